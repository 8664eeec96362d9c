"""The parameters that many addresses share, and the refusal of those that none declares."""

from collections.abc import Callable, Collection
from difflib import get_close_matches
from functools import wraps
from typing import Annotated, Any, Literal

from django.http import HttpRequest, HttpResponse
from ninja import Schema
from pydantic import Field, WithJsonSchema

from plans.documents.types import SLUG_PATTERN
from plans.errors.reading import BadQuery, NoSuchThing
from plans.published.editions import Scope, number_as_of
from plans.published.items import MAX_LIMIT

View = Callable[..., HttpResponse]

Format = Literal["json", "csv"]
Name = Annotated[str, Field(max_length=64, pattern=SLUG_PATTERN)]
"""What slugs and keys look like."""


class Which(Schema):
    """Which edition: the live one, that of a number, or that of the end of a day."""

    edition: Annotated[int, Field(ge=1, le=999_999_999)] | None = None
    as_of: Annotated[str, WithJsonSchema({"type": "string", "format": "date"})] | None = None

    def scope(self, plan: str) -> Scope:
        """Both together have to mean the same. Raises `BadQuery`, `NotPublished`."""
        if self.as_of is None:
            return Scope(plan, self.edition)
        number = number_as_of(plan, self.as_of)
        if self.edition not in (None, number):
            raise NoSuchThing("as_of", f"is a day on whose end edition {number} was live")
        return Scope(plan, number)


class WhichDocument(Which):
    """`raw=1` answers the stored bytes, whose SHA-256 is the document's checksum."""

    raw: bool = False


class Paged(Schema):
    """At most `limit` items after the one that `after` names."""

    limit: Annotated[int, Field(ge=1, le=MAX_LIMIT)] = 50
    after: Name | None = None


class WhichPage(Paged):
    """A page of a list, and in which form."""

    format: Format = "json"


class WhichItems(WhichPage, Which):
    pass


def declares(*schemas: type[Schema]) -> Callable[[View], View]:
    """Refuses what none of `schemas` declares, and what is given twice: a typing error says so."""
    names = {field.alias or name for s in schemas for name, field in s.model_fields.items()}

    def decorated(view: View) -> View:
        @wraps(view)
        def checked(request: HttpRequest, **parameters: Any) -> HttpResponse:
            for name in sorted(set(request.GET) - names):
                raise BadQuery(name, f"is no parameter here; {_known(name, names)}")
            for name, values in request.GET.lists():
                if len(values) > 1:
                    raise BadQuery(name, "is given more than once")
            return view(request, **parameters)

        return checked

    return decorated


def _known(name: str, names: Collection[str]) -> str:
    """What was meant, as far as can be guessed, and what there is."""
    meant = get_close_matches(name.lower(), names, n=1)
    guess = f"did you mean {meant[0]}? " if meant else ""
    return f"{guess}known: {', '.join(sorted(names)) or 'none'}"
