"""From a place in a plan to the field of the form that holds it."""

import re

import pytest
from django.test import Client

from plans.admin.desk.places import links_to
from plans.editing.bundle.load import load
from plans.models import Plan
from plans.publishing.readiness.findings import Place
from tests.full import full_bundle

PLACES = [
    Place("plan", "plan", "text", "evaluation"),
    Place("measure", "measure-one", "text", "updates", "2022-05-01"),
    Place("measure", "measure-one", "citations", "milestones", "2022-H1"),
    Place("measure", "measure-one", "note", "alignments", "第二章"),
    Place("project", "project-one", "text", "updates", "2023-03-01"),
    Place("project", "project-one", "title", "milestones", "2024"),
    Place("project", "project-one", "citations", "investment_years", "2023"),
    Place("indicator", "indicator-one", "citations", "milestones", "2023"),
    Place("indicator", "indicator-one", "citations", "alignments", "第二章"),
    Place("parent_plan", "parent-plan-one", "citations", "clauses", "第一章"),
]


@pytest.fixture
def plan(db: None) -> Plan:
    return load(bundle=full_bundle())


@pytest.mark.parametrize("place", PLACES, ids=str)
def test_a_place_leads_to_its_field(place: Place, plan: Plan, desk: Client) -> None:
    page, anchor = links_to(plan, [place])[place].split("#")
    html = desk.get(page).content.decode()
    assert re.search(rf'id="{anchor}"', html)
    if place.part != "evaluation":
        assert place.part not in anchor  # on a page of the row's own


def test_what_is_not_there_leads_to_its_item(plan: Plan) -> None:
    gone = Place("measure", "measure-one", "text", "updates", "1999-01-01")
    assert "/measure/" in links_to(plan, [gone])[gone]
