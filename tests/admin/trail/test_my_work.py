"""What I did last: one's own entries, whoever one is, one click away."""

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
