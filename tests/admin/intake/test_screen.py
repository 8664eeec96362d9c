"""The screen of an article: read, taken as a source, decided one by one or many at once."""

import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from plans.models import (
    Article,
    ArticleParagraph,
    Citation,
    Indicator,
    Intake,
    Measure,
    NewsSource,
    Plan,
    Zone,
)
from tests.admin.conftest import Person
from tests.admin.pages import form_in, form_of, text_of
from tests.editing.proposals.articles import SECOND, TEXT, named, read, sourced


def intakes(plan: Plan) -> str:
    return f"/admin/plans/plan/{plan.pk}/intake/"


def screen(intake: Intake, verb: str = "") -> str:
    return f"{intakes(intake.plan)}{intake.pk}/{verb}"


def words(answer: Any) -> str:
    """What the page says, in one line."""
    text = re.sub(r"<[^>]+>", " ", answer.content.decode())
    return re.sub(r"\s+", " ", text)


def send(desk: Client, address: str, **given: Any) -> Any:
    return desk.post(f"/en{address}", given, follow=True)


def in_hand(desk: Client, intake: Intake, title: str) -> dict[str, Any]:
    """The form of the proposal in hand, as the page has it."""
    number = named(intake, title).number
    return form_of(desk, f"{screen(intake)}?at={number}", "proposal-form")


def test_what_is_pasted_becomes_an_article_with_proposals(desk: Client, small: Plan) -> None:
    answer = send(desk, intakes(small), text=TEXT)
    intake = Intake.objects.get()
    assert answer.redirect_chain[-1][0] == f"/en{screen(intake)}"
    page = answer.content.decode()
    assert "东湖片区" in page
    assert "0% of the sentences have found their place" in words(answer)
    assert not Article.objects.filter(title=intake.title).exists()


def test_a_file_is_read_as_well(desk: Client, small: Plan) -> None:
    file = SimpleUploadedFile("a.txt", TEXT.encode("gb18030"))
    send(desk, intakes(small), file=file, text="")
    assert Intake.objects.get().title == "云溪区“十四五”怎么干（虚构）"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"text": " \n "}, "Paste an article, or choose a file."),
        ({"text": "x" * 2_100_000}, "2 MB"),
        ({"text": "字" * 200_000}, "characters"),
        ({"file": SimpleUploadedFile("a.docx", b"PK\x03\x04nothing")}, "errorlist"),
        ({"file": SimpleUploadedFile("a.txt", b"")}, "nothing in it"),
        ({"text": "今天天气很好。\n大家都去公园散步了。"}, "Nothing in it speaks of a plan."),
        ({"text": TEXT, "file": SimpleUploadedFile("a.txt", b"x")}, "not both"),
    ],
)
def test_what_is_no_article_is_refused_and_nothing_is_kept(
    given: dict[str, Any], said: str, desk: Client, small: Plan
) -> None:
    answer = desk.post(f"/en{intakes(small)}", given)
    assert answer.status_code == 200
    assert said in answer.content.decode()
    assert not Intake.objects.exists()


def test_the_same_article_is_gone_on_with(desk: Client, small: Plan) -> None:
    send(desk, intakes(small), text=TEXT)
    answer = send(desk, intakes(small), text=TEXT)
    assert "This article was read before." in words(answer)
    assert Intake.objects.count() == 1
    assert "13 open" in words(desk.get(f"/en{intakes(small)}"))


def test_the_article_becomes_a_source_of_a_new_outlet(desk: Client, small: Plan) -> None:
    intake = read(small)
    form = form_of(desk, screen(intake), "source-form")
    assert (form["title"], form["new_outlet"]) == (intake.title, "云溪日报")
    answer = send(desk, screen(intake, "source/"), **form)
    assert "source of the plan" in words(answer)
    article = Article.objects.get(title=intake.title)
    assert article.outlet == NewsSource.objects.get(name="云溪日报")
    assert article.published_at is not None
    assert article.published_at.isoformat() == "2021-01-08T02:20:30+00:00"


def test_an_editor_who_may_add_no_outlet_chooses_one(person: Person, small: Plan) -> None:
    intake = read(small)
    editor = person("view_plan", "change_plan")
    form = form_of(editor, screen(intake), "source-form")
    assert "new_outlet" not in form
    answer = send(editor, screen(intake, "source/"), **form, new_outlet="云溪日报")
    assert not NewsSource.objects.filter(name="云溪日报").exists()
    assert "This field is required" in words(answer)
    outlet = NewsSource.objects.get()
    send(editor, screen(intake, "source/"), **{**form, "outlet": outlet.pk})
    assert Article.objects.get(title=intake.title).outlet == outlet


