"""Verbs that write many rows leave one entry, which names what they touched."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from plans.editing.bundle.load import load, replace
from plans.models import AuditEntry, Plan
from tests.admin.conftest import desk  # noqa: F401 - the fixture of a logged-in superuser
from tests.admin.pages import ask_to_delete, delete
from tests.altered import REMOVED, altered_bundle
from tests.audit.reading import detail_of, events, newest, since
from tests.commands.calling import said_by
from tests.full import full_bundle
from tests.makers import SEED_SLUG, load_small, small_bundle

pytestmark = pytest.mark.django_db


def test_loading_a_plan_is_one_entry() -> None:
    plan = load(bundle=full_bundle())
    assert events() == ["imported"]
    entry = newest()
    assert (entry.plan, entry.object_repr) == (plan, plan.title)
    assert "measure-one" in detail_of(entry)["added"]["plans.measure"]


def test_loading_what_is_there_already_is_none() -> None:
    load(bundle=small_bundle())
    load(bundle=small_bundle())
    assert events() == ["imported"]


def test_replacing_is_one_entry_with_what_was_added_changed_and_removed() -> None:
    plan = load_small()
    last = newest()
    bundle = altered_bundle(
        {
            "plan.summary": "另一个摘要。",
            "measures[0].text": "另一件事。",
            "terms[0]": REMOVED,
            "zones[1]": {"key": "zone-two", "slug": "two", "number": 2, "title": "第二片区"},
        }
    )
    replace(plan=plan, bundle=bundle, version=plan.version)
    (entry,) = since(last)
    assert detail_of(entry) == {
        "added": {"plans.zone": ["zone-two"]},
        "changed": {"plans.measure": ["measure-one"]},
        "removed": {"plans.term": ["term-one"]},
        "plan_fields": ["summary"],
    }


def test_replacing_by_the_same_is_none() -> None:
    plan = load_small()
    replace(plan=plan, bundle=small_bundle(), version=plan.version)
    assert events() == ["imported"]


def test_loading_asks_the_database_for_one_entry_however_much_is_loaded() -> None:
    with CaptureQueriesContext(connection) as asked:
        load(bundle=full_bundle())
    written = [q for q in asked if AuditEntry._meta.db_table in q["sql"]]
    assert len(written) == 1


def test_commands_sign_with_their_name() -> None:
    said_by("seed")
    assert events() == ["imported", "created", "published"]
    assert set(AuditEntry.objects.values_list("actor_name", flat=True)) == {"command line"}
    assert set(AuditEntry.objects.values_list("remote_addr", flat=True)) == {None}
    assert Plan.objects.get().slug == SEED_SLUG


def test_deleting_several_is_one_entry_that_names_them(desk: Client) -> None:  # noqa: F811
    plan = load(bundle=full_bundle())
    last = newest()
    terms = list(plan.term_set.all())
    url = "/admin/plans/term/"
    sent = ask_to_delete(desk, url, *(term.pk for term in terms))
    assert desk.post(url, sent).status_code == 302
    (entry,) = since(last)
    assert (entry.event, entry.actor_name, entry.plan) == ("bulk_deleted", "chief", plan)
    detail = detail_of(entry)
    assert detail["items"] == [term.title for term in terms]
    assert detail["along"]["plans.term"] == len(terms)
    assert detail["along"]["plans.citation"] >= 1


def test_deleting_a_plan_is_one_entry(desk: Client) -> None:  # noqa: F811
    plan = load(bundle=full_bundle())
    last, pk = newest(), plan.pk
    assert delete(desk, f"/admin/plans/plan/{pk}/delete/").status_code == 302
    assert not Plan.objects.exists()
    (entry,) = since(last)
    assert (entry.event, entry.plan_title, entry.actor_name) == ("deleted", plan.title, "chief")
    assert detail_of(entry)["along"]["plans.measure"] >= 1
