"""How good the intake is on the tests' articles: precision and recall by kind of finding."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from plans.intake.reading.read import read_file
from plans.intake.understand import Understanding, understand
from tests.intake.corpus import NAMES, bytes_of, expected

Told = tuple[Any, ...]

LINES = "lines"
"""The paragraphs of the body: what is wrong among them is furniture."""


@dataclass
class Score:
    """Of one kind: how many were found, how many there are, how many of these are the same."""

    found: int = 0
    expected: int = 0
    right: int = 0
    missing: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.expected if self.expected else 1.0

    def count(self, name: str, found: Iterable[Told], wanted: Iterable[Told]) -> None:
        there, should = Counter(found), Counter(wanted)
        self.found += there.total()
        self.expected += should.total()
        self.right += (there & should).total()
        self.missing += [f"{name}: {_shown(one)}" for one in (should - there).elements()]
        self.wrong += [f"{name}: {_shown(one)}" for one in (there - should).elements()]


def _shown(one: Told) -> str:
    return " · ".join("–" if part is None else str(part) for part in one)


def _of_article(field_name: str) -> Callable[[Understanding], Iterable[Told]]:
    def told(found: Understanding) -> Iterable[Told]:
        value = getattr(found.article, field_name)
        if value is None:
            return []
        if isinstance(value, tuple):
            return [(one,) for one in value]
        return [(value if isinstance(value, str) else value.isoformat(),)]

    return told


FOUND: Mapping[str, Callable[[Understanding], Iterable[Told]]] = {
    "title": _of_article("title"),
    "published_at": _of_article("published_at"),
    "outlet": _of_article("outlet"),
    "authors": _of_article("authors"),
    "editors": _of_article("editors"),
    "headings": lambda found: [(one.text, one.level) for one in found.headings],
    "sections": lambda found: [(one.name,) for one in found.sections],
    "aims": lambda found: [(one.kind, one.name) for one in found.aims],
    "zones": lambda found: [(one.name,) for one in found.zones],
    "projects": lambda found: [(one.name,) for one in found.projects],
    "plans": lambda found: [(one.name,) for one in found.plans],
    "targets": lambda found: [
        (
            one.label,
            one.comparator,
            None if one.value is None else str(one.value),
            one.unit,
            one.year,
        )
        for one in found.targets
    ],
}
"""By kind, what an understanding holds of it in the form that is expected."""


def _wanted(told: Mapping[str, Any], kind: str) -> Iterable[Told]:
    value = told.get(kind)
    values = value if isinstance(value, list) else [] if value is None else [value]
    return [tuple(one) if isinstance(one, list) else (one,) for one in values]


def _lines(paragraphs: Iterable[str], begins: Sequence[str]) -> Iterable[Told]:
    """Each by the words that it is expected to begin with, or else by its own."""
    return [
        (next((begin for begin in begins if paragraph.startswith(begin)), paragraph[:12]),)
        for paragraph in paragraphs
    ]


def measured(names: Iterable[str] = NAMES) -> dict[str, Score]:
    """Over all articles, by kind."""
    scores = {kind: Score() for kind in (*FOUND, LINES)}
    for name in names:
        found, told = understand(read_file(bytes_of(name))), expected(name)
        for kind, of_kind in FOUND.items():
            scores[kind].count(name, of_kind(found), _wanted(told, kind))
        lines = _lines(found.article.paragraphs, told["paragraphs"])
        scores[LINES].count(name, lines, [(begin,) for begin in told["paragraphs"]])
    return scores
