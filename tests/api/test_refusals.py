"""Every refusal of the API is a problem document that says what is wrong."""

import pytest
from django.test import Client
from django.utils import timezone

from plans.documents.types import SHANGHAI
from plans.models import Edition, Measure, Plan, Term
from plans.publishing.withhold import withhold_edition, withhold_item
from tests.api.addresses import BASE, PLAN, problem_of
from tests.makers import EDITOR, change, load_small, publish_plan


@pytest.fixture
def plan(db: None) -> Plan:
    plan = load_small()
    publish_plan(plan)
    return plan


def test_what_is_missing_is_named_with_the_edition_that_was_asked_for(
    plan: Plan, client: Client
) -> None:
    assert "?edition=2" in problem_of(client, f"{PLAN}?edition=2", 404)["detail"]


def test_a_parameter_given_twice_is_refused(plan: Plan, client: Client) -> None:
    problem = problem_of(client, f"{PLAN}?edition=1&edition=2", 400)
    assert problem["errors"] == [{"name": "edition", "reason": "is given more than once"}]


@pytest.mark.parametrize(
    "address",
    [
        "/api/",
        "/api/v1/",
        "/api/v2/plans",
        "/en/api/v1/none",
        f"{BASE}/none",
        f"{BASE}/plans/",
        f"{BASE}/plans/none",
        f"{BASE}/plans/none/zones",
        f"{BASE}/plans/none/editions",
        f"{PLAN}/none",
        f"{PLAN}/zones/none",
        f"{PLAN}?edition=2",
        f"{PLAN}/zones?edition=2",
        f"{PLAN}/editions/2",
        f"{PLAN}/editions/x",
        f"{PLAN}/changes?from=1&to=2",
        f"{PLAN}/export?edition=2",
        f"{PLAN}?as_of=2020-01-01",
        f"{BASE}/news-sources/none",
    ],
)
def test_what_there_is_not_is_404(address: str, plan: Plan, client: Client) -> None:
    problem_of(client, address, 404)


@pytest.mark.parametrize(
    ("address", "name", "words"),
    [
        (f"{PLAN}/measures?limit=101", "limit", "100"),
        (f"{PLAN}/measures?limit=0", "limit", "1"),
        (f"{PLAN}/measures?limit=many", "limit", "integer"),
        (f"{PLAN}/measures?after=%20", "after", "pattern"),
        (f"{PLAN}/measures?page=2", "page", "limit, section, source, status, year, zone"),
        (f"{BASE}/plans?limit=101", "limit", "100"),
        (f"{BASE}/news-sources?limit=101", "limit", "100"),
        (f"{PLAN}/editions?limit=101", "limit", "100"),
        (f"{PLAN}/editions/1?raw=1", "raw", "none"),
        (f"{PLAN}?edition=0", "edition", "1"),
        (f"{PLAN}?edition=x", "edition", "integer"),
        (f"{PLAN}?edition=99999999999999999999", "edition", "less"),
        (f"{PLAN}?as_of=soon", "as_of", "2026-01-31"),
        (f"{PLAN}?as_of=9999-12-31", "as_of", "future"),
        (f"{PLAN}?raw=maybe", "raw", "boolean"),
        (f"{PLAN}/changes?from=1", "to", "required"),
        (f"{PLAN}/export?raw=1", "raw", "as_of, edition"),
    ],
)
def test_a_parameter_that_cannot_be_answered_is_400_and_named(
    address: str, name: str, words: str, plan: Plan, client: Client
) -> None:
    problem = problem_of(client, address, 400)
    (error,) = problem["errors"]
    assert error["name"] == name
    assert words in error["reason"]
    assert words in problem["detail"]


@pytest.mark.parametrize("rest", ["?after=none", "?zone=none", "?zone=one&measure=none"])
def test_what_a_parameter_names_and_is_not_there_is_404_and_named(
    rest: str, plan: Plan, client: Client
) -> None:
    name = rest.partition("=")[0].rpartition("&")[2].lstrip("?")
    address = f"{PLAN}/projects{rest}"
    (error,) = problem_of(client, address, 404)["errors"]
    assert error["name"] == ("measure" if "measure" in rest else name)


def test_a_day_and_an_edition_have_to_mean_the_same(plan: Plan, client: Client) -> None:
    publish_plan(plan)
    day = timezone.now().astimezone(SHANGHAI).date()
    assert client.get(f"{PLAN}?edition=2&as_of={day}").json()["edition"]["number"] == 2
    problem = problem_of(client, f"{PLAN}?edition=1&as_of={day}", 404)
    assert problem["errors"][0]["reason"] == "is a day on whose end edition 2 was live"


