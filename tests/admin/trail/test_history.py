"""The history of an item: its own changes and those of its parts, field by field."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from plans.models import AuditEntry, Baseline, Indicator, Measure, Observation, Plan
from tests.admin.conftest import Person
from tests.admin.pages import address, row, save, text_of
from tests.audit.reading import changes_of, newest, since
from tests.makers import publish_plan


@pytest.fixture
def measure(small: Plan) -> Measure:
    return Measure.objects.get()


def page_of(measure: Measure, way: str = "change") -> str:
    return address(f"measure_{way}", measure.pk)


def test_it_shows_who_changed_which_field_from_what_to_what(measure: Measure, desk: Client) -> None:
    save(desk, page_of(measure), title="改过的举措", REMOTE_ADDR="x")
    html = text_of(desk, f"/en{page_of(measure, 'history')}")
    assert "chief" in html
    assert "127.0.0.1" in html
    assert re.search(r'<th scope="row">Title</th>', html)
    assert re.search(r"<ins>.*改过的", html)


def test_the_form_leads_to_it(measure: Measure, desk: Client) -> None:
    assert page_of(measure, "history") in text_of(desk, page_of(measure))


def test_it_holds_the_changes_of_parts_and_not_of_other_items(
    measure: Measure, desk: Client
) -> None:
    save(
        desk, page_of(measure), **row("citation_set", 1, article=measure.plan.article_set.get().pk)
    )
    html = text_of(desk, f"/en{page_of(measure, 'history')}")
    assert 'class="kind">citation' in html
    other = address("zone_history", measure.zones.get().pk)
    assert 'class="kind">citation' not in text_of(desk, f"/en{other}")


def test_a_figure_shows_the_history_of_its_indicator(small: Plan, desk: Client) -> None:
    baseline = Baseline.objects.get()
    save(desk, address("baseline_change", baseline.pk), year="2019")
    html = text_of(desk, address("baseline_history", baseline.pk))
    assert "2019" in html
    assert "2019" in text_of(desk, address("indicator_history", baseline.indicator.pk))


def test_a_plans_history_holds_its_publications(small: Plan, desk: Client) -> None:
    publish_plan(small)
    assert 'class="entry published"' in text_of(desk, address("plan_history", small.pk))


def test_who_may_not_see_an_item_does_not_see_its_history(measure: Measure, person: Person) -> None:
    assert person("view_zone").get(page_of(measure, "history")).status_code == 403
    assert person("view_measure").get(page_of(measure, "history")).status_code == 200


def test_a_row_that_is_not_there_leads_back(measure: Measure, desk: Client) -> None:
    for pk in ("0", "9" * 40, "x"):
        url = reverse("admin:plans_measure_history", args=[pk])
        assert desk.get(url).status_code == 302


def test_a_save_writes_few_entries(measure: Measure, desk: Client) -> None:
    last = newest()
    save(desk, page_of(measure), title="改过的举措", finish_year="2024")
    (entry,) = (entry for entry in since(last) if entry.event != "logged_in")
    assert set(changes_of(entry)) == {"title", "finish_year"}


def test_rows_that_change_places_are_told_with_the_numbers_that_people_see(
    small: Plan, desk: Client
) -> None:
    indicator = Indicator.objects.get()
    Observation.objects.create(indicator=indicator, period="2022", value=14, unit="个")
    first, second = indicator.observation_set.order_by("period")
    last = newest()
    url = address("indicator_change", indicator.pk)
    numbers = {first.pk: "2022", second.pk: "2021"}
    found = [first, second]
    changes = {f"observation_set-{i}-period": numbers[row.pk] for i, row in enumerate(found)}
    assert save(desk, url, **changes).status_code == 302
    told = {entry.object_pk: changes_of(entry) for entry in since(last)}
    assert told == {
        str(first.pk): {"period": ["2021", "2022"]},
        str(second.pk): {"period": ["2022", "2021"]},
    }


def test_a_responsibility_that_is_written_anew_is_told_as_one_change(
    measure: Measure, desk: Client
) -> None:
    last = newest()
    changed = {"responsibility_set-0-role": "support"}
    assert save(desk, page_of(measure), **changed).status_code == 302
    (entry,) = since(last)
    assert (entry.event, entry.model) == ("changed", "plans.responsibility")
    assert changes_of(entry) == {"role": ["lead", "support"]}


def test_a_responsibility_that_is_taken_away_is_told_once(measure: Measure, desk: Client) -> None:
    last = newest()
    changed = {"responsibility_set-0-role": "support", "responsibility_set-0-DELETE": "on"}
    assert save(desk, page_of(measure), **changed).status_code == 302
    (entry,) = since(last)
    assert entry.event == "deleted"
    assert changes_of(entry)["role"] == ["lead", None]


def test_links_that_a_form_changes_are_told(measure: Measure, desk: Client) -> None:
    last = newest()
    assert save(desk, page_of(measure), zones=[]).status_code == 302
    (entry,) = since(last)
    assert changes_of(entry) == {"zones": [["示例片区"], []]}


def test_djangos_own_log_stands_on_no_page(measure: Measure, desk: Client) -> None:
    save(desk, page_of(measure), title="改过的举措")
    html = text_of(desk, "/admin/")
    assert "recent-actions" not in html
    assert address("my_work") in html
    assert AuditEntry.objects.filter(object_repr="改过的举措").count() == 1
