"""Administrative areas, which plans share."""

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from plans.choices import AreaLevel
from plans.documents.types import is_above
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
        """Each level lies inside of a higher one, and so no area inside of itself."""
        if self.parent and not is_above(self.parent.level, self.level):
            raise ValidationError({"parent": _("It must be of a higher level than this area.")})
        inside = self.area_set.values_list("level", flat=True) if self.pk else []
        if not all(is_above(self.level, level) for level in inside):
            raise ValidationError({"level": _("Areas of this level or a higher one lie inside.")})
