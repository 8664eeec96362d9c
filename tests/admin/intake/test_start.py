"""A new plan out of an article: what it is comes first, what it holds after."""

from typing import Any

import pytest
from django.test import Client

from plans.admin.intake.start import new_area
from plans.models import Area, Intake, Plan
from tests.admin.conftest import Person
from tests.admin.intake.screen import send, words
from tests.admin.pages import form_in
from tests.editing.proposals.articles import TEXT

PAGE = "/admin/plans/plan/from-article/"


def read(client: Client, text: str = TEXT) -> dict[str, Any]:
    """The form of the plan that the article speaks of."""
    return form_in(send(client, PAGE, text=text).content.decode(), "plan-form")


@pytest.fixture
def area(db: None) -> Area:
    return Area.objects.create(
        code="999902", name="云溪区", name_en="Yunxi District", level="county"
    )


def test_the_article_tells_what_the_plan_is(desk: Client, area: Area) -> None:
    form = read(desk)
    assert (form["title"], form["slug"]) == ("云溪区“十四五”规划", "yunxi-2021-2025")
    assert (form["period_start"], form["period_end"]) == ("2021", "2025")
    assert form["area"] == str(area.pk)
    assert not Plan.objects.exists()


def test_the_plan_begins_with_the_articles_proposals(desk: Client, area: Area) -> None:
    answer = send(desk, PAGE, **read(desk))
    plan = Plan.objects.get(slug="yunxi-2021-2025")
    intake = Intake.objects.get(plan=plan)
    assert answer.redirect_chain[-1][0] == f"/en/admin/plans/plan/{plan.pk}/intake/{intake.pk}/"
    assert [user.get_username() for user in plan.team.all()] == ["chief"]
    assert "is begun" in words(answer)
    assert intake.proposal_set.exists()


def test_an_area_that_is_new_comes_along(desk: Client) -> None:
    form = read(desk) | {"title": "云溪区规划", "slug": "yunxi"}
    answer = send(desk, PAGE, **form)
    assert "give the code and name of a new one" in words(answer)
    answer = send(desk, PAGE, **form | {"area_code": "12", "area_name": "云溪区"})
    assert "errorlist" in answer.content.decode()
    assert not Area.objects.exists()
    Area.objects.create(code="999900", name="示例市", level="prefecture")
    send(desk, PAGE, **form | {"area_code": "999902", "area_name": "云溪区"})
    area = Plan.objects.get(slug="yunxi").area
    assert (area.name, area.level) == ("云溪区", "county")
    assert area.parent is not None
    assert area.parent.name == "示例市"


@pytest.mark.parametrize(
    ("code", "level"), [("990000", "province"), ("999900", "prefecture"), ("999902", "county")]
)
def test_a_code_tells_the_level(code: str, level: str, db: None) -> None:
    assert new_area(code, "示例").level == level


def test_who_may_add_no_area_chooses_one(person: Person, area: Area) -> None:
    form = read(person("add_plan", "view_plan", "change_plan"))
    assert "area_code" not in form
    assert form["area"] == str(area.pk)


def test_a_reading_that_was_tampered_with_is_read_once_more(desk: Client, area: Area) -> None:
    form = read(desk)
    answer = send(desk, PAGE, **form | {"reading": form["reading"][:-3] + "abc"})
    assert "lost on the way" in words(answer)
    assert not Plan.objects.exists()


def test_what_is_wrong_is_told_at_its_field_and_the_article_is_kept(
    desk: Client, area: Area
) -> None:
    form = read(desk) | {"period_end": "2020"}
    answer = send(desk, PAGE, **form)
    assert "The period ends before it begins." in words(answer)
    again = form_in(answer.content.decode(), "plan-form")
    assert again["reading"] == form["reading"]
    send(desk, PAGE, **again | {"period_end": "2025"})
    assert Plan.objects.get().period_end == 2025


def test_a_taken_address_name_is_told(desk: Client, area: Area) -> None:
    form = read(desk)
    send(desk, PAGE, **form)
    assert "already exists" in words(send(desk, PAGE, **form))
    assert Plan.objects.count() == 1


def test_what_is_no_article_is_refused(desk: Client) -> None:
    answer = send(desk, PAGE, text="x" * 2_100_000)
    assert "2 MB" in words(answer)
