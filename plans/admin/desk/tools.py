"""The pages of one plan's desk, as a row of links that stands on each of them."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from plans.admin.access import may
from plans.admin.desk.rights import ASSIGN, CHANGE, LOOK, PUBLISH, REVIEW, ROLL_BACK, WITHHOLD
from plans.models import Plan

PREVIEW = "preview"
TOOLS: tuple[tuple[str, Promise, tuple[str, ...]], ...] = (
    ("desk", _("The plan’s desk"), LOOK),
    ("change", _("The plan itself"), LOOK),
    ("compare", _("What differs from the live edition"), (*LOOK, PUBLISH)),
    ("readiness", _("Readiness"), (*LOOK, REVIEW, PUBLISH)),
    ("review", _("Review"), (*LOOK, REVIEW, PUBLISH)),
    ("links", _("Review links"), (*LOOK, REVIEW, PUBLISH)),
    ("publish", _("Publish"), (PUBLISH,)),
    (PREVIEW, _("Preview"), (*LOOK, REVIEW, PUBLISH)),
    ("editions", _("Editions"), (*LOOK, PUBLISH, ROLL_BACK, WITHHOLD)),
    ("team", _("Team"), (ASSIGN,)),
    ("intakes", _("From an article"), LOOK),
    ("round", _("Values of a period"), (CHANGE,)),
    ("sheets", _("Spreadsheets"), LOOK),
    ("restore", _("Restore"), (CHANGE,)),
    ("succession", _("Next plan"), LOOK),
)
"""In the order of work: each with its name and with who may enter."""


@dataclass(frozen=True)
class Tool:
    label: str
    address: str
    is_current: bool


def tools_of(plan: Plan, user: Any, current: str | None = None) -> list[Tool]:
    """What this account may enter. `current` is the name of the address that is looked at."""
    return [
        Tool(str(label), _address(name, plan), is_current=current == f"plans_plan_{name}")
        for name, label, permissions in TOOLS
        if any(may(user, permission, plan) for permission in permissions)
    ]


def preview_of(plan: Plan) -> str:
    """The address of a plan's preview, in the language of the desk's page."""
    english = "/en" if get_language() == "en" else ""
    return f"{english}/preview/{plan.slug}/"


def _address(name: str, plan: Plan) -> str:
    return (
        preview_of(plan) if name == PREVIEW else reverse(f"admin:plans_plan_{name}", args=[plan.pk])
    )
