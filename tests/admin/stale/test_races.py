"""Two people save the same form at the same moment: one is told, and no word of either is lost."""

import html
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from django.contrib import admin
from django.contrib.auth.models import User
from django.db.models import Model
from django.test import Client

from plans.editing.bundle.load import load
from plans.models import AuditEntry, Edition, InvestmentYear, SiteProfile, WordRule
from tests.admin.pages import Data, form_of
from tests.corrections.making import make_report
from tests.full import full_bundle
from tests.makers import EDITOR
from tests.publishing.at_once import apart, at_once, database_for_threads

pytestmark = pytest.mark.django_db(transaction=True)

TEXTS = ("title", "name", "wording", "reason", "text", "right", "note", "answer", "unit", "email")
"""Each form asks for one of them; the first counts."""

WITHOUT_TEXT = {Edition, AuditEntry, InvestmentYear}
"""The first two are shown alone; the last has figures alone, and is saved as the baseline is."""

FORMS = [
    *(m for m in admin.site._registry if m._meta.app_label == "plans" and m not in WITHOUT_TEXT),
    User,
]


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[None]:
    """At least one row behind every form, and somebody who may change them all."""

    def fill() -> None:
        SiteProfile.objects.create(pk=1, name="蓝图")
        make_report()
        load(bundle=full_bundle())
        WordRule.objects.create(wrong="登陆", right="登录")
        User.objects.create_user("somebody", is_staff=True)
        User.objects.create_superuser(EDITOR)

    with database_for_threads(tmp_path):
        apart(fill)
        yield


def logged_in() -> Client:
    client = Client()
    client.force_login(User.objects.get(username=EDITOR))
    return client


def address_of(model: type[Model]) -> str:
    row = model._default_manager.order_by("pk")[0]
    return f"/en/admin/{model._meta.app_label}/{model._meta.model_name}/{row.pk}/change/"


def opened(model: type[Model]) -> tuple[str, Data, str]:
    """The form's address, what it holds, and which of its texts the race is about."""
    url = address_of(model)
    data = form_of(logged_in(), url)
    return url, data, next(name for name in TEXTS if name in data)


def stored(model: type[Model], name: str) -> Any:
    return model._default_manager.order_by("pk").values_list(name, flat=True)[0]


def sending(url: str, data: Data) -> Callable[[], Any]:
    return lambda: logged_in().post(url, data | {"_save": "1"})


def race(model: type[Model], rounds: int) -> None:
    """No word has a character of another, so that none is shown in pieces."""
    for number in range(rounds):
        url, data, name = apart(partial(opened, model))
        words = [chr(first + 2 * number) * 3 for first in (0x4E00, 0x4E01)]
        if name == "email":
            words = [chr(ord(first) + number) * 3 for first in "aA"]
        texts = [f"{word}@example.com" if name == "email" else word for word in words]
        answers = at_once(*(sending(url, data | {name: text}) for text in texts))
        assert [a for a in answers if isinstance(a, Exception)] == []
        found: list[Any] = answers
        assert sorted(answer.status_code for answer in found) == [200, 302]
        winner = next(i for i, answer in enumerate(found) if answer.status_code == 302)
        assert apart(partial(stored, model, name)) == texts[winner]
        shown = html.unescape(found[1 - winner].content.decode())
        assert all(word in shown for word in words)


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("model", FORMS, ids=lambda model: model.__name__)
def test_two_saves_at_once(model: type[Model]) -> None:
    race(model, rounds=1)


@pytest.mark.drill
@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("model", FORMS, ids=lambda model: model.__name__)
def test_twenty_races_for_each_form(model: type[Model]) -> None:
    race(model, rounds=20)
