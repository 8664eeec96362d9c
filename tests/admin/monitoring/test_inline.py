"""The observations on an indicator's own page."""

import pytest
from django.test import Client

from plans.models import Indicator, Observation, Plan
from tests.admin.pages import Data, address, errors_of, form_of, row, save


@pytest.fixture
def indicator(plan: Plan) -> Indicator:
    return Indicator.objects.get(plan=plan, slug="billion-yuan-buildings")


@pytest.fixture
def url(indicator: Indicator) -> str:
    Observation.objects.create(indicator=indicator, period="2021", value=21, unit="栋")
    return f"/en{address('indicator_change', indicator.pk)}"


def first(**changed: str) -> Data:
    return {f"observation_set-0-{name}": value for name, value in changed.items()}


def test_a_corrected_value_needs_a_reason_and_keeps_the_old_one(url: str, desk: Client) -> None:
    assert "Say why the value is corrected" in errors_of(save(desk, url, **first(value="22")))
    assert save(desk, url, **first(value="22", reason="重复计算")).status_code == 302
    one = Observation.objects.get()
    old = one.corrections.get()
    assert (int(one.value), int(old.value), old.reason) == (22, 21, "重复计算")
    assert one.entered_by == "chief"


def test_a_reason_that_no_edition_could_hold_is_refused(url: str, desk: Client) -> None:
    errors_of(save(desk, url, **first(value="22", reason="更正\u202e")))
    assert not Observation.objects.get().corrections.exists()


def test_a_note_or_another_period_corrects_nothing(url: str, desk: Client) -> None:
    assert save(desk, url, **first(note="另一个说明", period="2022")).status_code == 302
    one = Observation.objects.get()
    assert (one.period, one.note, one.corrections.count()) == ("2022", "另一个说明", 0)


def test_a_provisional_value_is_replaced_without_a_reason(url: str, desk: Client) -> None:
    Observation.objects.update(provisional=True)
    assert save(desk, url, **first(value="20")).status_code == 302
    assert Observation.objects.get().corrections.get().provisional


def test_a_new_value_is_signed(url: str, desk: Client) -> None:
    added = row("observation_set", 1, period="2022", value="23", multiplier="1")
    assert save(desk, url, **added).status_code == 302
    assert Observation.objects.get(period="2022").entered_by == "chief"


def test_a_deleted_value_leaves_no_correction(url: str, desk: Client) -> None:
    gone = {**form_of(desk, url), **first(value="5"), "observation_set-0-DELETE": "on"}
    assert desk.post(url, {**gone, "_save": "1"}).status_code == 302
    assert not Observation.objects.exists()
