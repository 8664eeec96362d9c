"""The plan itself."""

from typing import Final, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from plans.choices import PlanType, Stage
from plans.models.areas import Area
from plans.models.fields import (
    MarkdownField,
    SlugTextField,
    TitleField,
    YearField,
    years_within_reason,
)
from plans.models.origin import editor

MOST_STAGES: Final = 3
"""初审, 复审, 终审."""


class PlanQuerySet(models.QuerySet["Plan"]):
    def touch(self) -> int:
        """Notes that the working copy changed: whoever read the old version must read anew.

        And who changed it, for they approve nothing of it.
        """
        with transaction.atomic():  # the writer while the plan is held: never the other way round
            touched = self.update(version=models.F("version") + 1)
            self.note_writer()
        return touched

    def note_writer(self) -> None:
        """Notes that whoever is at work wrote what these plans have in their present version."""
        for plan in self:
            plan.writers.update_or_create(
                username=editor(), published_in=None, defaults={"version": plan.version}
            )

    def locked(self) -> Self:
        """For the rest of the transaction nobody else publishes or loads these plans.

        Rows that refer to them can be written meanwhile, so that nobody waits in a circle.
        """
        return self.select_for_update(of=("self",), no_key=True)


class Plan(models.Model):
    """规划: one plan of one area for one period, as its editors have it now."""

    slug = SlugTextField(
        _("address name"), unique=True, help_text=_("For example tianxin-2021-2025.")
    )
    title = TitleField(_("title"))
    title_en = TitleField(_("English title"), null=True, blank=True)
    area = models.ForeignKey(Area, models.PROTECT, verbose_name=_("area"))
    plan_type = models.CharField(_("plan type"), max_length=16, choices=PlanType)
    period_start = YearField(_("first year"))
    period_end = YearField(_("last year"))
    period_name = TitleField(
        _("name of the period"), null=True, blank=True, help_text=_("For example “十四五”.")
    )
    stage = models.CharField(
        _("stage"),
        max_length=16,
        choices=Stage,
        null=True,
        blank=True,
        help_text=_("Left empty where the sources do not say."),
    )
    document_number = TitleField(_("document number"), null=True, blank=True)
    adopting_body = TitleField(_("adopting body"), null=True, blank=True)
    adopted_on = models.DateField(_("adopted on"), null=True, blank=True)
    summary = MarkdownField(_("summary"), null=True, blank=True)
    follows = SlugTextField(
        _("follows the plan"),
        null=True,
        blank=True,
        help_text=_(
            "The address name of the plan that this one succeeds, such as tianxin-2016-2020."
            " It need not be on this portal."
        ),
    )
    version = models.PositiveBigIntegerField(_("version"), default=1, editable=False)
    team = models.ManyToManyField(
        settings.AUTH_USER_MODEL, verbose_name=_("team"), related_name="team_plans", blank=True
    )
    review_stages = models.PositiveSmallIntegerField(
        _("stages of review"),
        default=0,
        choices=[
            (0, _("none")),
            (1, _("1: first review")),
            (2, _("2: first and second review")),
            (3, _("3: first, second and final review")),
        ],
        help_text=_(
            "How many people, one after the other, must approve what is to be published. Whoever"
            " wrote or submitted it is none of them."
        ),
    )

    objects = PlanQuerySet.as_manager()

    class Meta:
        verbose_name = _("plan")
        verbose_name_plural = _("plans")
        ordering = ["-period_start", "slug"]
        permissions = [
            ("assign_team", _("Can decide who is in a plan’s team")),
            ("publish_plan", _("Can publish a plan")),
            ("review_plan", _("Can review a plan")),
            ("roll_back_plan", _("Can roll a plan back to an earlier edition")),
            ("withhold_plan", _("Can withhold published content")),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(period_start__lte=models.F("period_end")),
                name="plan_period_runs_forward",
            ),
            *years_within_reason("period_start", "period_end", table="plan"),
            models.CheckConstraint(
                condition=models.Q(plan_type__in=PlanType.values), name="plan_type_is_known"
            ),
            models.CheckConstraint(
                condition=models.Q(stage__isnull=True) | models.Q(stage__in=Stage.values),
                name="plan_stage_is_known",
            ),
            models.CheckConstraint(
                condition=models.Q(follows__isnull=True) | ~models.Q(follows=models.F("slug")),
                name="plan_follows_another",
            ),
            models.CheckConstraint(
                condition=models.Q(review_stages__lte=MOST_STAGES),
                name="plan_has_three_stages_of_review_at_most",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        if self.period_start and self.period_end and self.period_start > self.period_end:
            raise ValidationError({"period_end": _("The period ends before it begins.")})
        if self.follows and self.follows == self.slug:
            raise ValidationError({"follows": _("A plan does not follow itself.")})
