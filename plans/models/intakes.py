"""Articles on their way into plans: what was read of each, and what the plan might take from it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from plans.choices import ProposalState
from plans.models.fields import OrdinalField, TitleField
from plans.models.plans import Plan
from plans.models.sources import Article


class Intake(models.Model):
    """An article that was read for a plan.

    `reading` is what was read, as JSON; the file itself is kept nowhere. `checksum` is that of the
    paragraphs, by which an article is known again. `article` is the plan's source, once something
    of it was accepted.
    """

    plan = models.ForeignKey(Plan, models.CASCADE, verbose_name=_("plan"))
    title = TitleField(_("title"))
    reading = models.TextField(_("reading"))
    checksum = models.CharField(_("checksum of the text"), max_length=64)
    read_at = models.DateTimeField(_("read at"))
    read_by = models.CharField(_("read by"), max_length=150)
    article = models.ForeignKey(
        Article, models.SET_NULL, null=True, blank=True, verbose_name=_("article")
    )

    class Meta:
        verbose_name = _("article on its way in")
        verbose_name_plural = _("articles on their way in")
        ordering = ["-read_at", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["plan", "checksum"], name="intake_once_per_plan"),
        ]

    def __str__(self) -> str:
        return self.title


class Proposal(models.Model):
    """An item that the plan might have, with the words of the article that say so.

    `facts` are what its record in a bundle holds besides the title; `links` the numbers of other
    proposals of the intake that it refers to, by the names of a bundle's references; `spans` the
    places of its words, [paragraph, start, end]: paragraphs count from 1, places in code points.
    `rule` is the one that found it; empty where an editor marked the words. `item_key` is that of
    the item it became, or was merged into.
    """

    intake = models.ForeignKey(Intake, models.CASCADE, verbose_name=_("article on its way in"))
    number = OrdinalField(_("number"))
    kind = models.CharField(_("kind"), max_length=16)
    title = TitleField(_("title"))
    facts = models.JSONField(_("facts"), default=dict)
    links = models.JSONField(_("links"), default=dict)
    spans = models.JSONField(_("places"), default=list)
    rule = models.CharField(_("rule"), max_length=64, blank=True)
    confidence = models.DecimalField(_("confidence"), max_digits=3, decimal_places=2)
    state = models.CharField(
        _("state"), max_length=16, choices=ProposalState, default=ProposalState.OPEN
    )
    item_key = models.CharField(_("key"), max_length=64, null=True, blank=True)
    reason = TitleField(_("reason"), null=True, blank=True)
    decided_by = models.CharField(_("decided by"), max_length=150, null=True, blank=True)
    decided_at = models.DateTimeField(_("decided at"), null=True, blank=True)

    class Meta:
        verbose_name = _("proposal")
        verbose_name_plural = _("proposals")
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(
                fields=["intake", "number"], name="proposal_number_once_per_intake"
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=ProposalState.values), name="proposal_state_is_known"
            ),
            models.CheckConstraint(
                condition=(
                    models.Q(
                        state__in=[ProposalState.ACCEPTED, ProposalState.MERGED],
                        item_key__isnull=False,
                    )
                    | (
                        ~models.Q(state__in=[ProposalState.ACCEPTED, ProposalState.MERGED])
                        & models.Q(item_key__isnull=True)
                    )
                ),
                name="proposal_is_an_item_once_accepted",
            ),
            models.CheckConstraint(
                condition=(
                    ~models.Q(state=ProposalState.REJECTED) | models.Q(reason__isnull=False)
                ),
                name="proposal_is_rejected_for_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.title
