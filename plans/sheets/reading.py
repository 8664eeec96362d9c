"""Tables and the bundle as it is, to the bundle that is wanted; or every error with its cell.

A row is matched by its key; one without a key is new. What the tables do not have stays as it is:
rows that are missing delete nothing, columns that are missing change nothing.
"""

from typing import Any

from django.utils.translation import gettext as _

from plans.documents.bundle.shapes import ITEM_LISTS, LIST_OF, Bundle
from plans.documents.text import is_blank
from plans.errors.editing import SheetProblem, UnfitSheets
from plans.models.items import new_key
from plans.sheets.agreement import disagreements
from plans.sheets.headings import Placed, place
from plans.sheets.names import Titles, shown
from plans.sheets.observing import put_observations
from plans.sheets.rows import Draft, fill, put_last
from plans.sheets.tables import Table
from plans.sheets.writing import titles_of

Lists = dict[str, list[dict[str, Any]]]


def read(tables: list[Table], bundle: Bundle) -> Bundle:
    """The bundle with what the tables say. Raises `UnfitSheets` with all their problems."""
    found: list[SheetProblem] = []
    titles = titles_of(bundle)
    lists: Lists = {
        name: [item.model_dump() for item in getattr(bundle, name)] for name in ITEM_LISTS
    }
    placed = [one for one in place(tables, found) if _has_all_needed(one)]
    drafts = [
        draft for one in placed if one.sheet.kind for draft in _drafts(one, lists, titles, found)
    ]
    for draft in drafts:
        fill(draft, lists[draft.list_name], titles, found)
    put_last(drafts, lists)
    for one in placed:
        if not one.sheet.kind:
            put_observations(one, lists["indicators"], titles, found)
    found.extend(disagreements(bundle, lists, drafts, found))
    if found:
        raise UnfitSheets(found)
    return Bundle.model_validate({**bundle.model_dump(), **lists})


def _has_all_needed(placed: Placed) -> bool:
    return all(column in placed.places for column in placed.sheet.columns if column.needed)


def _drafts(placed: Placed, lists: Lists, titles: Titles, found: list[SheetProblem]) -> list[Draft]:
    """The rows with the records that they change. Every key is known before references are read."""
    kind = placed.sheet.kind
    if kind is None:
        return []
    records = lists[LIST_OF[kind]]
    known = {record["key"]: record for record in records}
    first_rows: dict[str, int] = {}
    drafts = []
    key_column = next(column for column in placed.places if column.name == "key")
    for number, row in placed.table.rows:
        texts = placed.texts(row)
        key = texts[key_column].strip()
        if key and key not in known:
            reason = _("No item here has the key “%(key)s”. Leave it empty for a new one.")
            found.append(placed.problem(reason % {"key": shown(key)}, number, key_column))
            continue
        if key in first_rows:
            reason = _("The key stands already in row %(row)d.") % {"row": first_rows[key]}
            found.append(placed.problem(reason, number, key_column))
            continue
        if key:
            first_rows[key] = number
        record = known.get(key) or {"key": new_key(kind)}
        draft = Draft(placed, number, texts, record, not key, kind)
        drafts.append(draft)
        title = next(text for column, text in texts.items() if column.name == "title")
        if not is_blank(title):
            titles.learn(kind, record["key"], title)
    return drafts
