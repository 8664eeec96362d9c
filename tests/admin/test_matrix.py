"""Every address of the desk × every role: a new address without a row in the table fails here."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.db import transaction
from django.http import HttpResponse
from django.template.response import SimpleTemplateResponse
from django.test import Client
from django.urls import URLPattern, URLResolver
from django.utils import timezone
from django_otp.plugins.otp_totp.models import TOTPDevice

from plans.models import Measure, Plan, Schedule, SiteProfile, Withholding, WordRule
from plans.publishing.prepare import prepare
from plans.publishing.schedule import schedule
from plans.publishing.withhold import withhold_item
from plans.roles import Role
from tests.admin.matrix import ROWS, Row
from tests.corrections.making import make_report, subject_of
from tests.makers import EDITOR, acknowledged, change, load_small, publish_plan

pytestmark = pytest.mark.django_db

PEOPLE: dict[str, tuple[Role | None, bool]] = {
    "n": (None, False),
    "E": (Role.EDITOR, True),
    "e": (Role.EDITOR, False),
    "R": (Role.REVIEWER, True),
    "P": (Role.PUBLISHER, True),
    "p": (Role.PUBLISHER, False),
    "Y": (Role.SYSTEM, False),
    "S": (Role.SECURITY, False),
    "A": (Role.AUDITOR, False),
}
OTHER_PLANS_TEAM = "ep"
"""Those outside are in the team of another plan, which must not help them."""


APP_LIST = "<app_label>/"
"""Django's own route names all applications there are."""


def routes(patterns: list[Any], before: str = "") -> Iterator[str]:
    for pattern in patterns:
        here = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from routes(pattern.url_patterns, here)
        else:
            assert isinstance(pattern, URLPattern)
            yield APP_LIST if "(?P<app_label>" in here else here


ROUTES = sorted(set(routes(admin.site.get_urls())))


@pytest.fixture(scope="module")
def plan(kept: None) -> Plan:
    """A plan with a row of every model, two editions, a withholding and a schedule."""
    plan = load_small()
    SiteProfile.objects.create(pk=1, name="蓝图")
    edition = publish_plan(plan)
    publish_plan(plan)
    make_report(subject=subject_of(edition))
    WordRule.objects.create(wrong="登陆", right="登录")
    withhold_item(plan=plan, key="zone-one", editor=EDITOR, reason="核实")
    change(plan, Measure, "measure-one", title="另一件事")
    candidate = prepare(plan=plan, editor=EDITOR)
    due = timezone.now() + timedelta(days=1)
    schedule(
        candidate=candidate,
        due_at=due,
        editor=EDITOR,
        note="明日",
        acknowledged=acknowledged(candidate),
    )
    return plan


@pytest.fixture(scope="module")
def people(plan: Plan) -> dict[str, User]:
    """By letter; and the account that pages about accounts are asked for."""
    other = Plan.objects.get(pk=plan.pk)
    other.pk, other.slug = None, "other"
    other.save()
    found = {"*": User.objects.create_superuser("chief")}
    for letter, (role, inside) in PEOPLE.items():
        user = User.objects.create_user(f"person-{ord(letter)}", is_staff=True)
        user.groups.set(Group.objects.filter(name=role) if role else [])
        user.team_plans.set([plan] if inside else [other] if letter in OTHER_PLANS_TEAM else [])
        found[letter] = user
    subject = User.objects.create_user("subject", is_staff=True)
    TOTPDevice.objects.create(user=subject, name="app")
    return found


def address(route: str, row: Row, plan: Plan) -> str:
    """Where the route leads with what it asks for."""
    label = route.split("/")[1] if route.count("/") > 1 else ""
    known = {
        "<int:plan_id>": plan.pk,
        "<int:number>": 1,
        "<str:kind>": "nothing",
        "<str:topic>": "nothing",
        r"^blobs/(?P<checksum>[0-9a-f]{64})\.webp$": f"blobs/{'0' * 64}.webp",
        "review/<int:pk>": "review/1",
        "comments/<int:pk>": "comments/1",
        "links/<int:pk>": "links/1",
        "intake/<int:pk>": "intake/1",
        "withholdings/<int:pk>": f"withholdings/{Withholding.objects.get().pk}",
        "schedules/<int:pk>": f"schedules/{Schedule.objects.get().pk}",
        "<path:content_type_id>/<path:object_id>": "1/1",
        "<path:object_id>": _row_of(label),
        "<app_label>": "plans",
        "(?P<url>.*)$": "nowhere",
        "<id>": _row_of("user"),
        "<pk>": _row_of("user"),
    }
    for placeholder, value in known.items():
        route = route.replace(placeholder, str(value))
    return f"/admin/{route}{row.query.format(plan=plan.pk)}"


def _row_of(label: str) -> Any:
    if label == "user":
        return User.objects.get(username="subject").pk
    for model in admin.site._registry:
        if model._meta.model_name == label:
            return model._default_manager.order_by("pk")[0].pk
    return "1"


@pytest.fixture(scope="module")
def browser() -> Client:
    """One for all: each brings the middleware to life anew."""
    return Client()


@pytest.fixture(scope="module")
def cookies(browser: Client, people: dict[str, User]) -> dict[str, str]:
    """By letter, what a log-in left in the browser."""
    kept = {}
    for letter, user in people.items():
        browser.force_login(user)
        kept[letter] = browser.cookies.output(header="", sep=";")
        browser.cookies.clear()
    return kept


@pytest.fixture
def unrendered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who may enter is decided before a page is drawn; that pages are drawn is tested elsewhere."""

    def handler_of(_: URLResolver, code: int) -> Callable[..., HttpResponse]:
        return lambda *_args, **_kwargs: HttpResponse(status=code)

    monkeypatch.setattr(SimpleTemplateResponse, "rendered_content", property(lambda _: ""))
    monkeypatch.setattr(URLResolver, "resolve_error_handler", handler_of)


def test_every_address_has_a_row() -> None:
    assert set(ROUTES) == set(ROWS)


@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.usefixtures("unrendered")
def test_who_may_enter_and_who_may_send(
    route: str, plan: Plan, browser: Client, cookies: dict[str, str]
) -> None:
    row = ROWS[route]
    url = address(route, row, plan)
    surprises = {}
    for letter in ["", *cookies]:
        for way, expected in zip(("GET", "POST"), statuses(row, letter), strict=True):
            found = status(browser, way, url, cookies.get(letter, ""))
            if found != expected:
                surprises[f"{way} by {letter or 'a stranger'}"] = (found, expected)
    assert surprises == {}, "found and expected"


def statuses(row: Row, letter: str) -> tuple[int, int]:
    """Expected of GET and of POST. A page that has one method says so to who may use that."""
    if not letter:
        return row.anonymous
    got, posted = (
        ok if letter in may or (ok == 405 and letter in row.get + row.post) else row.refused
        for may, ok in zip((row.get, row.post), row.ok, strict=True)
    )
    return got, posted


def status(browser: Client, way: str, url: str, cookies: str) -> int:
    """What is sent is undone at once, so that nobody finds it."""
    browser.cookies.clear()
    browser.cookies.load(cookies)
    form = "application/x-www-form-urlencoded" if way == "POST" else ""
    with transaction.atomic():
        response = browser.generic(way, url, content_type=form)
        transaction.set_rollback(True)
    return int(response.status_code)
