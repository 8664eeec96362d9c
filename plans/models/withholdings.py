"""What the public no longer gets, though its rows stay."""

from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from plans.models.editions import Document, Edition
from plans.models.fields import TitleField
from plans.models.plans import Plan


class WithholdingQuerySet(models.QuerySet["Withholding"]):
    def in_force(self) -> Self:
        return self.filter(lifts__isnull=True, lifted_by__isnull=True)


class Withholding(models.Model):
    """撤下: an edition or a document that the public no longer gets, or the lifting of this."""

    plan = models.ForeignKey(Plan, models.PROTECT, verbose_name=_("plan"))
    edition = models.ForeignKey(Edition, models.PROTECT, null=True, verbose_name=_("edition"))
    document = models.ForeignKey(Document, models.PROTECT, null=True, verbose_name=_("document"))
    key = models.CharField(_("key"), max_length=96, null=True)
    lifts = models.OneToOneField("self", models.PROTECT, null=True, related_name="lifted_by")
    reason = models.TextField(_("reason"))
    decided_at = models.DateTimeField(_("decided at"))
    decided_by = TitleField(_("decided by"))

    objects = WithholdingQuerySet.as_manager()

    class Meta:
        verbose_name = _("withholding")
        verbose_name_plural = _("withholdings")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=(
                    models.Q(edition__isnull=False, document__isnull=True, key__isnull=True)
                    | models.Q(edition__isnull=True, document__isnull=False, key__isnull=False)
                ),
                name="withholding_is_of_one_thing",
            ),
            models.CheckConstraint(condition=~models.Q(reason=""), name="withholding_has_a_reason"),
        ]

    def __str__(self) -> str:
        return self.reason
