"""Passwords and sessions: idle time, other browsers, passwords of one log-in and of before."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.core.management import CommandError
from django.test import Client
from django.utils import timezone

from plans.roles import Role
from portal.accounts.gate import SEEN
from portal.accounts.membership import roles_of
from portal.accounts.models import FormerPassword
from portal.accounts.passwords import REMEMBERED, change_password, give_one_time_password
from tests.admin.pages import errors_of
from tests.commands.calling import said_by
from tests.portal.accounts.making import INDEX, LOG_IN, NEW, PASSWORD, account, inside, log_in

pytestmark = pytest.mark.django_db

CHANGE = "/en/admin/password_change/"


def change(client: Client, new: str = NEW, old: str = PASSWORD) -> Any:
    fields = {"old_password": old, "new_password1": new, "new_password2": new}
    return client.post(CHANGE, fields)


def test_a_session_ends_after_half_an_hour_without_a_request_and_says_why() -> None:
    client = inside(account("modest"))
    client.get(INDEX)
    session = Session.objects.get()
    remaining = (session.expire_date - timezone.now()).total_seconds()
    assert remaining == pytest.approx(1800, abs=30)
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))
    answer = client.get("/en/admin/plans/measure/add/")
    assert answer.headers["Location"] == f"{LOG_IN}?next=/en/admin/plans/measure/add/"
    shown = client.get(answer.headers["Location"]).content.decode()
    assert "nothing was done for 30 minutes" in shown


def test_each_request_to_the_desk_begins_the_half_hour_anew() -> None:
    client = inside(account("modest"))
    client.get(INDEX)
    session = client.session
    session[SEEN] -= 61
    session.save()
    soon = timezone.now() + timedelta(seconds=100)
    Session.objects.update(expire_date=soon)
    client.get(INDEX)
    assert Session.objects.get().expire_date > soon + timedelta(minutes=20)


def test_pages_for_readers_keep_no_session_alive(seed_edition: object) -> None:
    client = inside(account("modest"))
    soon = timezone.now() + timedelta(seconds=100)
    Session.objects.update(expire_date=soon)
    answer = client.get("/")
    assert (answer.status_code, Session.objects.get().expire_date) == (200, soon)
    assert "Cookie" not in answer.headers.get("Vary", "")
    assert not answer.cookies


def test_whoever_never_logged_in_is_told_nothing(client: Client) -> None:
    shown = client.get(INDEX, follow=True).content.decode()
    assert "messagelist" not in shown


def test_a_changed_password_ends_the_other_sessions_and_keeps_this_one() -> None:
    user = account("modest")
    here, elsewhere = inside(user), inside(user)
    assert change(here).status_code == 302
    assert here.get(INDEX).status_code == 200
    shown = elsewhere.get(INDEX, follow=True).content.decode()
    assert "Your log-in has ended" in shown


@pytest.mark.parametrize(
    ("password", "words"),
    [
        ("short", "at least 10 characters"),
        ("12345678901234", "entirely numeric"),
        ("passwordpassword"[:8] + "123", "too common"),
        ("modest-modest", "too similar"),
        (PASSWORD, "present one"),
    ],
)
def test_weak_and_used_passwords_are_refused(password: str, words: str) -> None:
    client = inside(account("modest-modest"))
    assert words in errors_of(change(client, password))


def test_the_last_passwords_are_not_taken_again() -> None:
    user = account("modest")
    for number in range(REMEMBERED):
        change_password(user=user, password=f"{NEW}{number}")
    client, latest = inside(user), f"{NEW}{REMEMBERED - 1}"
    assert "nor one of the 5" in errors_of(change(client, PASSWORD, latest))
    change_password(user=user, password="still another one")
    assert FormerPassword.objects.filter(user=user).count() == REMEMBERED
    client = inside(user)
    assert change(client, PASSWORD, "still another one").status_code == 302


def test_a_password_of_one_log_in_opens_nothing_but_the_page_to_change_it(client: Client) -> None:
    password = give_one_time_password(user=account("modest"))
    log_in(client, "modest", password)
    for path in (INDEX, "/en/admin/plans/plan/", "/en/admin/second-factor/"):
        assert client.get(path).headers["Location"] == CHANGE
    assert "was for one log-in" in client.get(CHANGE).content.decode()
    answer = change(client, NEW, password)
    assert answer.headers["Location"] == INDEX
    assert client.get(INDEX).status_code == 200
    again = Client()
    log_in(again, "modest", NEW)
    assert again.get(INDEX).status_code == 200


def test_the_first_accounts_are_made_once_with_one_power_each(client: Client) -> None:
    said = said_by("first_accounts")
    words = dict(
        zip(*[iter(line.split(": ")[1] for line in said.splitlines()[1:])] * 2, strict=True)
    )
    users = {user.username: user for user in User.objects.all()}
    assert {name: roles_of(user) for name, user in users.items()} == {
        "system": {Role.SYSTEM},
        "security": {Role.SECURITY},
        "audit": {Role.AUDITOR},
    }
    for name, password in words.items():
        assert users[name].check_password(password)
        assert not users[name].is_superuser
    log_in(client, "audit", words["audit"])
    assert client.get(INDEX).headers["Location"] == CHANGE
    with pytest.raises(CommandError, match="audit, security, system"):
        said_by("first_accounts")
    assert User.objects.count() == 3


def test_a_name_that_is_taken_refuses_them_too() -> None:
    account("audit")
    with pytest.raises(CommandError, match="audit"):
        said_by("first_accounts")
    assert User.objects.count() == 1
