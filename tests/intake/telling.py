"""What is found in an article in the shape of its JSON, and taken apart into items of a kind."""

import re
from collections.abc import Iterable, Sequence
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
_WHOSE = re.compile("^[全我][省市县区镇乡域]")
"""The plan's own area, which a label may name."""


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


def _value(*ends: Decimal | None) -> str | None:
    """A range as 3–5."""
    return "–".join(f"{end.normalize():f}" for end in ends if end is not None) or None


def _several(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else [value]


def _plain(value: object) -> str:
    return "" if value is None else bare(str(value))
