"""Two factors: set up on a page, asked for at log-in, reset by another."""

import re

import pytest
from django.test import Client
from django_otp.plugins.otp_static.models import StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice
from pytest_django import Settings

from plans.models import AuditEntry
from plans.roles import Role
from portal.accounts.second_factor import as_typed, new_recovery_codes
from tests.portal.accounts.making import (
    INDEX,
    LOG_IN,
    NEW,
    PASSWORD,
    account,
    code_of,
    inside,
    log_in,
    telephone,
)

pytestmark = pytest.mark.django_db

PAGE = "/en/admin/second-factor/"
CODES = "/en/admin/second-factor/recovery-codes/"
CODE = "/en/admin/login/code/"


@pytest.fixture
def required(settings: Settings) -> None:
    settings.SECOND_FACTOR_REQUIRED = True


def secret_on(html: str) -> str:
    """The typed secret as hexadecimal digits."""
    found = re.search(r'<code class="secret">([A-Z2-7 ]+)</code>', html)
    assert found
    from_base = found[1].replace(" ", "")
    number = 0
    for letter in from_base:
        number = number * 32 + "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".index(letter)
    return f"{number:040x}"


def enrol(client: Client) -> list[str]:
    key = secret_on(client.get(PAGE).content.decode())
    answer = client.post(PAGE, {"code": code_of(key)})
    assert answer.headers["Location"] == CODES
    return re.findall(r"<code>([a-z2-7-]+)</code>", client.get(CODES).content.decode())


@pytest.mark.usefixtures("required")
@pytest.mark.parametrize("role", [Role.PUBLISHER, Role.SYSTEM, Role.SECURITY, Role.AUDITOR])
def test_who_has_powers_sets_it_up_before_anything_else(role: Role) -> None:
    client = inside(account("mighty", role))
    for path in (INDEX, "/en/admin/plans/plan/", "/en/admin/auth/user/"):
        assert client.get(path).headers["Location"] == PAGE
        assert client.post(path).headers["Location"] == PAGE
    assert len(enrol(client)) == 10
    assert client.get(INDEX).status_code == 200


@pytest.mark.usefixtures("required")
def test_a_superuser_too() -> None:
    assert inside(account("chief", is_superuser=True)).get(INDEX).headers["Location"] == PAGE


@pytest.mark.usefixtures("required")
def test_until_then_one_may_log_out_and_change_the_password() -> None:
    client = inside(account("mighty", Role.PUBLISHER))
    assert client.get("/en/admin/password_change/").status_code == 200
    assert client.post("/en/admin/logout/").status_code == 200


@pytest.mark.usefixtures("required")
@pytest.mark.parametrize("role", [Role.EDITOR, Role.REVIEWER])
def test_others_are_offered_it(role: Role) -> None:
    client = inside(account("modest", role))
    assert client.get(INDEX).status_code == 200
    assert PAGE in client.get(INDEX).content.decode()
    assert len(enrol(client)) == 10


def test_in_the_demo_nobody_must() -> None:
    assert inside(account("chief", is_superuser=True)).get(INDEX).status_code == 200


def test_a_wrong_code_sets_nothing_up() -> None:
    client = inside(account("modest"))
    key = secret_on(client.get(PAGE).content.decode())
    wrong = code_of(key, later=50)
    assert "not the code of this moment" in client.post(PAGE, {"code": wrong}).content.decode()
    assert secret_on(client.get(PAGE).content.decode()) == key
    assert not TOTPDevice.objects.exists()


def test_recovery_codes_are_shown_once() -> None:
    client = inside(account("modest"))
    enrol(client)
    assert client.get(CODES).headers["Location"] == PAGE
    first = set(StaticToken.objects.values_list("token", flat=True))
    client.post(PAGE, {"password": PASSWORD})
    shown = re.findall(r"<code>([a-z2-7-]+)</code>", client.get(CODES).content.decode())
    assert len(shown) == 10
    assert first.isdisjoint({as_typed(code) for code in shown})
    assert StaticToken.objects.count() == 10


def test_the_picture_and_pages_hold_no_style_or_script_of_their_own() -> None:
    client = inside(account("modest"))
    html = client.get(PAGE).content.decode()
    assert '<svg class="qr" role="img"' in html
    assert re.search(r"<style|\sstyle=|\son[a-z]+=", html) is None


def test_at_log_in_the_code_is_asked_for_after_the_password(client: Client) -> None:
    device = telephone(account("modest"))
    answer = log_in(client, "modest", next="/en/admin/plans/plan/")
    asked = answer.headers["Location"]
    assert asked == f"{CODE}?next=%2Fen%2Fadmin%2Fplans%2Fplan%2F"
    assert client.get(INDEX).headers["Location"].startswith(LOG_IN)
    answer = client.post(asked, {"code": code_of(device.key), "next": "/en/admin/plans/plan/"})
    assert answer.headers["Location"] == "/en/admin/plans/plan/"
    assert client.get(INDEX).status_code == 200


def test_without_the_password_there_is_no_page_for_a_code(client: Client) -> None:
    telephone(account("modest"))
    assert client.get(CODE).headers["Location"] == LOG_IN
    log_in(client, "modest", "wrong")
    assert client.get(CODE).headers["Location"] == LOG_IN


def test_a_wrong_code_does_not_log_in(client: Client) -> None:
    device = telephone(account("modest"))
    log_in(client, "modest")
    answer = client.post(CODE, {"code": code_of(device.key, later=50)})
    assert "This code is not right." in answer.content.decode()
    assert client.get(INDEX).status_code == 302
    answer = client.post(CODE, {"code": code_of(device.key)})
    assert "wait 1 second" in answer.content.decode()


