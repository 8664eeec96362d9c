"""What became of a plan's items in the plan that follows it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from plans.models.plans import Plan


class Succession(models.Model):
    """Ties an item of a plan to its successor in the next one, by the keys of both.

    Keys are never changed, so a link outlives renaming, and a deleted item that comes back has it
    again. What became of an item is computed: the link does not say it.
    """

    former = models.ForeignKey(
        Plan, models.CASCADE, related_name="successions", verbose_name=_("former plan")
    )
    plan = models.ForeignKey(Plan, models.CASCADE, related_name="origins", verbose_name=_("plan"))
    former_key = models.CharField(_("former key"), max_length=64)
    key = models.CharField(_("key"), max_length=64)

    class Meta:
        verbose_name = _("succession")
        verbose_name_plural = _("successions")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["plan", "key"], name="succession_once_per_item"),
            models.UniqueConstraint(
                fields=["plan", "former_key"], name="succession_once_per_former_item"
            ),
            models.CheckConstraint(
                condition=~models.Q(plan=models.F("former")), name="succession_between_two_plans"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.former_key} → {self.key}"
