"""The API tells of a plan between others what its page shows."""

from typing import Any

import pytest
from django.test import Client

from plans.models import Plan
from plans.publishing.withhold import withhold_edition, withhold_item
from tests.api.addresses import BASE, json_of, problem_of
from tests.chained import NEXT, chained, two_plans
from tests.makers import EDITOR


@pytest.fixture
def plans(db: None) -> tuple[Plan, Plan]:
    return two_plans()


def told(client: Client, slug: str = NEXT) -> Any:
    return json_of(client, f"{BASE}/plans/{slug}/succession")


def test_the_chain_names_plans_and_their_live_editions(
    plans: tuple[Plan, Plan], client: Client
) -> None:
    found = told(client)
    assert [(one["slug"], one["edition"], one["path"]) for one in found["chain"]] == [
        ("example", 1, "/plans/example/"),
        (NEXT, 1, f"/plans/{NEXT}/"),
    ]
    assert (found["former"], found["followers"], found["is_cut"]) == ("example", [], False)
    assert (told(client, "example")["former"], told(client, "example")["followers"]) == (
        None,
        [NEXT],
    )


def test_items_have_their_fate_and_their_fields(plans: tuple[Plan, Plan], client: Client) -> None:
    found = told(client)
    assert found["counts"] == {"carried": 6, "changed": 3, "dropped": 1, "new": 1}
    assert len(found["items"]) == sum(found["counts"].values())
    (zone,) = [one for one in found["items"] if one["key"] == "zone-one"]
    assert zone["fate"] == "changed"
    assert zone["fields"] == [{"name": "title", "old": "示例片区", "new": "改名的片区"}]
    (term,) = [one for one in found["items"] if one["fate"] == "dropped"]
    assert term["path"] == "/plans/example/terms/one/"


def test_an_indicator_has_the_figures_of_each_plan(
    plans: tuple[Plan, Plan], client: Client
) -> None:
    (one,) = told(client)["indicators"]
    old, new = one["standings"]
    assert (old["plan"], old["unit"], old["target"]["value"]) == ("example", "个", 30)
    assert (new["plan"], new["unit"], new["target"]["wording"]) == (NEXT, "千个", "达到0.05千个")
    assert (old["observation"]["period"], new["observation"]) == ("2021", None)
    assert (old["baseline"]["year"], new["baseline"]["value"]) == (2020, 0.03)
    assert new["verdict"]["state"] == "no_data"
    assert "citations" not in str(one)


def test_each_figure_is_what_the_indicator_itself_says(
    plans: tuple[Plan, Plan], client: Client
) -> None:
    (one,) = told(client)["indicators"]
    for standing in one["standings"]:
        own = json_of(client, f"{BASE}/plans/{standing['plan']}/indicators/one")
        for name in ("path", "name", "name_en", "unit", "verdict"):
            assert standing[name] == own[name], name
        for name in ("baseline", "target"):
            assert own[name].items() >= standing[name].items(), name


def test_what_is_withheld_is_counted_and_a_withheld_plan_named(
    plans: tuple[Plan, Plan], client: Client
) -> None:
    old, _ = plans
    withhold_item(plan=old, key="zone-one", editor=EDITOR, reason="核实")
    assert told(client)["withheld"] == 1
    assert "zone-one" not in str(told(client))
    withhold_edition(edition=old.publication.edition, editor=EDITOR, reason="核实")
    assert told(client)["absent"] == {"slug": "example", "is_withheld": True}
    problem_of(client, f"{BASE}/plans/example/succession", 410)


def test_a_plan_that_is_not_here_is_named(db: None, client: Client) -> None:
    chained("example", "elsewhere")
    assert told(client, "example")["absent"] == {"slug": "elsewhere", "is_withheld": False}


def test_it_follows_live_editions_and_takes_no_parameter(
    plans: tuple[Plan, Plan], client: Client
) -> None:
    for query in ("edition=1", "as_of=2026-01-01", "after=zone-one"):
        problem_of(client, f"{BASE}/plans/{NEXT}/succession?{query}", 400)
    problem_of(client, f"{BASE}/plans/none/succession", 404)


def test_it_names_its_page(plans: tuple[Plan, Plan], client: Client) -> None:
    response = client.get(f"{BASE}/plans/{NEXT}/succession")
    assert f'/plans/{NEXT}/succession/>; rel="alternate"' in response["Link"]
    assert client.get(response.json()["path"]).status_code == 200
