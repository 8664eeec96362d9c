"""What the tests of an article's screen send to it and read there."""

import re
from typing import Any

from django.test import Client

from plans.models import Intake, Plan
from tests.admin.pages import form_of
from tests.editing.proposals.articles import named


def intakes(plan: Plan) -> str:
    return f"/admin/plans/plan/{plan.pk}/intake/"


def screen(intake: Intake, verb: str = "") -> str:
    return f"{intakes(intake.plan)}{intake.pk}/{verb}"


def words(answer: Any) -> str:
    """What the page says, in one line."""
    text = re.sub(r"<[^>]+>", " ", answer.content.decode())
    return re.sub(r"\s+", " ", text)


def send(desk: Client, address: str, **given: Any) -> Any:
    return desk.post(f"/en{address}", given, follow=True)


def in_hand(desk: Client, intake: Intake, title: str) -> dict[str, Any]:
    """The form of the proposal in hand, as the page has it."""
    number = named(intake, title).number
    return form_of(desk, f"{screen(intake)}?at={number}", "proposal-form")


def form_numbers(page: str) -> list[str]:
    return re.findall(r'<input type="checkbox" form="ticked" name="number" value="(\d+)"', page)
