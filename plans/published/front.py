"""What stands before Django on every request: HEAD, conditions and compression (RFC 9110).

    request ─► Django ─► is it for everybody? ─► its tag ─► 304, or the form that is asked for

HEAD is asked of Django as GET and answered without the body. Left as Django gave them are other
methods, ranges, what is streamed (static files, which whitenoise has compressed and tagged), and
what is not for everybody: see `is_for_everybody`.
"""

import re
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from hashlib import blake2b
from http import HTTPStatus
from typing import Any
from wsgiref.headers import Headers
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from django.core.handlers.wsgi import WSGIRequest
from django.http import HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import parse_http_date_safe

from plans.published.codings import COMPRESSORS, IDENTITY, chosen, coded

LEAST, MOST = 500, 8 * 1024 * 1024
"""Bytes: a smaller body fits into one packet anyway, a larger one would hold up a thread."""

_TEXT = re.compile(r"text/.+|application/(.+\+)?(json|xml)|application/javascript|image/svg\+xml")
_NOT_FOR_EVERYBODY = re.compile(r"\b(no-store|private)\b")
_CONDITIONS = (
    *("HTTP_IF_NONE_MATCH", "HTTP_IF_MATCH"),
    *("HTTP_IF_MODIFIED_SINCE", "HTTP_IF_UNMODIFIED_SINCE"),
)
_OF_THE_CONTENT = (
    *("Content-Type", "Content-Length", "Content-Encoding", "Content-Language"),
    "Content-Disposition",
)


@dataclass(frozen=True)
class Answer:
    """Status line, headers and whole body: as Django gave them, or as they are sent."""

    status: str
    headers: list[tuple[str, str]]
    body: bytes


class Front:
    """The WSGI application that is served: Django with HTTP's ways of sending less."""

    def __init__(self, django: WSGIApplication) -> None:
        self._django = django

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        is_head = environ["REQUEST_METHOD"] == "HEAD"
        if is_head:
            environ = as_get(environ)
        if environ["REQUEST_METHOD"] != "GET" or "HTTP_RANGE" in environ:
            return self._django(environ, start_response)
        start: list[Any] = []
        # Django starts its answer before it returns it, and never writes by the old callable.
        given = self._django(environ, lambda *said: start.extend(said))  # type: ignore[arg-type]
        status, headers, *_ = start
        if isinstance(given, HttpResponse) and is_for_everybody(headers):
            with closing(given):  # the database's connection is free before the work begins
                answer = Answer(status, headers, given.content)
            sent = as_asked(answer, environ)
            start_response(sent.status, sent.headers)
            return [] if is_head else [sent.body]
        start_response(*start)
        if not is_head:
            return given
        if hasattr(given, "close"):
            given.close()
        return []


def as_get(environ: WSGIEnvironment) -> WSGIEnvironment:
    """A HEAD request as GET. Of the two, GET alone knows ranges (14.2)."""
    kept = {name: value for name, value in environ.items() if name != "HTTP_RANGE"}
    return {**kept, "REQUEST_METHOD": "GET"}


def is_for_everybody(headers: list[tuple[str, str]]) -> bool:
    """Whether the answer is the same for all who ask.

    What sets a cookie, looked at one (sessions and forms say so by `Vary`), or may not be stored,
    is not. Such answers can hold a secret beside words of the request, which their compressed
    length would betray (the BREACH attack), and they change each time, so that a tag is of no use.
    """
    known = Headers(headers)
    return (
        "Set-Cookie" not in known
        and not {"*", "cookie"} & set(_listed(known["Vary"]))
        and not _NOT_FOR_EVERYBODY.search((known["Cache-Control"] or "").lower())
    )


def as_asked(answer: Answer, environ: WSGIEnvironment) -> Answer:
    """The answer in the form that the request takes; 304 or 412 where its conditions say so."""
    headers = Headers(list(answer.headers))
    coding = IDENTITY
    if can_be_compressed(answer):
        coding = chosen(environ.get("HTTP_ACCEPT_ENCODING"))
        if "accept-encoding" not in _listed(headers["Vary"]):
            headers["Vary"] = ", ".join(filter(None, (headers["Vary"], "Accept-Encoding")))
    if answer.status.startswith("200 "):  # conditions are of successful answers alone (13.2.1)
        headers["ETag"] = tag_of(headers["ETag"] or _digest(answer.body), coding)
        if decided := decided_by_conditions(environ, headers):
            for name in _OF_THE_CONTENT:
                del headers[name]
            if decided is HTTPStatus.PRECONDITION_FAILED:
                headers["Content-Type"] = "text/plain"  # of nothing; WSGI wants it named
            return Answer(f"{decided.value} {decided.phrase}", headers.items(), b"")
    if coding != IDENTITY:
        headers["Content-Encoding"] = coding
    body = coded(answer.body, coding)
    headers["Content-Length"] = str(len(body))
    return Answer(answer.status, headers.items(), body)


def can_be_compressed(answer: Answer) -> bool:
    """Text of a fitting size that has no coding yet, and that nobody forbade to change."""
    headers = Headers(answer.headers)
    kind = (headers["Content-Type"] or "").partition(";")[0].strip().lower()
    return (
        LEAST <= len(answer.body) <= MOST
        and bool(_TEXT.fullmatch(kind))
        and "Content-Encoding" not in headers
        and "no-transform" not in (headers["Cache-Control"] or "").lower()
    )


def tag_of(tag: str, coding: str) -> str:
    """The entity tag of one form. Each form has its own, so that a cache which keeps several can
    tell which one a 304 confirms; that of a compressed form names the compressor too, since another
    release of it may give other bytes. So a strong tag stays strong.
    """
    if coding == IDENTITY:
        return tag
    return f'{tag.removesuffix(chr(34))}-{coding}-{COMPRESSORS[coding]}"'


def decided_by_conditions(environ: WSGIEnvironment, headers: Headers) -> HTTPStatus | None:
    """304 or 412 if the request's conditions lead there (13.2.2), None if the answer is sent."""
    if not any(name in environ for name in _CONDITIONS):
        return None
    modified = parse_http_date_safe(headers["Last-Modified"] or "")
    decided = get_conditional_response(WSGIRequest(environ), headers["ETag"], modified)
    return HTTPStatus(decided.status_code) if decided else None


def _digest(body: bytes) -> str:
    return f'"{blake2b(body, digest_size=16).hexdigest()}"'


def _listed(value: str | None) -> list[str]:
    return [name.strip().lower() for name in (value or "").split(",")]
