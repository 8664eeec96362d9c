"""With which warnings an edition was published."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from plans.models.editions import Edition
from plans.models.fields import TitleField


class Acknowledgement(models.Model):
    """Kept for ever: `findings` is a list of what was found, in words, as canonical JSON."""

    edition = models.OneToOneField(Edition, models.PROTECT, verbose_name=_("edition"))
    findings = models.TextField(_("findings"))
    acknowledged_at = models.DateTimeField(_("acknowledged at"))
    acknowledged_by = TitleField(_("acknowledged by"))

    class Meta:
        verbose_name = _("acknowledgement")
        verbose_name_plural = _("acknowledgements")

    def __str__(self) -> str:
        return f"{self.edition}"
