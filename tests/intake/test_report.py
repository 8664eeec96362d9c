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
    "headings": (98, 98),
    "taglines": (98, 98),
    "sections": (98, 98),
    "goals": (98, 98),
    "strategies": (98, 98),
    "positionings": (98, 98),
    "ambitions": (95, 80),
    "zones": (97, 95),
    "orientations": (98, 98),
    "themes": (98, 98),
    "projects": (95, 92),
    "project kinds": (97, 97),
    "plans": (98, 98),
    "targets": (95, 90),
    "target years": (96, 96),
    "target strengths": (97, 97),
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
