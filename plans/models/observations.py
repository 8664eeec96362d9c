"""What was observed of indicators, who entered it, and what was corrected."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from plans.models.fields import (
    OrdinalField,
    ProseField,
    multiplier_is_positive,
    plain,
    validate_period,
)
from plans.models.indicators import Indicator, Quantity


class Observation(Quantity):
    """监测值: what was observed for a period."""

    indicator = models.ForeignKey(Indicator, models.CASCADE, verbose_name=_("indicator"))
    period = models.CharField(
        _("period"),
        max_length=8,
        validators=[validate_period],
        help_text=_("A year, half-year, quarter or month: 2023, 2023-H1, 2023-Q2, 2023-07."),
    )
    provisional = models.BooleanField(_("provisional"), default=False)
    note = ProseField(_("note"), null=True, blank=True)
    entered_at = models.DateTimeField(
        _("entered at"), default=timezone.now, null=True, editable=False
    )
    entered_by = models.CharField(
        _("entered by"), max_length=150, null=True, blank=True, editable=False
    )

    class Meta:
        verbose_name = _("observation")
        verbose_name_plural = _("observations")
        ordering = ["period"]
        constraints = [
            models.UniqueConstraint(
                fields=["indicator", "period"], name="observation_once_per_period"
            ),
            multiplier_is_positive(table="observation"),
        ]

    def __str__(self) -> str:
        return f"{self.period}: {plain(self.value)} {self.unit or ''}"


class ObservationCorrection(Quantity):
    """更正: the value that an observation had before, and why it was corrected."""

    observation = models.ForeignKey(
        Observation, models.CASCADE, related_name="corrections", verbose_name=_("observation")
    )
    number = OrdinalField(_("number"))
    corrected_on = models.DateField(_("corrected on"))
    provisional = models.BooleanField(_("provisional"), default=False)
    reason = ProseField(_("reason"), null=True, blank=True)

    class Meta:
        verbose_name = _("correction of an observation")
        verbose_name_plural = _("corrections of observations")
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(
                fields=["observation", "number"], name="observation_correction_once_per_number"
            ),
            models.CheckConstraint(
                condition=models.Q(provisional=True) | models.Q(reason__isnull=False),
                name="observation_correction_has_a_reason",
            ),
            multiplier_is_positive(table="observation_correction"),
        ]

    def __str__(self) -> str:
        return f"{self.corrected_on}: {plain(self.value)} {self.unit or ''}"
