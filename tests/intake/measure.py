"""How much of what a person finds in articles is found, and how much of what is found is right.

Pure. Both sides are told in one shape, that of an article's JSON, and taken apart into items of a
kind; items are alike if they are so in simplified characters and without blanks.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from plans.intake.characters import bare
from plans.intake.reading.article import Article
from plans.intake.understand import Understanding

Item = tuple[str, ...]
Told = dict[str, Any]

ONE_EACH: Final = {
    "title": "title",
    "date": "published_at",
    "outlet": "outlet",
    "authors": "authors",
    "editors": "editors",
    "dateline": "dateline",
    "period": "period",
}
"""Kinds of which an article has one item: what it does not say is right if nothing is made up."""

AIMS: Final = {
    "goals": "goal",
    "strategies": "strategy",
    "positionings": "positioning",
    "ambitions": "ambition",
}
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

_WHOSE = re.compile("^[全我][省市县区镇乡域]")
"""The plan's own area, which a label may name."""


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


def told_of(article: Article) -> Told:
    """What the reading finds."""
    return {
        "title": article.title,
        "published_at": article.published_at and article.published_at.isoformat(),
        "dateline": article.dateline,
        "outlet": article.outlet,
        "authors": list(article.authors),
        "editors": list(article.editors),
        "credits": [[credit.role, credit.name] for credit in article.credits],
        "images": [[image.file, image.caption] for image in article.images],
        "paragraphs": list(article.paragraphs),
    }


def told(found: Understanding) -> Told:
    """What reading and rules find."""
    return told_of(found.article) | {
        "period": found.period and found.period.name,
        "headings": [[one.text, one.level, one.tagline] for one in found.headings],
        "sections": [one.name for one in getattr(found, "sections", ())],
        "aims": [[one.kind, one.name] for one in found.aims],
        "zones": [[one.name, one.orientation, list(one.themes)] for one in found.zones],
        "projects": [[one.kind, one.name] for one in found.projects],
        "plans": [one.name for one in found.plans],
        "targets": [
            [
                *(one.label, one.comparator, _value(one.value, one.value_upper), one.unit),
                *(one.year, one.strength),
            ]
            for one in found.targets
        ],
    }


def items(of: Told) -> dict[str, list[Item]]:
    """What is told, kind by kind; the last word of what is said of an item is what is said."""
    headings, zones, projects = of["headings"], of["zones"], of["projects"]
    targets = [[_WHOSE.sub("", bare(label)), *rest] for label, *rest in of["targets"]]
    apart: dict[str, Iterable[Sequence[object]]] = {
        **{kind: [_several(of[field])] for kind, field in ONE_EACH.items()},
        "credits": of["credits"],
        "images": of["images"],
        "paragraphs": [[one] for one in of["paragraphs"]],
        "headings": [[text, level] for text, level, _ in headings],
        "taglines": [[text, level, said] for text, level, said in headings if said],
        "sections": [[name] for name in of["sections"]],
        **{
            kinds: [[name] for one, name in of["aims"] if one == kind]
            for kinds, kind in AIMS.items()
        },
        "zones": [[name] for name, *_ in zones],
        "orientations": [[name, said] for name, said, _ in zones if said],
        "themes": [[name, theme] for name, _, themes in zones for theme in themes],
        "projects": [[name] for _, name in projects],
        "project kinds": [[name, kind] for kind, name in projects],
        "plans": [[name] for name in of["plans"]],
        "targets": [figure for *figure, _, _ in targets],
        "target years": [[*figure, year] for *figure, year, _ in targets],
        "target strengths": [[*figure, strength] for *figure, _, strength in targets],
    }
    return {kind: [tuple(map(_plain, one)) for one in several] for kind, several in apart.items()}


def begins(paragraph: str, said: str) -> bool:
    """Whether it begins, and after … ends, as a person says that it does."""
    beginning, _, end = said.partition("…")
    return paragraph.startswith(beginning) and paragraph.endswith(end)


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


def _value(*ends: Decimal | None) -> str | None:
    """A range as 3–5."""
    return "–".join(f"{end.normalize():f}" for end in ends if end is not None) or None


def _several(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else [value]


def _plain(value: object) -> str:
    return "" if value is None else bare(str(value))
