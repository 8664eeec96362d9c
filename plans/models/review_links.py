"""Review links: one composed state, readable for some days without an account."""

from datetime import datetime, timedelta
from functools import reduce
from operator import or_
from typing import Final, Self

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from plans.models.candidates import Candidate
from plans.models.fields import TitleField
from plans.models.plans import Plan

MOST_DAYS: Final = 7


class ReviewLinkQuerySet(models.QuerySet["ReviewLink"]):
    def alive(self) -> Self:
        """Those that open something now."""
        now = timezone.now()
        still = (
            models.Q(days=days, made_at__gt=now - timedelta(days=days))
            for days in range(1, MOST_DAYS + 1)
        )
        return self.filter(reduce(or_, still), revoked_at__isnull=True)


class ReviewLink(models.Model):
    """A link that opens one candidate. Of its token the hash alone is kept.

    The candidate may be pruned once the link opens nothing any more.
    """

    plan = models.ForeignKey(Plan, models.CASCADE, verbose_name=_("plan"))
    candidate = models.ForeignKey(Candidate, models.SET_NULL, null=True, related_name="links")
    digest = models.CharField(_("hash of the token"), max_length=64, unique=True)
    made_for = TitleField(_("for whom"))
    made_by = TitleField(_("made by"))
    made_at = models.DateTimeField(_("made at"))
    days = models.PositiveSmallIntegerField(_("days"))
    revoked_at = models.DateTimeField(_("revoked at"), null=True)
    revoked_by = TitleField(_("revoked by"), null=True)

    objects = ReviewLinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("review link")
        verbose_name_plural = _("review links")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(days__gte=1, days__lte=MOST_DAYS),
                name="review_link_lives_seven_days_at_most",
            ),
            models.CheckConstraint(
                condition=models.Q(revoked_at__isnull=True, revoked_by__isnull=True)
                | models.Q(revoked_at__isnull=False, revoked_by__isnull=False),
                name="review_link_is_revoked_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.plan} · {self.made_for}"

    @property
    def expires_at(self) -> datetime:
        return self.made_at + timedelta(days=self.days)

    @property
    def is_alive(self) -> bool:
        return self.revoked_at is None and self.expires_at > timezone.now()


class ReviewLinkOpening(models.Model):
    """That a page was opened by a link: when, from which address, which page of the plan."""

    link = models.ForeignKey(ReviewLink, models.CASCADE, related_name="openings")
    opened_at = models.DateTimeField(_("opened at"), auto_now_add=True)
    address = models.CharField(_("address"), max_length=64)
    path = models.CharField(_("path"), max_length=200)

    class Meta:
        verbose_name = _("opening of a review link")
        verbose_name_plural = _("openings of review links")
        ordering = ["-pk"]
        indexes = [models.Index(fields=["link", "opened_at"], name="review_link_opened")]

    def __str__(self) -> str:
        return f"{self.link_id} {self.opened_at:%Y-%m-%d %H:%M}"
