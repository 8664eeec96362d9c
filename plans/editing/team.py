"""Deciding how a plan is kept: who is in its team, and how often it is reviewed."""

from collections.abc import Collection
from typing import Any

from django.db import transaction

from plans.errors.editing import TeamMoved
from plans.models import Plan


def how_kept(plan: Plan) -> str:
    """The present decision as a text, by which a later one sees that it is still the same."""
    members = sorted(plan.team.values_list("pk", flat=True))
    return f"{plan.review_stages}:{','.join(map(str, members))}"


def decide_keeping(*, plan: Plan, members: Collection[Any], review_stages: int, seen: str) -> None:
    """The team is `members` from now on, who are accounts, and its review has so many stages.

    `seen` is what `how_kept` said before; raises `TeamMoved` where it says something else now. The
    working copy is no other by that, so its version stays.
    """
    with transaction.atomic():
        locked = Plan.objects.locked().get(pk=plan.pk)
        if how_kept(locked) != seen:
            raise TeamMoved
        locked.team.set(members)
        if locked.review_stages != review_stages:
            locked.review_stages = review_stages
            locked.save(update_fields=["review_stages"])
