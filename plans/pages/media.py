"""The files of pictures, each once and at an address without a language."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from plans.documents.parts import Picture, Rendition
from plans.pages.answering import public_page
from plans.pages.draft import draft_shown
from plans.published.blobs import public_blob

MEDIA = "/media/"
ENDING = ".webp"


@public_page
def media(request: HttpRequest, checksum: str) -> HttpResponse:
    found = public_blob(checksum)
    response = HttpResponse(found.data, content_type=found.media_type)
    response["ETag"] = f'"{found.checksum}"'
    return response


def shown_picture(picture: Picture) -> dict[str, Any]:
    """What the component of a picture needs. A draft has its files below its own address."""
    draft = draft_shown()
    base = f"{draft.base}media/" if draft else MEDIA
    largest = picture.renditions[-1]
    by_width = {size.width: size for size in picture.renditions}  # a browser takes each once
    sources: SafeString = format_html_join(
        ", ", "{} {}w", ((_address(base, size), width) for width, size in by_width.items())
    )
    return {"picture": picture, "size": largest, "source": _address(base, largest), "set": sources}


def _address(base: str, size: Rendition) -> str:
    return f"{base}{size.checksum}{ENDING}"
