"""How long answers of the API may be kept, and what they say of the last release."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.utils import timezone
from django.utils.http import http_date, parse_http_date

from plans.models import Plan, Release
from plans.published import freshness
from plans.publishing.releases import raise_serial
from plans.publishing.withhold import withhold_item
from tests.api.addresses import ADDRESSES, BASE, PLAN
from tests.asking import Reply, ask, portal
from tests.makers import EDITOR, load_small, publish_plan

pytestmark = pytest.mark.django_db

MINUTE = "public, max-age=60, stale-while-revalidate=60, stale-if-error=86400"
NOW = "public, max-age=0, stale-while-revalidate=1, stale-if-error=86400"

AtMoment = Callable[[datetime], None]


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> AtMoment:
    """Sets the clock."""
    return lambda moment: monkeypatch.setattr(timezone, "now", lambda: moment)


@pytest.fixture
def released(at: AtMoment) -> datetime:
    """A plan that was published at this moment."""
    moment = freshness.STARTED + timedelta(days=1)
    at(moment)
    publish_plan(load_small())
    return moment


def get(address: str, **headers: str) -> Reply:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return ask(portal(), address, named)


def test_what_is_live_is_asked_for_again_and_outlasts_an_outage(released: datetime) -> None:
    for address in (PLAN, f"{PLAN}/zones", f"{PLAN}/editions", f"{BASE}/plans", f"{PLAN}/events"):
        assert get(address).headers["Cache-Control"] == NOW, address


def test_what_is_of_an_edition_is_kept_for_a_minute_since_it_may_be_withheld(
    released: datetime,
) -> None:
    for rest in ("?edition=1", "/zones?edition=1", "/editions/1", "/export?edition=1"):
        assert get(PLAN + rest).headers["Cache-Control"] == MINUTE, rest


def test_only_static_files_are_immutable(released: datetime) -> None:
    for address in ADDRESSES:
        assert "immutable" not in (get(address).headers["Cache-Control"] or ""), address


def test_each_form_has_a_strong_tag_of_its_own(released: datetime) -> None:
    forms = [
        (f"{at}{BASE}/{rest}", coding)
        for at, rest in (("", "zones"), ("", "zones?format=csv"), ("/en", "docs"), ("", "docs"))
        for coding in ("identity", "gzip", "br")
    ]
    tags = [get(address, Accept_Encoding=coding).headers["ETag"] or "" for address, coding in forms]
    assert len(set(tags)) == len(forms)
    assert [tag for tag in tags if not tag.startswith('"')] == []


def test_a_refusal_is_asked_for_again(released: datetime) -> None:
    for address in (f"{PLAN}/zones/none", f"{PLAN}?edition=7", f"{PLAN}?edition=0"):
        assert get(address).headers["Cache-Control"] == "public, no-cache", address
        assert "Last-Modified" not in get(address).headers, address


def test_the_time_of_the_last_release_is_told_once_it_is_two_seconds_ago(
    released: datetime, at: AtMoment
) -> None:
    at(released + timedelta(seconds=1.9))
    assert "Last-Modified" not in get(PLAN).headers
    at(released + timedelta(seconds=2))
    assert get(PLAN).headers["Last-Modified"] == http_date(released.timestamp())


def test_whatever_changes_what_the_public_gets_is_a_release(
    released: datetime, at: AtMoment
) -> None:
    later = released + timedelta(hours=1)
    at(later)
    raise_serial()
    at(later + timedelta(minutes=1))
    assert get(f"{BASE}/plans").headers["Last-Modified"] == http_date(later.timestamp())
    assert Release.objects.get().released_at == later


def test_two_releases_of_one_moment_are_told_apart(released: datetime, at: AtMoment) -> None:
    """The second may become visible long after the first: its readers have to ask in full."""
    at(released + timedelta(minutes=1))
    before = get(PLAN).headers["Last-Modified"] or ""
    at(released)
    raise_serial()
    at(released + timedelta(minutes=1))
    assert get(PLAN, If_Modified_Since=before).status == 200
    assert get(PLAN).headers["Last-Modified"] == http_date(released.timestamp() + 1)


def test_what_was_not_released_since_is_not_sent_again(released: datetime, at: AtMoment) -> None:
    at(released + timedelta(minutes=1))
    told = get(PLAN).headers["Last-Modified"] or ""
    assert get(PLAN, If_Modified_Since=told).status == 304
    before = http_date(parse_http_date(told) - 1)
    assert get(PLAN, If_Modified_Since=before).status == 200
    assert get(PLAN, If_Modified_Since=told, If_None_Match='"other"').status == 200


def test_what_is_withheld_is_refused_to_who_has_a_copy(released: datetime, at: AtMoment) -> None:
    at(released + timedelta(minutes=1))
    had = get(f"{PLAN}/zones/one").headers
    withhold_item(plan=Plan.objects.get(), key="zone-one", editor=EDITOR, reason="示例原因")
    at(released + timedelta(minutes=2))
    asked = {"If_None_Match": had["ETag"] or "", "If_Modified_Since": had["Last-Modified"] or ""}
    assert get(f"{PLAN}/zones/one", **asked).status == 410


def test_a_new_process_may_answer_otherwise_and_says_so(
    released: datetime, at: AtMoment, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = released + timedelta(days=2)
    monkeypatch.setattr(freshness, "STARTED", started)
    at(started + timedelta(minutes=1))
    assert get(PLAN).headers["Last-Modified"] == http_date(started.timestamp())
