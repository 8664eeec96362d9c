"""The publish page: what differs, and making exactly that the next edition."""

import pytest
from django.test import Client

from plans.models import Citation, Edition, Keyword, Measure, Plan, Term, Zone
from plans.publishing.review.submit import submit
from tests.admin.pages import address, errors_of, form_of, text_of
from tests.makers import change, publish_plan


@pytest.fixture
def url(plan: Plan) -> str:
    publish_plan(plan, "首次发布")
    change(plan, Zone, "zone-waitan", title="外滩新片区")
    term = Term.objects.create(plan=plan, number=1, title="四精五有", text="要求。")
    Citation.objects.create(plan=plan, article=plan.article_set.all()[0], term=term)
    return f"/en{address('plan_publish', plan.pk)}"


def live(plan: Plan) -> Edition:
    return Edition.objects.get(publication__plan=plan)


def test_a_first_publication_shows_everything_as_new(plan: Plan, desk: Client) -> None:
    url = f"/en{address('plan_publish', plan.pk)}"
    assert "This plan was never published." in text_of(desk, url)
    answer = desk.post(url, form_of(desk, url, "publish-form") | {"note": "首次发布"})
    assert answer.headers["Location"] == f"/en{address('plan_editions', plan.pk)}"
    assert (live(plan).number, live(plan).published_by) == (1, "chief")


def test_it_shows_what_was_added_changed_and_removed(plan: Plan, url: str, desk: Client) -> None:
    measure = Measure.objects.filter(plan=plan, project=None, indicator=None)[0]
    title = measure.title
    measure.delete()
    html = " ".join(text_of(desk, url).split())
    assert "Added </strong>" in html
    assert "四精五有" in html
    assert "Removed </strong>" in html
    assert title in html
    assert "外滩<ins>" in html
    assert "新</ins>片区" in html


def test_the_comparison_alone_offers_no_form(plan: Plan, url: str, desk: Client) -> None:
    html = text_of(desk, f"/en{address('plan_compare', plan.pk)}")
    assert "四精五有" in html
    assert "publish-form" not in html


def test_where_nothing_differs_there_is_nothing_to_publish(plan: Plan, desk: Client) -> None:
    publish_plan(plan, "首次发布")
    html = text_of(desk, f"/en{address('plan_publish', plan.pk)}")
    assert "there is nothing to publish" in html
    assert "publish-form" not in html


def test_it_publishes_what_was_shown_and_not_what_came_later(
    plan: Plan, url: str, desk: Client
) -> None:
    data = form_of(desk, url, "publish-form")
    change(plan, Zone, "zone-waitan", title="后来的片区")
    assert desk.post(url, data | {"note": "改名"}).status_code == 302
    titles = live(plan).entries.filter(key="zone-waitan").values_list("title", flat=True)
    assert list(titles) == ["外滩新片区"]


def test_a_blank_note_is_refused(plan: Plan, url: str, desk: Client) -> None:
    data = form_of(desk, url, "publish-form")
    answer = desk.post(url, data | {"note": "  "})
    assert "This field is required." in errors_of(answer)
    assert f'value="{data["candidate"]}"' in answer.content.decode()
    assert live(plan).number == 1


@pytest.mark.parametrize(
    ("note", "words"),
    [
        ("\u200b\ufeff", "Nothing of this can be seen."),
        ("改名\u202e", "Character 3 is U+202E"),
        ("长" * 2001, "at most 2000 characters"),
    ],
)
def test_a_note_that_readers_could_not_read_is_refused(
    note: str, words: str, plan: Plan, url: str, desk: Client
) -> None:
    answer = desk.post(url, form_of(desk, url, "publish-form") | {"note": note})
    assert words in errors_of(answer)
    assert live(plan).number == 1


def test_a_note_is_shown_though_a_colleague_published_the_same(
    plan: Plan, url: str, desk: Client
) -> None:
    data = form_of(desk, url, "publish-form")
    publish_plan(plan, "抢先")
    html = desk.post(url, data | {"note": "我的说明"}).content.decode()
    assert "there is nothing to publish" in html
    assert "我的说明" in html


