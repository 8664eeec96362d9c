"""Every list that can be had as a table, by its name, and the class of its rows."""

from typing import Final

from pydantic import BaseModel

from plans.api.shapes import EditionAnswer, EventAnswer, HitAnswer
from plans.documents.items import ITEM_SHAPES, PlanDocument
from plans.documents.kinds import COLLECTIONS
from plans.documents.shared import OutletDocument

TABLES: Final[dict[str, type[BaseModel]]] = {
    "plans": PlanDocument,
    **{name: ITEM_SHAPES[kind] for kind, name in COLLECTIONS.items()},
    "editions": EditionAnswer,
    "events": EventAnswer,
    "news-sources": OutletDocument,
    "search": HitAnswer,
}
