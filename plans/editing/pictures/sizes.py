"""One picture in the sizes that screens ask for. The same picture gives the same bytes."""

import hashlib
from dataclasses import dataclass
from io import BytesIO
from typing import Final

from PIL import Image

from plans.documents.bundle.shapes.blobs import LARGEST
from plans.errors.editing import PictureRefused

WIDTHS: Final = (480, 960, 1600)
"""In pixels; none is wider than the picture itself."""

QUALITIES: Final = (82, 70, 55, 40, 25)
"""Each is tried where the one before gives too large a file."""

MEDIA_TYPE: Final = "image/webp"


@dataclass(frozen=True)
class Size:
    """A file of ours."""

    data: bytes
    width: int
    height: int

    @property
    def checksum(self) -> str:
        return hashlib.sha256(self.data).hexdigest()


def sizes_of(image: Image.Image) -> list[Size]:
    """The picture in each width, the smallest first. Raises `PictureRefused`."""
    widths = sorted({min(width, image.width) for width in WIDTHS})
    return [_drawn(image, width) for width in widths]


def _drawn(image: Image.Image, width: int) -> Size:
    height = max(1, round(image.height * width / image.width))
    fits = (width, height) == image.size
    shown = image if fits else image.resize((width, height), Image.Resampling.LANCZOS)
    for quality in QUALITIES:
        buffer = BytesIO()
        shown.save(buffer, "WEBP", quality=quality, method=4)
        if len(data := buffer.getvalue()) <= LARGEST:
            return Size(data, width, height)
    raise PictureRefused("too_rich", width=width, height=height)
