"""The bytes of a bundle's pictures: taken in with it, and put into it for another portal."""

from base64 import b64encode
from collections.abc import Iterator, Sequence

from plans.documents.bundle import shapes
from plans.documents.bundle.rules import pictured
from plans.editing.pictures.attach import keep
from plans.editing.pictures.sizes import Size
from plans.editing.pictures.webp import measured
from plans.errors.base import Problem
from plans.errors.editing import InvalidBundle
from plans.models import Blob

BATCH = 100


def ensure_blobs(bundle: shapes.Bundle) -> None:
    """Stores the bytes that the bundle's pictures need and that are not here yet.

    Raises `InvalidBundle` before anything is written: where bytes are neither in the bundle nor
    here, and where they are not the still WebP of the size that the bundle says.
    """
    wanted = pictured(bundle)
    carried = {blob.checksum: blob for blob in bundle.blobs if blob.checksum in wanted}
    problems: list[Problem] = []
    new: list[Size] = []
    found: set[str] = set()
    for checksum, content in _contents(sorted(wanted), carried):
        found.add(checksum)
        path, rendition = wanted[checksum]
        size = measured(content)
        if size is None:
            problems.append(Problem(path, "its bytes are no WebP of pixels alone"))
        elif size != (rendition.width, rendition.height):
            problems.append(Problem(path, f"is {size[0]} × {size[1]} pixels in its bytes"))
        elif checksum in carried:
            new.append(Size(content, *size))
    absent = "its bytes are neither in the bundle nor on this portal"
    problems += [Problem(wanted[checksum][0], absent) for checksum in wanted.keys() - found]
    if problems:
        raise InvalidBundle(sorted(problems))
    keep(new)


def with_blobs(bundle: shapes.Bundle) -> shapes.Bundle:
    """The bundle with the bytes of all its pictures, so that it loads on another portal."""
    wanted = sorted(pictured(bundle))
    blobs = [
        shapes.Blob(
            checksum=row.checksum,
            media_type=row.media_type,  # type: ignore[arg-type]  # nothing else is stored
            data=b64encode(row.data).decode(),
        )
        for row in _rows(wanted)
    ]
    return bundle.model_copy(update={"blobs": blobs})


def _contents(
    wanted: Sequence[str], carried: dict[str, shapes.Blob]
) -> Iterator[tuple[str, bytes]]:
    """The bytes for each checksum, those of the bundle first."""
    for checksum, blob in carried.items():
        yield checksum, blob.content
    for row in _rows([checksum for checksum in wanted if checksum not in carried]):
        yield row.checksum, bytes(row.data)


def _rows(checksums: Sequence[str]) -> Iterator[Blob]:
    for start in range(0, len(checksums), BATCH):
        batch = checksums[start : start + BATCH]
        yield from Blob.objects.filter(pk__in=batch).order_by("pk").iterator(chunk_size=10)