def test_every_route_refuses_what_it_does_not_declare(plan: Plan, client: Client) -> None:
    for address in (f"{BASE}/plans", PLAN, f"{PLAN}/zones", f"{PLAN}/zones/one", f"{PLAN}/export"):
        assert problem_of(client, f"{address}?utm=x", 400)["errors"][0]["name"] == "utm"
    for address in (
        f"{PLAN}/editions",
        f"{BASE}/news-sources",
        f"{BASE}/news-sources/example-news",
    ):
        assert problem_of(client, f"{address}?utm=x", 400)["errors"][0]["name"] == "utm"


def test_a_nul_is_400(client: Client) -> None:
    for address in (f"{BASE}/plans/%00", f"{BASE}/plans?after=%00"):
        problem_of(client, address, 400)


def test_what_is_withheld_is_410_with_the_reason(plan: Plan, client: Client) -> None:
    withhold_item(plan=plan, key="zone-one", editor=EDITOR, reason="含个人信息")
    for address in (f"{PLAN}/zones/one", f"{PLAN}/zones/one?edition=1", f"{PLAN}/zones/one?raw=1"):
        assert problem_of(client, address, 410)["detail"] == "含个人信息"
    assert client.get(f"{PLAN}/zones").json() == {"count": 0, "items": [], "next": None}


def test_the_export_of_an_edition_that_holds_a_withheld_item_is_410(
    plan: Plan, client: Client
) -> None:
    withhold_item(plan=plan, key="zone-one", editor=EDITOR, reason="含个人信息")
    problem_of(client, f"{PLAN}/export", 410)
    problem_of(client, f"{PLAN}/export?edition=1", 410)


def test_a_withheld_edition_is_410_throughout(plan: Plan, client: Client) -> None:
    publish_plan(plan)
    withhold_edition(edition=Edition.objects.get(number=1), editor=EDITOR, reason="有误")
    for rest in ("?edition=1", "/zones?edition=1", "/zones/one?edition=1", "/editions/1"):
        assert problem_of(client, f"{PLAN}{rest}", 410)["detail"] == "有误"
    for rest in ("/export?edition=1", "/changes?from=1&to=2"):
        assert problem_of(client, f"{PLAN}{rest}", 410)["detail"] == "有误"
    assert [e["withheld"] for e in client.get(f"{PLAN}/editions").json()["items"]] == [None, "有误"]


def test_what_was_removed_is_410(plan: Plan, client: Client) -> None:
    Term.objects.get(plan=plan).delete()
    Plan.objects.filter(pk=plan.pk).touch()
    publish_plan(plan)
    problem_of(client, f"{PLAN}/terms/one", 410)


def test_an_older_slug_leads_on(plan: Plan, client: Client) -> None:
    change(plan, Measure, "measure-one", slug="moved")
    publish_plan(plan)
    response = client.get(f"{PLAN}/measures/one?raw=1")
    assert response.status_code == 301
    assert response["Location"] == f"{PLAN}/measures/moved?raw=1"


def test_every_address_of_a_renamed_plan_leads_to_itself(plan: Plan, client: Client) -> None:
    Plan.objects.filter(pk=plan.pk).update(slug="renamed")
    Plan.objects.filter(pk=plan.pk).touch()
    publish_plan(plan)
    for rest in (
        *("", "?edition=1", "?as_of=2026-01-01", "/zones?limit=1", "/zones/one?edition=1&raw=1"),
        *("/editions", "/editions/1", "/changes?from=1&to=2", "/export?edition=1"),
    ):
        response = client.get(f"{PLAN}{rest}")
        assert response.status_code == 301, rest
        assert response["Location"] == f"{BASE}/plans/renamed{rest}"
    assert client.get(f"{BASE}/plans/renamed/zones/one?edition=1").status_code == 200


def test_the_raw_bytes_of_a_source_that_quotes_what_is_withheld_are_410(
    plan: Plan, client: Client
) -> None:
    source = "/api/v1/plans/example/sources/a"
    assert client.get(f"{source}?raw=1").status_code == 200
    withhold_item(plan=plan, key="measure-one", editor=EDITOR, reason="示例原因")
    response = client.get(f"{source}?raw=1")
    assert (response.status_code, "示例原因" in response.content.decode()) == (410, True)
    assert "measure-one" not in client.get(source).content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("query", "meant"),
    [("limt=2", "limit"), ("Zone=one", "zone"), ("keywords=one", "keyword"), ("asof=x", "as_of")],
)
def test_a_typing_error_is_told_with_what_was_meant(query: str, meant: str, client: Client) -> None:
    detail = problem_of(client, f"{PLAN}/measures?{query}", 400)["detail"]
    assert f"did you mean {meant}?" in detail
