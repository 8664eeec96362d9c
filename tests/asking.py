"""Asking a WSGI application, by default the portal as it is served: Django behind the front."""

import gzip
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from wsgiref.headers import Headers
from wsgiref.types import WSGIApplication
from wsgiref.validate import validator

import brotli  # type: ignore[import-untyped]  # it has no types
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.test import RequestFactory

from plans.published.front import Front

DECODERS = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}


@dataclass(frozen=True)
class Reply:
    """What came back, byte by byte."""

    status: int
    headers: Headers
    body: bytes

    @property
    def decoded(self) -> bytes:
        """The body without its content coding."""
        return bytes(DECODERS[self.headers["Content-Encoding"]](self.body))


@cache
def portal() -> WSGIApplication:
    """As `portal.wsgi` puts it together, without its watcher."""
    return Front(WSGIHandler())


def ask(
    application: WSGIApplication,
    address: str,
    headers: Mapping[str, str] = MappingProxyType({}),
    method: str = "GET",
) -> Reply:
    """One request, with both sides held to what WSGI demands of them."""
    environ = RequestFactory().generic(method, address, headers=dict(headers)).environ
    heard: list[tuple[str, list[tuple[str, str]]]] = []

    def start(status: str, fields: list[tuple[str, str]], _exc_info: object = None) -> None:
        heard.append((status, fields))

    with _connections_kept():
        body = validator(application)(environ, start)  # type: ignore[arg-type]  # nobody writes
        try:
            content = b"".join(body)
        finally:
            body.close()  # type: ignore[attr-defined]  # the validator's has it
    ((status, fields),) = heard
    return Reply(int(status[:3]), Headers(fields), content)


@contextmanager
def _connections_kept() -> Iterator[None]:
    """A request's ends leave the tests' database alone, as with Django's own client."""
    ends = (request_started, request_finished)
    for end in ends:
        end.disconnect(close_old_connections)
    try:
        yield
    finally:
        for end in ends:
            end.connect(close_old_connections)
