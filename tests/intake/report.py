"""Prints how good the intake is on the tests' articles: `make intake-report`."""

import sys
import time
from collections.abc import Iterator

from plans.intake.proposing.propose import propose
from plans.intake.reading.read import read_file
from plans.intake.understand import understand
from tests.intake.corpus import bytes_of
from tests.intake.measure import Score, measured

LONG = "county"
"""An article of many targets."""


def main() -> int:
    sys.stdout.writelines(f"{line}\n" for line in (*lines(measured()), "", *times()))
    return 0


def times() -> Iterator[str]:
    """How long it takes to read and understand an article, and one of ten times its length."""
    lines_of_it = bytes_of(LONG).decode().splitlines()
    first = 0.0
    for times_as_long in (1, 10, 100):
        copies = range(times_as_long)  # what is said twice is read once, so each is another
        many = "\n".join(f"{copy}号{line}" for copy in copies for line in lines_of_it).encode()
        begun = time.perf_counter()
        propose(understand(read_file(many)))
        took = time.perf_counter() - begun
        first = first or took
        yield f"{LONG} × {times_as_long}: {took * 1000:.0f} ms, {took / first:.1f} × the first"


def lines(scores: dict[str, Score]) -> Iterator[str]:
    yield f"{'':14}{'found':>7}{'there':>7}{'right':>7}{'precision':>11}{'recall':>8}"
    for kind, score in scores.items():
        counts = f"{score.found:7}{score.expected:7}{score.right:7}"
        yield f"{kind:14}{counts}{score.precision:11.1%}{score.recall:8.1%}"
    for kind, score in scores.items():
        yield from (f"{kind}, missing: {one}" for one in score.missing)
        yield from (f"{kind}, wrong: {one}" for one in score.wrong)


if __name__ == "__main__":
    sys.exit(main())
