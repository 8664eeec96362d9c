"""What I did last: one's own entries, whoever one is, one click away."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from plans.models import Measure, Plan, Zone
from tests.admin.conftest import Person
from tests.admin.pages import address, delete, save, text_of
from tests.makers import change, publish_plan

URL = "/admin/plans/auditentry/my-work/"


@pytest.fixture
def editor(person: Person, small: Plan) -> Client:
    return person("view_measure", "change_measure")


def page() -> str:
    return address("measure_change", Measure.objects.get().pk)


def test_it_holds_ones_own_changes_with_links_to_form_and_public_page(
    editor: Client, small: Plan
) -> None:
    publish_plan(small)
    save(editor, page(), title="我改的举措")
    html = text_of(editor, URL)
    assert f'href="{page()}"' in html
    assert 'href="/plans/example/measures/one/"' in html
    assert 'href="/en/plans/example/measures/one/"' in text_of(editor, f"/en{URL}")


def test_it_holds_nobody_elses(editor: Client, desk: Client) -> None:
    save(editor, page(), title="我改的举措")
    assert "我改的举措" not in text_of(desk, URL)


def test_log_ins_are_no_work(editor: Client) -> None:
    assert "暂无记录" in text_of(editor, URL)


def test_every_page_leads_to_it(editor: Client) -> None:
    assert f'href="{URL}"' in text_of(editor, "/admin/plans/measure/")


def test_it_needs_a_log_in_and_writes_nothing(editor: Client) -> None:
    assert Client().get(URL).status_code == 302
    assert editor.post(URL).status_code == 405


def test_what_is_gone_or_not_allowed_has_no_link(person: Person, small: Plan) -> None:
    editor = person("view_zone", "add_zone", "change_zone", "delete_zone")
    zone = Zone.objects.create(plan=small, number=2, title="第二片区")
    save(editor, address("zone_change", zone.pk), title="我改的片区")
    delete(editor, address("zone_delete", zone.pk))
    text_of(editor, URL)  # with the messages of the pages before
    html = text_of(editor, URL)
    assert "我改的片区" in html
    assert f"/zone/{zone.pk}/" not in html


def test_it_asks_as_often_for_much_work_as_for_little(editor: Client, small: Plan) -> None:
    publish_plan(small)
    save(editor, page(), title="改一")
    with CaptureQueriesContext(connection) as little:
        text_of(editor, URL)
    for number in range(8):
        save(editor, page(), title=f"改{number}")
    change(small, Measure, "measure-one", title="改完")
    with CaptureQueriesContext(connection) as much:
        text_of(editor, URL)
    assert len(much) == len(little)


def test_items_are_told_by_their_titles_and_fields_by_the_words_of_the_language(
    desk: Client, small: Plan
) -> None:
    publish_plan(small)
    term = small.term_set.get()
    delete(desk, address("term_delete", term.pk))
    restored = {"edition": 1, "keys": [term.key], "confirmed": "1"}
    desk.post(address("plan_restore", small.pk), restored)
    chinese, english = text_of(desk, URL), text_of(desk, f"/en{URL}")
    assert "名词解释 (1)：示例词" in chinese
    assert "Term (1): 示例词" in english
    assert '<th scope="row">名词解释</th>' in chinese
    assert "term-one</dd>" not in chinese
    assert ">Term<" not in chinese


def test_what_is_gone_is_told_by_the_title_that_it_had(desk: Client, small: Plan) -> None:
    publish_plan(small)
    page_of_item = address("plan_withhold_item", small.pk)
    desk.post(page_of_item, {"key": "term-one", "note": "有误。"})
    delete(desk, address("term_delete", small.term_set.get().pk))
    html = text_of(desk, URL)
    assert '<dt>条目</dt><dd class="text">示例词</dd>' in html


def test_fields_stand_in_the_order_of_their_form(editor: Client) -> None:
    save(editor, page(), title="我改的举措", text="改了。", finish_year="2025")
    told = re.findall(r'<th scope="row">([^<]+)</th>', text_of(editor, f"/en{URL}"))
    assert told.index("Title") < told.index("Text") < told.index("Finish year")
