"""What the API answers beyond the documents themselves."""

from datetime import datetime
from typing import Any, Literal

from ninja import Schema

from plans.documents.items import PlanDocument
from plans.documents.kinds import ItemKind
from plans.documents.parts import BaselineFigure, ObservedFigure, TargetFigure, Verdict
from plans.documents.steps import StepChange
from plans.documents.succession import Fate
from plans.documents.types import Stage

EntryKind = Literal[ItemKind, "plan", "evaluation", "progress", "bundle", "paragraphs"]


class EditionAnswer(Schema):
    number: int
    note: str
    published_at: datetime
    checksum: str
    restores: int | None
    counts: dict[str, int]
    is_live: bool
    withheld: str | None
    path: str


class PlanAnswer(PlanDocument):
    """A plan and the edition that it is read in."""

    edition: EditionAnswer


class FieldChangeAnswer(Schema):
    name: str
    old: Any
    new: Any


class DifferenceAnswer(Schema):
    change: str
    kind: str
    key: str
    title: str
    path: str
    old_checksum: str | None
    new_checksum: str | None
    fields: list[FieldChangeAnswer]


class ChangesAnswer(Schema):
    old: EditionAnswer
    new: EditionAnswer
    withheld: int
    differences: list[DifferenceAnswer]


class ChainedPlanAnswer(Schema):
    """A plan of a chain, and the number of its live edition."""

    slug: str
    title: str
    title_en: str | None
    period_start: int
    period_end: int
    period_name: str | None
    stage: Stage | None
    follows: str | None
    edition: int
    path: str


class AbsentPlanAnswer(Schema):
    """The plan that the first of a chain follows, where readers do not get it."""

    slug: str
    is_withheld: bool


class FortuneAnswer(Schema):
    """`path` is in the plan that has the item, or had it."""

    fate: Fate
    kind: ItemKind
    key: str
    title: str
    path: str
    fields: list[FieldChangeAnswer]


class StandingAnswer(Schema):
    """An indicator in one plan of a chain: figures and units as that plan has them."""

    plan: str
    path: str
    name: str
    name_en: str | None
    unit: str | None
    baseline: BaselineFigure | None
    target: TargetFigure | None
    observation: ObservedFigure | None
    verdict: Verdict


class FollowedAnswer(Schema):
    """An indicator that stands in several plans of a chain, the earliest first."""

    key: str
    standings: list[StandingAnswer]


class SuccessionAnswer(Schema):
    """`former` and `followers` are slugs of plans in the `chain`."""

    path: str
    chain: list[ChainedPlanAnswer]
    is_cut: bool
    absent: AbsentPlanAnswer | None
    former: str | None
    followers: list[str]
    counts: dict[Fate, int]
    items: list[FortuneAnswer]
    indicators: list[FollowedAnswer]
    withheld: int


class EventAnswer(Schema):
    """One entry of an edition's manifest that is another than in the edition before.

    References in `fields` are keys. The document itself stands at `path` in this edition, and its
    stored bytes, whose SHA-256 is `new_checksum`, there with `raw=1`.
    """

    edition: int
    index: int
    note: str
    published_at: datetime
    change: StepChange
    kind: EntryKind
    key: str
    title: str
    path: str
    position: int | None
    old_checksum: str | None
    new_checksum: str | None
    fields: list[FieldChangeAnswer]


class SegmentAnswer(Schema):
    """A part of a text, and whether it is what was looked for."""

    text: str
    is_hit: bool


class PassageAnswer(Schema):
    """What stands around the first hit, and in which field of the item."""

    field: str
    segments: list[SegmentAnswer]


class HitAnswer(Schema):
    key: str
    kind: Literal[ItemKind, "plan"]
    path: str
    plan: str
    plan_title: str
    title: list[SegmentAnswer]
    title_en: list[SegmentAnswer] | None
    passage: PassageAnswer | None
