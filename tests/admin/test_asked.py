"""Addresses of lists and empty forms, and forged references: never a fault of the server's."""

import pytest
from django.contrib import admin
from django.test import Client

from plans.admin.asked import AsksWithinReason
from plans.models import Measure, Plan
from tests.admin.pages import address, form_of

FORGED = ["abc", "9" * 30, str(2**63), "-1", "1,2"]


def test_every_list_is_narrowed_by_its_own_filters_alone() -> None:
    for model, desk in admin.site._registry.items():
        assert isinstance(desk, AsksWithinReason), model


@pytest.mark.parametrize(
    "query",
    [
        *("title__regex=(a%2B)%2B$", "title__regex=(", "title__iregex=x", "number__range=99999"),
        *("title__contains=x", "id__in=" + "9" * 30),
    ],
)
def test_a_list_takes_no_pattern(query: str, small: Plan, desk: Client) -> None:
    assert desk.get(f"{address('keyword_changelist')}?{query}").status_code == 400


@pytest.mark.parametrize("value", ["99999", "-1", "0", "9223372036854775808", "x"])
@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("keyword_changelist", "modified_at__year"),
        ("keyword_changelist", "plan__id__exact"),
        ("article_changelist", "published_at__year"),
        ("edition_changelist", "published_at__year"),
    ],
)
def test_a_value_that_no_row_has_finds_nothing(
    asked: str, name: str, value: str, small: Plan, desk: Client
) -> None:
    assert desk.get(f"{address(asked)}?{name}={value}").status_code in (200, 302, 400)


@pytest.mark.parametrize("value", FORGED)
@pytest.mark.parametrize("field", ["section", "zones", "citation_set-0-article"])
def test_a_forged_reference_is_told_at_its_field(
    field: str, value: str, small: Plan, desk: Client
) -> None:
    url = address("measure_change", Measure.objects.get().pk)
    answer = desk.post(url, form_of(desk, url) | {field: value, "_save": "1"})
    assert answer.status_code == 200
    assert "errorlist" in answer.content.decode()


@pytest.mark.parametrize("query", ["section=abc", "zones=abc", "start_year=x", f"section={2**63}"])
def test_an_address_names_what_an_empty_form_can_hold(
    query: str, small: Plan, desk: Client
) -> None:
    url = f"{address('measure_add')}?plan={small.pk}&{query}"
    assert desk.get(url).status_code == 200


@pytest.mark.parametrize("value", ["abc", "2024-01-01 08:00"])
def test_an_address_names_a_time_of_a_new_article(value: str, small: Plan, desk: Client) -> None:
    url = f"{address('article_add')}?plan={small.pk}&published_at={value}"
    assert desk.get(url).status_code == 200


@pytest.mark.parametrize("value", FORGED)
def test_shared_rows_survive_forged_references_too(value: str, small: Plan, desk: Client) -> None:
    area = address("area_change", small.area_id)
    assert desk.post(area, form_of(desk, area) | {"parent": value}).status_code == 200


@pytest.mark.parametrize("claimed", ["1", "1000", "9" * 5000, "-1", "x", "²"])
def test_a_form_sends_the_rows_that_it_claims(claimed: str, small: Plan, desk: Client) -> None:
    measure = Measure.objects.get(plan=small)
    url = address("measure_change", measure.pk)
    data = form_of(desk, url) | {"citation_set-TOTAL_FORMS": claimed, "title": "未存"}
    sent = {name: value for name, value in data.items() if not name.startswith("citation_set-0")}
    assert desk.post(url, sent).status_code == 400
    assert Measure.objects.get(plan=small).title != "未存"
