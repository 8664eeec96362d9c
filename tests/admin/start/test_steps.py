"""The next step with a plan, for whoever looks at it."""

import re

import pytest
from django.contrib.auth.models import User
from django.test import Client

from plans.models import Keyword, Measure, Plan
from plans.publishing.review.approve import approve
from plans.publishing.review.send_back import send_back
from plans.publishing.review.submit import submit
from plans.publishing.roll_back import roll_back
from tests.admin.conftest import Person
from tests.admin.pages import text_of
from tests.makers import change, publish_plan

EDITOR = ("view_plan", "change_plan", "add_keyword", "view_keyword")
REVIEWER = ("view_plan", "review_plan")
PUBLISHER = ("view_plan", "publish_plan")


def step(client: Client) -> tuple[str, str]:
    """Why, and what the button says; nothing where there is only to wait."""
    page = text_of(client, "/en/admin/")
    why = re.search(r'<span class="why">([^<]+)</span>', page)
    button = re.search(r'<a class="button default" href="[^"]+">([^<]+)</a>', page)
    assert why is not None
    return why[1], button[1] if button else ""


@pytest.fixture
def changed(small: Plan) -> Plan:
    publish_plan(small)
    change(small, Measure, "measure-one", text="改了的事。")
    return small


def test_an_empty_plan_gets_its_first_keyword(small: Plan, person: Person) -> None:
    editor = person(*EDITOR)
    for model in (Measure,):
        model.objects.all().delete()
    facts = {"plan_type": "special", "period_start": 2030, "period_end": 2030}
    empty = Plan.objects.create(slug="empty", title="空规划", area=small.area, **facts)
    empty.team.set(small.team.all())
    small.team.clear()
    assert step(editor)[1] == "Read an article"


def test_what_is_live_asks_for_nothing(small: Plan, person: Person) -> None:
    publisher = person(*PUBLISHER)
    publish_plan(small)
    assert step(publisher) == ("Readers see it as it is here.", "")


def test_a_change_is_published_by_who_may(changed: Plan, person: Person) -> None:
    why, button = step(person(*PUBLISHER))
    assert (why.split(" by who")[0], button) == ("It may be published", "Publish")
    assert step(person(*EDITOR)) == ("It waits for a publisher.", "What differs")


def test_warnings_are_told_before_publishing(changed: Plan, person: Person) -> None:
    publisher = person(*PUBLISHER)
    count = int(step(publisher)[0].split()[-2])
    change(changed, Measure, "measure-one", text="改了的事,有半角标点。")
    told = f"It may be published by who answers for {count + 1} warnings."
    assert step(publisher) == (told, "Publish")


def test_after_a_roll_back_the_same_again_is_no_matter_of_course(
    changed: Plan, person: Person
) -> None:
    publish_plan(changed)
    roll_back(plan=changed, to=1, editor="somebody", note="恢复")
    why, button = step(person(*PUBLISHER))
    assert why.startswith("It is what edition 2 was before the plan was rolled back.")
    assert button == "What differs"


def test_an_error_comes_before_publishing(changed: Plan, person: Person) -> None:
    change(changed, Measure, "measure-one", text="待补充")
    assert step(person(*PUBLISHER))[1] == "See what must be mended"


def test_what_cannot_be_composed_is_mended_first(changed: Plan, person: Person) -> None:
    change(changed, Measure, "measure-one", title="")
    assert step(person(*EDITOR))[1] == "See what must be mended"


def test_a_reviewed_plan_is_submitted_reviewed_and_published(changed: Plan, person: Person) -> None:
    Plan.objects.update(review_stages=1)
    editor, reviewer, publisher = person(*EDITOR), person(*REVIEWER), person(*PUBLISHER)
    assert step(editor)[1] == "Submit for review"
    assert step(reviewer)[1] == ""
    review = submit(plan=changed, editor="somebody")
    assert step(reviewer) == ("It waits for an approval: First review.", "Review it")
    assert step(editor)[1] == ""
    approve(review=review, stage=1, reviewer="another")
    assert step(publisher)[1] == "Publish"
    change(changed, Keyword, "keyword-one", title="又改了")
    assert step(editor)[1] == "Submit for review"
    assert "an earlier state" in text_of(editor, "/en/admin/")


def test_who_submitted_a_state_is_told_that_somebody_else_must_approve_it(
    changed: Plan, person: Person
) -> None:
    Plan.objects.update(review_stages=1)
    both = person(*EDITOR, "review_plan")
    me = User.objects.get(pk=both.session["_auth_user_id"])
    submit(plan=changed, editor=me.username)
    why, button = step(both)
    assert why.endswith("You submitted this, so somebody else must approve it.")
    assert button == ""
    assert "review waits" not in text_of(both, "/en/admin/")
    assert "Nothing waits for your review." in text_of(both, "/en/admin/plans/plan/waiting/")


def test_remarks_of_reviewers_stand_in_the_tree(changed: Plan, person: Person) -> None:
    Plan.objects.update(review_stages=1)
    editor = person(*EDITOR)
    review = submit(plan=changed, editor="somebody")
    send_back(review=review, reviewer="another", comment="请改。", items={"measure-one": "？"})
    assert "1 remark<" in text_of(editor, "/en/admin/")


def test_a_reviewer_sees_what_waits(changed: Plan, person: Person) -> None:
    Plan.objects.update(review_stages=1)
    reviewer = person(*REVIEWER)
    assert "review waits" not in text_of(reviewer, "/en/admin/")
    submit(plan=changed, editor="somebody")
    assert "1 review waits" in text_of(reviewer, "/en/admin/")
