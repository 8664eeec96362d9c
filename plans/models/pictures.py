"""The pictures of a plan and of its items."""

from django.db import models
from django.db.models.lookups import LessThanOrEqual
from django.utils.translation import gettext_lazy as _

from plans.models.blobs import Blob
from plans.models.content import Aim, Keyword, Measure, ParentPlan, Section, Term, Zone
from plans.models.departments import Department
from plans.models.fields import OrdinalField, ProseField, TitleField, given
from plans.models.indicators import Indicator
from plans.models.plans import Plan
from plans.models.projects import Project
from plans.models.subjects import subject

PICTURED = (
    "aim",
    "keyword",
    "section",
    "zone",
    "measure",
    "project",
    "indicator",
    "department",
    "term",
    "parent_plan",
)
"""The foreign keys by which a picture names its subject."""


class Picture(models.Model):
    """图片: its words. Its subject is the one of `PICTURED` that is set, else the plan itself."""

    plan = models.ForeignKey(Plan, models.CASCADE, verbose_name=_("plan"))
    number = OrdinalField(_("number"), default=1)
    alt = TitleField(
        _("text instead of the picture"),
        help_text=_("What is to be seen, for readers who cannot see it."),
    )
    caption = ProseField(_("caption"), help_text=_("Stands below the picture."))
    credit = TitleField(
        _("source of the picture"),
        null=True,
        blank=True,
        help_text=_("Who took or drew it, or where it is from."),
    )

    aim = subject(Aim)
    keyword = subject(Keyword)
    section = subject(Section)
    zone = subject(Zone)
    measure = subject(Measure)
    project = subject(Project)
    indicator = subject(Indicator)
    department = subject(Department)
    term = subject(Term)
    parent_plan = subject(ParentPlan)

    class Meta:
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
        ordering = ["number", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=LessThanOrEqual(given(*PICTURED), 1), name="picture_has_one_subject"
            ),
            models.CheckConstraint(
                condition=~models.Q(alt="") & ~models.Q(caption=""), name="picture_has_its_words"
            ),
        ]

    def __str__(self) -> str:
        return self.alt


class Rendition(models.Model):
    """A picture in one size."""

    picture = models.ForeignKey(Picture, models.CASCADE, related_name="renditions")
    number = OrdinalField(_("number"))
    checksum = models.ForeignKey(Blob, models.PROTECT)
    media_type = models.CharField(_("media type"), max_length=32)
    width = models.PositiveIntegerField(_("width"))
    height = models.PositiveIntegerField(_("height"))

    class Meta:
        verbose_name = _("size of a picture")
        verbose_name_plural = _("sizes of a picture")
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(
                fields=["picture", "number"], name="rendition_number_once_per_picture"
            ),
            models.CheckConstraint(
                condition=models.Q(width__gte=1, height__gte=1), name="rendition_has_a_size"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.width} × {self.height}"
