"""Who does what in the tests of review."""

from contextlib import AbstractContextManager

from plans.models.acting import acting

WRITER, SUBMITTER = "writer", "submitter"
FIRST, SECOND, THIRD = "first-reader", "second-reader", "third-reader"


def as_person(name: str) -> AbstractContextManager[None]:
    return acting(lambda: name)
