"""In whole articles about invented places no less is found than was, kind by kind."""

from typing import Final

import pytest

from tests.intake.measure import Score, compared, total
from tests.intake.report import by_article, report

FLOORS: Final = {
    "title": (100, 100),
    "date": (100, 100),
    "outlet": (100, 100),
    "authors": (100, 100),
    "editors": (100, 100),
    "dateline": (100, 100),
    "period": (100, 100),
    "credits": (100, 100),
    "images": (100, 100),
    "paragraphs": (100, 100),
    "headings": (40, 57),
    "taglines": (50, 100),
    "sections": (0, 0),
    "goals": (100, 71),
    "strategies": (100, 100),
    "positionings": (100, 100),
    "ambitions": (0, 0),
    "zones": (57, 63),
    "orientations": (100, 100),
    "themes": (100, 100),
    "projects": (94, 64),
    "project kinds": (100, 100),
    "plans": (100, 100),
    "targets": (85, 67),
    "target years": (90, 90),
    "target strengths": (98, 98),
}
"""Percent of precision and recall by kind. They rise with the rules, and fall with none."""


@pytest.fixture(scope="module")
def measured() -> dict[str, dict[str, Score]]:
    return by_article()


@pytest.mark.parametrize("kind", FLOORS)
def test_no_kind_falls_below_its_floor(kind: str, measured: dict[str, dict[str, Score]]) -> None:
    score, (precision, recall) = total(measured.values())[kind], FLOORS[kind]
    assert score.precision * 100 >= precision, score.wrong
    assert score.recall * 100 >= recall, score.missed


def test_every_kind_has_a_floor(measured: dict[str, dict[str, Score]]) -> None:
    assert FLOORS.keys() == total(measured.values()).keys()


def test_the_report_tells_every_kind_and_then_what_differs_by_article() -> None:
    told = list(report({"some": {"zones": compared([("三大片区",)], [("东山片区",)])}}))
    assert told[0].split() == ["found", "expected", "right", "precision", "recall"]
    assert told[1].split() == ["zones", "1", "1", "0", "0.0%", "0.0%"]
    assert [line.split() for line in told[2:]] == [
        [],
        ["some"],
        ["missed", "zones", "东山片区"],
        ["wrong", "zones", "三大片区"],
    ]
