"""How measures and projects come on: what was reported, what was due, what was invested."""

from django.db import models
from django.db.models.lookups import Exact
from django.utils.translation import gettext_lazy as _

from plans.models.content import Measure
from plans.models.fields import (
    FigureField,
    MarkdownField,
    TitleField,
    YearField,
    given,
    validate_period,
    years_within_reason,
)
from plans.models.projects import Project


class Progress(models.Model):
    """A row of one measure, or of one project."""

    OWNERS = ("measure", "project")

    measure = models.ForeignKey(
        Measure, models.CASCADE, null=True, blank=True, verbose_name=_("measure")
    )
    project = models.ForeignKey(
        Project, models.CASCADE, null=True, blank=True, verbose_name=_("project")
    )

    class Meta:
        abstract = True


def of_one_item(table: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=Exact(given(*Progress.OWNERS), 1), name=f"{table}_is_of_one_item"
    )


def once_per_item(*fields: str, name: str) -> list[models.UniqueConstraint]:
    """No two rows of one measure, or of one project, share all these fields."""
    return [
        models.UniqueConstraint(fields=[owner, *fields], name=f"{name}_per_{owner}")
        for owner in Progress.OWNERS
    ]


class ProgressUpdate(Progress):
    """进展: what was reported on a day."""

    reported_on = models.DateField(_("reported on"))
    text = MarkdownField(_("text"))

    class Meta:
        verbose_name = _("progress update")
        verbose_name_plural = _("progress updates")
        ordering = ["reported_on"]
        constraints = [
            of_one_item("progress_update"),
            *once_per_item("reported_on", name="progress_update_once_per_day"),
        ]

    def __str__(self) -> str:
        return f"{self.reported_on}"


class Milestone(Progress):
    """节点: what is to be done by the end of a period, and the day on which it was."""

    due = models.CharField(
        _("due by the end of"),
        max_length=8,
        validators=[validate_period],
        help_text=_("A year, half-year, quarter or month: 2023, 2023-H1, 2023-Q2, 2023-07."),
    )
    title = TitleField(_("milestone"))
    done_on = models.DateField(_("done on"), null=True, blank=True)

    class Meta:
        verbose_name = _("milestone")
        verbose_name_plural = _("milestones")
        ordering = ["due", "title"]
        constraints = [
            of_one_item("milestone"),
            *once_per_item("due", "title", name="milestone_once_per_period"),
        ]

    def __str__(self) -> str:
        return f"{self.due}: {self.title}"


class InvestmentYear(models.Model):
    """年度投资: what was to be invested in a year and what was, in the project's unit."""

    project = models.ForeignKey(Project, models.CASCADE, verbose_name=_("project"))
    year = YearField(_("year"))
    planned = FigureField(_("planned"), null=True, blank=True)
    actual = FigureField(_("invested"), null=True, blank=True)

    class Meta:
        verbose_name = _("investment of a year")
        verbose_name_plural = _("investment by year")
        ordering = ["year"]
        constraints = [
            models.UniqueConstraint(
                fields=["project", "year"], name="investment_year_once_per_year"
            ),
            models.CheckConstraint(
                condition=models.Q(planned__isnull=False) | models.Q(actual__isnull=False),
                name="investment_year_has_a_figure",
                violation_error_message=_("Give what was planned, what was invested, or both."),
            ),
            *years_within_reason("year", table="investment_year"),
        ]

    def __str__(self) -> str:
        return f"{self.year}"
