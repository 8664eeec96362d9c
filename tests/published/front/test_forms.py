"""In which form an answer is sent: compressed or not, with which headers, as HEAD."""

from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIEnvironment

import pytest
from django.http import FileResponse, HttpResponse, StreamingHttpResponse

from plans.published.front import LEAST, MOST, Front
from tests.asking import ask
from tests.published.front.answering import TEXT, Giving, fronted, page

BROWSER = {"Accept-Encoding": "gzip, deflate, br, zstd"}
CODINGS = ["br", "gzip", None]


@pytest.mark.parametrize("coding", CODINGS)
def test_a_page_comes_in_the_coding_that_is_asked_for(coding: str | None) -> None:
    reply = ask(fronted(page()), "/", {"Accept-Encoding": coding} if coding else {})
    assert (reply.status, reply.headers["Content-Encoding"]) == (200, coding)
    assert reply.decoded.decode() == TEXT
    assert reply.headers["Content-Length"] == str(len(reply.body))
    assert reply.headers["Vary"] == "Accept-Encoding"
    assert (len(reply.body) < len(TEXT.encode()) / 10) == bool(coding)


@pytest.mark.parametrize("coding", CODINGS)
def test_head_has_the_headers_of_get(coding: str | None) -> None:
    asked = {"Accept-Encoding": coding} if coding else {}
    giving = Giving(page())
    get, head = ask(Front(giving), "/", asked), ask(Front(giving), "/", asked, method="HEAD")
    assert (head.status, head.body) == (200, b"")
    assert head.headers.items() == get.headers.items()
    assert {environ["REQUEST_METHOD"] for environ in giving.asked} == {"GET"}


def test_ranges_are_left_alone_and_head_knows_none() -> None:
    giving = Giving(page())
    ranged = {**BROWSER, "Range": "bytes=0-99"}
    get = ask(Front(giving), "/", ranged)
    assert (get.body, get.headers["Content-Encoding"]) == (TEXT.encode(), None)
    head = ask(Front(giving), "/", ranged, method="HEAD")
    assert head.headers["Content-Encoding"] == "br"
    assert ["HTTP_RANGE" in environ for environ in giving.asked] == [True, False]


@pytest.mark.parametrize(
    "kind",
    [
        *("text/html; charset=utf-8", "TEXT/CSV", "application/json", "application/problem+json"),
        *("application/ld+json", "application/atom+xml", "application/xml", "image/svg+xml"),
    ],
)
def test_what_is_text_is_compressed(kind: str) -> None:
    assert ask(fronted(page(Content_Type=kind)), "/", BROWSER).headers["Content-Encoding"] == "br"


@pytest.mark.parametrize("kind", ["image/png", "application/zip", "application/octet-stream"])
def test_what_is_compressed_in_itself_is_not_compressed_again(kind: str) -> None:
    reply = ask(fronted(page(Content_Type=kind)), "/", BROWSER)
    assert (reply.headers["Content-Encoding"], reply.headers["Vary"]) == (None, None)
    assert reply.headers["ETag"]


def test_what_has_a_coding_keeps_it() -> None:
    reply = ask(fronted(page(Content_Encoding="zstd", Vary="Accept-Encoding")), "/", BROWSER)
    assert (reply.headers["Content-Encoding"], reply.body) == ("zstd", TEXT.encode())
    assert reply.headers["Vary"] == "Accept-Encoding"


def test_what_must_not_be_changed_is_not() -> None:
    reply = ask(fronted(page(Cache_Control="public, no-transform")), "/", BROWSER)
    assert reply.body == TEXT.encode()


@pytest.mark.parametrize(
    ("size", "coding"),
    [(0, None), (LEAST - 1, None), (LEAST, "br"), (MOST, "br"), (MOST + 1, None)],
)
def test_small_and_huge_bodies_are_sent_as_they_are(size: int, coding: str | None) -> None:
    reply = ask(fronted(page("x" * size)), "/", BROWSER)
    assert reply.headers["Content-Encoding"] == coding
    assert reply.headers["Content-Length"] == str(len(reply.body))
    assert len(reply.decoded) == size


def test_other_reasons_to_vary_are_kept() -> None:
    assert ask(fronted(page(Vary="Origin")), "/").headers["Vary"] == "Origin, Accept-Encoding"


@pytest.mark.parametrize("status", [301, 400, 404, 410, 500, 503])
def test_refusals_are_compressed_and_have_no_tag(status: int) -> None:
    response = page(Retry_After="10")
    response.status_code = status
    reply = ask(fronted(response), "/", {**BROWSER, "If-None-Match": "*"})
    assert (reply.status, reply.headers["Content-Encoding"]) == (status, "br")
    assert (reply.headers["ETag"], reply.headers["Retry-After"]) == (None, "10")
    assert reply.decoded.decode() == TEXT


def with_cookie() -> HttpResponse:
    response = page()
    response.set_cookie("csrftoken", "secret")
    return response


@pytest.mark.parametrize(
    "response",
    [
        with_cookie(),
        page(Cache_Control="no-store"),
        page(Cache_Control="max-age=0, No-Cache, No-Store, must-revalidate, private"),
        page(Cache_Control="private"),
        page(Vary="Accept-Language, Cookie"),
        page(Vary="*"),
        StreamingHttpResponse([TEXT.encode()]),
    ],
    ids=["cookie", "no-store", "admin", "private", "session", "anything", "streamed"],
)
def test_what_is_not_for_everybody_or_streamed_is_left_as_it_is(response: HttpResponse) -> None:
    reply = ask(fronted(response), "/", BROWSER)
    assert reply.body == TEXT.encode()
    cookies = [("Set-Cookie", c.output(header="")) for c in response.cookies.values()]
    assert reply.headers.items() == [*response.items(), *cookies]


def test_other_methods_are_left_alone() -> None:
    reply = ask(fronted(page()), "/", BROWSER, method="POST")
    assert (reply.body, reply.headers["ETag"]) == (TEXT.encode(), None)


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize("cache", ["public", "no-store"])
def test_every_answer_is_closed(method: str, cache: str) -> None:
    response = page(Cache_Control=cache)
    ask(fronted(response), "/", BROWSER, method=method)
    assert response.closed


def test_a_file_that_head_asks_for_is_closed_unread() -> None:
    file = open(__file__, "rb")  # noqa: PTH123, SIM115 - the response closes it
    reply = ask(fronted(FileResponse(file)), "/", method="HEAD")
    assert (reply.status, reply.body, file.closed) == (200, b"", True)


def test_an_exception_is_the_servers_to_meet() -> None:
    def failing(_environ: WSGIEnvironment, _start: StartResponse) -> Iterable[bytes]:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        ask(Front(failing), "/")
