"""Documents to and from their stored bytes."""

import json
from decimal import Decimal
from typing import Any, TypeVar

from plans.documents.canonical import canonical
from plans.documents.items import ITEM_SHAPES, ParagraphsDocument, PlanDocument
from plans.documents.links import STORED, Shape
from plans.documents.progress import EvaluationDocument, ProgressDocument
from plans.documents.shared import AreaDocument, OutletDocument, SiteDocument
from plans.documents.upgrades import lifted

NOT_STORED = {"checksum", "path"}
"""What an answer adds to a document."""

SHAPES: dict[str, type[Shape]] = {
    **{str(kind): shape for kind, shape in ITEM_SHAPES.items()},
    "plan": PlanDocument,
    "paragraphs": ParagraphsDocument,
    "progress": ProgressDocument,
    "evaluation": EvaluationDocument,
    "site": SiteDocument,
    "area": AreaDocument,
    "outlet": OutletDocument,
}

Wanted = TypeVar("Wanted", bound=Shape)


def stored(document: Shape) -> str:
    """The canonical JSON of a document, in which references are keys."""
    return canonical(document.model_dump(context=STORED, exclude=NOT_STORED))


def read(kind: str, data: str) -> Shape:
    """The document that `data` holds, lifted to the newest schema version.

    Raises `UnknownVersion` for a version that this release does not know.
    """
    raw: dict[str, Any] = json.loads(data, parse_float=Decimal)
    return SHAPES[kind].model_validate(lifted(kind, raw))


def read_as(shape: type[Wanted], kind: str, data: str) -> Wanted:
    """`read` for a caller who knows which class to expect."""
    document = read(kind, data)
    if not isinstance(document, shape):
        raise TypeError(f"{kind} is not a {shape.__name__}")
    return document
