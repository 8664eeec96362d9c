"""Give a picture its sizes, in place of those that it had."""

from collections.abc import Sequence

from django.db import transaction

from plans.audit.record import record
from plans.choices import AuditEvent
from plans.editing.pictures.sizes import MEDIA_TYPE, Size
from plans.models import Blob, Picture, Rendition


def attach(*, picture: Picture, sizes: Sequence[Size]) -> None:
    """Keeps the bytes and ties them to the picture, whose row is saved already."""
    with transaction.atomic():
        keep(sizes)
        former = list(picture.renditions.values_list("checksum", flat=True))
        picture.renditions.all().delete()
        Rendition.objects.bulk_create(
            Rendition(
                picture=picture,
                number=number,
                checksum_id=size.checksum,
                media_type=MEDIA_TYPE,
                width=size.width,
                height=size.height,
            )
            for number, size in enumerate(sizes, 1)
        )
        now = [size.checksum for size in sizes]
        if former and former != now:
            record(
                event=AuditEvent.CHANGED, about=picture, detail={"removed": former, "added": now}
            )


def keep(sizes: Sequence[Size]) -> None:
    """Stores bytes under their checksums; what is there already is left as it is."""
    Blob.objects.bulk_create(
        (Blob(checksum=size.checksum, media_type=MEDIA_TYPE, data=size.data) for size in sizes),
        ignore_conflicts=True,
    )
