"""A file that somebody sends, to what is to be seen on it; everything else in it is left behind.

Refused is what is not what its name says, what moves, what is too large or too small, and what
cannot be decoded to its end. The size is known, and judged, before a single pixel is decoded.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import PurePath
from typing import Final

from PIL import Image, ImageCms, ImageOps

from plans.editing.pictures.sizes import WIDTHS
from plans.errors.editing import PictureRefused

MOST_BYTES: Final = 10 * 1024 * 1024
MOST_PIXELS: Final = 40_000_000
FEWEST_PIXELS: Final = 16  # on each side
LONGEST_SIDE: Final = 16_000  # WebP ends at 16,383

FORMATS: Final = {
    ".jpg": "JPEG",
    ".jpeg": "JPEG",
    ".png": "PNG",
    ".webp": "WEBP",
    ".avif": "AVIF",
}
"""What a file may be, by the ending of its name."""

_SEVERAL_IN_ONE = "MPO"  # a JPEG of a camera that hides further pictures behind the first one
_PAPER = (255, 255, 255)

Image.MAX_IMAGE_PIXELS = None  # ours is lower, and is looked at as soon as a file is opened


def read_picture(data: bytes, name: str) -> Image.Image:
    """The picture in `data`, upright, in sRGB, on white, without anything else of the file.

    Raises `PictureRefused`.
    """
    named = FORMATS.get(PurePath(name).suffix.lower())
    if named is None:
        raise PictureRefused("unknown_ending", name=name)
    if not data:
        raise PictureRefused("empty")
    if len(data) > MOST_BYTES:
        raise PictureRefused("too_large", limit=MOST_BYTES // 1024**2)
    with _refusing("not_a_picture"):
        image: Image.Image = Image.open(BytesIO(data), formats=sorted(set(FORMATS.values())))
    found = "JPEG" if image.format == _SEVERAL_IN_ONE else image.format
    if found != named:
        raise PictureRefused("not_what_it_is_called", called=named, found=found)
    if image.format != _SEVERAL_IN_ONE and getattr(image, "n_frames", 1) > 1:
        raise PictureRefused("animated")
    _judge_size(*image.size)
    with _refusing("damaged"):
        return _seen(image)


def _judge_size(width: int, height: int) -> None:
    if width * height > MOST_PIXELS:
        raise PictureRefused("too_many_pixels", width=width, height=height, limit=MOST_PIXELS)
    if max(width, height) > LONGEST_SIDE:
        raise PictureRefused("too_long", width=width, height=height, limit=LONGEST_SIDE)
    if min(width, height) < FEWEST_PIXELS:
        raise PictureRefused("too_few_pixels", width=width, height=height, limit=FEWEST_PIXELS)


def _seen(image: Image.Image) -> Image.Image:
    profile = image.info.get("icc_profile")
    if image.format in ("JPEG", _SEVERAL_IN_ONE):
        image.draft(None, (WIDTHS[-1], WIDTHS[-1]))  # decodes no more than is going to be drawn
    image.load()
    upright = ImageOps.exif_transpose(image)
    coloured = _in_srgb(upright, profile) if profile else upright
    opaque = _on_paper(coloured)
    # A new image, since the old one still knows what its file said.
    clean = Image.new("RGB", opaque.size)
    clean.paste(opaque)
    return clean


def _in_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    """The same colours by the one profile that every browser supposes."""
    mode = image.mode
    if mode == "P":
        mode = "RGBA" if "transparency" in image.info else "RGB"
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        target = "RGBA" if mode == "RGBA" else "RGB"
        converted = ImageCms.profileToProfile(
            image if image.mode == mode else image.convert(mode),
            source,
            ImageCms.createProfile("sRGB"),
            outputMode=target,
        )
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image  # a profile that fits nothing is as good as none
    return converted or image


def _on_paper(image: Image.Image) -> Image.Image:
    """What is transparent is white, on light pages and on dark ones."""
    if image.mode.startswith("I"):  # 16 bits of grey
        image = image.convert("I").point(lambda grey: grey / 256).convert("L")
    if "A" not in image.getbands() and "transparency" not in image.info:
        return image.convert("RGB")
    layered = image.convert("RGBA")
    paper = Image.new("RGBA", layered.size, (*_PAPER, 255))
    return Image.alpha_composite(paper, layered).convert("RGB")


@contextmanager
def _refusing(because: str) -> Iterator[None]:
    """Decoders of broken files fail in whatever way they like; none of it is our fault."""
    try:
        yield
    except Exception as error:
        raise PictureRefused(because) from error
