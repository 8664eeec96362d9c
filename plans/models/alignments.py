"""What a plan carries out of the plans above it, clause by clause."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.lookups import Exact
from django.utils.translation import gettext_lazy as _

from plans.models.content import Aim, Measure, ParentPlan
from plans.models.fields import MarkdownField, OrdinalField, ProseField, TitleField, given
from plans.models.indicators import Indicator
from plans.models.projects import Project


class Clause(models.Model):
    """条款: a part of a plan above this one, known by its code as that plan prints it."""

    parent_plan = models.ForeignKey(ParentPlan, models.CASCADE, verbose_name=_("parent plan"))
    number = OrdinalField(_("number"))
    code = TitleField(_("code"), help_text=_("As the parent plan has it: 第三章第一节."))
    title = TitleField(_("title"))
    text = MarkdownField(_("explanation"), null=True, blank=True)

    class Meta:
        verbose_name = _("clause")
        verbose_name_plural = _("clauses")
        ordering = ["number", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["parent_plan", "code"], name="clause_once_per_parent_plan"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.title}"


class Alignment(models.Model):
    """衔接: an item that carries out a clause of a plan above, which it names by its code."""

    SUBJECTS = ("aim", "measure", "project", "indicator")

    aim = models.ForeignKey(Aim, models.CASCADE, null=True, blank=True)
    measure = models.ForeignKey(Measure, models.CASCADE, null=True, blank=True)
    project = models.ForeignKey(Project, models.CASCADE, null=True, blank=True)
    indicator = models.ForeignKey(Indicator, models.CASCADE, null=True, blank=True)
    parent_plan = models.ForeignKey(ParentPlan, models.RESTRICT, verbose_name=_("parent plan"))
    clause = TitleField(_("code of the clause"))
    note = ProseField(_("note"), null=True, blank=True)

    class Meta:
        verbose_name = _("alignment")
        verbose_name_plural = _("alignments")
        ordering = ["parent_plan__number", "clause"]
        constraints = [
            *(
                models.UniqueConstraint(
                    fields=[name, "parent_plan", "clause"], name=f"alignment_once_per_{name}"
                )
                for name in ("aim", "measure", "project", "indicator")
            ),
            models.CheckConstraint(
                condition=Exact(given("aim", "measure", "project", "indicator"), 1),
                name="alignment_is_of_one_item",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.parent_plan} {self.clause}"

    def clean(self) -> None:
        if not self.parent_plan_id or not self.clause:
            return
        if not Clause.objects.filter(parent_plan=self.parent_plan_id, code=self.clause).exists():
            raise ValidationError(
                _("The parent plan has no clause %(code)s."), params={"code": self.clause}
            )