def test_a_code_is_taken_once(client: Client) -> None:
    device = telephone(account("modest"))
    code = code_of(device.key)
    log_in(client, "modest")
    assert client.post(CODE, {"code": code}).status_code == 302
    other = Client()
    log_in(other, "modest")
    assert other.post(CODE, {"code": code}).status_code == 200


def test_a_recovery_code_is_taken_once_however_it_is_typed(client: Client) -> None:
    user = account("modest")
    telephone(user)
    code = new_recovery_codes(user=user)[0]
    log_in(client, "modest")
    assert client.post(CODE, {"code": f" {code.upper()} "}).status_code == 302
    assert StaticToken.objects.count() == 9
    other = Client()
    log_in(other, "modest")
    assert other.post(CODE, {"code": code}).status_code == 200


def test_a_password_changed_meanwhile_ends_the_waiting_for_a_code(client: Client) -> None:
    user = account("modest")
    device = telephone(user)
    log_in(client, "modest")
    user.set_password(NEW)
    user.save()
    answer = client.post(CODE, {"code": code_of(device.key)})
    assert answer.headers["Location"] == LOG_IN
    assert client.get(INDEX).status_code == 302


def test_a_session_of_before_must_show_the_code_and_cannot_replace_the_telephone() -> None:
    user = account("modest")
    before = inside(user)
    device = telephone(user)
    assert before.get(INDEX).headers["Location"] == CODE
    assert before.post(f"{PAGE}?replace=1", {"code": "1"}).status_code in (302, 403)
    assert TOTPDevice.objects.get() == device
    assert before.get("/en/admin/password_change/").headers["Location"] == CODE
    assert before.post(CODE, {"code": code_of(device.key)}).status_code == 302
    assert before.get(INDEX).status_code == 200


def test_a_new_telephone_replaces_the_old_one() -> None:
    user = account("modest")
    client = inside(user)
    enrol(client)
    old = TOTPDevice.objects.get()
    key = secret_on(client.get(f"{PAGE}?replace=1").content.decode())
    assert key != old.key
    client.post(PAGE, {"replace": "1", "code": code_of(key), "password": PASSWORD})
    assert TOTPDevice.objects.get().key == key
    assert client.get(INDEX).status_code == 200


@pytest.mark.parametrize("code", ["", "a" * 41, "\x00", "１２３", "９" * 6, "٣٣٣٣٣٣", "\ud800"])
def test_odd_codes_are_refused_with_words(client: Client, code: str) -> None:
    telephone(account("modest"))
    log_in(client, "modest")
    answer = client.post(CODE, {"code": code.encode("utf-8", "replace")})
    assert answer.status_code == 200
    assert "errorlist" in answer.content.decode()


@pytest.mark.usefixtures("required")
def test_a_security_administrator_resets_that_of_others_and_it_is_noted(client: Client) -> None:
    guard, user = account("guard", Role.SECURITY), account("modest", Role.PUBLISHER)
    telephone(user)
    device = telephone(guard)
    log_in(client, "guard")
    client.post(CODE, {"code": code_of(device.key)})
    page = f"/en/admin/auth/user/{user.pk}/reset-second-factor/"
    assert client.get(page).status_code == 200
    assert client.post(page).status_code == 302
    assert not TOTPDevice.objects.filter(user=user).exists()
    (note,) = AuditEntry.objects.filter(event="factor_removed")
    assert (note.actor, note.object_pk) == (guard, str(user.pk))
    own = f"/en/admin/auth/user/{guard.pk}/reset-second-factor/"
    assert client.post(own).status_code == 403
    assert TOTPDevice.objects.filter(user=guard).exists()
    fresh = Client()
    assert log_in(fresh, "modest", PASSWORD).status_code == 302
    assert fresh.get(INDEX).headers["Location"] == PAGE


def test_new_codes_do_not_end_a_log_in_that_began_with_an_old_one(client: Client) -> None:
    user = account("modest")
    telephone(user)
    code = new_recovery_codes(user=user)[0]
    log_in(client, "modest")
    assert client.post(CODE, {"code": code}).status_code == 302
    assert client.post(PAGE, {"password": PASSWORD}).headers["Location"] == CODES
    html = client.get(CODES).content.decode()
    assert len(re.findall(r"<code>([a-z2-7-]+)</code>", html)) == 10


@pytest.mark.parametrize("more", [{}, {"replace": "1"}])
@pytest.mark.parametrize("password", ["", "wrong"])
def test_an_open_browser_alone_replaces_neither_telephone_nor_codes(
    password: str, more: dict[str, str]
) -> None:
    client = inside(account("modest"))
    enrol(client)
    before = set(StaticToken.objects.values_list("token", flat=True)), TOTPDevice.objects.get().key
    key = secret_on(client.get(f"{PAGE}?replace=1").content.decode())
    answer = client.post(PAGE, {"password": password, "code": code_of(key), "codes": "1", **more})
    assert "errorlist" in answer.content.decode()
    after = set(StaticToken.objects.values_list("token", flat=True)), TOTPDevice.objects.get().key
    assert after == before


@pytest.mark.parametrize("more", [{}, {"replace": "1", "code": "123456"}])
def test_passwords_are_not_guessed_there_either(more: dict[str, str]) -> None:
    client = inside(account("modest"))
    enrol(client)
    answers = [client.post(PAGE, {"password": f"guess {n}", **more}) for n in range(6)]
    assert [answer.status_code for answer in answers[:4]] == [200] * 4
    assert answers[5].status_code == 429
    assert client.post(PAGE, {"password": PASSWORD, **more}).status_code == 429
