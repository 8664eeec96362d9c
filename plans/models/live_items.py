"""A projection of the live editions, for what is asked across plans; `reindex` rebuilds it."""

from django.db import models

from plans.models.editions import Document
from plans.models.fields import SlugTextField, TitleField
from plans.models.live_tokens import TokensField
from plans.models.plans import Plan


class LiveItem(models.Model):
    """An item of a live edition, for lists across plans.

    `searched` holds the titles and texts that search looks in, so that it can show what it found:
    canonical JSON, a list of pairs of a field's name and its text.
    """

    plan = models.ForeignKey(Plan, models.CASCADE)
    plan_slug = SlugTextField()
    key = models.CharField(max_length=96)
    kind = models.CharField(max_length=16)
    path = models.CharField(max_length=160)
    title = TitleField()
    position = models.PositiveIntegerField(default=0)
    searched = models.TextField(default="[]")
    document = models.ForeignKey(Document, models.PROTECT)

    class Meta:
        indexes = [models.Index(fields=["kind", "plan_slug", "path"], name="live_item_by_kind")]
        constraints = [
            models.UniqueConstraint(fields=["plan", "key"], name="live_item_once"),
        ]

    def __str__(self) -> str:
        return f"{self.plan_slug}/{self.path}"


class LiveFacet(models.Model):
    """A property by which live items are found across plans: the outlet of an article, say.

    The zones and keywords that an item belongs to are told by their slugs.
    """

    item = models.ForeignKey(LiveItem, models.CASCADE, related_name="facets")
    name = models.CharField(max_length=16)
    value = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["name", "value", "item"], name="live_facet_once"),
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.value}"


class LivePiece(models.Model):
    """A part of what search looks in: piece 0 is an item's titles, the others are its text.

    `text` is the normalised form, `tokens` what the database's own index is made of
    (`plans/models/live_tokens.py`), parted by blanks.
    """

    item = models.ForeignKey(LiveItem, models.CASCADE, related_name="pieces")
    number = models.PositiveIntegerField()
    text = models.TextField()
    tokens = TokensField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["item", "number"], name="live_piece_once"),
        ]

    def __str__(self) -> str:
        return f"{self.item_id} {self.number}"
