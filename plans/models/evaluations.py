"""What an evaluation of a plan found."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from plans.choices import EvaluationKind
from plans.models.fields import MarkdownField, YearField, years_within_reason
from plans.models.plans import Plan


class Evaluation(models.Model):
    """评估: while a plan has one, its next edition is published as that evaluation."""

    plan = models.OneToOneField(Plan, models.CASCADE, verbose_name=_("plan"))
    evaluation_kind = models.CharField(_("kind"), max_length=16, choices=EvaluationKind)
    until = YearField(_("until the end of"), help_text=_("The last year that it looks at."))
    text = MarkdownField(_("what it found"))

    class Meta:
        verbose_name = _("evaluation")
        verbose_name_plural = _("evaluations")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(evaluation_kind__in=EvaluationKind.values),
                name="evaluation_kind_is_known",
            ),
            *years_within_reason("until", table="evaluation"),
        ]

    def __str__(self) -> str:
        return f"{self.get_evaluation_kind_display()} ({self.until})"
