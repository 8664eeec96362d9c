"""All parts of a layout in one list behind it: “两城一区” (甲、乙、丙)."""

import re
from collections.abc import Collection, Iterator

from plans.intake.understanding.quotes import CLOSING
from plans.intake.understanding.rules import rule
from plans.intake.understanding.spans import Passage
from plans.intake.understanding.zones.layouts.in_clauses import names_in
from plans.intake.understanding.zones.layouts.part import Part
from plans.intake.understanding.zones.layouts.part_names import fits
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
    rf"[{CLOSING}]?[^,。;(:]{{0,12}}(?:\(|,?(?:即|包括|分别[是为]|:|—{{1,2}}):?)(?P<said>[^,;:。()]{{5,160}})"
)


def listed_behind(words: Passage, end: int, counted: Collection[Part]) -> Iterator[Told]:
    """“两城两区”(甲、乙、丙、丁): as many names as the layout has parts."""
    found = _ALL_LISTED.match(words.plain, end)
    if not found or any(one.count is None for one in counted):
        return
    names = list(names_in(words, *found.span("said")))
    if len(names) != sum(one.count or 0 for one in counted):
        return
    if all(any(fits(name.plain, one.kind) for one in counted) for name in names):
        yield from ((one, [zone_of(ALL_LISTED, name) for name in names]) for one in counted)
