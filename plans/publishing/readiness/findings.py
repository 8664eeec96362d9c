"""What a check finds: where, and what it says of it."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from plans.documents.canonical import canonical, checksum


@dataclass(frozen=True)
class Place:
    """A field of an item, or of a row inside it: `milestones`, row `2023`, field `value`.

    The row is named by what tells it from its neighbours, never by its place among them.
    """

    kind: str
    key: str
    field: str
    part: str = ""
    row: str = ""

    def __str__(self) -> str:
        row = f"[{self.row}]" if self.row else ""
        inside = f"{self.part}{row}." if self.part else ""
        return f"{self.key}.{inside}{self.field}"


@dataclass(frozen=True)
class Finding:
    """`data` is what the check's message says in its gaps; `title` is that of the item."""

    check: str
    place: Place
    title: str
    data: Mapping[str, str] = field(default_factory=dict)

    @property
    def identity(self) -> str:
        """The same as long as the same is found at the same place."""
        found = [self.check, str(self.place), dict(self.data)]
        return checksum(canonical(found))[:16]

    def __str__(self) -> str:
        words = ", ".join(f"{name} {value!r}" for name, value in self.data.items())
        return f"{self.check}: {self.place}" + (f" ({words})" if words else "")


def written(findings: Iterable[Finding]) -> str:
    """Findings as a candidate keeps them."""
    return canonical(
        [
            {
                "check": found.check,
                "place": vars(found.place),
                "title": found.title,
                "data": dict(found.data),
            }
            for found in findings
        ]
    )


def read(text: str) -> list[Finding]:
    return [
        Finding(raw["check"], Place(**raw["place"]), raw["title"], raw["data"])
        for raw in json.loads(text)
    ]
