"""A projection of the live editions, for what is asked across plans; `reindex` rebuilds it."""

from django.db import models

from plans.models.editions import Document
from plans.models.fields import SlugTextField, TitleField
from plans.models.plans import Plan


class LiveItem(models.Model):
    """An item of a live edition, for lists across plans."""

    plan = models.ForeignKey(Plan, models.CASCADE)
    plan_slug = SlugTextField()
    key = models.CharField(max_length=96)
    kind = models.CharField(max_length=16)
    path = models.CharField(max_length=160)
    title = TitleField()
    document = models.ForeignKey(Document, models.PROTECT)

    class Meta:
        indexes = [models.Index(fields=["kind", "plan_slug", "path"], name="live_item_by_kind")]
        constraints = [
            models.UniqueConstraint(fields=["plan", "key"], name="live_item_once"),
        ]

    def __str__(self) -> str:
        return f"{self.plan_slug}/{self.path}"


class LiveFacet(models.Model):
    """A property by which live items are found across plans: the outlet of an article, say."""

    item = models.ForeignKey(LiveItem, models.CASCADE, related_name="facets")
    name = models.CharField(max_length=16)
    value = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["name", "value", "item"], name="live_facet_once"),
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.value}"