def test_a_stale_candidate_is_refused_and_the_note_kept(plan: Plan, url: str, desk: Client) -> None:
    data = form_of(desk, url, "publish-form")
    publish_plan(plan, "抢先")
    Term.objects.update(title="六控十严禁")
    html = desk.post(url, data | {"note": "我的说明"}).content.decode()
    assert "The state you looked at is gone" in html
    assert "我的说明" in html
    assert "六控十严禁" in html
    assert live(plan).number == 2
    again = form_of(desk, url, "publish-form")
    assert again["candidate"] != data["candidate"]


def test_a_candidate_that_a_schedule_kept_is_refused_as_stale(
    plan: Plan, url: str, desk: Client
) -> None:
    data = form_of(desk, url, "publish-form")
    later = {"note": "明年", "due_at": "2090-01-01T09:00"}
    desk.post(f"/en{address('plan_schedule', plan.pk)}", data | later)
    publish_plan(plan, "抢先")
    Term.objects.update(title="六控十严禁")
    html = desk.post(url, data | {"note": "我的说明"}).content.decode()
    assert "Nothing was published: edition 2 went live after you began" in html
    assert "我的说明" in html


def test_a_candidate_of_another_plan_is_not_published(
    plan: Plan, other_plan: Plan, url: str, desk: Client
) -> None:
    theirs = form_of(desk, address("plan_publish", other_plan.pk), "publish-form")
    answer = desk.post(url, theirs | {"note": "说明"})
    assert answer.status_code == 200
    assert (live(plan).number, Edition.objects.filter(plan=other_plan).count()) == (1, 0)


def test_a_plan_that_is_not_ready_is_refused_with_its_problems(
    plan: Plan, url: str, desk: Client
) -> None:
    change(plan, Keyword, "keyword-vanguard", title="")
    html = text_of(desk, url)
    assert "Put right what is named below." in html
    keyword = Keyword.objects.get(key="keyword-vanguard")
    assert f'/keyword/{keyword.pk}/change/#id_title">Go to the field' in html
    answer = desk.post(url, {"candidate": "", "note": "我的说明"})
    assert "我的说明" in answer.content.decode()


def test_all_that_lacks_is_told_at_once_above_what_differs(
    plan: Plan, url: str, desk: Client
) -> None:
    change(plan, Measure, Measure.objects.filter(plan=plan)[0].key, text="改了,有半角标点。")
    html = desk.post(url, form_of(desk, url, "publish-form") | {"note": ""}).content.decode()
    told, differences = html.index("Please correct the error"), html.index('id="differences"')
    assert "mend or tick each warning below" in html[:told]
    assert told < differences < html.index('id="publish-form"')


def test_fields_stand_as_in_the_document_and_items_lead_to_their_forms(
    plan: Plan, url: str, desk: Client
) -> None:
    zone = Zone.objects.get(key="zone-waitan")
    change(plan, Zone, "zone-waitan", summary="新的概述。", orientation="新的定位")
    html = text_of(desk, url)
    names = [
        html.index(f'<th scope="row">{name}</th>') for name in ("Title", "Orientation", "Summary")
    ]
    assert names == sorted(names)
    link = f"/en{address('plan_item', plan.pk, 'zone-waitan')}"
    assert f'<a href="{link}">外滩新片区</a>' in html
    form = desk.get(link).headers["Location"]
    assert form == f"/en{address('zone_change', zone.pk)}"
    assert desk.get(f"/en{address('plan_item', plan.pk, 'zone-gone')}").status_code == 404


def test_a_state_that_was_not_submitted_waits_for_nobodys_approval(
    plan: Plan, url: str, desk: Client
) -> None:
    Plan.objects.filter(pk=plan.pk).update(review_stages=1)
    html = text_of(desk, url)
    assert "This state has to be submitted for review first." in html
    assert "waits for an approval" not in html
    submit(plan=Plan.objects.get(pk=plan.pk), editor="somebody")
    html = text_of(desk, url)
    assert "waits for an approval" in html
    assert "The review of this state is not passed yet." in html
