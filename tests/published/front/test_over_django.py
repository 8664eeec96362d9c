"""The front changes the form of Django's answers and nothing that they say."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.db import OperationalError, connection

from tests.asking import Reply, ask, portal
from tests.pages.addresses import BOTH_LANGUAGES

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]

OTHERS = [
    *("/none/", "/plans", "/plans/example/zones/none/", "/?as_of=x", "/plans/?q=%00"),
    *("/healthz", "/readyz", "/admin/", "/admin/login/", "/static/mark.svg"),
    *("/api/v1/plans", "/api/v1/none", "/api/v1/openapi.json", "/api/v1/plans/example/export"),
]
OF_THE_FORM = {"etag", "vary", "content-encoding", "content-length"}
OF_THE_MOMENT = {"date", "expires", "ratelimit", "last-modified"}


def said(reply: Reply) -> list[tuple[str, str]]:
    """The headers that are not of the form, nor of the moment."""
    return [
        (name, value)
        for name, value in reply.headers.items()
        if name.lower() not in OF_THE_FORM | OF_THE_MOMENT and "csrf" not in value
    ]


@pytest.fixture(scope="module")
def plain(site: None) -> dict[str, Reply]:
    """What Django says without the front."""
    django = WSGIHandler()
    return {address: ask(django, address) for address in [*BOTH_LANGUAGES, *OTHERS]}


@pytest.mark.parametrize(
    ("accepted", "coding"), [("br, gzip", "br"), ("gzip", "gzip"), ("identity", None)]
)
def test_it_says_what_django_says(
    accepted: str, coding: str | None, plain: dict[str, Reply]
) -> None:
    for address, answer in plain.items():
        fronted = ask(portal(), address, {"Accept-Encoding": accepted})
        assert fronted.status == answer.status, address
        assert said(fronted) == said(answer), address
        if "/admin/login" not in address:  # each of its answers has a token of its own
            assert fronted.decoded == answer.body, address
        if address in BOTH_LANGUAGES:
            assert fronted.headers["Content-Encoding"] == coding, address
            assert fronted.headers["Vary"] == "Accept-Encoding", address
            tag = str(fronted.headers["ETag"])
            assert tag.startswith('"'), address
            assert (f"-{coding}-" in tag) == bool(coding), address


def test_the_desk_is_neither_compressed_nor_tagged() -> None:
    headers = ask(portal(), "/admin/login/", {"Accept-Encoding": "br, gzip"}).headers
    assert (headers["Content-Encoding"], headers["ETag"]) == (None, None)
    assert headers["Set-Cookie"]


@contextmanager
def failing(error: Exception) -> Iterator[None]:
    """Every query ends in `error`."""

    def fail(*_query: object) -> None:
        raise error

    with connection.execute_wrapper(fail):
        yield


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize(
    ("error", "status", "retry"),
    [(OperationalError("away"), 503, "10"), (ZeroDivisionError(), 500, None)],
)
def test_a_failure_comes_through(
    error: Exception, status: int, retry: str | None, method: str
) -> None:
    django = WSGIHandler()
    with failing(error):
        for address in ("/", "/en/plans/example/zones/", "/api/v1/plans"):
            plain = ask(django, address)
            reply = ask(portal(), address, {"Accept-Encoding": "br"}, method)
            assert (reply.status, reply.headers["Retry-After"]) == (status, retry), address
            assert (reply.headers["ETag"], said(reply)) == (None, said(plain)), address
            assert reply.body == b"" if method == "HEAD" else reply.decoded == plain.body
        assert ask(portal(), "/healthz", method=method).status == 200
        assert ask(portal(), "/readyz", method=method).status == (503 if retry else 500)
