"""How much of what a person finds in articles is found, and how much of what is found is right.

Pure. Both sides are told in one shape; items are alike if they are so in simplified characters and
without blanks.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from tests.intake.telling import Item, Told, begins, items

SAID_OF: Final = {
    "taglines": "headings",
    "orientations": "zones",
    "themes": "zones",
    "project kinds": "projects",
    "target years": "targets",
    "target strengths": "targets",
}
"""What is said of an item of another kind. It counts only where that one is right, so that nothing
is missed twice."""


@dataclass(frozen=True)
class Score:
    """Items of one kind: how many were found and expected, and what differs."""

    found: int
    expected: int
    missed: tuple[Item, ...]
    wrong: tuple[Item, ...]

    @property
    def right(self) -> int:
        return self.expected - len(self.missed)

    @property
    def precision(self) -> float:
        """The share of the found that is right. Who finds nothing finds nothing wrong."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of the expected that was found. Where is nothing, nothing is missed."""
        return self.right / self.expected if self.expected else 1.0

    def __add__(self, other: "Score") -> "Score":
        return Score(
            self.found + other.found,
            self.expected + other.expected,
            self.missed + other.missed,
            self.wrong + other.wrong,
        )


def scores(found: Told, expected: Told) -> dict[str, Score]:
    """The score of each kind in one article."""
    is_there = items(found | {"paragraphs": _recognised(found, expected)})
    wanted = items(expected)
    for kind, of in SAID_OF.items():
        known = set(is_there[of]) & set(wanted[of])
        for side in (is_there, wanted):
            side[kind] = [one for one in side[kind] if one[:-1] in known]
    return {kind: compared(is_there[kind], wanted[kind]) for kind in wanted}


def compared(found: Sequence[Item], expected: Sequence[Item]) -> Score:
    """Item by item: one that is found twice and expected once is wrong once."""
    is_there, is_wanted = Counter(found), Counter(expected)
    return Score(
        found=len(found),
        expected=len(expected),
        missed=tuple((is_wanted - is_there).elements()),
        wrong=tuple((is_there - is_wanted).elements()),
    )


def total(articles: Iterable[dict[str, Score]]) -> dict[str, Score]:
    """The scores of all articles together."""
    sums: dict[str, Score] = {}
    for article in articles:
        for kind, score in article.items():
            sums[kind] = sums[kind] + score if kind in sums else score
    return sums


def _recognised(found: Told, expected: Told) -> list[str]:
    """The paragraphs by how they are told: each by the first that is left of those it may be."""
    left = list(expected["paragraphs"])
    return list(_by_their_ends(found["paragraphs"], left))


def _by_their_ends(paragraphs: Iterable[str], left: list[str]) -> Iterator[str]:
    for paragraph in paragraphs:
        said = next((one for one in left if begins(paragraph, one)), None)
        if said is not None:
            left.remove(said)
        yield said or paragraph
