"""Who is at work: what a change of a working copy is noted under, without each verb being told."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

NOBODY = "command line"
"""Who changes a working copy where nobody is named: a command."""

_who: ContextVar[Callable[[], str]] = ContextVar("who", default=lambda: NOBODY)


def editor() -> str:
    """The username of whoever is at work."""
    return _who.get()() or NOBODY


@contextmanager
def acting(who: Callable[[], str]) -> Iterator[None]:
    """Within it `who` is at work. It is asked when something is written, and not before."""
    token = _who.set(who)
    try:
        yield
    finally:
        _who.reset(token)
