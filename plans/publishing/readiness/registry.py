"""The checks, and how one is made: a function, an id, a level, and words for people."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from django.utils.functional import Promise

from plans.documents.bundle import shapes
from plans.publishing.readiness.context import Context
from plans.publishing.readiness.findings import Finding, Place

Level = Literal["error", "warning"]
Found = Iterator[tuple[Place, dict[str, str]]]
Rule = Callable[[shapes.Bundle, Context], Found]


@dataclass(frozen=True)
class Check:
    """`title` names it, `message` tells one finding (with its data), `help` says what to do."""

    id: str
    level: Level
    title: str | Promise
    message: str | Promise
    help: str | Promise
    rule: Rule

    def words(self, finding: Finding) -> str:
        return (str(self.message) % finding.data).strip()


CHECKS: dict[str, Check] = {}
"""By id, in the order in which the desk shows them."""


def check(
    id: str,  # noqa: A002  # it is called so everywhere else
    level: Level,
    *,
    title: str | Promise,
    message: str | Promise,
    help: str | Promise,  # noqa: A002
) -> Callable[[Rule], Rule]:
    """Registers a function that yields each place with the data of what it found there."""

    def register(rule: Rule) -> Rule:
        if id in CHECKS:
            raise ValueError(f"there are two checks {id}")
        CHECKS[id] = Check(id, level, title, message, help, rule)
        return rule

    return register
