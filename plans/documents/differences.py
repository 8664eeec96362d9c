"""What differs between two editions: by checksum first, then field by field."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

from plans.documents.items import BACKLINKS, FOLLOWING, ITEM_SHAPES
from plans.documents.kinds import ItemKind
from plans.documents.manifest import Entry
from plans.documents.progress import EVALUATION

PLACE = "place"
"""The field of a difference that tells an item's place among those of its kind, from 1."""

CODED = frozenset(k for k, shape in ITEM_SHAPES.items() if "code" in shape.model_fields)
"""Kinds whose documents hold their place, as the last number of their code."""

Change = Literal["added", "changed", "removed"]
Raw = dict[str, Any]

DIFFERING_KINDS = ("plan", EVALUATION, *get_args(ItemKind))
"""Kinds whose changes readers are told of; the bundle and archived texts only repeat them."""


@dataclass(frozen=True)
class FieldChange:
    """One field that changed; references are keys."""

    name: str
    old: Any
    new: Any


@dataclass(frozen=True)
class Difference:
    change: Change
    kind: str
    key: str
    title: str
    path: str
    old_checksum: str | None
    new_checksum: str | None
    fields: list[FieldChange]


def differing(old: Iterable[Entry], new: Iterable[Entry]) -> set[str]:
    """The checksums of all documents that `differences` needs to read."""
    before, after = _by_key(old), _by_key(new)
    return {
        entry.checksum
        for key in before.keys() & after.keys()
        if before[key].checksum != after[key].checksum
        for entry in (before[key], after[key])
    }


def differences(
    old: Iterable[Entry], new: Iterable[Entry], read: Callable[[str], Raw]
) -> list[Difference]:
    """In the order of the new edition, what was removed last. `read` gives a stored document.

    An item of which nothing changed but the list of items that refer to it did not change. Of
    items that changed their order, the fewest that explain it have another `PLACE`.
    """
    before, after = _by_key(old), _by_key(new)
    moved = _moved(before, after)
    found = []
    for key, entry in after.items():
        earlier = before.get(key)
        if earlier is None:
            found.append(_difference("added", None, entry, []))
            continue
        fields = []
        if earlier.checksum != entry.checksum:
            fields = field_changes(entry.kind, read(earlier.checksum), read(entry.checksum))
        if key in moved:
            fields.append(moved[key])
        if fields:
            found.append(_difference("changed", earlier, entry, fields))
    removed = [entry for key, entry in before.items() if key not in after]
    return found + [_difference("removed", entry, None, []) for entry in removed]


def own_facts(kind: str, raw: Mapping[str, Any]) -> Raw:
    """A stored document without what other items say of it."""
    ignored = BACKLINKS.get(kind, frozenset()) | FOLLOWING | {"schema_version"}
    return {name: value for name, value in raw.items() if name not in ignored}


def _by_key(entries: Iterable[Entry]) -> dict[str, Entry]:
    known = [entry for entry in entries if entry.kind in DIFFERING_KINDS]
    return {entry.key: entry for entry in sorted(known, key=lambda entry: entry.position)}


def _moved(before: Mapping[str, Entry], after: Mapping[str, Entry]) -> dict[str, FieldChange]:
    """The changes of place, by key."""
    old, new = _places(before.values()), _places(after.values())
    moved: dict[str, FieldChange] = {}
    for kind in {entry.kind for entry in after.values()} - CODED:
        kept = [key for key, entry in after.items() if entry.kind == kind and key in old]
        in_order = _longest_rising([old[key] for key in kept])
        moved |= {
            key: FieldChange(PLACE, old[key], new[key]) for key in kept if old[key] not in in_order
        }
    return moved


def _places(entries: Iterable[Entry]) -> dict[str, int]:
    """By key, the place among those of its kind."""
    passed: Counter[str] = Counter()
    places = {}
    for entry in entries:
        passed[entry.kind] += 1
        places[entry.key] = passed[entry.kind]
    return places


def _longest_rising(numbers: Sequence[int]) -> set[int]:
    """Of numbers that are all different, as many as possible that rise as they stand."""
    ends: list[int] = []  # of the runs of each length, the smallest last number
    previous: dict[int, int | None] = {}
    for number in numbers:
        length = bisect_left(ends, number)
        previous[number] = ends[length - 1] if length else None
        ends[length : length + 1] = [number]
    rising = set()
    last = ends[-1] if ends else None
    while last is not None:
        rising.add(last)
        last = previous[last]
    return rising


def _difference(
    change: Change, old: Entry | None, new: Entry | None, fields: list[FieldChange]
) -> Difference:
    entry = new or old
    if entry is None:
        raise ValueError("a difference needs an entry")
    return Difference(
        change=change,
        kind=entry.kind,
        key=entry.key,
        title=entry.title,
        path=entry.path,
        old_checksum=old.checksum if old else None,
        new_checksum=new.checksum if new else None,
        fields=fields,
    )


def field_changes(kind: str, old: Raw, new: Raw) -> list[FieldChange]:
    """What differs between two stored documents of one item, by the names of fields."""
    before, after = own_facts(kind, old), own_facts(kind, new)
    return [
        FieldChange(name, before.get(name), after.get(name))
        for name in sorted(before.keys() | after.keys())
        if before.get(name) != after.get(name)
    ]
