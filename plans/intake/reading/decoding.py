"""Bytes to text: which coding they are in, and what no article holds."""

import codecs
import re

from django.utils.translation import gettext as _

from plans.errors.intake import UnfitArticle

MAX_BYTES = 2 * 1024 * 1024
"""The text of a long plan has a tenth of it; a page with its scripts may have more."""

_DECLARED = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{1,20})""", re.IGNORECASE)
_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_UNSEEN = re.compile("[\ufeff\u00ad\u200b-\u200f\u2060-\u2064]")
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")


def too_large() -> UnfitArticle:
    return UnfitArticle(_("This is more than %(limit)d MB.") % {"limit": MAX_BYTES // 1024 // 1024})


def decoded(data: bytes) -> str:
    """The text in `data`: UTF-8, UTF-16 with a mark, or GBK. Raises `UnfitArticle`."""
    if len(data) > MAX_BYTES:
        raise too_large()
    for coding in _codings(data):
        try:
            return cleaned(data.decode(coding))
        except (UnicodeDecodeError, LookupError):
            continue
    raise UnfitArticle(_("The text is neither UTF-8 nor GBK."))


def cleaned(text: str) -> str:
    """Lines end alike, and what nobody sees is gone. Raises `UnfitArticle` for what is no text."""
    if _FORBIDDEN.search(text):
        raise UnfitArticle(_("This is no text: it holds control characters."))
    if _TURNING.search(text):
        raise UnfitArticle(_("The text holds characters that turn the direction of writing."))
    return _UNSEEN.sub("", _BREAKS.sub("\n", text))


def _codings(data: bytes) -> list[str]:
    for mark, coding in _MARKS.items():
        if data.startswith(mark):
            return [coding]
    declared = _DECLARED.search(data[:4096])
    named = declared[1].decode("ascii", "replace").lower() if declared else ""
    # GB 18030 holds GBK and GB 2312, and takes almost anything: so it comes last.
    return ["utf-8", *([named] if named.startswith(("utf", "big5")) else []), "gb18030"]
