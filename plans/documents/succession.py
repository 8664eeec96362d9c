"""What became of a plan's items in the plan that follows it: known in both by their keys."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from plans.documents.differences import FieldChange, field_changes
from plans.documents.kinds import COLLECTIONS, ItemKind
from plans.documents.manifest import Entry
from plans.documents.upgrades import lifted

Fate = Literal["carried", "changed", "dropped", "new"]

KINDS_LEFT_BEHIND: Final[tuple[ItemKind, ...]] = ("article",)
"""Kinds that belong to one plan alone: each rests on sources of its own."""

YEARS_LEFT_BEHIND: Final[tuple[ItemKind, ...]] = ("measure",)
"""Kinds whose years lie within their plan's period; a project may outlast it."""

KINDS: Final = tuple(kind for kind in COLLECTIONS if kind not in KINDS_LEFT_BEHIND)
"""The kinds of items that are followed from plan to plan, in plan order."""

_NAMES = frozenset({"code", "slug"})
_SOURCES = frozenset({"citations"})
_COURSE = frozenset(
    {
        *("alignments", "baseline", "investment_years", "milestones", "observations"),
        *("revisions", "status", "updates", "verdict"),
    }
)
_YEARS = frozenset({"start_year", "finish_year"})

Raw = dict[str, Any]


@dataclass(frozen=True)
class Fortune:
    """An item of two plans: as the later one has it, or as the earlier one had it if dropped.

    `fields` are those that changed, references in them being keys.
    """

    fate: Fate
    kind: ItemKind
    key: str
    title: str
    path: str
    fields: list[FieldChange]


def fortunes(
    old: Iterable[Entry],
    new: Iterable[Entry],
    read: Callable[[str], Raw],
    *,
    hidden: Collection[str] = (),
) -> list[Fortune]:
    """Kind by kind in the order of the later plan, what was dropped last. `read` gives a document.

    Two documents of an item say the same where they differ only in what belongs to one plan: names
    in addresses, sources, what they owe to plans above, baselines and the course of things.
    References to `hidden` items are left aside on both sides.
    """
    before, after = _by_key(old), _by_key(new)
    return [one for kind in KINDS for one in _of_kind(kind, before, after, read, set(hidden))]


def _of_kind(
    kind: ItemKind,
    before: Mapping[str, Entry],
    after: Mapping[str, Entry],
    read: Callable[[str], Raw],
    hidden: set[str],
) -> Iterator[Fortune]:
    for entry in after.values():
        if entry.kind != kind:
            continue
        earlier = before.get(entry.key)
        if earlier is None:
            yield _fortune("new", kind, entry)
            continue
        fields = []
        if earlier.checksum != entry.checksum:
            said = (_said(kind, read(one.checksum), hidden) for one in (earlier, entry))
            fields = field_changes(kind, *said)
        yield _fortune("changed" if fields else "carried", kind, entry, fields)
    for entry in before.values():
        if entry.kind == kind and entry.key not in after:
            yield _fortune("dropped", kind, entry)


def _fortune(
    fate: Fate, kind: ItemKind, entry: Entry, fields: list[FieldChange] | None = None
) -> Fortune:
    return Fortune(fate, kind, entry.key, entry.title, entry.path, fields or [])


def _by_key(entries: Iterable[Entry]) -> dict[str, Entry]:
    known = (entry for entry in entries if entry.kind in KINDS)
    return {entry.key: entry for entry in sorted(known, key=lambda entry: entry.position)}


def _said(kind: ItemKind, raw: Raw, hidden: set[str]) -> Raw:
    """What an item says itself, whatever it rests on and whatever came of it."""
    skipped = _NAMES | _COURSE | (_YEARS if kind in YEARS_LEFT_BEHIND else frozenset())
    own = {name: value for name, value in lifted(kind, raw).items() if name not in skipped}
    said: Raw = _without_sources(own, hidden)
    return said


def _without_sources(value: Any, hidden: set[str]) -> Any:
    match value:
        case dict():
            return {
                name: _without_sources(inner, hidden)
                for name, inner in value.items()
                if name not in _SOURCES
            }
        case list():
            return [_without_sources(one, hidden) for one in value if not _names(one, hidden)]
        case str() if value in hidden:
            return None
    return value


def _names(member: Any, hidden: set[str]) -> bool:
    """Whether a member of a list is a hidden item, or a part that is about one."""
    held = member.values() if isinstance(member, dict) else [member]
    return any(isinstance(one, str) and one in hidden for one in held)
