"""One way in for everything that an editor may have: a file, or what was pasted."""

from django.utils.translation import gettext as _

from plans.errors.intake import UnfitArticle
from plans.intake.reading.article import Article
from plans.intake.reading.decoding import MAX_BYTES, cleaned, decoded, too_large
from plans.intake.reading.docx import SIGNATURE, read_docx
from plans.intake.reading.html import LOOKS_LIKE, read_html
from plans.intake.reading.plain import read_text


def read_file(data: bytes) -> Article:
    """The article in a file: HTML, text or DOCX, told by what it holds. Raises `UnfitArticle`."""
    if len(data) > MAX_BYTES:
        raise too_large()
    if data.startswith(SIGNATURE):
        return read_docx(data)
    return _read(decoded(data))


def read_pasted(text: str) -> Article:
    """The article in what was pasted. Raises `UnfitArticle`."""
    if len(text) > MAX_BYTES:
        raise too_large()
    return _read(cleaned(text))


def _read(text: str) -> Article:
    if not text.strip():
        raise UnfitArticle(_("There is nothing in it."))
    return read_html(text) if LOOKS_LIKE.match(text[:2000]) else read_text(text)
