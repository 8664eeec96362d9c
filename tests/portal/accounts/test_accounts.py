"""Accounts in the admin: who makes them, who gives which role, and that none is ever deleted."""

from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

from plans.roles import ADMINISTRATIVE, PERMISSIONS, WORKING, Role
from portal.accounts.errors import NotYoursToGive, PowersMixed
from portal.accounts.membership import roles_of, set_roles
from tests.admin.pages import errors_of, form_of, text_of
from tests.portal.accounts.making import PASSWORD, account, inside, log_in, telephone

pytestmark = pytest.mark.django_db

USERS = "/en/admin/auth/user/"


def page(user: User) -> str:
    return f"{USERS}{user.pk}/change/"


def send(client: Client, user: User, **changes: Any) -> Any:
    return client.post(page(user), form_of(client, page(user)) | changes)


def test_each_role_is_a_group_with_exactly_its_permissions() -> None:
    for role, names in PERMISSIONS.items():
        group = Group.objects.get(name=role)
        found = group.permissions.values_list("content_type__app_label", "codename")
        assert {f"{app}.{name}" for app, name in found} == names - LATER, role


LATER = {"auditlog.view_logentry"}
"""Of applications that may not be installed."""


@pytest.mark.parametrize("giver", [Role.SYSTEM, Role.SECURITY])
def test_each_administrator_is_offered_the_roles_that_are_his_to_give(giver: Role) -> None:
    client, user = inside(account("giver", giver)), account("modest")
    html = text_of(client, page(user))
    offered = WORKING if giver == Role.SYSTEM else ADMINISTRATIVE
    assert {role for role in Role if f'value="{role}"' in html} == offered


def test_a_role_that_is_not_his_to_give_is_refused_in_the_form_too() -> None:
    client, user = inside(account("system", Role.SYSTEM)), account("modest")
    answer = send(client, user, roles=[Role.SECURITY.value])
    assert "Select a valid choice" in errors_of(answer)
    assert roles_of(User.objects.get(pk=user.pk)) == set()


def test_roles_that_are_not_his_to_take_stay() -> None:
    client, user = inside(account("system", Role.SYSTEM)), account("modest", Role.AUDITOR)
    assert send(client, user, roles=[Role.EDITOR.value]).status_code == 302
    assert roles_of(User.objects.get(pk=user.pk)) == {Role.EDITOR, Role.AUDITOR}


@pytest.mark.parametrize("roles", [[Role.SYSTEM, Role.AUDITOR], [Role.SECURITY, Role.SYSTEM]])
def test_separate_powers_are_refused_together_in_form_and_verb(roles: list[Role]) -> None:
    chief, user = account("chief", is_superuser=True), account("modest")
    answer = send(inside(chief), user, roles=[role.value for role in roles])
    assert "no account has two of them" in errors_of(answer)
    with pytest.raises(PowersMixed):
        set_roles(user=user, roles=roles, by=chief)
    assert not user.groups.exists()


@pytest.mark.parametrize("own", [Role.SYSTEM, Role.SECURITY])
def test_nobody_raises_himself(own: Role) -> None:
    user = account("ambitious", own)
    client = inside(user)
    forged = {"roles": [r.value for r in Role], "groups": "1", "is_superuser": "on"}
    forged |= {"username": "ambitious", "user_permissions": "1", "is_active": ""}
    client.post(page(user), forged)
    after = User.objects.get(pk=user.pk)
    assert (roles_of(after), after.is_superuser, after.is_active) == ({own}, False, True)
    assert not after.user_permissions.exists()
    for wanted in set(Role) - {own}:
        with pytest.raises(NotYoursToGive):
            set_roles(user=user, roles={wanted}, by=user)


