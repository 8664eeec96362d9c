"""What is composed, and may become an edition at once, at a time, or never."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from plans.models.editions import Edition
from plans.models.fields import TitleField
from plans.models.plans import Plan


class Candidate(models.Model):
    """A composed state of a working copy, which may become an edition.

    `based_on` is the edition that was live when it was composed, `version` the one that the
    working copy had; 0 where that was not noted yet. `findings` are those of the checks before
    publication, as they were then.
    """

    plan = models.ForeignKey(Plan, models.CASCADE, verbose_name=_("plan"))
    checksum = models.CharField(_("checksum"), max_length=64)
    content = models.TextField(_("content"))
    based_on = models.ForeignKey(Edition, models.PROTECT, null=True, verbose_name=_("based on"))
    version = models.PositiveBigIntegerField(_("version"), default=0)
    findings = models.TextField(_("findings"), default="[]")
    composed_at = models.DateTimeField(_("composed at"), auto_now_add=True)
    composed_by = TitleField(_("composed by"))

    class Meta:
        verbose_name = _("candidate")
        verbose_name_plural = _("candidates")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.plan} {self.checksum[:12]}"


class ScheduleState(models.TextChoices):
    WAITING = "waiting", _("waiting")
    HELD = "held", _("held")
    DONE = "done", _("done")
    CANCELLED = "cancelled", _("cancelled")


class HeldBecause(models.TextChoices):
    STALE = "stale", _("another edition went live meanwhile")
    ADDRESS_TAKEN = "address_taken", _("another plan is published under the same address name")
    NOT_APPROVED = "not_approved", _("it lacks an approval that the plan asks for")
    UNREADY = "unready", _("what the checks found was not acknowledged")
    NOT_ALLOWED = "not_allowed", _("whoever scheduled it may not publish this plan any more")
    FAILED = "failed", _("it failed; the log says why")


class Schedule(models.Model):
    """定时发布: a candidate that is to be published at a time.

    `acknowledged` are the identities of the warnings that were acknowledged when it was made.
    """

    candidate = models.OneToOneField(Candidate, models.PROTECT, verbose_name=_("candidate"))
    due_at = models.DateTimeField(_("due at"))
    note = models.TextField(_("note"))
    acknowledged = models.JSONField(_("acknowledged"), default=list)
    scheduled_by = TitleField(_("scheduled by"))
    state = models.CharField(
        _("state"), max_length=16, choices=ScheduleState, default=ScheduleState.WAITING
    )
    held_because = models.CharField(
        _("held because"), max_length=16, choices=HeldBecause, null=True
    )

    class Meta:
        verbose_name = _("schedule")
        verbose_name_plural = _("schedules")
        ordering = ["due_at"]
        indexes = [models.Index(fields=["state", "due_at"], name="schedule_due")]

    def __str__(self) -> str:
        return f"{self.candidate} {self.due_at:%Y-%m-%d %H:%M}"
