"""A form that somebody else saved meanwhile: refused, merged, shown in three states."""

import html
import re
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from plans.admin.stale.basis import FIELD
from plans.models import (
    Area,
    Article,
    Indicator,
    Keyword,
    Measure,
    NamedThing,
    NewsSource,
    Observation,
    Plan,
    SiteProfile,
)
from tests.admin.pages import Data, address, errors_of, form_in, form_of, row

REFUSED = "somebody else saved this page"


@pytest.fixture
def measure(plan: Plan) -> Measure:
    return Measure.objects.filter(plan=plan)[0]


@pytest.fixture
def url(measure: Measure) -> str:
    return f"/en{address('measure_change', measure.pk)}"


def send(client: Client, url: str, data: Data, **changes: Any) -> Any:
    return client.post(url, data | {"_save": "1"} | changes)


def text_of(response: Any) -> str:
    shown = re.sub(r"<[^>]+>", "", response.content.decode())
    return " ".join(html.unescape(shown).split())


def came_back(response: Any) -> Data:
    """The form that came back, as a browser would send it."""
    assert response.status_code == 200
    return form_in(response.content.decode())


def test_the_second_of_two_is_refused_and_nothing_of_the_first_is_lost(
    measure: Measure, url: str, desk: Client
) -> None:
    opened = form_of(desk, url)
    assert send(desk, url, opened, title="先保存的").status_code == 302
    answer = send(desk, url, opened, title="后保存的")
    assert REFUSED in errors_of(answer)
    assert "Last saved by chief at 20" in text_of(answer)
    measure.refresh_from_db()
    assert measure.title == "先保存的"
    shown = text_of(answer)
    assert measure.title in shown
    assert came_back(answer)["title"] == "后保存的"


def test_what_does_not_collide_is_merged_and_can_be_saved(
    measure: Measure, url: str, desk: Client
) -> None:
    opened = form_of(desk, url)
    assert send(desk, url, opened, title="她的标题").status_code == 302
    answer = send(desk, url, opened, text="我的说明。", status="done")
    assert answer.status_code == 200
    merged = came_back(answer)
    assert (merged["title"], merged["text"], merged["status"]) == ("她的标题", "我的说明。", "done")
    assert send(desk, url, merged).status_code == 302
    measure.refresh_from_db()
    assert (measure.title, measure.text, measure.status) == ("她的标题", "我的说明。", "done")


def test_the_three_states_stand_side_by_side(measure: Measure, url: str, desk: Client) -> None:
    measure.title = "原来的标题"
    measure.save()
    opened = form_of(desk, url)
    assert send(desk, url, opened, title="原来的好标题").status_code == 302
    answer = send(desk, url, opened, title="原来的新标题")
    rows = re.findall(r"<tr>.*?</tr>", answer.content.decode(), re.DOTALL)
    (told,) = (row for row in rows if "原来的" in row)
    assert '<ins><span class="visually-hidden">added: </span>好</ins>' in told
    assert '<ins><span class="visually-hidden">added: </span>新</ins>' in told
    assert "Both changed it" in told


def test_a_form_sent_twice_does_no_harm(measure: Measure, url: str, desk: Client) -> None:
    opened = form_of(desk, url)
    for _ in range(2):
        assert send(desk, url, opened, title="改名").status_code == 302
    measure.refresh_from_db()
    assert measure.title == "改名"


@pytest.mark.parametrize("basis", ["", "eyJ9:forged:x", None])
def test_a_form_without_the_state_it_was_opened_with_saves_nothing(
    measure: Measure, url: str, desk: Client, basis: str | None
) -> None:
    data = form_of(desk, url) | {"title": "改名", FIELD: basis or ""}
    if basis is None:
        del data[FIELD]
    answer = send(desk, url, data)
    assert REFUSED in errors_of(answer)
    assert came_back(answer)["title"] == "改名"
    assert Measure.objects.get(pk=measure.pk).title == measure.title


def test_the_state_of_another_row_does_not_count(plan: Plan, desk: Client) -> None:
    one, other = Keyword.objects.filter(plan=plan)[:2]
    data = form_of(desk, address("keyword_change", one.pk))
    url = f"/en{address('keyword_change', other.pk)}"
    answer = send(desk, url, form_of(desk, url) | {FIELD: data[FIELD]})
    assert REFUSED in errors_of(answer)


def test_a_citation_added_meanwhile_is_kept_beside_mine(
    measure: Measure, url: str, desk: Client
) -> None:
    article, had = Article.objects.get(plan=measure.plan), measure.citation_set.count()
    opened = form_of(desk, url)
    facts = {"article": article.pk, "paragraph": "3", "number": ""}
    theirs = row("citation_set", had, quote="她的引文", **facts)
    assert send(desk, url, opened, **theirs).status_code == 302
    answer = send(desk, url, opened, **row("citation_set", had, quote="我的引文", **facts))
    assert REFUSED in errors_of(answer)
    assert "她的引文" in text_of(answer)
    assert send(desk, url, came_back(answer)).status_code == 302
    quotes = list(measure.citation_set.values_list("quote", flat=True))
    assert quotes[-2:] == ["她的引文", "我的引文"]


