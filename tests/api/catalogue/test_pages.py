"""The catalogue does not grow with the plans: it goes on page by page."""

import json

import pytest
from django.test import Client

from plans.editing.bundle.load import load
from plans.models import Plan
from tests.altered import altered_bundle
from tests.api.addresses import problem_of, questions
from tests.api.catalogue.reading import ADDRESS, HERE, datasets
from tests.makers import publish_plan

pytestmark = pytest.mark.django_db


@pytest.mark.usefixtures("two_plans")
def test_it_goes_on_by_slug_from_page_to_page(client: Client) -> None:
    response = client.get(f"{ADDRESS}?limit=1")
    following = f"{HERE}{ADDRESS}?limit=1&after=example"
    first = json.loads(response.content)
    assert first["hydra:view"] == {
        "@id": f"{HERE}{ADDRESS}?limit=1",
        "@type": "hydra:PartialCollectionView",
        "hydra:next": {"@id": following},
    }
    assert response["Link"] == f'<{following}>; rel="next"'
    assert list(datasets(client, f"{ADDRESS}?limit=1")) == ["example"]
    last = client.get(following.removeprefix(HERE))
    assert list(datasets(client, following.removeprefix(HERE))) == ["second"]
    assert "hydra:view" not in json.loads(last.content)
    assert "Link" not in last


def test_a_page_is_asked_for_as_in_any_list(client: Client) -> None:
    assert problem_of(client, f"{ADDRESS}?limit=101", 400)["errors"][0]["name"] == "limit"
    assert problem_of(client, f"{ADDRESS}?format=xml", 400)["errors"][0]["name"] == "format"


def test_it_asks_as_often_for_one_plan_as_for_several(plan: Plan) -> None:
    one = questions(ADDRESS)
    for slug in ("second", "third", "fourth"):
        publish_plan(load(bundle=altered_bundle({"plan.slug": slug})))
    assert questions(ADDRESS) == one == 3  # plans; site and areas; keywords
