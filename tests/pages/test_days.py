"""`?as_of=`: a page leads to the same page in the edition of that day."""

from datetime import UTC, datetime
from unittest import mock

import pytest
from django.test import Client
from django.utils import timezone

from plans.models import Indicator, Observation, Plan, Target
from tests.makers import load_small, publish_plan
from tests.pages.addresses import html_of

DAY = "2026-03-05"


@pytest.fixture(autouse=True)
def plan(db: None) -> Plan:
    """Edition 1 on 5 March 2026, edition 2 a day later."""
    plan = load_small()
    for day in (5, 6):
        with mock.patch.object(timezone, "now", return_value=datetime(2026, 3, day, tzinfo=UTC)):
            publish_plan(plan)
    return plan


@pytest.mark.parametrize(
    "rest", ["", "zones/", "zones/one/", "measures/one/", "progress/", "evaluation/", "coverage/"]
)
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_a_page_leads_to_itself_in_the_edition_of_that_day(
    rest: str, prefix: str, client: Client
) -> None:
    response = client.get(f"{prefix}/plans/example/{rest}?as_of={DAY}")
    assert response.status_code == 302
    assert response["Location"] == f"{prefix}/plans/example/editions/1/{rest}"
    assert "第1版" in html_of(client, f"/plans/example/editions/1/{rest}").replace(" ", "")


def test_a_day_shows_the_figures_and_targets_that_were_known_then(
    plan: Plan, client: Client
) -> None:
    indicator = Indicator.objects.get(plan=plan)
    Observation.objects.create(indicator=indicator, period="2022", value=77, unit="个")
    Target.objects.filter(indicator=indicator, role="final").update(wording="达到99个", value=99)
    Plan.objects.filter(pk=plan.pk).touch()
    with mock.patch.object(timezone, "now", return_value=datetime(2026, 3, 7, tzinfo=UTC)):
        publish_plan(plan)
    for page in ("indicators/one/", "progress/"):
        now = html_of(client, f"/plans/example/{page}")
        then = client.get(f"/plans/example/{page}?as_of={DAY}", follow=True).content.decode()
        for figure in ("77", "达到99个"):
            assert figure in now
            assert figure not in then


@pytest.mark.parametrize(
    "rest", ["editions/", "editions/2/zones/one/", "changes/1..2/", "succession/"]
)
def test_a_page_that_names_its_editions_itself_stays(rest: str, client: Client) -> None:
    assert client.get(f"/plans/example/{rest}?as_of={DAY}").status_code == 200


def test_a_day_before_the_first_edition_is_404(client: Client) -> None:
    html_of(client, "/plans/example/?as_of=2026-03-04", 404)


@pytest.mark.parametrize("day", ["9999-12-31", "2026-02-30", "soon", ""])
def test_a_day_that_lies_ahead_or_is_none_is_400(day: str, client: Client) -> None:
    html_of(client, f"/plans/example/?as_of={day}", 400)


def test_pages_of_no_plan_ignore_it(client: Client) -> None:
    html_of(client, "/plans/?as_of=soon")
    html_of(client, "/?as_of=soon")
