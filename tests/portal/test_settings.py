"""Settings as the environment gives them, each in a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
KEY = {"PORTAL_SECRET_KEY": "k" * 60}
NAMES = [
    *("DEBUG", "ALLOWED_HOSTS", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE"),
    *("SECURE_HSTS_SECONDS", "CSRF_TRUSTED_ORIGINS"),
]


def started(*program: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Python with these variables and none of the tests' own."""
    return subprocess.run(
        [sys.executable, *program],
        env={"PATH": os.environ["PATH"], "PYTHONWARNINGS": "error", **environment},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def settings_with(**environment: str) -> dict[str, object]:
    program = (
        "import json; from portal import settings;"
        f"print(json.dumps({{n: getattr(settings, n) for n in {NAMES}}}))"
    )
    done = started("-c", program, **KEY, **environment)
    assert done.returncode == 0, done.stderr
    values: dict[str, object] = json.loads(done.stdout)
    return values


def test_without_a_secret_key_the_site_refuses_to_start_and_says_so() -> None:
    done = started("manage.py", "check")
    assert done.returncode != 0
    assert done.stderr.startswith("PORTAL_SECRET_KEY is not set")


def test_an_https_origin_gives_secure_cookies_hsts_and_its_host() -> None:
    values = settings_with(PORTAL_ORIGIN="https://plans.example.gov.cn")
    assert values == {
        "DEBUG": False,
        "ALLOWED_HOSTS": ["plans.example.gov.cn"],
        "SESSION_COOKIE_SECURE": True,
        "CSRF_COOKIE_SECURE": True,
        "SECURE_HSTS_SECONDS": 31_536_000,
        "CSRF_TRUSTED_ORIGINS": ["https://plans.example.gov.cn"],
    }


@pytest.mark.parametrize(("scheme", "sent"), [("https", True), ("http", False)])
def test_hsts_is_sent_where_the_proxy_says_that_it_was_asked_by_https(
    scheme: str, *, sent: bool
) -> None:
    program = (
        "import django; django.setup(); from django.test import Client;"
        "answer = Client().get('/healthz', headers={'host': 'plans.example.gov.cn',"
        f" 'x-forwarded-proto': '{scheme}'}});"
        "print(answer.status_code, answer.get('Strict-Transport-Security'))"
    )
    environment = {
        "PORTAL_ORIGIN": "https://plans.example.gov.cn",
        "DJANGO_SETTINGS_MODULE": "portal.settings",
        "PYTHONWARNINGS": "default",  # of static files that were not collected yet
    }
    done = started("-c", program, **KEY, **environment)
    hsts = "max-age=31536000; includeSubDomains; preload"
    assert done.stdout == f"200 {hsts if sent else None}\n", done.stderr


def test_a_database_that_cannot_be_opened_is_told_in_one_line() -> None:
    environment = {"DATABASE_URL": "sqlite:////nowhere/x.sqlite3", "PORTAL_DEBUG": "1"}
    done = started("manage.py", "verify", **KEY, **environment)
    assert (done.returncode, done.stderr) == (1, "unable to open database file\n")
    told = started("manage.py", "verify", "--traceback", **KEY, **environment)
    assert "Traceback" in told.stderr


def test_plain_http_on_loopback_lets_people_log_in() -> None:
    values = settings_with(PORTAL_ORIGIN="http://127.0.0.1:8000")
    assert values["SESSION_COOKIE_SECURE"] is values["CSRF_COOKIE_SECURE"] is False
    assert values["SECURE_HSTS_SECONDS"] == 0


def test_named_hosts_take_the_place_of_the_origins() -> None:
    values = settings_with(
        PORTAL_ORIGIN="https://plans.example.gov.cn", PORTAL_ALLOWED_HOSTS="a.example,b.example"
    )
    assert values["ALLOWED_HOSTS"] == ["a.example", "b.example"]


def test_a_production_site_passes_djangos_own_checks() -> None:
    done = started(
        *("manage.py", "check", "--deploy", "--fail-level", "WARNING"),
        **{**KEY, "PORTAL_SECRET_KEY": "0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJKLMNOPQ"},
        PORTAL_ORIGIN="https://plans.example.gov.cn",
        PORTAL_TRUSTED_PROXIES="127.0.0.1",
        DATABASE_URL="sqlite://:memory:",
    )
    assert done.returncode == 0, done.stderr