def test_one_proposal_is_accepted_as_its_form_has_it(desk: Client, small: Plan) -> None:
    intake = sourced(small)
    number = named(intake, "东湖片区").number
    form = in_hand(desk, intake, "东湖片区")
    form[f"p{number}-orientation"] = "东拓"
    answer = send(desk, screen(intake, f"accept/{number}/"), **form)
    assert "1 item is new in the plan." in words(answer)
    assert Zone.objects.get(title="东湖片区").orientation == "东拓"
    assert f"?at={number}" not in answer.redirect_chain[-1][0]  # the next one is in hand


def test_a_target_is_checked_where_it_stands(desk: Client, small: Plan) -> None:
    intake = sourced(small)
    number = named(intake, "规模工业产值").number
    form = in_hand(desk, intake, "规模工业产值")
    assert form[f"p{number}-target-value"] == "500"
    wrong = {**form, f"p{number}-target-comparator": "between"}
    answer = send(desk, screen(intake, f"accept/{number}/"), **wrong)
    assert "It must be above the value." in words(answer)
    assert not Indicator.objects.filter(title="规模工业产值").exists()
    send(desk, screen(intake, f"accept/{number}/"), **form)
    assert Indicator.objects.get(title="规模工业产值").target_set.get().value == 500


def test_all_that_is_ticked_is_accepted(desk: Client, small: Plan) -> None:
    intake = sourced(small)
    ticked = form_numbers(text_of(desk, f"{screen(intake)}?tick=all"))
    assert len(ticked) == intake.proposal_set.count()
    answer = send(desk, screen(intake, "accept/"), number=ticked)
    assert "13 items are new in the plan." in words(answer)
    assert "Every proposal is decided." in words(answer)


def form_numbers(page: str) -> list[str]:
    return re.findall(r'<input type="checkbox" form="ticked" name="number" value="(\d+)"', page)


def test_what_looks_like_an_item_there_already_is_left_open(desk: Client, small: Plan) -> None:
    Measure.objects.filter(key="measure-one").update(title="深化健康云溪")
    intake = sourced(small)
    page = words(desk.get(f"/en{screen(intake)}?at={named(intake, '深化健康云溪建设').number}"))
    assert "Perhaps the same as “深化健康云溪” of the plan" in page
    numbers = [one.number for one in intake.proposal_set.all()]
    answer = send(desk, screen(intake, "accept/"), number=numbers)
    assert "1 is left open" in words(answer)
    assert not Measure.objects.filter(title="深化健康云溪建设").exists()


def test_a_second_article_is_merged_and_says_where_its_target_differs(
    desk: Client, small: Plan
) -> None:
    first = sourced(small)
    numbers = [one.number for one in first.proposal_set.all()]
    send(desk, screen(first, "accept/"), number=numbers)
    second = sourced(small, SECOND)
    page = desk.get(f"/en{screen(second)}?at={named(second, '规模工业产值').number}")
    assert "The plan has another target here: 突破500亿元." in words(page)
    form = in_hand(desk, second, "云溪大道")
    number = named(second, "云溪大道").number
    answer = send(desk, screen(second, f"accept/{number}/"), **form)
    assert "1 item that the plan had already got a citation." in words(answer)
    assert Citation.objects.filter(project__title="云溪大道").count() == 2


def test_a_rejection_needs_its_reason(desk: Client, small: Plan) -> None:
    intake = sourced(small)
    number = named(intake, "东湖片区").number
    answer = send(desk, screen(intake, "reject/"), number=number, reason=" ")
    assert "Nothing was rejected: say why." in words(answer)
    answer = send(desk, screen(intake, "reject/"), number=number, reason="重复")
    assert "1 proposal is rejected." in words(answer)
    page = desk.get(f"{screen(intake)}?at={number}").content.decode()
    assert "重复" in page
    answer = send(desk, screen(intake, f"reopen/{number}/"))
    assert "The proposal is open again." in words(answer)


def test_who_comes_too_late_is_told_who_was_first(desk: Client, small: Plan) -> None:
    intake = sourced(small)
    number = named(intake, "东湖片区").number
    form = in_hand(desk, intake, "东湖片区")
    send(desk, screen(intake, f"accept/{number}/"), **form)
    answer = send(desk, screen(intake, f"accept/{number}/"), **form)
    assert "chief decided on “东湖片区” meanwhile." in words(answer)


