"""The desk's page of a review: what stands there, and each step as a person takes it."""

import re

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from plans.models import Edition, Measure, Plan, Review, ReviewState, ReviewStep
from plans.publishing.review.approve import approve
from plans.publishing.review.submit import submit
from tests.admin.conftest import Person
from tests.admin.pages import address, errors_of, form_of, text_of
from tests.makers import EDITOR, change, load_seed, publish_plan
from tests.publishing.review.people import FIRST, SECOND, as_person

STAGES = {"review_stages": 2}


@pytest.fixture
def reviewed(small: Plan) -> Plan:
    """With one edition, two stages, and a change."""
    publish_plan(small)
    Plan.objects.filter(pk=small.pk).update(**STAGES)
    change(small, Measure, "measure-one", text="改了的事。")
    return Plan.objects.get(pk=small.pk)


@pytest.fixture
def url(reviewed: Plan) -> str:
    return f"/en{address('plan_review', reviewed.pk)}"


@pytest.fixture
def reviewer(person: Person) -> Client:
    return person("review_plan", "view_plan")


def test_an_editor_submits_and_it_is_in_review(url: str, person: Person, reviewed: Plan) -> None:
    editor = person("change_plan", "view_plan")
    assert "Nothing was submitted yet." in text_of(editor, url)
    data = form_of(editor, url, "submit-form") | {"comment": "请看举措。"}
    assert editor.post(f"{url}submit/", data).headers["Location"] == url
    html = text_of(editor, url)
    assert "waits for an approval" in html
    assert "请看举措。" in html
    assert "submit-form" not in html
    assert "/approve/" not in html


def test_the_publish_page_tells_how_far_the_review_came(
    url: str, reviewed: Plan, desk: Client
) -> None:
    page = f"/en{address('plan_publish', reviewed.pk)}"
    button = re.compile(r'value="Publish exactly this"( disabled)?>')

    def shown() -> tuple[int, bool]:
        html = text_of(desk, page)
        found = button.search(html)
        assert found
        return html.count("<span>approved</span>"), found[1] is None

    assert shown() == (0, False)
    review = submit(plan=reviewed, editor=EDITOR)
    approve(review=review, reviewer=FIRST, stage=1)
    assert shown() == (1, False)
    approve(review=review, reviewer=SECOND, stage=2)
    assert shown() == (2, True)
    change(reviewed, Measure, "measure-one", text="又改了。")
    assert shown() == (0, False)


def test_a_reviewer_approves_with_a_comment(url: str, reviewed: Plan, reviewer: Client) -> None:
    submit(plan=reviewed, editor=EDITOR)
    html = text_of(reviewer, url)
    assert "改了" in html
    data = form_of(reviewer, url, "decide-form") | {"comment": "可以。"}
    review = Review.objects.get()
    assert reviewer.post(f"{url}{review.pk}/approve/", data).headers["Location"] == url
    step = ReviewStep.objects.get(action="approved")
    assert (step.stage, step.comment) == (1, "可以。")
    html = text_of(reviewer, url)
    assert "You approved another stage of this." in html
    assert "/approve/" not in html


def test_a_reviewer_sends_back_with_comments_on_items(
    url: str, reviewed: Plan, reviewer: Client, desk: Client
) -> None:
    review = submit(plan=reviewed, editor=EDITOR)
    sent = {"comment": "请改。", "item-measure-one": "请写明年份。"}
    assert reviewer.post(f"{url}{review.pk}/send-back/", sent).headers["Location"] == url
    assert "请写明年份。" in text_of(reviewer, url)
    measure = Measure.objects.get()
    form = f"/en{address('measure_change', measure.pk)}"
    assert "请写明年份。" in text_of(desk, form)
    zone = reviewed.zone_set.get()
    assert "请写明年份。" not in text_of(desk, f"/en{address('zone_change', zone.pk)}")
    comment = ReviewStep.objects.get(key="measure-one")
    desk.post(f"{url}comments/{comment.pk}/resolve/")
    assert "请写明年份。" not in text_of(desk, form)


def test_a_comment_on_the_plan_itself_stands_in_its_form(
    url: str, reviewed: Plan, reviewer: Client, desk: Client
) -> None:
    Plan.objects.filter(pk=reviewed.pk).update(title="改名的规划（虚构）")
    Plan.objects.filter(pk=reviewed.pk).touch()
    review = submit(plan=reviewed, editor=EDITOR)
    reviewer.post(f"{url}{review.pk}/send-back/", {"comment": "请改。", "item-plan": "名称有误。"})
    assert "名称有误。" in text_of(desk, f"/en{address('plan_change', reviewed.pk)}")


