"""三审三校: who wrote, who submitted, who approved, and what was said of single items."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from plans.models.candidates import Candidate
from plans.models.editions import Edition
from plans.models.fields import TitleField
from plans.models.plans import MOST_STAGES, Plan


class Writer(models.Model):
    """That somebody changed a plan's working copy, last when that had this version.

    `published_in` is the number of the edition that put out what they wrote, null before: whoever
    wrote anything since the live edition approves nothing that is to follow it.
    """

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="writers")
    username = TitleField(_("username"))
    version = models.PositiveBigIntegerField(_("version"))
    wrote_at = models.DateTimeField(_("wrote at"), auto_now=True)
    published_in = models.PositiveIntegerField(_("published in edition"), null=True)

    class Meta:
        indexes = [models.Index(fields=["plan", "published_in"], name="writer_by_plan")]
        constraints = [
            models.UniqueConstraint(
                fields=["plan", "username"],
                condition=models.Q(published_in=None),
                name="writer_once_until_published",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.plan} {self.username}"


class ReviewState(models.TextChoices):
    OPEN = "open", _("in review")
    REPLACED = "replaced", _("replaced by a later submission")
    SENT_BACK = "sent_back", _("sent back")
    WITHDRAWN = "withdrawn", _("withdrawn")
    PUBLISHED = "published", _("published")


class Review(models.Model):
    """One submission: a candidate on its way through the plan's stages.

    It stays open until its candidate is published, or it ends otherwise. `checksum` and `based_on`
    say which state it is of, also when the candidate itself is pruned. A plan that was reviewed is
    not deleted: what its reviewers said would go along.
    """

    plan = models.ForeignKey(Plan, models.PROTECT, verbose_name=_("plan"))
    candidate = models.ForeignKey(Candidate, models.SET_NULL, null=True, related_name="reviews")
    checksum = models.CharField(_("checksum"), max_length=64)
    based_on = models.ForeignKey(
        Edition, models.PROTECT, null=True, related_name="+", verbose_name=_("based on")
    )
    state = models.CharField(
        _("state"), max_length=16, choices=ReviewState, default=ReviewState.OPEN
    )
    submitted_at = models.DateTimeField(_("submitted at"))
    submitted_by = TitleField(_("submitted by"))

    class Meta:
        verbose_name = _("review")
        verbose_name_plural = _("reviews")
        ordering = ["-pk"]
        indexes = [models.Index(fields=["plan", "checksum"], name="review_by_state_of_plan")]
        constraints = [
            models.UniqueConstraint(
                fields=["plan"], condition=models.Q(state="open"), name="review_one_open_per_plan"
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=ReviewState.values), name="review_state_is_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.plan} {self.checksum[:12]}"


class StepAction(models.TextChoices):
    SUBMITTED = "submitted", _("submitted")
    APPROVED = "approved", _("approved")
    SENT_BACK = "sent_back", _("sent back")
    WITHDRAWN = "withdrawn", _("withdrawn")
    COMMENTED = "commented", _("commented on an item")


class Step(models.Model):
    """What a step of a review says, in its working form and in the trail of an edition."""

    action = models.CharField(_("action"), max_length=16, choices=StepAction)
    stage = models.PositiveSmallIntegerField(_("stage"), null=True)
    taken_by = TitleField(_("by"))
    taken_at = models.DateTimeField(_("at"))
    comment = models.TextField(_("comment"), default="")
    key = models.CharField(_("key"), max_length=96, null=True)
    title = TitleField(_("title"), null=True)

    class Meta:
        abstract = True


class ReviewStep(Step):
    """A step of a review: submitted, a stage approved, sent back, withdrawn, an item commented on.

    What is said of an item is `resolved` by whoever put it right.
    """

    review = models.ForeignKey(Review, models.CASCADE, related_name="steps")
    resolved_at = models.DateTimeField(_("resolved at"), null=True)
    resolved_by = TitleField(_("resolved by"), null=True)

    class Meta:
        verbose_name = _("step of a review")
        verbose_name_plural = _("steps of a review")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(action__in=StepAction.values), name="review_step_is_known"
            ),
            models.CheckConstraint(
                condition=models.Q(stage__isnull=True)
                | models.Q(stage__gte=1, stage__lte=MOST_STAGES),
                name="review_step_is_of_a_stage",
            ),
            models.CheckConstraint(
                condition=~models.Q(action="approved") | models.Q(stage__isnull=False),
                name="review_approval_is_of_a_stage",
            ),
            models.UniqueConstraint(
                fields=["review", "stage"],
                condition=models.Q(action="approved"),
                name="review_stage_approved_once",
            ),
            models.UniqueConstraint(
                fields=["review", "taken_by"],
                condition=models.Q(action="approved"),
                name="review_person_approves_once",
            ),
            models.CheckConstraint(
                condition=models.Q(resolved_at__isnull=True, resolved_by__isnull=True)
                | models.Q(resolved_at__isnull=False, resolved_by__isnull=False),
                name="review_comment_is_resolved_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.review} {self.action}"


class ReviewRecord(Step):
    """A step of the trail that an edition went through, kept with it for ever: append-only.

    As with its entries, the records are written first and the edition after them.
    """

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="trail")
    number = models.PositiveIntegerField(_("number"))

    class Meta:
        verbose_name = _("step of an edition’s trail")
        verbose_name_plural = _("steps of an edition’s trail")
        ordering = ["edition", "number"]
        constraints = [
            models.UniqueConstraint(fields=["edition", "number"], name="review_record_once"),
        ]

    def __str__(self) -> str:
        return f"{self.edition_id} {self.number} {self.action}"
