"""What the screen of an article shows, to whom, and at what cost."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from plans.models import ArticleParagraph, Intake, Measure, Plan, Zone
from tests.admin.conftest import Person
from tests.admin.intake.screen import intakes, screen, send, words
from tests.admin.pages import form_in, text_of
from tests.editing.proposals.articles import SECOND, TEXT, named, read, sourced


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
