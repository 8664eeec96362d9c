"""The observations' sheet into the indicators' records."""

from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from plans.documents.bundle.shapes import FIGURE, Correction, Observation
from plans.documents.types import SHANGHAI
from plans.errors.editing import SheetProblem
from plans.sheets.headings import Placed
from plans.sheets.names import Titles
from plans.sheets.rows import or_empty, values_of


def put_observations(
    placed: Placed,
    indicators: list[dict[str, Any]],
    titles: Titles,
    found: list[SheetProblem],
) -> None:
    """A row is matched by its indicator and period; another pair is a new observation."""
    by_key = {record["key"]: record for record in indicators}
    rows: dict[tuple[str, str], int] = {}
    for number, row in placed.table.rows:
        before = len(found)
        values = values_of(placed, number, placed.texts(row), titles, found)
        failed = {problem.column for problem in found[before:]}
        found.extend(
            placed.problem(_("This must be given."), number, column)
            for column in placed.places
            if column.wanted and column.heading not in failed and values[column] is None
        )
        if len(found) > before:
            continue
        given = {column.name: or_empty(column, value) for column, value in values.items()}
        pair = given.pop("indicator"), given["period"]
        if pair in rows:
            reason = _("Row %(row)d has this indicator and period already.") % {"row": rows[pair]}
            found.append(placed.table.problem(reason, number))
        elif pair[0] in by_key:
            rows[pair] = number
            if not _put(by_key[pair[0]], given, given.pop("reason", None)):
                words = _("Say why the value is corrected: readers rely on it.")
                found.append(placed.table.problem(words, number))


def _put(indicator: dict[str, Any], given: dict[str, Any], reason: str | None) -> bool:
    """False where a final value would be replaced without a reason."""
    observations = indicator.setdefault("observations", [])
    present = next((one for one in observations if one["period"] == given["period"]), None)
    if present is None:
        observations.append(Observation.model_validate(given).model_dump())
        return True
    if any(given.get(name, present[name]) != present[name] for name in FIGURE):
        if not present["provisional"] and reason is None:
            return False
        old = {name: present[name] for name in (*FIGURE, "provisional")}
        today = datetime.now(SHANGHAI).date()
        correction = Correction.model_validate({**old, "corrected_on": today, "reason": reason})
        present["corrections"] = [*present["corrections"], correction.model_dump()]
    present.update(given)
    return True
