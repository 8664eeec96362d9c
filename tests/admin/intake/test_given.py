"""An article is given in, becomes a source of the plan, and can be put aside."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from plans.models import Article, Intake, NewsSource, Plan
from tests.admin.conftest import Person
from tests.admin.intake.screen import in_hand, intakes, screen, send, words
from tests.admin.pages import form_of, text_of
from tests.editing.proposals.articles import SECOND, TEXT, named, read, sourced


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
