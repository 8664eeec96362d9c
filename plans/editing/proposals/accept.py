"""Accept: a proposal becomes an item of the working copy, or adds its citation to one there is."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from plans.choices import AuditEvent, ProposalState
from plans.editing.bundle.dump import dump
from plans.editing.bundle.load import replace
from plans.editing.proposals.growing import Growing, whole
from plans.editing.proposals.place import numbers_above
from plans.editing.proposals.standing import has_moved, moved_paragraphs
from plans.errors.proposals import (
    DecidedAlready,
    NoSuchPlace,
    NothingAbove,
    SourceMissing,
    WordsMoved,
)
from plans.intake.kept import article_of
from plans.models import Intake, Plan, Proposal


@dataclass(frozen=True)
class Choice:
    """A proposal by its number, and what the editor made of it.

    `into` is the key of the item that it is merged into. Without one it is merged into the item of
    its own name if there is such a one, unless `as_new`. `title` and `facts` replace its own.
    """

    number: int
    into: str | None = None
    as_new: bool = False
    title: str | None = None
    facts: Mapping[str, Any] | None = None


def accept(*, intake: Intake, choices: Sequence[Choice], editor: str) -> list[Proposal]:
    """Accepts all of the choices or, where one cannot be, none; returns them with their new state.

    What a new item stands under is accepted before it, as proposed. Raises `SourceMissing`,
    `DecidedAlready`, `WordsMoved`, `NoSuchPlace`, and `UnfitWorkingCopy` or a bundle's refusals.
    """
    with transaction.atomic():
        plan = Plan.objects.locked().get(pk=intake.plan_id)
        intake.refresh_from_db(fields=["article"])
        if intake.article is None:
            raise SourceMissing
        every = {one.number: one for one in intake.proposal_set.all()}
        article = article_of(intake.reading)
        growing = Growing(dump(plan), intake.article.key, article.paragraphs, list(every.values()))
        chosen = _with_what_is_above(choices, every, growing)
        _refuse(chosen, every, moved_paragraphs(intake, article))
        done = [_accepted(choice, every[choice.number], growing, editor) for choice in chosen]
        bundle = whole(growing.raw)
        replace(
            plan=plan,
            bundle=bundle,
            version=plan.version,
            event=AuditEvent.PROPOSALS_ACCEPTED,
        )
        Proposal.objects.bulk_update(done, _DECISION, batch_size=500)
        return done


_DECISION = ["title", "facts", "state", "item_key", "decided_by", "decided_at"]


def _with_what_is_above(
    choices: Sequence[Choice], every: Mapping[int, Proposal], growing: Growing
) -> list[Choice]:
    """In the order of their numbers: what a proposal refers to stands before it."""
    wanted = {choice.number: choice for choice in choices if choice.number in every}
    waiting = [number for number, choice in wanted.items() if not _place_of(choice, every, growing)]
    while waiting:
        for above in numbers_above(every[waiting.pop()]):
            if above not in wanted and every[above].state == ProposalState.OPEN:
                wanted[above] = Choice(above)
                waiting.append(above)
    return [wanted[number] for number in sorted(wanted)]


def _place_of(choice: Choice, every: Mapping[int, Proposal], growing: Growing) -> str | None:
    """The key of the item that a choice is merged into; None where it becomes a new one."""
    one = every[choice.number]
    title = choice.title or one.title
    return choice.into or (None if choice.as_new else growing.same(one.kind, title))


def _refuse(
    chosen: Sequence[Choice], every: Mapping[int, Proposal], moved: Collection[int]
) -> None:
    for choice in chosen:
        one = every[choice.number]
        if one.state != ProposalState.OPEN:
            raise DecidedAlready(one.title, one.decided_by or "")
        if has_moved(one, moved):
            raise WordsMoved(one.title)


def _accepted(choice: Choice, one: Proposal, growing: Growing, editor: str) -> Proposal:
    key = _place_of(choice, {one.number: one}, growing)
    one.title = choice.title or one.title
    one.facts = {**one.facts, **(choice.facts or {})}
    if choice.into and not growing.has(choice.into, one.kind):
        raise NoSuchPlace(choice.into)
    if key:
        growing.merge(one, key)
        one.state = ProposalState.MERGED
    elif growing.can_stand(one):
        key = growing.add(one)
        one.state = ProposalState.ACCEPTED
    else:
        raise NothingAbove(one.title)
    one.item_key = key
    one.decided_by, one.decided_at = editor, timezone.now()
    growing.tie(one)
    return one
