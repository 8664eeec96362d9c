"""The verb `record`: who, from where, about what, and what no database keeps."""

from datetime import date
from decimal import Decimal

import pytest
from django.contrib.auth.models import User

from plans.audit.record import record
from plans.choices import AuditEvent
from plans.models import Measure
from plans.models.origin import Origin, address_or_none, present, working
from tests.audit.reading import detail_of
from tests.makers import load_small

pytestmark = pytest.mark.django_db


def test_whoever_is_at_work_is_the_actor_from_their_address() -> None:
    user = User.objects.create_user("li")
    with working(Origin(user=lambda: user, address="203.0.113.9")):
        entry = record(event=AuditEvent.EXPORTED)
    assert (entry.actor, entry.actor_name, entry.remote_addr) == (user, "li", "203.0.113.9")
    assert present() == Origin()


def test_an_editor_who_is_named_is_the_actor_whoever_is_at_work() -> None:
    user, other = User.objects.create_user("li"), User.objects.create_user("wang")
    with working(Origin(user=lambda: user)):
        entry = record(event=AuditEvent.PUBLISHED, actor="wang")
    assert (entry.actor, entry.actor_name) == (other, "wang")
    entry = record(event=AuditEvent.PUBLISHED, actor="no account")
    assert (entry.actor, entry.actor_name) == (None, "no account")


def test_a_row_brings_its_text_its_item_and_its_plan() -> None:
    plan = load_small()
    measure = Measure.objects.get()
    entry = record(event=AuditEvent.RETURNED, about=measure)
    assert (entry.plan, entry.plan_title) == (plan, plan.title)
    assert (entry.model, entry.object_pk) == ("plans.measure", str(measure.pk))
    assert (entry.object_repr, entry.item) == ("示例举措", f"plans.measure/{measure.pk}")


def test_details_are_canonical_and_hold_nothing_that_a_database_refuses() -> None:
    entry = record(
        event=AuditEvent.REFUSED,
        actor="a\x00b",
        detail={"path": "a\x00b\ud800", "b": [Decimal("2.50"), date(2026, 1, 2)], "a": {"x": None}},
    )
    entry.refresh_from_db()
    assert entry.actor_name == "a\ufffdb"
    assert (entry.detail or "").startswith('{"a":{"x":null},"b":["2.50","2026-01-02"]')
    assert detail_of(entry)["path"] == "a\x00b?"


def test_what_is_no_address_is_left_out() -> None:
    assert address_or_none("2001:db8::1") == "2001:db8::1"
    assert address_or_none("unix:") is None
    assert address_or_none("") is None
