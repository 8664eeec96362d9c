"""Prints how good the intake is on the tests' articles: `make intake-report`."""

import sys
from collections.abc import Iterator

from tests.intake.measure import Score, measured


def main() -> int:
    sys.stdout.writelines(f"{line}\n" for line in lines(measured()))
    return 0


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
