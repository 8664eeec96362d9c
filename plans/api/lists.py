"""One page of a list, as JSON or as a table."""

from collections.abc import Sequence
from functools import cache
from typing import Any, Protocol
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from ninja import Schema
from pydantic import BaseModel, create_model

from plans.api.answers import add_link, answer
from plans.api.parameters import Format
from plans.api.tables import delimited, dictionary
from plans.api.tables.known import TABLES


@cache
def page_of(name: str) -> type[Schema]:
    """The class of a page of the list `name`."""
    shape = TABLES[name]
    return create_model(
        f"{name.title().replace('-', '')}Page",
        __base__=Schema,
        count=(int, ...),
        items=(list[shape], ...),  # type: ignore[valid-type]  # one class for each list
        next=(str | None, ...),
    )


class Page(Protocol):
    """What the read door gives of a list."""

    @property
    def count(self) -> int: ...
    @property
    def documents(self) -> list[Any]: ...
    @property
    def after(self) -> str | None: ...


def page_answer(request: HttpRequest, name: str, page: Page, written: Format) -> HttpResponse:
    """A page of documents as the read door gave it."""
    return listed(
        request, name, page.documents, after=page.after, written=written, count=page.count
    )


def listed(
    request: HttpRequest,
    name: str,
    items: Sequence[Any],
    *,
    after: str | None,
    written: Format,
    **facts: Any,
) -> HttpResponse:
    """The page of the list `name` that holds `items`, and the address of the one `after` it.

    The table leaves out the `facts` of the list, which are told beside its items.
    """
    following = next_address(request, after)
    if written == "csv":
        response = _table(TABLES[name], name, items)
    else:
        response = answer({**facts, "items": items, "next": following})
    if following:
        add_link(response, following, "next")
    return response


def next_address(request: HttpRequest, after: str | None) -> str | None:
    """The address of the page that begins after an item, or null at the end."""
    if after is None:
        return None
    query = {**request.GET.dict(), "after": after}
    return f"{settings.ORIGIN}{request.path}?{urlencode(query)}"


def _table(shape: type[BaseModel], name: str, items: Sequence[Any]) -> HttpResponse:
    table = delimited.written(shape, items)
    response = HttpResponse(table, content_type=delimited.MEDIA_TYPE)
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    described = f"{settings.ORIGIN}{dictionary.address_of(name)}"
    add_link(response, described, "describedby", type=dictionary.MEDIA_TYPE)
    return response