def test_stale_proposals_say_so(desk: Client, small: Plan) -> None:
    intake = sourced(small)
    numbers = [named(intake, title).number for title in ("东湖片区", "山水云溪")]
    send(desk, screen(intake, "accept/"), number=numbers)
    Zone.objects.get(title="东湖片区").delete()
    page = words(desk.get(f"/en{screen(intake)}"))
    assert "taken out of the plan since" in page
    assert "was changed since it was read" not in page
    ArticleParagraph.objects.filter(article=Intake.objects.get().article).update(text="改。")
    page = words(desk.get(f"/en{screen(intake)}"))
    assert "The archived text of this article was changed since it was read." in page
    assert "the cited text was changed" in page
    answer = send(desk, screen(intake, "again/"))
    assert "The article was read anew." in words(answer)


def test_unread_sentences_are_shown_and_can_be_proposed(desk: Client, small: Plan) -> None:
    intake = sourced(small, TEXT + "\n\n大家都说好得很。\n")
    page = desk.get(f"/en{screen(intake)}")
    assert "Not understood" in words(page)
    assert '<span class="unread">大家都说好得很。</span>' in page.content.decode()
    place = re.search(
        r'name="paragraph" value="(\d+)">\s*<input type="hidden" name="start" value="(\d+)">'
        r'\s*<input type="hidden" name="end" value="(\d+)"',
        page.content.decode(),
    )
    assert place is not None
    paragraph, start, end = place.groups()
    given = {"kind": "measure", "paragraph": paragraph, "start": start, "end": end}
    answer = send(desk, screen(intake, "mark/"), **given)
    assert "Marked by hand." in words(answer)
    form = form_in(answer.content.decode(), "proposal-form")
    number = named(intake, "大家都说好得很").number
    send(desk, screen(intake, f"accept/{number}/"), **form)
    assert Measure.objects.get(title="大家都说好得很").text == "大家都说好得很。"


def test_an_article_of_another_plan_is_none_of_this_one(
    desk: Client, small: Plan, plan: Plan
) -> None:
    intake = read(small)
    assert desk.get(f"{intakes(plan)}{intake.pk}/").status_code == 404
    assert desk.post(f"{intakes(plan)}{intake.pk}/accept/", {"number": 1}).status_code == 404


def test_who_may_only_look_sees_no_button(person: Person, small: Plan) -> None:
    intake = sourced(small)
    page = text_of(person("view_plan"), screen(intake))
    assert "proposal-form" not in page
    assert 'type="checkbox"' not in page


@pytest.mark.parametrize("at", ["0", "99999", "-1", "x", "9" * 400, ""])
def test_a_proposal_that_is_not_there_is_no_error(at: str, desk: Client, small: Plan) -> None:
    intake = sourced(small)
    assert desk.get(screen(intake), {"at": at}).status_code == 200


def test_forged_numbers_change_nothing(desk: Client, small: Plan) -> None:
    intake = sourced(small)
    for number in ("x", "9" * 400, "-1", "\x00"):
        answer = send(desk, screen(intake, "accept/"), number=number)
        assert "Nothing was accepted" in words(answer)
        send(desk, screen(intake, "reject/"), number=number, reason="无")
    given = {"kind": "plan", "paragraph": "1\x00", "start": "9" * 400, "end": "x"}
    assert send(desk, screen(intake, "mark/"), **given).status_code == 200
    assert intake.proposal_set.exclude(state="open").count() == 0


def test_many_proposals_cost_no_more_queries_than_few(desk: Client, small: Plan) -> None:
    few = sourced(small, SECOND)
    many = sourced(small, "\n".join(f"打造示例{number}号产业园。" for number in range(60)))
    assert many.proposal_set.count() > 60
    counts = []
    for intake in (few, many):
        desk.get(screen(intake))
        with CaptureQueriesContext(connection) as queries:
            desk.get(screen(intake))
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_an_article_of_which_nothing_was_accepted_can_be_put_aside(
    desk: Client, small: Plan
) -> None:
    first, second = sourced(small), read(small, SECOND)
    number = named(first, "东湖片区").number
    send(desk, screen(first, f"accept/{number}/"), **in_hand(desk, first, "东湖片区"))
    page = text_of(desk, intakes(small))
    assert f"{second.pk}/put-aside/" in page
    assert f"{first.pk}/put-aside/" not in page
    assert "stays" in words(send(desk, screen(first, "put-aside/")))
    assert "put aside" in words(send(desk, screen(second, "put-aside/")))
    assert [intake.pk for intake in Intake.objects.all()] == [first.pk]
