"""What the API answers beyond the documents themselves."""

from datetime import datetime
from typing import Any, Literal

from ninja import Schema

from plans.documents.items import PlanDocument
from plans.documents.kinds import ItemKind
from plans.documents.steps import StepChange

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
