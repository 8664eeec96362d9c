"""Nobody alters the trail: not by its admin pages, its library's commands, or by way of accounts.

That the ORM and raw SQL are refused is shown beside the published tables, in tests/publishing.
"""

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.db.models import ProtectedError
from django.test import Client
from django.urls import get_resolver, reverse

from plans.audit.record import record
from plans.choices import AuditEvent
from plans.models import AuditEntry, triggers
from tests.admin.conftest import desk  # noqa: F401 - the fixture of a logged-in superuser

pytestmark = pytest.mark.django_db
REFUSAL = "entries of the audit trail are never changed"


@pytest.fixture
def entry() -> AuditEntry:
    User.objects.create_user("li")
    return record(event=AuditEvent.EXPORTED, actor="li", detail={"format": "CSV"})


def test_the_trail_is_one_of_the_tables_that_only_grow() -> None:
    assert AuditEntry in triggers.APPEND_ONLY


@pytest.mark.parametrize("way", ["change", "delete", "add", "changelist", "history"])
def test_no_page_of_the_admin_writes_an_entry(
    way: str,
    entry: AuditEntry,
    desk: Client,  # noqa: F811
) -> None:
    before = list(AuditEntry.objects.order_by("pk").values())
    arguments = [entry.pk] if way in ("change", "delete", "history") else []
    url = reverse(f"admin:plans_auditentry_{way}", args=arguments)
    sent = {"event": "other", "post": "yes", "action": "delete_selected"}
    sent["_selected_action"] = str(entry.pk)
    desk.post(url, sent)
    kept = list(AuditEntry.objects.order_by("pk").values())
    assert kept[: len(before)] == before


@pytest.mark.parametrize("way", ["change", "delete", "add"])
def test_the_pages_that_would_write_are_refused(
    way: str,
    entry: AuditEntry,
    desk: Client,  # noqa: F811
) -> None:
    arguments = [] if way == "add" else [entry.pk]
    url = reverse(f"admin:plans_auditentry_{way}", args=arguments)
    assert desk.post(url, {"event": "other", "post": "yes"}).status_code == 403


def test_the_library_has_no_pages_and_no_table_of_its_own() -> None:
    names = {name for name in get_resolver().reverse_dict if isinstance(name, str)}
    assert not {name for name in names if "auditlog" in name}
    assert "auditlog_logentry" not in connection.introspection.table_names()


@pytest.mark.parametrize("option", [[], ["--before-date", "2999-01-01"]])
def test_the_librarys_command_that_empties_the_trail_is_refused(
    option: list[str], entry: AuditEntry
) -> None:
    with pytest.raises(DatabaseError, match=REFUSAL), transaction.atomic():
        call_command("auditlogflush", "--yes", *option)
    assert AuditEntry.objects.filter(pk=entry.pk).exists()


@pytest.mark.only_on("postgresql")
def test_nor_does_it_truncate(entry: AuditEntry) -> None:
    connection.check_constraints()
    with pytest.raises(DatabaseError, match=REFUSAL), transaction.atomic():
        call_command("auditlogflush", "--yes", "--truncate")


def delete_by_hand(user: User) -> None:
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM auth_user WHERE id = %s", [user.pk])
        connection.check_constraints()


def test_an_account_with_entries_is_not_deleted(entry: AuditEntry) -> None:
    user = User.objects.get(username="li")
    with pytest.raises(ProtectedError):
        user.delete()
    with pytest.raises(IntegrityError):
        delete_by_hand(user)
    entry.refresh_from_db()
    assert entry.actor == user


def test_the_admin_says_that_an_account_stays(
    entry: AuditEntry,
    desk: Client,  # noqa: F811
) -> None:
    user = User.objects.get(username="li")
    answer = desk.post(f"/admin/auth/user/{user.pk}/delete/", {"post": "yes"})
    assert answer.status_code in (200, 403)
    assert User.objects.filter(pk=user.pk).exists()
