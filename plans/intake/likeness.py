"""Which items of a plan say what a proposal says: the same, or perhaps the same."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from plans.intake.characters import bare

LIKE_ENOUGH = 0.7
"""From how much on two titles are perhaps of one thing: the pairs of characters that they share,
twice, by all that they have (Dice's coefficient).
"""

SHORTEST_WITHIN = 4
"""Pairs of a name that counts as like another because it stands in that one."""


@dataclass(frozen=True)
class Known:
    """An item of the plan."""

    kind: str
    key: str
    title: str


class Alike:
    """Looks items up by what they are called, in time that does not grow with their number."""

    def __init__(self, items: Iterable[Known]) -> None:
        self.by_key: dict[str, Known] = {}
        self._same: dict[tuple[str, str], Known] = {}
        self._sizes: dict[str, int] = {}
        self._holding: dict[tuple[str, str], list[str]] = defaultdict(list)
        for item in items:
            self.add(item)

    def add(self, item: Known) -> None:
        self.by_key[item.key] = item
        name = essence(item.title)
        self._same.setdefault((item.kind, name), item)
        pairs = _pairs(name)
        self._sizes[item.key] = len(pairs)
        for pair in pairs:
            self._holding[item.kind, pair].append(item.key)

    def same(self, kind: str, title: str) -> Known | None:
        """The item of this name, however it is written."""
        return self._same.get((kind, essence(title)))

    def near(self, kind: str, title: str) -> Known | None:
        """The one most like it, if any is like enough."""
        pairs = _pairs(essence(title))
        shared = Counter(key for pair in pairs for key in self._holding.get((kind, pair), ()))
        likeness = {
            key: _likeness(count, len(pairs), self._sizes[key]) for key, count in shared.items()
        }
        best = max(likeness, key=lambda key: (likeness[key], key), default=None)
        return self.by_key[best] if best and likeness[best] >= LIKE_ENOUGH else None


def _likeness(shared: int, one: int, other: int) -> float:
    """Of two names by their pairs. One that lies within the other, and is no single word, is like
    it as well.
    """
    within = LIKE_ENOUGH if shared == min(one, other) >= SHORTEST_WITHIN else 0
    return max(within, 2 * shared / (one + other))


def essence(title: str) -> str:
    """What makes a name: no marks, no blanks, one width and one script."""
    return re.sub(r"[\W_]", "", bare(unicodedata.normalize("NFKC", title))).lower()


def _pairs(name: str) -> set[str]:
    return {name[at : at + 2] for at in range(max(1, len(name) - 1))}
