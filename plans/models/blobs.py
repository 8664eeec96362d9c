"""The bytes of pictures, in the database: every process, standby, backup and mirror has them."""

from django.db import models
from django.db.models.functions import Length
from django.db.models.lookups import LessThanOrEqual
from django.utils.translation import gettext_lazy as _

from plans.documents.bundle.shapes.blobs import LARGEST
from plans.models.editions import Document


class Blob(models.Model):
    """A file, found by the SHA-256 of its bytes. Written once, never changed."""

    checksum = models.CharField(_("checksum"), max_length=64, primary_key=True)
    media_type = models.CharField(_("media type"), max_length=32)
    data = models.BinaryField(_("bytes"))

    class Meta:
        verbose_name = _("stored picture")
        verbose_name_plural = _("stored pictures")
        constraints = [
            models.CheckConstraint(
                condition=LessThanOrEqual(Length("data"), LARGEST),
                name="blob_is_small_enough",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.media_type} {self.checksum[:12]}"


class DocumentBlob(models.Model):
    """That a stored document refers to a blob, so that it need not be searched for."""

    document = models.ForeignKey(Document, models.PROTECT)
    blob = models.ForeignKey(Blob, models.PROTECT)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["document", "blob"], name="document_blob_once"),
        ]

    def __str__(self) -> str:
        return f"{self.document_id[:12]} {self.blob_id[:12]}"
