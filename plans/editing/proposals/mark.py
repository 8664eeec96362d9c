"""Mark: an editor says what words are that no rule understood."""

from decimal import Decimal
from typing import Any

from django.db import transaction

from plans.choices import AimKind, Nature, ProjectKind
from plans.documents.text import LONGEST_TITLE
from plans.editing.bundle.tree import TABLE_OF
from plans.errors.proposals import NoSuchWords, NothingAbove
from plans.intake.kept import article_of
from plans.models import Intake, Plan, Proposal

SURE = Decimal(1)

STARTS: dict[str, dict[str, Any]] = {
    "keyword": {},
    "section": {},
    "measure": {"named_things": []},
    "zone": {"theme_words": []},
    "aim": {"aim_kind": AimKind.AMBITION.value},
    "project": {"project_kind": ProjectKind.PROGRAMME.value},
    "indicator": {"nature": Nature.UNSTATED.value, "milestones": []},
    "department": {},
    "term": {},
}
"""What can be marked, and what a proposal of each kind begins with."""

_IN_WORDS = ("measure", "term")
"""Kinds whose text is the marked words until somebody writes another."""


def mark(*, intake: Intake, kind: str, paragraph: int, start: int, end: int) -> Proposal:
    """A proposal of one more item; it stands under what begins before it in the article.

    Raises `NoSuchWords` where the article has none at this place, and `NothingAbove`.
    """
    paragraphs = article_of(intake.reading).paragraphs
    if kind not in STARTS or not 1 <= paragraph <= len(paragraphs):
        raise NoSuchWords
    words = paragraphs[paragraph - 1][start:end].strip()
    if not words or not 0 <= start < end <= len(paragraphs[paragraph - 1]):
        raise NoSuchWords
    with transaction.atomic():
        Plan.objects.locked().get(pk=intake.plan_id)
        every = list(intake.proposal_set.all())
        title = words.rstrip("。；;，,！!？?")[:LONGEST_TITLE] or words[:LONGEST_TITLE]
        return Proposal.objects.create(
            intake=intake,
            number=max((one.number for one in every), default=0) + 1,
            kind=kind,
            title=title,
            facts=STARTS[kind] | ({"text": words} if kind in _IN_WORDS else {}),
            links=_links(kind, every, (paragraph, start), title),
            spans=[[paragraph, start, end]],
            confidence=SURE,
        )


def _links(
    kind: str, every: list[Proposal], place: tuple[int, int], title: str
) -> dict[str, list[int]]:
    above = TABLE_OF[kind].under
    if above is None:
        return {}
    before = [one for one in every if one.kind == above and tuple(one.spans[0][:2]) <= place]
    last = max(before, key=lambda one: one.spans[0][:2], default=None)
    if last is None:
        last = next((one for one in every if one.kind == above), None)
    if last is None:
        raise NothingAbove(title)
    return {above: [last.number]}
