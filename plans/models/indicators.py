"""Indicators with their baseline, targets and revisions."""

from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from plans.choices import Basis, Comparator, Nature, Sense, Strength, TargetRole
from plans.models.content import Keyword, Measure
from plans.models.fields import (
    FigureField,
    MarkdownField,
    ProseField,
    TitleField,
    YearField,
    multiplier_is_positive,
    plain,
    years_within_reason,
)
from plans.models.items import Item, item_constraints


class Indicator(Item):
    """指标: something that is counted or measured."""

    kind = "indicator"

    text = MarkdownField(_("definition"), null=True, blank=True)
    unit = TitleField(_("unit"), null=True, blank=True, help_text=_("For example 户."))
    sense = models.CharField(_("sense"), max_length=8, choices=Sense, null=True, blank=True)
    nature = models.CharField(_("nature"), max_length=16, choices=Nature, default=Nature.UNSTATED)
    basis = models.CharField(_("basis"), max_length=16, choices=Basis, null=True, blank=True)
    keyword = models.ForeignKey(
        Keyword, models.RESTRICT, null=True, blank=True, verbose_name=_("keyword")
    )
    measures = models.ManyToManyField(Measure, blank=True, verbose_name=_("measures"))

    class Meta:
        verbose_name = _("indicator")
        verbose_name_plural = _("indicators")
        ordering = ["plan", "number"]
        constraints = [
            *item_constraints("indicator"),
            models.CheckConstraint(
                condition=models.Q(nature__in=Nature.values), name="indicator_nature_is_known"
            ),
        ]


class Quantity(models.Model):
    """A value as written: 18 with unit 万户 and multiplier 10000 is 180,000 户."""

    value = FigureField(_("value"))
    unit = TitleField(_("unit as written"), null=True, blank=True, help_text=_("For example 万户."))
    multiplier = FigureField(
        _("multiplier"), default=Decimal(1), help_text=_("10000 for 万户, 1 for 户.")
    )

    class Meta:
        abstract = True


class Baseline(Quantity):
    """基期值. An indicator without one has none given: that is not zero."""

    indicator = models.OneToOneField(Indicator, models.CASCADE, verbose_name=_("indicator"))
    year = YearField(_("year"))

    class Meta:
        verbose_name = _("baseline")
        verbose_name_plural = _("baselines")
        constraints = [
            *years_within_reason("year", table="baseline"),
            multiplier_is_positive(table="baseline"),
        ]

    def __str__(self) -> str:
        return f"{plain(self.value)} {self.unit or ''} ({self.year})"


class TargetRevision(models.Model):
    """目标调整: the decision by which a target was replaced by the next one.

    The replaced target is kept as the `Target` that this revision owns.
    """

    indicator = models.ForeignKey(Indicator, models.CASCADE, verbose_name=_("indicator"))
    decided_on = models.DateField(_("decided on"))
    reason = ProseField(_("reason"))
    deciding_document = TitleField(_("deciding document"), null=True, blank=True)

    class Meta:
        verbose_name = _("target revision")
        verbose_name_plural = _("target revisions")
        ordering = ["decided_on"]
        constraints = [
            models.UniqueConstraint(
                fields=["indicator", "decided_on"], name="target_revision_once_per_day"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.decided_on}"


class Target(models.Model):
    """目标值: of an indicator for the end of the plan, its milestones, or one that was replaced."""

    indicator = models.ForeignKey(
        Indicator, models.CASCADE, null=True, blank=True, verbose_name=_("indicator")
    )
    revision = models.OneToOneField(
        TargetRevision,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="old",
        verbose_name=_("target revision"),
    )
    role = models.CharField(_("role"), max_length=16, choices=TargetRole, default=TargetRole.FINAL)
    comparator = models.CharField(_("comparator"), max_length=16, choices=Comparator)
    value = FigureField(_("value"), null=True, blank=True)
    value_upper = FigureField(
        _("upper value"), null=True, blank=True, help_text=_("Only for “between”.")
    )
    unit = TitleField(_("unit as written"), null=True, blank=True)
    multiplier = FigureField(_("multiplier"), default=Decimal(1))
    year = YearField(_("year"))
    year_stated = models.BooleanField(
        _("year is stated"),
        default=False,
        help_text=_("Not ticked: inferred from the plan's period."),
    )
    strength = models.CharField(
        _("strength"), max_length=8, choices=Strength, default=Strength.STATED
    )
    wording = TitleField(_("original wording"))

    class Meta:
        verbose_name = _("target")
        verbose_name_plural = _("targets")
        ordering = ["year", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=(
                    models.Q(
                        role__in=[TargetRole.FINAL, TargetRole.MILESTONE],
                        indicator__isnull=False,
                        revision__isnull=True,
                    )
                    | models.Q(
                        role=TargetRole.FORMER, indicator__isnull=True, revision__isnull=False
                    )
                ),
                name="target_has_one_owner",
            ),
            models.UniqueConstraint(
                fields=["indicator"],
                condition=models.Q(role=TargetRole.FINAL),
                name="target_final_once_per_indicator",
            ),
            models.UniqueConstraint(
                fields=["indicator", "year"],
                condition=models.Q(role=TargetRole.MILESTONE),
                name="target_milestone_once_per_year",
            ),
            models.CheckConstraint(
                condition=(
                    models.Q(
                        comparator=Comparator.QUALITATIVE,
                        value__isnull=True,
                        value_upper__isnull=True,
                    )
                    | models.Q(
                        comparator=Comparator.BETWEEN,
                        value__isnull=False,
                        value_upper__isnull=False,  # a comparison with null would pass
                        value_upper__gt=models.F("value"),
                    )
                    | (
                        ~models.Q(comparator__in=[Comparator.QUALITATIVE, Comparator.BETWEEN])
                        & models.Q(value__isnull=False, value_upper__isnull=True)
                    )
                ),
                name="target_comparator_and_values_agree",
            ),
            models.CheckConstraint(
                condition=models.Q(comparator__in=Comparator.values),
                name="target_comparator_is_known",
            ),
            multiplier_is_positive(table="target"),
            *years_within_reason("year", table="target"),
        ]

    def __str__(self) -> str:
        return self.wording

    def clean(self) -> None:
        """The refusals of `target_comparator_and_values_agree`, each at its field."""
        if self.comparator == Comparator.QUALITATIVE:
            if self.value is not None or self.value_upper is not None:
                raise ValidationError({"value": _("A target in words has no value.")})
        elif self.value is None:
            raise ValidationError({"value": _("This comparator needs a value.")})
        elif self.comparator == Comparator.BETWEEN:
            if self.value_upper is None or self.value_upper <= self.value:
                raise ValidationError({"value_upper": _("It must be above the value.")})
        elif self.value_upper is not None:
            raise ValidationError({"value_upper": _("Only “between” has an upper value.")})
