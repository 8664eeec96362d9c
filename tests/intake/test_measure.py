"""The rules stand above their floors on the tests' articles, and the measure of that is right."""

import pytest

from plans.intake.reading.read import read_file
from plans.intake.understand import understand
from tests.intake.corpus import NAMES, bytes_of, expected
from tests.intake.measure import Score, measured

FEWEST = 12

FLOORS: dict[str, tuple[float, float]] = {
    "title": (1, 1),
    "published_at": (1, 1),
    "outlet": (1, 1),
    "authors": (1, 1),
    "editors": (1, 1),
    "lines": (1, 1),
    "headings": (0.95, 0.9),
    "sections": (1, 0.6),
    "aims": (0.85, 0.8),
    "zones": (0.65, 0.85),
    "projects": (0.9, 0.65),
    "plans": (1, 1),
    "targets": (0.92, 0.87),
}
"""Of precision and recall. Who makes a rule better raises them."""


@pytest.fixture(scope="module")
def scores() -> dict[str, Score]:
    return measured()


def test_there_are_articles_enough_and_each_is_invented() -> None:
    assert len(NAMES) >= FEWEST
    for name in NAMES:
        assert "虚构" in expected(name)["title"] or "虛構" in expected(name)["title"]


@pytest.mark.parametrize("kind", FLOORS)
def test_a_kind_stands_above_its_floors(kind: str, scores: dict[str, Score]) -> None:
    assert set(scores) == set(FLOORS)
    score, (precision, recall) = scores[kind], FLOORS[kind]
    assert score.precision >= precision, score.wrong
    assert score.recall >= recall, score.missing


@pytest.mark.parametrize("name", NAMES)
def test_the_period_of_each_article_is_told(name: str) -> None:
    found = understand(read_file(bytes_of(name)))
    assert found.period is not None
    assert found.period.name == expected(name)["period"]


def test_what_is_missing_lowers_recall_and_what_is_wrong_precision() -> None:
    score = Score()
    score.count("a", [("x",), ("y",), ("y",)], [("x",), ("y",), ("z",), ("w",)])
    assert (score.found, score.expected, score.right) == (3, 4, 2)
    assert (score.precision, score.recall) == (2 / 3, 2 / 4)
    assert score.missing == ["a: z", "a: w"]
    assert score.wrong == ["a: y"]


def test_where_nothing_is_and_nothing_is_found_all_is_right() -> None:
    score = Score()
    score.count("a", [], [])
    assert (score.precision, score.recall) == (1, 1)