def test_what_was_typed_is_kept_when_it_is_refused(
    url: str, reviewed: Plan, reviewer: Client
) -> None:
    review = submit(plan=reviewed, editor=EDITOR)
    sent = {"comment": "", "item-measure-one": "我的意见"}
    answer = reviewer.post(f"{url}{review.pk}/send-back/", sent)
    assert "Say what must be put right." in errors_of(answer)
    assert "我的意见" in answer.content.decode()
    sent = {"comment": "总的意见", "item-measure-one": "坏\u202e字"}
    answer = reviewer.post(f"{url}{review.pk}/send-back/", sent)
    assert "U+202E" in errors_of(answer)
    assert "总的意见" in answer.content.decode()
    approve(review=review, stage=1, reviewer=FIRST)
    answer = reviewer.post(f"{url}{review.pk}/approve/", {"stage": "1", "comment": "我也同意"})
    assert "Somebody else decided on this stage meanwhile." in answer.content.decode()
    assert "我也同意" in answer.content.decode()


def test_a_comment_on_an_item_outlives_a_press_of_the_wrong_button(
    url: str, reviewed: Plan, reviewer: Client
) -> None:
    review = submit(plan=reviewed, editor=EDITOR)
    typed = {"comment": "总的意见", "item-measure-one": "请写明年份。"}
    data = form_of(reviewer, url, "decide-form") | typed
    answer = reviewer.post(f"{url}{review.pk}/approve/", data)
    html = answer.content.decode()
    assert "Not approved: you commented on single items" in html
    assert all(words in html for words in typed.values())
    assert ReviewStep.objects.count() == 1


def test_comments_are_done_with_when_the_plan_is_published_without_review(
    url: str, reviewed: Plan, reviewer: Client, desk: Client
) -> None:
    review = submit(plan=reviewed, editor=EDITOR)
    sent = {"comment": "请改。", "item-measure-one": "请写明年份。"}
    reviewer.post(f"{url}{review.pk}/send-back/", sent)
    Plan.objects.filter(pk=reviewed.pk).update(review_stages=0)
    publish_plan(reviewed)
    assert "请写明年份。" not in text_of(
        desk, f"/en{address('measure_change', Measure.objects.get().pk)}"
    )
    html = text_of(desk, url)
    assert "请写明年份。" not in html
    assert "请改。" not in html


@pytest.mark.parametrize("verb", ["submit", "1/approve", "1/send-back", "comments/1/resolve"])
def test_who_comes_to_a_verb_by_its_address_is_led_to_the_page(
    verb: str, url: str, desk: Client
) -> None:
    assert desk.get(f"{url}{verb}/").headers["Location"] == url


@pytest.mark.parametrize("stage", ["", "0", "4", "x", "9" * 40])
def test_a_forged_stage_is_refused(stage: str, url: str, reviewed: Plan, reviewer: Client) -> None:
    review = submit(plan=reviewed, editor=EDITOR)
    assert reviewer.post(f"{url}{review.pk}/approve/", {"stage": stage}).status_code == 200
    assert ReviewStep.objects.count() == 1


def test_a_review_of_another_plan_is_not_found_here(url: str, reviewed: Plan, desk: Client) -> None:
    other = load_seed()
    Plan.objects.filter(pk=other.pk).update(**STAGES)
    review = submit(plan=other, editor=EDITOR)
    for verb in ("approve", "send-back", "withdraw"):
        for pk in (review.pk, 999_999, "9" * 30):
            answer = desk.post(f"{url}{pk}/{verb}/", {"stage": "1", "comment": "x"})
            assert answer.status_code == 404, (verb, pk)


def test_a_superuser_who_wrote_is_told_why_and_refused(
    url: str, reviewed: Plan, desk: Client
) -> None:
    with as_person("chief"):
        change(reviewed, Measure, "measure-one", text="我写的。")
    review = submit(plan=reviewed, editor=EDITOR)
    html = text_of(desk, url)
    assert "You changed this plan since the live edition" in html
    assert "/approve/" not in html
    answer = desk.post(f"{url}{review.pk}/approve/", {"stage": "1", "comment": ""})
    assert "You changed this plan since the live edition" in answer.content.decode()
    assert ReviewStep.objects.filter(action="approved").count() == 0


def test_it_says_when_what_is_in_review_or_approved_is_no_longer_the_present_state(
    url: str, reviewed: Plan, reviewer: Client, desk: Client
) -> None:
    review = submit(plan=reviewed, editor=EDITOR)
    approve(review=review, stage=1, reviewer=FIRST)
    changed = "What is in review is no longer its present state"
    assert changed not in text_of(desk, url)
    change(reviewed, Measure, "measure-one", text="又改。")
    assert changed in text_of(desk, url)
    change(reviewed, Measure, "measure-one", text="改了的事。")
    assert changed not in text_of(desk, url)
    approve(review=review, stage=2, reviewer=SECOND)
    html = text_of(desk, url)
    assert "<strong>Approved</strong>" in html
    assert f'href="/en{address("plan_publish", reviewed.pk)}"' in html
    change(reviewed, Measure, "measure-one", text="再改。")
    assert "Approved, but for a state that is no longer the present one." in text_of(desk, url)


