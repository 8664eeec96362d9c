"""Who is at work, and from where: what every entry of the audit trail begins with."""

import ipaddress
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

NOBODY = "command line"
"""Who changes a working copy where nobody is named: a command."""


def nobody() -> None:
    """No account."""


@dataclass(frozen=True)
class Origin:
    """`user` is asked when an entry is written, so that a page nobody logs in to asks nothing.

    `name` stands for whoever has no account: the command line, say.
    """

    user: Callable[[], Any] = nobody
    name: str | None = None
    address: str | None = None


_present: ContextVar[Origin] = ContextVar("origin")
_UNKNOWN = Origin()


@contextmanager
def working(origin: Origin) -> Iterator[None]:
    """Until the block ends, entries are of this origin."""
    token = _present.set(origin)
    try:
        yield
    finally:
        _present.reset(token)


def present() -> Origin:
    return _present.get(_UNKNOWN)


def editor() -> str:
    """The username of whoever is at work, under which a change of a working copy is noted."""
    origin = present()
    user = origin.user()
    return str(user.get_username()) if user is not None else origin.name or NOBODY


def address_or_none(text: str) -> str | None:
    """An address of the internet; what a socket without one calls itself is none."""
    try:
        return str(ipaddress.ip_address(text))
    except ValueError:
        return None
