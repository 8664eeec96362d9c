"""Deciding who is in a plan's team."""

from collections.abc import Collection
from typing import Any

from django.db import transaction

from plans.models import Plan


def set_team(*, plan: Plan, members: Collection[Any]) -> tuple[list[Any], list[Any]]:
    """The team is `members` from now on, who are accounts; whoever was added, and taken out.

    The working copy is no other by that, so its version stays.
    """
    with transaction.atomic():
        locked = Plan.objects.filter(pk=plan.pk).locked().get()
        before = set(locked.team.all())
        locked.team.set(members)
    after = set(members)
    return sorted(after - before, key=_name), sorted(before - after, key=_name)


def _name(account: Any) -> str:
    return str(account.get_username())
