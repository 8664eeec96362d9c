"""One client may ask for what is expensive as often as is fair, and is told how often that is."""

from collections.abc import Iterator
from typing import cast

import pytest
from django.core.cache import caches
from django.http import HttpResponse
from django.test import Client, override_settings

from plans.api.fair_use import Allowance, client_of
from tests.api.addresses import BASE, PLAN, problem_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]

SEARCH = f"{BASE}/search?q=x"


@pytest.fixture(autouse=True)
def few() -> Iterator[None]:
    caches["fair_use"].clear()
    with override_settings(API_REQUESTS_PER_MINUTE=6):
        yield
    caches["fair_use"].clear()


def get(address: str, **more: str) -> HttpResponse:
    return cast("HttpResponse", Client().get(address, **more))  # type: ignore[arg-type]  # META


def test_each_answer_says_how_many_are_left() -> None:
    first, second = get(SEARCH), get(SEARCH)
    assert first["RateLimit-Policy"] == '"search";q=6;w=60'
    assert first["RateLimit"] == '"search";r=5;t=60'
    assert second["RateLimit"].startswith('"search";r=4;t=')


def test_who_asks_too_often_is_told_when_to_ask_again() -> None:
    assert [get(SEARCH).status_code for _ in range(6)] == [200] * 6
    refused = get(SEARCH)
    assert 1 <= int(refused["Retry-After"]) <= 60
    assert refused["RateLimit"].startswith('"search";r=0;t=')
    assert refused["Access-Control-Allow-Origin"] == "*"
    assert "6 in 60 seconds" in problem_of(Client(), SEARCH, 429)["detail"]


def test_a_minute_later_it_may_ask_again(monkeypatch: pytest.MonkeyPatch) -> None:
    moment = [1000.0]
    monkeypatch.setattr(Allowance, "timer", lambda _: moment[0])
    assert [get(SEARCH).status_code for _ in range(7)] == [*[200] * 6, 429]
    moment[0] += 59
    assert get(SEARCH)["Retry-After"] == "1"
    moment[0] += 1
    assert get(SEARCH).status_code == 200


def test_another_client_is_not_held_up() -> None:
    for _ in range(7):
        get(SEARCH)
    assert get(SEARCH, REMOTE_ADDR="192.0.2.9").status_code == 200


def test_a_header_of_its_own_makes_nobody_another_client() -> None:
    answers = [get(SEARCH, HTTP_X_FORWARDED_FOR=f"192.0.2.{n}").status_code for n in range(7)]
    assert answers == [*[200] * 6, 429]


def test_one_household_is_one_client() -> None:
    assert client_of("2001:db8:1:2::1") == client_of("2001:db8:1:2:ffff::9")
    assert client_of("2001:db8:1:2::1") != client_of("2001:db8:1:3::1")
    assert (client_of("192.0.2.1"), client_of("")) == ("192.0.2.1", "")


def test_a_whole_plan_counts_more() -> None:
    assert [get(f"{PLAN}/export").status_code for _ in range(2)] == [200, 429]


def test_each_kind_is_counted_by_itself() -> None:
    for _ in range(7):
        get(SEARCH)
    assert get(f"{PLAN}/export").status_code == 200
    assert get(f"{PLAN}/measures?zone=one").status_code == 200


def test_lists_are_counted_where_they_are_narrowed() -> None:
    narrowed = [get(f"{PLAN}/measures?zone=one").status_code for _ in range(7)]
    assert narrowed == [*[200] * 6, 429]
    assert get(f"{BASE}/measures?area=430103").status_code == 429
    for rest in ("/measures?limit=1&format=csv", "/measures?edition=1", "/measures", "", "/events"):
        answer = get(f"{PLAN}{rest}")
        assert (answer.status_code, "RateLimit" in answer) == (200, False), rest


def test_what_is_refused_anyway_is_not_counted() -> None:
    for _ in range(9):
        assert get(f"{SEARCH}&none=1").status_code == 400
    assert get(SEARCH)["RateLimit"].startswith('"search";r=5')
