"""The filters of each list, as its parameters: what they are called, and what they may hold."""

from functools import cache
from typing import Annotated, Any

from ninja import Schema
from pydantic import Field, create_model

from plans.api.answers import WhichItems, WhichPage
from plans.documents.facets import FILTERS, REFERRING
from plans.documents.kinds import ItemKind
from plans.documents.parts import VerdictState
from plans.documents.types import (
    AimKind,
    Nature,
    PlanType,
    ProjectKind,
    Standing,
    Status,
    Year,
)
from plans.published.across import LIVE_FACETS, PLAN_FACETS

Slug = Annotated[str, Field(min_length=1, max_length=96)]

_TYPES: dict[str, Any] = {
    "aim_kind": AimKind,
    "project_kind": ProjectKind,
    "status": Status,
    "nature": Nature,
    "verdict": VerdictState,
    "standing": Standing,
    "year": Year,
    "area": Annotated[str, Field(pattern=r"^[0-9]{6}$")],
    "period": Annotated[str, Field(pattern=r"^[0-9]{4}-[0-9]{4}$")],
    "plan_type": PlanType,
}
_WORDS: dict[str, str] = {
    "status": "How the work stands, where the plan says it",
    "nature": "Whether the indicator binds, as the plan has it",
    "verdict": "How the indicator stands as at its latest observed period",
    "standing": "What the article is: press release, report and the like",
    "year": "A year within start and finish, of a target, or of publication",
    "aim_kind": "Goal, strategy, positioning or ambition",
    "project_kind": "What is built or done",
    "source": "The slug of an article that it, or a figure of it, cites",
    "area": "The plan's area, by its code of GB/T 2260, such as 430103",
    "period": "The plan's first and last year, such as 2021-2025",
    "plan_type": "The plan's type",
}


@cache
def filters_in_plan(kind: ItemKind) -> type[WhichItems]:
    """The parameters of the list of a kind in one plan."""
    fields = {name: _field(name) for name in FILTERS[kind]}
    return create_model(f"Which_{kind}", __base__=WhichItems, **fields)  # type: ignore[call-overload, no-any-return]  # fields by name


@cache
def filters_across(kind: ItemKind) -> type[WhichPage]:
    """The parameters of the list of a kind across plans."""
    own = [name for name in FILTERS[kind] if name in LIVE_FACETS or name not in REFERRING]
    fields = {name: _field(name) for name in (*PLAN_FACETS, *own)}
    return create_model(f"Across_{kind}", __base__=WhichPage, **fields)  # type: ignore[call-overload, no-any-return]  # fields by name


def chosen(parameters: Schema, names: tuple[str, ...]) -> dict[str, str]:
    """What was asked for, by the names of facets."""
    given = {name: getattr(parameters, name, None) for name in names}
    return {name: str(value) for name, value in given.items() if value is not None}


def _field(name: str) -> tuple[Any, Any]:
    words = _WORDS.get(name) or f"The slug of a {REFERRING[name]}"
    return (_TYPES.get(name, Slug) | None, Field(default=None, description=words))
