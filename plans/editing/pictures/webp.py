"""What a file of ours looks like, so that nothing else is taken from a bundle."""

import struct
from io import BytesIO

from PIL import Image

from plans.editing.pictures.sizes import WIDTHS

_PIXELS_ALONE = {b"VP8 ", b"VP8L"}


def measured(data: bytes) -> tuple[int, int] | None:
    """Width and height of a still WebP that holds pixels and nothing else; else null."""
    if not _holds_pixels_alone(data):
        return None
    try:
        image = Image.open(BytesIO(data), formats=["WEBP"])
        if image.width > WIDTHS[-1]:
            return None
        image.load()
    except Exception:  # decoders of broken files fail in whatever way they like
        return None
    return image.size


def _holds_pixels_alone(data: bytes) -> bool:
    """One chunk of pixels from the header to the last byte: no metadata, nothing behind."""
    if len(data) < 20 or data[:4] != b"RIFF" or data[8:12] != b"WEBP":  # the header's length
        return False
    (whole,), (inner,) = struct.unpack("<I", data[4:8]), struct.unpack("<I", data[16:20])
    padded = inner + inner % 2
    return data[12:16] in _PIXELS_ALONE and len(data) == whole + 8 == padded + 20
