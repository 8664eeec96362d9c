"""What is published, append-only; and what is composed or scheduled to be."""

from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from plans.models.fields import SlugTextField, TitleField
from plans.models.plans import Plan


class Document(models.Model):
    """文档: one page's content, found by the SHA-256 of its canonical JSON."""

    checksum = models.CharField(_("checksum"), max_length=64, primary_key=True)
    kind = models.CharField(_("kind"), max_length=16)
    schema_version = models.PositiveSmallIntegerField(_("schema version"))
    data = models.TextField(_("data"))

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")

    def __str__(self) -> str:
        return f"{self.kind} {self.checksum[:12]}"


class Edition(models.Model):
    """版次: an immutable published state of a whole plan.

    `id` is the serial of the release that published it. The entries are written first and the
    edition after them: from then on the database takes no further entry for it.
    """

    id = models.BigIntegerField(primary_key=True)
    plan = models.ForeignKey(Plan, models.PROTECT, verbose_name=_("plan"))
    slug = SlugTextField(_("address name"))
    number = models.PositiveIntegerField(_("number"))
    note = models.TextField(_("note"))
    published_at = models.DateTimeField(_("published at"))
    published_by = TitleField(_("published by"))
    checksum = models.CharField(_("checksum"), max_length=64)
    restores = models.PositiveIntegerField(_("restores edition"), null=True)
    counts = models.TextField(_("counts"))

    class Meta:
        verbose_name = _("edition")
        verbose_name_plural = _("editions")
        ordering = ["-id"]
        indexes = [models.Index(fields=["slug"], name="edition_by_slug")]
        constraints = [
            models.UniqueConstraint(fields=["plan", "number"], name="edition_number_once_per_plan"),
            models.CheckConstraint(
                condition=models.Q(number__gte=1), name="edition_number_from_one"
            ),
            models.CheckConstraint(condition=~models.Q(note=""), name="edition_has_a_note"),
        ]

    def __str__(self) -> str:
        return f"{self.plan} · {self.number}"


class EditionEntry(models.Model):
    """Where a document stands in an edition."""

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="entries")
    path = models.CharField(_("path"), max_length=160)
    key = models.CharField(_("key"), max_length=96)
    kind = models.CharField(_("kind"), max_length=16)
    title = TitleField(_("title"))
    position = models.PositiveIntegerField(_("position"))
    document = models.ForeignKey(Document, models.PROTECT)

    class Meta:
        verbose_name = _("entry")
        verbose_name_plural = _("entries")
        ordering = ["position"]
        indexes = [
            models.Index(fields=["edition", "kind", "position"], name="entry_by_kind"),
            models.Index(fields=["path"], name="entry_by_path"),
            models.Index(fields=["key"], name="entry_by_key"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["edition", "path"], name="entry_path_once"),
            models.UniqueConstraint(fields=["edition", "key"], name="entry_key_once"),
        ]

    def __str__(self) -> str:
        return self.path


class Publication(models.Model):
    """The pointer to a plan's live edition."""

    plan = models.OneToOneField(Plan, models.PROTECT, primary_key=True)
    slug = SlugTextField(_("address name"), unique=True)
    edition = models.OneToOneField(Edition, models.PROTECT)

    def __str__(self) -> str:
        return self.slug


class Release(models.Model):
    """One row, whose serial rises with everything that changes what the public sees."""

    serial = models.BigIntegerField(default=0)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(pk=1), name="release_is_one_row"),
        ]

    def __str__(self) -> str:
        return str(self.serial)


class SharedFact(models.Model):
    """Where the present document about the site, an area or an outlet stands."""

    kind = models.CharField(max_length=16)
    name = models.CharField(max_length=64)
    document = models.ForeignKey(Document, models.PROTECT)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "name"], name="shared_fact_once"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.name}"


class WithholdingQuerySet(models.QuerySet["Withholding"]):
    def in_force(self) -> Self:
        return self.filter(lifts__isnull=True, lifted_by__isnull=True)


class Withholding(models.Model):
    """撤稿: an edition or a document that the public no longer gets, or the lifting of this."""

    plan = models.ForeignKey(Plan, models.PROTECT, verbose_name=_("plan"))
    edition = models.ForeignKey(Edition, models.PROTECT, null=True, verbose_name=_("edition"))
    document = models.ForeignKey(Document, models.PROTECT, null=True, verbose_name=_("document"))
    key = models.CharField(_("key"), max_length=96, null=True)
    lifts = models.OneToOneField("self", models.PROTECT, null=True, related_name="lifted_by")
    reason = models.TextField(_("reason"))
    decided_at = models.DateTimeField(_("decided at"))
    decided_by = TitleField(_("decided by"))

    objects = WithholdingQuerySet.as_manager()

    class Meta:
        verbose_name = _("withholding")
        verbose_name_plural = _("withholdings")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=(
                    models.Q(edition__isnull=False, document__isnull=True, key__isnull=True)
                    | models.Q(edition__isnull=True, document__isnull=False, key__isnull=False)
                ),
                name="withholding_is_of_one_thing",
            ),
            models.CheckConstraint(condition=~models.Q(reason=""), name="withholding_has_a_reason"),
        ]

    def __str__(self) -> str:
        return self.reason


class Candidate(models.Model):
    """A composed state of a working copy, which may become an edition.

    `based_on` is the edition that was live when it was composed.
    """

    plan = models.ForeignKey(Plan, models.CASCADE, verbose_name=_("plan"))
    checksum = models.CharField(_("checksum"), max_length=64)
    content = models.TextField(_("content"))
    based_on = models.ForeignKey(Edition, models.PROTECT, null=True, verbose_name=_("based on"))
    composed_at = models.DateTimeField(_("composed at"), auto_now_add=True)
    composed_by = TitleField(_("composed by"))

    class Meta:
        verbose_name = _("candidate")
        verbose_name_plural = _("candidates")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.plan} {self.checksum[:12]}"


class ScheduleState(models.TextChoices):
    WAITING = "waiting", _("waiting")
    HELD = "held", _("held")
    DONE = "done", _("done")
    CANCELLED = "cancelled", _("cancelled")


class Schedule(models.Model):
    """定时发布: a candidate that is to be published at a time."""

    candidate = models.OneToOneField(Candidate, models.PROTECT, verbose_name=_("candidate"))
    due_at = models.DateTimeField(_("due at"))
    note = models.TextField(_("note"))
    scheduled_by = TitleField(_("scheduled by"))
    state = models.CharField(
        _("state"), max_length=16, choices=ScheduleState, default=ScheduleState.WAITING
    )
    held_because = models.TextField(_("held because"), null=True)

    class Meta:
        verbose_name = _("schedule")
        verbose_name_plural = _("schedules")
        ordering = ["due_at"]
        indexes = [models.Index(fields=["state", "due_at"], name="schedule_due")]

    def __str__(self) -> str:
        return f"{self.candidate} {self.due_at:%Y-%m-%d %H:%M}"


class LiveItem(models.Model):
    """A projection of the live editions, for lists across plans. `reindex` rebuilds it."""

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
