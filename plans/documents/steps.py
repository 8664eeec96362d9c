"""From one edition's manifest to the next, entry by entry: who takes every step has it whole."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from plans.documents.manifest import Entry

StepChange = Literal["added", "changed", "moved", "removed"]


@dataclass(frozen=True)
class ManifestStep:
    """`old` is null where an entry is added, `new` where it is removed.

    An entry that only has another place, or stands at another path, is `moved`.
    """

    change: StepChange
    old: Entry | None
    new: Entry | None

    @property
    def entry(self) -> Entry:
        """The entry as it is, or was last."""
        known = self.new or self.old
        if known is None:
            raise ValueError("a step needs an entry")
        return known


def steps(old: Iterable[Entry], new: Iterable[Entry]) -> list[ManifestStep]:
    """In the order of the new edition; what is removed comes last, in the order of the old one."""
    before = {entry.key: entry for entry in _in_order(old)}
    after = {entry.key: entry for entry in _in_order(new)}
    found = [
        ManifestStep(_change(before.get(key), entry), before.get(key), entry)
        for key, entry in after.items()
        if before.get(key) != entry
    ]
    removed = [entry for key, entry in before.items() if key not in after]
    return found + [ManifestStep("removed", entry, None) for entry in removed]


def _in_order(entries: Iterable[Entry]) -> list[Entry]:
    return sorted(entries, key=lambda entry: entry.position)


def _change(old: Entry | None, new: Entry) -> StepChange:
    if old is None:
        return "added"
    return "moved" if old.checksum == new.checksum else "changed"