def test_publishing_says_what_lacks(reviewed: Plan, desk: Client) -> None:
    url = f"/en{address('plan_publish', reviewed.pk)}"
    ticks = re.findall(r'name="acknowledge" value="([^"]+)"', text_of(desk, url))
    asked = {"note": "我的说明", "acknowledge": ticks}
    answer = desk.post(url, form_of(desk, url, "publish-form") | asked)
    html = answer.content.decode()
    assert "approved in 0 of the 2 stages" in html
    assert "我的说明" in html
    assert Edition.objects.count() == 1


def test_an_edition_shows_its_trail_on_the_desk_and_not_to_the_public(
    reviewed: Plan, url: str, desk: Client, client: Client
) -> None:
    review = submit(plan=reviewed, editor=EDITOR)
    approve(review=review, stage=1, reviewer=FIRST, comment="内部意见一")
    approve(review=review, stage=2, reviewer=SECOND)
    publish_plan(reviewed)
    html = text_of(desk, f"/en{address('plan_editions', reviewed.pk)}")
    assert "内部意见一" in html
    assert FIRST in html
    paths = ["/plans/example/", "/plans/example/editions/", "/feeds/example.atom"]
    paths += ["/api/v1/plans/example/editions/2", "/api/v1/plans/example/export"]
    for path in paths:
        body = client.get(path).content.decode()
        assert FIRST not in body, path
        assert "内部意见一" not in body, path


def test_a_withdrawn_review_is_over(url: str, reviewed: Plan, desk: Client) -> None:
    review = submit(plan=reviewed, editor=EDITOR)
    desk.post(f"{url}{review.pk}/withdraw/")
    review.refresh_from_db()
    assert review.state == ReviewState.WITHDRAWN
    answer = desk.post(f"{url}{review.pk}/withdraw/")
    assert "This review is over" in answer.content.decode()


def test_a_working_copy_that_is_not_ready_is_not_submitted(
    url: str, reviewed: Plan, desk: Client
) -> None:
    change(reviewed, Measure, "measure-one", title="")
    answer = desk.post(f"{url}submit/", {"comment": "我的话"})
    html = answer.content.decode()
    assert "It is missing, or what it refers to" in html
    assert "/admin/plans/measure/" in html
    assert "我的话" in html


def test_only_those_who_may_decide_on_the_team_set_the_stages(
    small: Plan, person: Person, desk: Client
) -> None:
    url = address("plan_change", small.pk)
    editor = person("change_plan", "view_plan")
    assert 'name="review_stages"' not in text_of(editor, url)
    editor.post(url, form_of(editor, url) | {"review_stages": "3"})
    assert Plan.objects.get().review_stages == 0
    chief = person("change_plan", "view_plan", "assign_team")
    answer = chief.post(url, form_of(chief, url) | {"review_stages": "3"})
    assert answer.status_code == 302
    assert Plan.objects.get().review_stages == 3
    answer = chief.post(url, form_of(chief, url) | {"review_stages": "4"})
    assert answer.status_code == 200
    assert errors_of(answer)
    assert Plan.objects.get().review_stages == 3


def in_english(plan: Plan) -> str:
    assert plan.title_en
    return plan.title_en


def test_what_somebody_else_must_approve_does_not_count_as_waiting_for_a_reviewer(
    reviewed: Plan, person: Person
) -> None:
    reviewer = person("review_plan")
    url = "/en/admin/plans/plan/waiting/"
    assert "Nothing waits for your review." in text_of(reviewer, url)
    submit(plan=reviewed, editor=EDITOR)
    me = User.objects.get(pk=reviewer.session["_auth_user_id"])
    other = load_seed()
    Plan.objects.filter(pk=other.pk).update(review_stages=1)
    other.team.add(me)
    with CaptureQueriesContext(connection) as few:
        html = text_of(reviewer, url)
    assert reviewed.title in html
    assert in_english(other) not in html
    with as_person(me.username):
        Plan.objects.filter(pk=other.pk).touch()
    submit(plan=other, editor=EDITOR)
    with CaptureQueriesContext(connection) as many:
        html = text_of(reviewer, url)
    mine, _, of_others = html.partition("Waits for somebody else")
    assert reviewed.title in mine
    assert in_english(other) not in mine
    assert in_english(other) in of_others
    assert "You changed this plan since the live edition" in html
    assert len(many) == len(few)
    assert person("view_plan").get(url).status_code == 403


def test_a_plan_without_stages_says_where_they_are_set_and_by_whom(
    small: Plan, person: Person
) -> None:
    page, team = (f"/en{address(f'plan_{name}', small.pk)}" for name in ("review", "team"))
    assert f'<a href="{team}">Decide on team and stages</a>' in text_of(
        person("view_plan", "assign_team"), page
    )
    told = text_of(person("view_plan", "change_plan"), page)
    assert "Decide on team and stages" not in told
    assert "A system administrator can change that." in told
