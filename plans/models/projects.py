"""Projects."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from plans.choices import ProjectKind, Status
from plans.models.content import Measure, Zone
from plans.models.fields import (
    FigureField,
    MarkdownField,
    TitleField,
    YearField,
    years_within_reason,
)
from plans.models.items import Item, item_constraints

NEEDS_A_UNIT = _("Give the unit in which the investment is counted.")


class Project(Item):
    """重点项目与工程: a named project."""

    kind = "project"

    project_kind = models.CharField(_("kind"), max_length=16, choices=ProjectKind)
    text = MarkdownField(_("text"), null=True, blank=True)
    zone = models.ForeignKey(Zone, models.RESTRICT, null=True, blank=True, verbose_name=_("zone"))
    measures = models.ManyToManyField(Measure, blank=True, verbose_name=_("measures it serves"))
    start_year = YearField(_("start year"), null=True, blank=True)
    finish_year = YearField(_("finish year"), null=True, blank=True)
    investment = FigureField(_("investment"), null=True, blank=True)
    investment_unit = TitleField(
        _("unit of the investment"), null=True, blank=True, help_text=_("For example 亿元.")
    )
    status = models.CharField(_("status"), max_length=16, choices=Status, null=True, blank=True)

    class Meta:
        verbose_name = _("project")
        verbose_name_plural = _("projects")
        ordering = ["plan", "number"]
        constraints = [
            *item_constraints("project"),
            models.CheckConstraint(
                condition=models.Q(start_year__lte=models.F("finish_year")),
                name="project_years_run_forward",
            ),
            models.CheckConstraint(
                condition=(
                    models.Q(investment__isnull=True) | models.Q(investment_unit__isnull=False)
                ),
                name="project_investment_has_a_unit",
            ),
            models.CheckConstraint(
                condition=models.Q(project_kind__in=ProjectKind.values),
                name="project_kind_is_known",
            ),
            *years_within_reason("start_year", "finish_year", table="project"),
        ]

    def clean(self) -> None:
        super().clean()
        if self.start_year and self.finish_year and self.start_year > self.finish_year:
            raise ValidationError({"finish_year": _("It finishes before it starts.")})
        if self.investment is not None and not self.investment_unit:
            raise ValidationError({"investment_unit": NEEDS_A_UNIT})
