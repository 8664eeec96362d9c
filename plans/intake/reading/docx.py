"""An article as a Word document."""

import io
import zipfile
from collections.abc import Iterator
from itertools import groupby

import docx
from django.utils.translation import gettext as _
from docx.opc.exceptions import PackageNotFoundError
from docx.table import _Cell, _Row
from docx.text.paragraph import Paragraph

from plans.errors.intake import UnfitArticle
from plans.intake.reading.article import Article
from plans.intake.reading.decoding import cleaned
from plans.intake.reading.plain import read_text
from plans.intake.reading.tables import in_a_row

SIGNATURE = b"PK\x03\x04"
MAX_UNPACKED = 20 * 1024 * 1024
MAX_MEMBERS = 2_000
"""A document of a long plan has a tenth of these: more is a bomb."""


def read_docx(data: bytes) -> Article:
    """The article in a document. Raises `UnfitArticle` where there is none."""
    _refuse_bombs(data)
    try:
        document = docx.Document(io.BytesIO(data))
    except (PackageNotFoundError, KeyError, ValueError, zipfile.BadZipFile) as error:
        raise UnfitArticle(_("This is no Word document that can be read.")) from error
    return read_text(cleaned("\n\n".join(_lines(document))))


def _lines(document: docx.document.Document) -> Iterator[str]:
    """Of paragraphs and of the rows of tables, in order."""
    for block in document.iter_inner_content():
        if isinstance(block, Paragraph):
            yield block.text
        else:
            yield from (in_a_row([cell.text for cell in _apart(row)]) for row in block.rows)


def _apart(row: _Row) -> Iterator[_Cell]:
    """The cells of a row; one that is merged over several columns once."""
    return (next(run) for _, run in groupby(row.cells, key=id))


def _refuse_bombs(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            members = package.infolist()
    except zipfile.BadZipFile as error:
        raise UnfitArticle(_("This is no Word document that can be read.")) from error
    if len(members) > MAX_MEMBERS or sum(one.file_size for one in members) > MAX_UNPACKED:
        raise UnfitArticle(_("The document unpacks to more than can be read."))
