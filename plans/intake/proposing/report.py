"""What a plan would take from an article, beside what it has already."""

from dataclasses import asdict
from typing import Any

from plans.intake.likeness import Alike, Known
from plans.intake.proposing.proposal import Proposal
from plans.intake.proposing.propose import propose
from plans.intake.understand import Understanding


def proposals(found: Understanding, alike: Alike) -> list[dict[str, Any]]:
    """`same` is the item of the plan that has a proposal's name, `near` one that is perhaps meant.

    `links` refer to other proposals by their places in this list, from 0.
    """
    return [_told(one, alike) for one in propose(found)]


def _told(one: Proposal, alike: Alike) -> dict[str, Any]:
    same = alike.same(one.kind, one.title)
    near = None if same else alike.near(one.kind, one.title)
    links = {name: list(places) for name, places in one.links.items()}
    return {**asdict(one), "links": links, "same": _named(same), "near": _named(near)}


def _named(known: Known | None) -> dict[str, str] | None:
    return {"key": known.key, "title": known.title} if known else None
