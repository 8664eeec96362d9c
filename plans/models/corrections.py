"""我要纠错: what readers report, and what is done about it. No part of a working copy."""

from django.core.validators import MaxLengthValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from plans.choices import OPEN_STATES, ReportKind, ReportState
from plans.documents.text import LONGEST_NOTE
from plans.models.fields import ProseField, TitleField
from plans.models.plans import Plan


class CorrectionReport(models.Model):
    """A reader's report about a page as an edition showed it, or about the site as a whole.

    `code` is the reader's secret, by which the report can be followed; `path` is that of the page
    within its edition, empty for the plan itself; `title` is what the page was called.
    """

    code = models.CharField(_("reader’s code"), max_length=16, unique=True)
    plan = models.ForeignKey(
        Plan, models.SET_NULL, null=True, blank=True, verbose_name=_("plan"), related_name="+"
    )
    plan_slug = models.CharField(_("plan’s address name"), max_length=64, null=True)
    edition = models.PositiveIntegerField(_("edition"), null=True)
    path = models.CharField(_("path"), max_length=160, null=True)
    title = models.CharField(_("title"), max_length=200, null=True)
    kind = models.CharField(_("what is wrong"), max_length=16, choices=ReportKind)
    text = ProseField(_("what the reader wrote"), validators=[MaxLengthValidator(LONGEST_NOTE)])
    contact = TitleField(_("contact"), null=True, blank=True)
    received_at = models.DateTimeField(_("received at"))
    due_on = models.DateField(_("due on"))
    state = models.CharField(
        _("state"), max_length=16, choices=ReportState, default=ReportState.RECEIVED
    )
    answer = ProseField(
        _("answer"),
        null=True,
        blank=True,
        validators=[MaxLengthValidator(LONGEST_NOTE)],
        help_text=_("Whoever has the code reads it. Name nobody in it."),
    )
    answered_at = models.DateTimeField(_("answered at"), null=True)
    answered_by = TitleField(_("answered by"), null=True)
    version = models.PositiveIntegerField(_("version"), default=1)

    class Meta:
        verbose_name = _("correction report")
        verbose_name_plural = _("correction reports")
        ordering = ["-received_at", "-pk"]
        indexes = [models.Index(fields=["state", "due_on"], name="correction_due")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind__in=ReportKind.values), name="correction_kind_is_known"
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=ReportState.values), name="correction_state_is_known"
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=OPEN_STATES)
                | models.Q(answer__isnull=False, answered_at__isnull=False),
                name="correction_is_closed_with_an_answer",
                violation_error_message=_("A report is closed with an answer."),
            ),
            models.CheckConstraint(
                condition=models.Q(
                    plan_slug__isnull=True,
                    edition__isnull=True,
                    path__isnull=True,
                    title__isnull=True,
                )
                | models.Q(
                    plan_slug__isnull=False,
                    edition__isnull=False,
                    path__isnull=False,
                    title__isnull=False,
                ),
                name="correction_is_about_a_page_or_the_site",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pk} · {self.get_kind_display()}"


class CorrectionSender(models.Model):
    """That somebody sent a report: who is a keyed hash of a day; which report is not kept."""

    sender = models.CharField(max_length=64)
    sent_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["sent_at"], name="correction_sent")]

    def __str__(self) -> str:
        return f"{self.sender[:8]} {self.sent_at:%Y-%m-%d %H:%M}"


class CorrectionGate(models.Model):
    """One row: whoever counts senders locks it, so that two at once are counted one by one."""

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(pk=1), name="correction_gate_is_one_row"),
        ]

    def __str__(self) -> str:
        return "gate"
