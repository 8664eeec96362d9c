"""Differences are told in the words of the forms."""

from collections.abc import Iterator

import pytest
from django.utils import translation

from plans.admin.desk.differing import compared
from plans.admin.desk.wording import Wording
from plans.models import Indicator, Measure

TITLES = {"zone-waitan": "外滩片区"}


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    with translation.override("en"):
        yield


def test_fields_are_called_as_in_the_forms() -> None:
    wording = Wording(Measure, TITLES)
    assert [wording.name(name) for name in ("finish_year", "zones", "citations", "odd_one")] == [
        "Finish year",
        "Zones",
        "Citation",
        "Odd one",
    ]


def test_references_are_told_by_title() -> None:
    wording = Wording(Measure, TITLES)
    assert wording.value("zones", ["zone-waitan", "zone-gone"]) == "外滩片区\nzone-gone"


def test_choices_are_told_by_their_names() -> None:
    assert Wording(Measure, TITLES).value("status", "under_way") == "under way"
    assert Wording(Indicator, TITLES).value("target", {"strength": "strive", "value": 25}) == (
        "Strength: strive · Value: 25"
    )


def test_what_is_missing_is_said_to_be() -> None:
    wording = Wording(Measure, TITLES)
    assert wording.value("status", None) == "(not given)"
    assert wording.value("zones", []) == "(none)"
    assert wording.value("year_stated", value=False) == "no"


def test_texts_are_compared_character_by_character() -> None:
    assert compared("外滩片区", "外滩新片区") == (
        [("same", "外滩"), ("same", "片区")],
        [("same", "外滩"), ("ins", "新"), ("same", "片区")],
    )


def test_very_long_texts_are_compared_whole() -> None:
    long = "长" * 5000
    assert compared(long, "短") == ([("del", long)], [("ins", "短")])
