"""Who does what in the tests of review."""

from contextlib import AbstractContextManager

from plans.models.origin import Origin, working

WRITER, SUBMITTER = "writer", "submitter"
FIRST, SECOND, THIRD = "first-reader", "second-reader", "third-reader"


def as_person(name: str) -> AbstractContextManager[None]:
    return working(Origin(name=name))
