"""Administrative areas, which plans share."""

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from plans.choices import AreaLevel
from plans.models.fields import TitleField


class Area(models.Model):
    """行政区划, with its code of GB/T 2260."""

    code = models.CharField(
        _("code"),
        max_length=12,
        unique=True,
        validators=[RegexValidator(r"^[0-9]{6}([0-9]{3}){0,2}$")],
        help_text=_("Code of GB/T 2260, for example 430103."),
    )
    name = TitleField(_("name"))
    name_en = TitleField(_("English name"), null=True, blank=True)
    level = models.CharField(_("level"), max_length=16, choices=AreaLevel)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, verbose_name=_("parent area")
    )

    class Meta:
        verbose_name = _("area")
        verbose_name_plural = _("areas")
        ordering = ["code"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(level__in=AreaLevel.values), name="area_level_is_known"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Refuses a parent that lies inside of this area, or is this area."""
        passed: set[int | None] = set()
        above = self.parent
        while above is not None and above.pk not in passed:
            if above.pk == self.pk:
                raise ValidationError({"parent": _("An area cannot lie inside of itself.")})
            passed.add(above.pk)
            above = above.parent
