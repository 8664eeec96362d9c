"""What operators set: what is taken, and that a slip is told by name before anything starts."""

import stat
from ipaddress import ip_network
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from portal.environment import (
    database,
    host_of,
    hosts,
    origin,
    secret_key,
    switch,
    trusted_proxies,
)

HERE = Path("/srv/lantu/lantu.sqlite3")


@pytest.mark.parametrize(
    ("text", "on"), [("1", True), ("True", True), ("0", False), ("off", False), ("", False)]
)
def test_a_switch_is_on_or_off(text: str, *, on: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORTAL_DEBUG", text)
    assert switch("PORTAL_DEBUG") is on


def test_a_switch_that_is_not_set_is_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PORTAL_DEBUG", raising=False)
    assert switch("PORTAL_DEBUG") is False


def test_any_other_word_for_a_switch_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORTAL_DEBUG", "maybe")
    with pytest.raises(ImproperlyConfigured, match="PORTAL_DEBUG is 'maybe'"):
        switch("PORTAL_DEBUG")


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("http://127.0.0.1:8000", "127.0.0.1"),
        ("https://plans.example.gov.cn", "plans.example.gov.cn"),
        ("http://[::1]:8000", "[::1]"),
        ("http://[::1]", "[::1]"),
    ],
)
def test_an_origin_is_a_scheme_and_a_host(
    text: str, host: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PORTAL_ORIGIN", text)
    assert (origin(default=""), host_of(text)) == (text, host)


@pytest.mark.parametrize(
    "text",
    [
        *("plans.example.gov.cn", "https://", "ftp://plans.example.gov.cn", "https://a b"),
        *("https://plans.example.gov.cn/", "https://plans.example.gov.cn/plans", "https://a?b"),
        *("https://[bad", "https://..", "https://-a", "https://a:", "https://a:0", "https://a@b"),
        *("https://a:99999999", "https://A.example", "https://规划.example", "https://a\n"),
    ],
)
def test_any_other_origin_is_refused_by_name(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORTAL_ORIGIN", text)
    with pytest.raises(ImproperlyConfigured, match="PORTAL_ORIGIN is"):
        origin(default="")


@pytest.mark.parametrize("text", ["a.example,.b.example", "127.0.0.1,[::1]", "*", ""])
def test_hosts_are_names(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORTAL_ALLOWED_HOSTS", text)
    assert hosts() == (text.split(",") if text else [])


@pytest.mark.parametrize("text", ["https://a.example", "a.example:443", "a.example b.example"])
def test_any_other_host_is_refused_by_name(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORTAL_ALLOWED_HOSTS", text)
    with pytest.raises(ImproperlyConfigured, match="PORTAL_ALLOWED_HOSTS holds"):
        hosts()


@pytest.mark.parametrize("text", ["", "127.0.0.1", "10.0.0.0/8, fd00::/8", "::1,"])
def test_trusted_proxies_are_networks(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORTAL_TRUSTED_PROXIES", text)
    named = [name.strip() for name in text.split(",") if name.strip()]
    assert trusted_proxies() == [ip_network(name) for name in named]


@pytest.mark.parametrize("text", ["proxy.example", "10.0.0.1/8", "10.0.0.0/33", "*", "::1 ::2"])
def test_any_other_proxy_is_refused_by_name(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORTAL_TRUSTED_PROXIES", text)
    with pytest.raises(ImproperlyConfigured, match="PORTAL_TRUSTED_PROXIES holds"):
        trusted_proxies()


def test_without_an_address_the_database_is_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    settings = database(HERE)
    assert settings["NAME"] == str(HERE)
    assert "recursive_triggers=ON" in settings["OPTIONS"]["init_command"]


def test_postgresql_is_asked_through_a_pool(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres://lantu:p%40ss@db.example:5433/plans")
    settings = database(HERE)
    named = (settings["HOST"], settings["PORT"], settings["NAME"], settings["PASSWORD"])
    assert named == ("db.example", 5433, "plans", "p@ss")
    assert settings["OPTIONS"]["pool"] == {"timeout": 5}


@pytest.mark.parametrize(
    "url",
    [
        *("nonsense", "", "mysql://root:secret@h/lantu", "postgres://", "postgres://u:secret@h"),
        "postgres://u:secret@h:port/lantu",
    ],
)
def test_any_other_address_is_refused_and_not_shown(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", url)
    with pytest.raises(ImproperlyConfigured) as refusal:
        database(HERE)
    assert str(refusal.value).startswith("DATABASE_URL cannot be read")
    assert "secret" not in str(refusal.value)


def test_the_demos_key_is_made_once_and_for_its_owner_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PORTAL_SECRET_KEY", raising=False)
    file = tmp_path / "var" / "demo-secret-key"
    key = secret_key(file)
    assert len(key) > 50
    assert secret_key(file) == key
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_outside_of_the_demo_a_key_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PORTAL_SECRET_KEY", raising=False)
    with pytest.raises(ImproperlyConfigured, match="PORTAL_SECRET_KEY is not set"):
        secret_key(None)