def test_nobody_but_a_superuser_touches_a_superuser() -> None:
    chief = account("chief", is_superuser=True)
    for role in (Role.SYSTEM, Role.SECURITY):
        client = inside(account(role.value, role))
        assert client.post(page(chief), {"username": "taken"}).status_code == 403
        assert client.post(f"{USERS}{chief.pk}/password/").status_code == 403
        assert client.post(f"{USERS}{chief.pk}/reset-second-factor/").status_code == 403
        with pytest.raises(NotYoursToGive):
            set_roles(user=chief, roles={Role.EDITOR}, by=User.objects.get(username=role.value))


def test_an_account_is_made_with_a_password_for_one_log_in(client: Client) -> None:
    system = inside(account("system", Role.SYSTEM))
    data = form_of(system, f"{USERS}add/") | {"username": "new", "_save": "1"}
    answer = system.post(f"{USERS}add/", data | {"is_superuser": "on", "roles": ["auditor"]})
    user = User.objects.get(username="new")
    assert answer.headers["Location"] == page(user)
    assert (user.is_staff, user.is_superuser, user.has_usable_password()) == (True, False, False)
    assert not user.groups.exists()
    html = system.post(f"{USERS}{user.pk}/password/").content.decode()
    password = html.split('id="one-time-password">')[1].split("<")[0]
    assert log_in(client, "new", password).status_code == 302
    assert client.get("/en/admin/").headers["Location"] == "/en/admin/password_change/"


def test_the_password_of_a_separate_power_is_made_anew_behind_its_second_factor_alone() -> None:
    """Else who makes passwords could enter as somebody who has not come yet."""
    system, guard = inside(account("system", Role.SYSTEM)), account("guard", Role.SECURITY)
    assert system.post(f"{USERS}{guard.pk}/password/").status_code == 403
    telephone(guard)
    assert system.post(f"{USERS}{guard.pk}/password/").status_code == 200


def test_accounts_are_deactivated_and_never_deleted(client: Client) -> None:
    user = account("leaving", Role.EDITOR)
    for name, chief in (("chief", True), ("system", False)):
        admin = inside(account(name, Role.SYSTEM, is_superuser=chief))
        assert admin.post(f"{USERS}{user.pk}/delete/", {"post": "yes"}).status_code == 403
        form = {"action": "delete_selected", "_selected_action": user.pk, "post": "yes"}
        admin.post(USERS, form)
        assert User.objects.filter(pk=user.pk).exists()
        assert "never deleted" in text_of(admin, page(user))
    before = inside(user)
    assert before.get("/en/admin/").status_code == 200
    data = form_of(admin, page(user))
    data.pop("is_active")
    assert admin.post(page(user), data).status_code == 302
    assert before.get("/en/admin/").status_code == 302
    assert log_in(client, "leaving", PASSWORD).status_code == 200


def test_groups_are_seen_in_words_and_not_changed() -> None:
    chief = inside(account("chief", is_superuser=True))
    group = Group.objects.get(name=Role.REVIEWER)
    html = text_of(chief, f"/admin/auth/group/{group.pk}/change/")
    assert "可以审校规划" in html
    assert "规划 · 查看" in html
    assert chief.post(f"/admin/auth/group/{group.pk}/change/", {"name": "x"}).status_code == 403


def test_roles_and_members_are_listed_as_the_language_of_the_page_lists() -> None:
    chief = inside(account("chief", is_superuser=True))
    for name in ("li", "wang"):
        account(name, Role.EDITOR, Role.REVIEWER)
    assert "editor, reviewer" in text_of(chief, USERS)
    assert "编辑、审校" in text_of(chief, "/admin/auth/user/")
    assert "li, wang" in text_of(chief, "/en/admin/auth/group/")
    chinese = text_of(chief, "/admin/auth/group/")
    assert "li、wang" in chinese
    assert ">editor<" not in chinese


@pytest.mark.parametrize("pk", ["0", "9" * 40, "x", "%00"])
def test_unknown_accounts_are_not_found(pk: str) -> None:
    chief = inside(account("chief", is_superuser=True))
    for rest in ("password/", "reset-second-factor/"):
        assert chief.get(f"{USERS}{pk}/{rest}").status_code in {400, 404}
