"""The board, made of the documents of what it follows."""

from datetime import date

import pytest

from plans.documents.items import ITEM_SHAPES
from plans.documents.progress import BOARD, ProgressDocument
from plans.documents.stored import read, read_as
from plans.publishing.composing.compose import compose
from tests.altered import Changes
from tests.full import full_bundle
from tests.makers import example_bundle


def board(changes: Changes) -> ProgressDocument:
    found = compose(full_bundle(changes))
    text = next(found.documents[entry.checksum] for entry in found.entries if entry.path == BOARD)
    return read_as(ProgressDocument, BOARD, text)


def test_everything_that_is_carried_out_or_measured_is_followed() -> None:
    bundle = example_bundle()
    found = compose(bundle)
    entry = next(entry for entry in found.entries if entry.path == BOARD)
    document = read_as(ProgressDocument, BOARD, found.documents[entry.checksum])
    for name in ("indicators", "measures", "projects"):
        keys = [one.item.key for one in getattr(document, name)]
        assert keys == [item.key for item in getattr(bundle, name)]


def test_a_state_is_that_of_the_items_own_document() -> None:
    found = compose(example_bundle())
    documents = [
        read(entry.kind, found.documents[entry.checksum])
        for entry in found.entries
        if entry.kind in (*ITEM_SHAPES, BOARD)
    ]
    whole = next(one for one in documents if isinstance(one, ProgressDocument))
    states = {one.item.key: one.state for one in whole.indicators}
    verdicts = {
        one.model_dump()["key"]: one.model_dump()["verdict"]["state"]
        for one in documents
        if one.model_dump()["kind"] == "indicator"
    }
    assert states == verdicts


@pytest.mark.parametrize(
    ("period", "day"),
    [
        ("2024", date(2024, 12, 31)),
        ("2024-H1", date(2024, 6, 30)),
        ("2024-Q1", date(2024, 3, 31)),
        ("2024-02", date(2024, 2, 29)),
        ("2024-12", date(2024, 12, 31)),
    ],
)
def test_an_indicator_was_last_heard_of_when_its_latest_period_ended(
    period: str, day: date
) -> None:
    seen = board(
        {
            "indicators[0].observations": [{"period": period, "value": 1}],
            "indicators[0].revisions": [],
        }
    )
    assert seen.indicators[0].heard_on == day
    assert seen.as_of == period


def test_a_correction_and_a_decision_are_news_too() -> None:
    assert board({"indicators[0].observations": []}).indicators[0].heard_on == date(2022, 6, 1)
    corrected = {
        "indicators[0].revisions": [],
        "indicators[0].observations[1].period": "2020",
        "indicators[0].observations[0].corrections[1].corrected_on": "2023-02-02",
    }
    assert board(corrected).indicators[0].heard_on == date(2023, 2, 2)


def test_the_first_open_milestone_is_what_is_due_next() -> None:
    milestones = [
        {"due": "2024", "title": "丙"},
        {"due": "2023-H2", "title": "乙"},
        {"due": "2022", "title": "甲", "done_on": "2022-02-01"},
    ]
    assert board({"measures[0].milestones": milestones}).measures[0].due == "2023-H2"
    assert board({"measures[0].milestones": milestones[2:]}).measures[0].due is None


def test_a_project_belongs_to_the_keywords_of_its_measures_once_each() -> None:
    (first, _) = board({}).projects
    assert [link.key for link in first.keywords] == ["keyword-one"]
    assert [link.key for link in first.zones] == ["zone-one"]


def test_a_plan_of_which_nothing_is_known_has_a_board_that_says_so() -> None:
    empty = board(
        {
            "indicators[0].observations": [],
            "indicators[0].revisions": [],
            "indicators[1].observations": [],
            "measures[0].updates": [],
            "measures[0].milestones": [],
        }
    )
    assert empty.as_of is None
    assert [one.heard_on for one in (*empty.indicators, *empty.measures)] == [None] * 4
