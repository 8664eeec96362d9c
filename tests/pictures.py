"""Pictures that are drawn for the tests: none of them shows anything."""

import hashlib
from base64 import b64encode
from io import BytesIO
from typing import Any

from PIL import Image

from plans.editing.pictures.attach import attach
from plans.editing.pictures.sizes import Size
from plans.models import Item, Picture, Plan


def drawn(width: int = 640, height: int = 400, *, mode: str = "RGB") -> Image.Image:
    """A gradient, so that turning and shrinking can be seen."""
    across = Image.linear_gradient("L").rotate(90).resize((width, height))
    down = Image.linear_gradient("L").resize((width, height))
    return Image.merge("RGB", (across, down, Image.new("L", (width, height), 80))).convert(mode)


def encoded(image: Image.Image, kind: str = "JPEG", **how: Any) -> bytes:
    buffer = BytesIO()
    image.save(buffer, kind, **how)
    return buffer.getvalue()


def jpeg(width: int = 640, height: int = 400) -> bytes:
    return encoded(drawn(width, height), "JPEG", quality=80)


def small_webp(shade: int = 0) -> bytes:
    """A file such as the portal itself makes, of 32 × 20 pixels."""
    return encoded(Image.new("RGB", (32, 20), (shade, 120, 200)), "WEBP", quality=82, method=4)


def checksum(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def picture_record(*shades: int, **words: Any) -> dict[str, Any]:
    """A picture of a bundle; its `blob_records` belong to it."""
    return {
        "alt": "示例图：一块蓝色",
        "caption": "示例图注（虚构）。",
        **words,
        "renditions": [
            {
                "checksum": checksum(small_webp(shade)),
                "media_type": "image/webp",
                "width": 32,
                "height": 20,
            }
            for shade in shades or (0,)
        ],
    }


def blob_records(*shades: int) -> list[dict[str, Any]]:
    files = [small_webp(shade) for shade in shades]
    return [
        {
            "checksum": checksum(data),
            "media_type": "image/webp",
            "data": b64encode(data).decode(),
        }
        for data in files
    ]


def add_picture(owner: Plan | Item, *shades: int, **words: Any) -> Picture:
    """A picture of an item, or of the plan itself, in sizes that are all the same."""
    if isinstance(owner, Plan):
        plan, subject = owner, {}
    else:
        plan, subject = owner.plan, {owner.kind: owner}
    facts = {"alt": "示例图", "caption": "示例图注（虚构）。", **words}
    picture = Picture.objects.create(plan=plan, **subject, **facts)
    attach(picture=picture, sizes=[Size(small_webp(shade), 32, 20) for shade in shades or (0,)])
    Plan.objects.filter(pk=plan.pk).touch()
    return picture