def test_a_row_removed_meanwhile_that_i_changed_comes_back_as_a_new_one(
    measure: Measure, url: str, desk: Client
) -> None:
    thing = NamedThing.objects.create(measure=measure, number=90, kind="slogan", name="旧口号")
    index = measure.namedthing_set.count() - 1
    opened = form_of(desk, url)
    assert opened[f"namedthing_set-{index}-name"] == "旧口号"
    assert send(desk, url, opened, **{f"namedthing_set-{index}-DELETE": "on"}).status_code == 302
    answer = send(desk, url, opened, **{f"namedthing_set-{index}-name": "新口号"})
    assert "removed meanwhile" in text_of(answer)
    assert send(desk, url, came_back(answer)).status_code == 302
    names = list(measure.namedthing_set.values_list("name", flat=True))
    assert "新口号" in names
    assert not NamedThing.objects.filter(pk=thing.pk).exists()


def test_figures_that_collide_are_shown_in_both_states(plan: Plan, desk: Client) -> None:
    indicator = Indicator.objects.filter(plan=plan)[0]
    Observation.objects.create(indicator=indicator, value=21, period="2021")
    url = f"/en{address('indicator_change', indicator.pk)}"
    opened = form_of(desk, url)
    why = {"observation_set-0-reason": "更正。"}
    assert send(desk, url, opened, **{"observation_set-0-value": "22", **why}).status_code == 302
    answer = send(desk, url, opened, **{"observation_set-0-value": "23", **why})
    assert REFUSED in errors_of(answer)
    assert Observation.objects.get(indicator=indicator).value == 22
    merged = came_back(answer)
    assert merged["observation_set-0-value"] == "23"
    assert send(desk, url, merged).status_code == 302
    assert Observation.objects.get(indicator=indicator).value == 23


def test_references_are_told_by_their_titles(plan: Plan, desk: Client) -> None:
    measure = Measure.objects.filter(plan=plan, zones__isnull=False)[0]
    url = f"/en{address('measure_change', measure.pk)}"
    opened = form_of(desk, url)
    zone = measure.zones.all()[0]
    assert send(desk, url, opened, zones=[]).status_code == 302
    assert zone.title in text_of(send(desk, url, opened, title="改名"))


def test_an_invalid_form_stays_current_until_somebody_else_saves(url: str, desk: Client) -> None:
    opened = form_of(desk, url)
    answer = send(desk, url, opened, title="")
    assert REFUSED not in errors_of(answer)
    assert send(desk, url, came_back(answer), title="改名").status_code == 302


def test_a_stale_form_may_be_invalid_too(measure: Measure, url: str, desk: Client) -> None:
    opened = form_of(desk, url)
    assert send(desk, url, opened, text="她的说明。").status_code == 302
    answer = send(desk, url, opened, title="")
    assert REFUSED in errors_of(answer)
    assert "required" in errors_of(answer)
    merged = came_back(answer)
    assert (merged["title"], merged["text"]) == ("", "她的说明。")


@pytest.mark.parametrize("model", [Plan, Keyword, Article, Area, NewsSource, SiteProfile])
def test_every_form_refuses(plan: Plan, desk: Client, model: type[Any]) -> None:
    thing = model.objects.first() or SiteProfile.objects.create(pk=1, name="示例")
    name = "title" if hasattr(thing, "title") else "name"
    url = f"/en{address(f'{model._meta.model_name}_change', thing.pk)}"
    opened = form_of(desk, url)
    assert send(desk, url, opened, **{name: "她改的"}).status_code == 302
    assert REFUSED in errors_of(send(desk, url, opened, **{name: "我改的"}))
    thing.refresh_from_db()
    assert getattr(thing, name) == "她改的"


def test_a_refused_save_leaves_the_plans_version(plan: Plan, url: str, desk: Client) -> None:
    opened = form_of(desk, url)
    send(desk, url, opened, title="她改的")
    version = Plan.objects.get(pk=plan.pk).version
    send(desk, url, opened, title="我改的")
    assert Plan.objects.get(pk=plan.pk).version == version


def test_what_was_changed_meanwhile_is_not_deleted_unseen(
    measure: Measure, url: str, desk: Client
) -> None:
    deletion = f"/en{address('measure_delete', measure.pk)}"
    asked = form_of(desk, deletion)
    assert send(desk, url, form_of(desk, url), title="她改的").status_code == 302
    answer = desk.post(deletion, asked, follow=True)
    assert "Nothing was deleted: somebody else saved it meanwhile" in answer.content.decode()
    assert "她改的" in answer.content.decode()
    assert desk.post(deletion, form_of(desk, deletion)).status_code == 302
    assert not Measure.objects.filter(pk=measure.pk).exists()


def test_a_deletion_that_did_not_ask_deletes_nothing(measure: Measure, desk: Client) -> None:
    desk.post(address("measure_delete", measure.pk), {"post": "yes"})
    assert Measure.objects.filter(pk=measure.pk).exists()


def test_an_account_is_not_overwritten_either(desk: Client) -> None:
    account = User.objects.create_user("somebody", is_staff=True)
    url = f"/en/admin/auth/user/{account.pk}/change/"
    opened = form_of(desk, url)
    assert send(desk, url, opened, email="a@example.com").status_code == 302
    answer = send(desk, url, opened, last_name="王")
    assert REFUSED in errors_of(answer)
    assert send(desk, url, came_back(answer)).status_code == 302
    account.refresh_from_db()
    assert (account.email, account.last_name) == ("a@example.com", "王")
