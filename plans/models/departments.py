"""Departments and what they are responsible for."""

from django.db import models
from django.db.models.lookups import Exact
from django.utils.translation import gettext_lazy as _

from plans.choices import Role
from plans.models.content import Measure
from plans.models.fields import given
from plans.models.indicators import Indicator
from plans.models.items import Item, item_constraints
from plans.models.projects import Project


class Department(Item):
    """责任单位, of one plan."""

    kind = "department"

    class Meta:
        verbose_name = _("department")
        verbose_name_plural = _("departments")
        ordering = ["plan", "number"]
        constraints = item_constraints("department")


class Responsibility(models.Model):
    """One department's part in one measure, project or indicator."""

    SUBJECTS = ("measure", "project", "indicator")

    department = models.ForeignKey(Department, models.RESTRICT, verbose_name=_("department"))
    role = models.CharField(_("role"), max_length=8, choices=Role, default=Role.LEAD)
    measure = models.ForeignKey(
        Measure, models.CASCADE, null=True, blank=True, verbose_name=_("measure")
    )
    project = models.ForeignKey(
        Project, models.CASCADE, null=True, blank=True, verbose_name=_("project")
    )
    indicator = models.ForeignKey(
        Indicator, models.CASCADE, null=True, blank=True, verbose_name=_("indicator")
    )

    class Meta:
        verbose_name = _("responsibility")
        verbose_name_plural = _("responsibilities")
        ordering = ["role", "department__number"]
        constraints = [
            *(
                models.UniqueConstraint(
                    fields=["department", name], name=f"responsibility_once_per_{name}"
                )
                for name in ("measure", "project", "indicator")
            ),
            models.CheckConstraint(
                condition=Exact(given("measure", "project", "indicator"), 1),
                name="responsibility_is_for_one_item",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.department} ({self.get_role_display()})"
