"""What the checks found, on the desk: with the way to each field, and to be ticked."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from plans.models import (
    Acknowledgement,
    Article,
    Citation,
    Edition,
    Indicator,
    Keyword,
    Measure,
    Plan,
    Target,
    Term,
    WordRule,
)
from tests.admin.pages import address, errors_of, form_of, save, text_of
from tests.makers import change, publish_plan

FIGURE = "figure-without-citation"


@pytest.fixture
def url(small: Plan) -> str:
    return f"/en{address('plan_readiness', small.pk)}"


@pytest.fixture
def publish_url(small: Plan) -> str:
    return f"/en{address('plan_publish', small.pk)}"


def ticks(html: str) -> list[str]:
    return re.findall(r'name="acknowledge" value="([^"]+)"', html)


def links(html: str) -> list[str]:
    return re.findall(r'<a href="([^"]+#[^"]+)">Go to the field', html)


def anchor_stands(desk: Client, link: str) -> bool:
    page, _, anchor = link.partition("#")
    return f'id="{anchor}"' in text_of(desk, page)


def test_it_names_each_finding_with_the_way_to_its_field(
    small: Plan, url: str, desk: Client
) -> None:
    change(small, Measure, "measure-one", text="产业,民生。")
    html = text_of(desk, url)
    measure, target = Measure.objects.get(), Target.objects.get(role="final")
    assert f"/en/admin/plans/measure/{measure.pk}/change/#id_text" in links(html)
    assert f"/en/admin/plans/target/{target.pk}/change/#citation_set-group" in links(html)
    assert "No article is cited for 达到30个 (2025)." in html
    assert "4 warnings" in html


def test_every_link_leads_to_a_field_that_is_there(small: Plan, url: str, desk: Client) -> None:
    Citation.objects.all().delete()
    Plan.objects.update(summary="三大战略，产业,民生。")
    Term.objects.update(text="待补充")
    Target.objects.filter(role="milestone").update(year=2031)
    Indicator.objects.update(text="达到31个。")
    change(small, Keyword, "keyword-one", summary="三大战略")
    found = links(text_of(desk, url))
    assert len(found) > 12
    for link in found:
        assert anchor_stands(desk, link), link


def test_a_plan_that_cannot_be_composed_says_so_in_words_with_links(
    small: Plan, url: str, publish_url: str, desk: Client
) -> None:
    Target.objects.filter(role="milestone").update(wording=" ")
    change(small, Keyword, "keyword-one", title="")
    for page in (url, publish_url):
        html = text_of(desk, page)
        assert "Nothing stands here." in html
        assert len(links(html)) == 2
        for link in links(html):
            assert anchor_stands(desk, link), link
    chinese = text_of(desk, url.removeprefix("/en"))
    assert "此处没有可见的内容。" in chinese


def test_a_quote_that_its_paragraph_lacks_is_told_in_words(
    small: Plan, url: str, desk: Client
) -> None:
    Citation.objects.filter(observation__isnull=False).update(quote="没有的话")
    html = text_of(desk, url)
    assert "The quote does not stand in paragraph 1 of the archived text." in html
    assert anchor_stands(desk, links(html)[0])


def test_publishing_asks_to_tick_each_warning_and_keeps_what_was_ticked(
    small: Plan, publish_url: str, desk: Client
) -> None:
    data = form_of(desk, publish_url, "publish-form")
    names = ticks(text_of(desk, publish_url))
    assert len(names) == 3
    answer = desk.post(publish_url, data | {"note": "我的说明", "acknowledge": names[:2]})
    html = answer.content.decode()
    assert "mend or tick each warning" in html
    assert "我的说明" in html
    assert html.count(" checked>") == 2
    answer = desk.post(publish_url, data | {"note": "我的说明", "acknowledge": names})
    assert answer.status_code == 302
    assert Acknowledgement.objects.get().acknowledged_by == "chief"
    editions = text_of(desk, f"/en{address('plan_editions', small.pk)}")
    assert "3 warnings were acknowledged" in editions


def test_an_error_can_be_ticked_by_nobody(small: Plan, publish_url: str, desk: Client) -> None:
    change(small, Measure, "measure-one", text="待补充")
    html = text_of(desk, publish_url)
    assert len(ticks(html)) == 3
    data = form_of(desk, publish_url, "publish-form")
    forged = {"note": "说明", "acknowledge": [*ticks(html), "placeholder", "x" * 9999]}
    assert "must be mended first" in desk.post(publish_url, data | forged).content.decode()
    assert not Edition.objects.exists()


def test_many_warnings_of_one_check_are_ticked_as_a_whole(
    small: Plan, url: str, publish_url: str, desk: Client
) -> None:
    Term.objects.bulk_create(
        Term(plan=small, key=f"term-{n}", slug=f"t{n}", number=n, title=f"词{n}", text="词。")
        for n in range(10, 140)
    )
    data = form_of(desk, publish_url, "publish-form")
    html = text_of(desk, publish_url)
    names = ticks(html)
    assert len(names) == 4
    assert "I answer for all 130 of these warnings." in html
    all_of_them = next(name for name in names if name.startswith("statement-without-citation:"))
    listed = text_of(desk, f"{url}?check=statement-without-citation")
    assert len(links(listed)) == 100
    assert "Page 1 of 2" in listed
    assert len(links(text_of(desk, f"{url}?check=statement-without-citation&page=2"))) == 30
    wrong = {"acknowledge": [*names, f"{all_of_them}0"], "note": "说明"}
    wrong["acknowledge"].remove(all_of_them)  # type: ignore[attr-defined]  # a list
    assert desk.post(publish_url, data | wrong).status_code == 200
    answer = desk.post(publish_url, data | {"acknowledge": names, "note": "说明"})
    assert answer.status_code == 302


def test_the_page_asks_the_database_as_often_for_many_findings_as_for_few(
    small: Plan, url: str, desk: Client
) -> None:
    Term.objects.update(text="词,词")
    text_of(desk, url)
    with CaptureQueriesContext(connection) as few:
        text_of(desk, url)
    Term.objects.bulk_create(
        Term(plan=small, key=f"term-{n}", slug=f"t{n}", number=n, title=f"词{n}", text="词,词")
        for n in range(10, 40)
    )
    text_of(desk, url)
    with CaptureQueriesContext(connection) as many:
        text_of(desk, url)
    assert len(many) == len(few)


def test_a_time_on_the_button_for_now_is_refused(
    small: Plan, publish_url: str, desk: Client
) -> None:
    data = form_of(desk, publish_url, "publish-form")
    sent = {"note": "说明", "due_at": "2090-01-01T09:00", "acknowledge": ticks("")}
    assert "You chose a time" in errors_of(desk.post(publish_url, data | sent))
    assert not Edition.objects.exists()


def test_a_changed_source_is_confirmed_from_the_page(small: Plan, url: str, desk: Client) -> None:
    Article.objects.get().articleparagraph_set.filter(number=1).update(text="示例县的新示例。")
    html = text_of(desk, url)
    assert "source-changed" in html
    confirm = f"/en{address('plan_confirm_citations', small.pk)}"
    answer = desk.post(confirm, {"article": "article-a", "paragraph": "1"}, follow=True)
    assert "citations are confirmed" in answer.content.decode()
    assert 'id="check-source-changed"' not in text_of(desk, url)


@pytest.mark.parametrize(
    "sent", [{}, {"article": "x\0", "paragraph": "1"}, {"article": "a", "paragraph": "9" * 40}]
)
def test_a_forged_confirmation_confirms_nothing(
    sent: dict[str, str], small: Plan, desk: Client
) -> None:
    answer = desk.post(f"/en{address('plan_confirm_citations', small.pk)}", sent, follow=True)
    assert "nothing was confirmed" in answer.content.decode()


def test_word_rules_are_kept_on_the_desk(db: None, desk: Client) -> None:
    add = "/en/admin/plans/wordrule/add/"
    assert save(desk, add, wrong="登陆", right="登录", note="").status_code == 302
    assert WordRule.objects.get().note is None
    assert "same as the wrong one" in errors_of(save(desk, add, wrong="其它", right="其它"))
    assert "already exists" in errors_of(save(desk, add, wrong="登陆", right="登入"))
    assert "calls this word wrong" in errors_of(save(desk, add, wrong="登入", right="登陆"))
    assert "calls this word right" in errors_of(save(desk, add, wrong="登录", right="进入"))


def test_the_live_edition_that_is_withheld_is_told_before_the_next(
    small: Plan, publish_url: str, desk: Client
) -> None:
    edition = publish_plan(small)
    base = f"/en{address('plan_withhold_edition', small.pk, edition.number)}"
    desk.post(base, {"note": "核实数据"})
    change(small, Measure, "measure-one", text="另一件事。")
    html = text_of(desk, publish_url)
    assert "The live edition is withheld" in html
    assert "核实数据" in html


def test_many_differences_are_counted_by_kind_and_shown_in_pages(
    small: Plan, publish_url: str, desk: Client
) -> None:
    publish_plan(small)
    Term.objects.bulk_create(
        Term(plan=small, key=f"term-{n}", slug=f"t{n}", number=n, title=f"词{n}", text="词。")
        for n in range(10, 140)
    )
    change(small, Measure, "measure-one", text="另一件事。")
    html = text_of(desk, publish_url)
    assert html.count('class="difference ') == 100
    (further,) = re.findall(r'rel="next" href="([^"]+)"', html)
    second = text_of(desk, publish_url + further.replace("&amp;", "&").partition("#")[0])
    assert second.count('class="difference ') == 31
    chosen = text_of(desk, f"{publish_url}?kind=measure&change=changed")
    assert chosen.count('class="difference ') == 1
    assert ">130</a>" in chosen
    for forged in ("kind=x&change=y", "page=999999999999", "candidate=999999", "candidate=x"):
        assert desk.get(f"{publish_url}?{forged}").status_code == 200
