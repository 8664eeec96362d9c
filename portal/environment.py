"""What operators set, read from the environment; each refusal names the variable and a way out."""

import ipaddress
import re
import secrets
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import environ  # type: ignore[import-untyped]  # it has no types
from django.core.exceptions import ImproperlyConfigured

_LABEL = r"[a-z0-9]([a-z0-9-]*[a-z0-9])?"
_HOST = re.compile(rf"{_LABEL}(\.{_LABEL})*|\[[0-9a-f:.]+\]")
_SWITCHES = {"1": True, "true": True, "yes": True, "on": True}
_SWITCHES |= {"0": False, "false": False, "no": False, "off": False, "": False}
POOL_TIMEOUT = 5
"""Seconds that a request waits for a connection of PostgreSQL's pool before it is answered 503."""
LONGEST_NUMBER = 9  # digits

env = environ.Env()


def switch(name: str) -> bool:
    """On or off, and off where it is not set; a slip of the pen is neither."""
    text = env.str(name, default="")
    if text.strip().lower() not in _SWITCHES:
        raise ImproperlyConfigured(f"{name} is {text!r}. Set it to 1 or 0, or leave it out.")
    return _SWITCHES[text.strip().lower()]


def whole_number(name: str, *, default: int) -> int:
    text = env.str(name, default="").strip()
    if not text:
        return default
    if not text.isascii() or not text.isdigit() or len(text) > LONGEST_NUMBER:
        raise ImproperlyConfigured(
            f"{name} is {text!r}. Set it to a whole number, or leave it out."
        )
    return int(text)


def secret_key(demo_file: Path | None) -> str:
    """The key that is set; else, in the demo, this machine's own, made at the first start."""
    key: str = env.str("PORTAL_SECRET_KEY", default="")
    if key:
        return key
    if demo_file is None:
        raise ImproperlyConfigured(
            "PORTAL_SECRET_KEY is not set. Set it to a long random text and keep it secret;"
            " to try the portal out, use `make demo`."
        )
    if not demo_file.exists():
        demo_file.parent.mkdir(exist_ok=True)
        demo_file.touch(mode=0o600)
        demo_file.write_text(secrets.token_urlsafe(50), "ascii")
    return demo_file.read_text("ascii")


def origin(*, default: str) -> str:
    """A scheme and a host, perhaps a port. Nothing where it is not set: `check` asks for it."""
    text: str = env.str("PORTAL_ORIGIN", default=default)
    if not text or _is_origin(text):
        return text
    raise ImproperlyConfigured(
        f"PORTAL_ORIGIN is {text!r}. Set it to scheme and host, in lower case and without a path:"
        " for example https://plans.example.gov.cn"
    )


def _is_origin(text: str) -> bool:
    try:
        port = urlsplit(text).port
    except ValueError:
        return False
    known = text.startswith(("http://", "https://"))
    return known and port != 0 and bool(_HOST.fullmatch(host_of(text)))


def host_of(origin: str) -> str:
    """As requests name it: an IPv6 address keeps its brackets."""
    return re.sub(r":[0-9]+$", "", origin.partition("://")[2])


def hosts() -> list[str]:
    """Names of hosts; one that begins with a dot stands for all below it."""
    names = [name.strip() for name in env.list("PORTAL_ALLOWED_HOSTS", default=[])]
    for name in names:
        if name != "*" and not _HOST.fullmatch(name.removeprefix(".")):
            raise ImproperlyConfigured(
                f"PORTAL_ALLOWED_HOSTS holds {name!r}. Name hosts without scheme and port, parted"
                " by commas: for example plans.example.gov.cn"
            )
    return names


def trusted_proxies() -> list[ipaddress.IPv4Network | ipaddress.IPv6Network]:
    """Networks whose `X-Forwarded-For` is believed; none where nothing is set."""
    names = [name.strip() for name in env.list("PORTAL_TRUSTED_PROXIES", default=[])]
    return [_network(name) for name in names if name]


def _network(name: str) -> ipaddress.IPv4Network | ipaddress.IPv6Network:
    try:
        return ipaddress.ip_network(name)
    except ValueError as error:
        raise ImproperlyConfigured(
            f"PORTAL_TRUSTED_PROXIES holds {name!r}. Name addresses or networks, parted by commas:"
            " for example 127.0.0.1,10.1.0.0/16"
        ) from error


def database(default: Path) -> dict[str, Any]:
    """SQLite with its invariants switched on, or PostgreSQL with a pool."""
    settings = _address(env.str("DATABASE_URL", default=f"sqlite:///{default}"))
    if settings["ENGINE"].endswith("sqlite3"):
        settings["OPTIONS"] = {
            "timeout": 20,
            "transaction_mode": "IMMEDIATE",
            "init_command": (
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"
                " PRAGMA recursive_triggers=ON; PRAGMA foreign_keys=ON"
            ),
        }
    else:
        settings["OPTIONS"] = {**settings.get("OPTIONS", {}), "pool": {"timeout": POOL_TIMEOUT}}
    return settings


def _address(url: str) -> dict[str, Any]:
    """Never shown: it may hold a password."""
    settings: dict[str, Any] = {}
    if url.startswith(("sqlite:", "postgres:", "postgresql:")):
        with suppress(ValueError):
            settings = env.db_url_config(url)
    if settings.get("NAME"):
        return settings
    raise ImproperlyConfigured(
        "DATABASE_URL cannot be read. Set it to postgres://user:password@host:5432/lantu or to"
        " sqlite:////srv/lantu/lantu.sqlite3; write special characters of a password as %XX."
    )
