"""What is published: editions of documents, append-only, and the pointers at what is live."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from plans.models.fields import SlugTextField, TitleField
from plans.models.plans import Plan


class Document(models.Model):
    """文档: one page's content, found by the SHA-256 of its canonical JSON.

    `facets` are those of `plans/documents/facets.py`, written as one text: lists are narrowed by
    them without reading the documents.
    """

    checksum = models.CharField(_("checksum"), max_length=64, primary_key=True)
    kind = models.CharField(_("kind"), max_length=16)
    schema_version = models.PositiveSmallIntegerField(_("schema version"))
    data = models.TextField(_("data"))
    facets = models.TextField(_("facets"), default="")

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
    """One row, whose serial rises with everything that changes what the public sees.

    `released_at` is when the last of these was begun, no two within a second, or null while there
    was none.
    """

    serial = models.BigIntegerField(default=0)
    released_at = models.DateTimeField(null=True)

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
