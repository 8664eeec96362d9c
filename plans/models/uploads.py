"""Spreadsheets between their preview and the editor's yes."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from plans.models.plans import Plan


class SheetUpload(models.Model):
    """What was read of an uploaded file, kept for its editor, for a while.

    `tables` holds the rows as JSON. The file itself is kept nowhere.
    """

    plan = models.ForeignKey(Plan, models.CASCADE, verbose_name=_("plan"))
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, verbose_name=_("user"))
    file_name = models.CharField(_("file name"), max_length=200)
    tables = models.TextField(_("tables"))
    uploaded_at = models.DateTimeField(_("uploaded at"))

    class Meta:
        verbose_name = _("uploaded spreadsheet")
        verbose_name_plural = _("uploaded spreadsheets")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(fields=["plan", "user"], name="sheet_upload_once_per_editor"),
        ]

    def __str__(self) -> str:
        return self.file_name
