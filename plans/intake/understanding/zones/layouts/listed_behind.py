"""All parts of a layout in one list behind it: “两城一区” (甲、乙、丙)."""

import re
from collections.abc import Collection, Iterator

from plans.intake.understanding.quotes import CLOSING
from plans.intake.understanding.rules import rule
from plans.intake.understanding.spans import Passage
from plans.intake.understanding.zones.layouts.in_clauses import names_in
from plans.intake.understanding.zones.layouts.part import Part
from plans.intake.understanding.zones.layouts.part_names import fits, may_be_a_place
from plans.intake.understanding.zones.pieces import zone_of
from plans.intake.understanding.zones.zone import Told

ALL_LISTED = rule(
    "zones.all_listed",
    "“一核两翼” and behind it, in a bracket or after 即, as many names as that are together",
    "建设“一核两翼”（青禾老城、滨湖新城、白塔新城）。",
    ("青禾老城", "滨湖新城", "白塔新城"),
    "0.75",
)

_ALL_LISTED = re.compile(
    rf"[{CLOSING}]?[^,。;(:]{{0,12}}(?:\(|,?(?:即|包括|分别[是为指]|[是则]?指的?是?|:|—{{1,2}}):?)(?P<said>[^;:。()]{{5,160}})"
)


_COMMA = re.compile(",")


def listed_behind(words: Passage, end: int, counted: Collection[Part]) -> Iterator[Told]:
    """“两城两区”(甲、乙、丙、丁): as many names as the layout has parts."""
    found = _ALL_LISTED.match(words.plain, end)
    if not found or any(one.count is None for one in counted):
        return
    names = list(_first(words, found, sum(one.count or 0 for one in counted)))
    fitting = [name for name in names if any(fits(name.plain, one.kind) for one in counted)]
    if fitting and all(name in fitting or may_be_a_place(name.plain) for name in names):
        yield from ((one, [zone_of(ALL_LISTED, name) for name in names]) for one in counted)


def _first(words: Passage, found: re.Match[str], number: int) -> list[Passage]:
    """As many as there are, up to a comma: behind one, the sentence may go on."""
    start, end = found.span("said")
    for comma in (*_COMMA.finditer(words.plain, start, end), None):
        names = list(names_in(words, start, comma.start() if comma else end))
        if len(names) >= number:
            return names if len(names) == number else []
    return []
