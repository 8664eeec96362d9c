"""The filters of each list, as its parameters: what they are called, and what they may hold."""

from collections.abc import Iterable
from functools import cache
from typing import Annotated, Any, TypeVar

from django.http import HttpRequest
from ninja import Schema
from pydantic import Field, create_model

from plans.api.parameters import Name, WhichItems, WhichPage
from plans.documents.facets import FILTERS, REFERRING
from plans.documents.kinds import ItemKind
from plans.documents.types import (
    AimKind,
    Nature,
    PlanType,
    ProjectKind,
    Standing,
    Status,
    VerdictState,
    Year,
)
from plans.published.across import LIVE_FACETS, PLACE_PATTERN, PLAN_FACETS

Page = TypeVar("Page", bound=WhichPage)


class WhichPlace(WhichPage):
    """A page of a list across plans."""

    after: Annotated[str, Field(max_length=96, pattern=PLACE_PATTERN)] | None = None


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


def _parameters(name: str, base: type[Page], filters: Iterable[str]) -> type[Page]:
    fields = {name: _field(name) for name in filters}
    return create_model(name, __base__=base, **fields)  # type: ignore[call-overload, no-any-return]  # fields by name


def _field(name: str) -> tuple[Any, Any]:
    return (_TYPES.get(name, Name) | None, Field(default=None))


@cache
def filters_in_plan(kind: ItemKind) -> type[WhichItems]:
    """The parameters of the list of a kind in one plan."""
    return _parameters(f"Which_{kind}", WhichItems, FILTERS[kind])


@cache
def filters_across(kind: ItemKind) -> type[WhichPage]:
    """The parameters of the list of a kind across plans."""
    own = [name for name in FILTERS[kind] if name in LIVE_FACETS or name not in REFERRING]
    return _parameters(f"Across_{kind}", WhichPlace, (*PLAN_FACETS, *own))


FiltersOfPlans = _parameters("WhichPlans", WhichPlace, PLAN_FACETS)
"""The parameters of the list of plans."""


def chosen(parameters: Schema, names: tuple[str, ...]) -> dict[str, str]:
    """What was asked for, by the names of facets."""
    given = {name: getattr(parameters, name, None) for name in names}
    return {name: str(value) for name, value in given.items() if value is not None}


def narrows(request: HttpRequest) -> bool:
    """Whether a list is asked for by more than its place."""
    return bool(set(request.GET) - set(WhichItems.model_fields))
