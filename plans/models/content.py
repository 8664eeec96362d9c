"""What a plan says: aims, keywords, sections, measures, zones, terms, and the plans above it."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from plans.choices import AimKind, NamedThingKind, PlanType, Status, ZonePosition
from plans.models.fields import (
    MarkdownField,
    OrdinalField,
    TitleField,
    WordsField,
    YearField,
    years_within_reason,
)
from plans.models.items import Item, item_constraints


class Keyword(Item):
    """关键词: a chapter of the plan."""

    kind = "keyword"

    tagline = TitleField(_("tagline"), null=True, blank=True)
    summary = MarkdownField(_("summary"), null=True, blank=True)

    class Meta:
        verbose_name = _("keyword")
        verbose_name_plural = _("keywords")
        ordering = ["plan", "number"]
        constraints = item_constraints("keyword")


class Section(Item):
    """领域: a heading under a keyword."""

    kind = "section"

    keyword = models.ForeignKey(Keyword, models.RESTRICT, verbose_name=_("keyword"))
    summary = MarkdownField(_("summary"), null=True, blank=True)

    class Meta:
        verbose_name = _("section")
        verbose_name_plural = _("sections")
        ordering = ["keyword__number", "number"]
        constraints = item_constraints("section", number_scope="keyword")


class Zone(Item):
    """片区: a part of the area."""

    kind = "zone"

    orientation = TitleField(
        _("orientation"), null=True, blank=True, help_text=_("For example 北优.")
    )
    position = models.CharField(
        _("position"), max_length=16, choices=ZonePosition, null=True, blank=True
    )
    theme_words = WordsField(_("theme words"))
    summary = MarkdownField(_("summary"), null=True, blank=True)

    class Meta:
        verbose_name = _("zone")
        verbose_name_plural = _("zones")
        ordering = ["plan", "number"]
        constraints = item_constraints("zone")


class Aim(Item):
    """目标定位: goal, strategy, positioning or ambition."""

    kind = "aim"

    aim_kind = models.CharField(_("kind"), max_length=16, choices=AimKind)
    text = MarkdownField(_("explanation"), null=True, blank=True)
    keyword = models.ForeignKey(
        Keyword, models.RESTRICT, null=True, blank=True, verbose_name=_("keyword")
    )
    zone = models.ForeignKey(Zone, models.RESTRICT, null=True, blank=True, verbose_name=_("zone"))

    class Meta:
        verbose_name = _("aim")
        verbose_name_plural = _("aims")
        ordering = ["plan", "number"]
        constraints = [
            *item_constraints("aim"),
            models.CheckConstraint(
                condition=models.Q(keyword__isnull=True) | models.Q(zone__isnull=True),
                name="aim_belongs_to_one_place",
            ),
            models.CheckConstraint(
                condition=models.Q(aim_kind__in=AimKind.values), name="aim_kind_is_known"
            ),
        ]

    def clean(self) -> None:
        super().clean()
        if self.keyword_id and self.zone_id:
            raise ValidationError(_("An aim belongs to a keyword or to a zone, not to both."))


class Measure(Item):
    """举措: one thing that will be done. Its code is shown as keyword.section.number."""

    kind = "measure"

    section = models.ForeignKey(Section, models.RESTRICT, verbose_name=_("section"))
    text = MarkdownField(_("text"))
    zones = models.ManyToManyField(Zone, blank=True, verbose_name=_("zones"))
    start_year = YearField(_("start year"), null=True, blank=True)
    finish_year = YearField(_("finish year"), null=True, blank=True)
    status = models.CharField(_("status"), max_length=16, choices=Status, null=True, blank=True)

    class Meta:
        verbose_name = _("measure")
        verbose_name_plural = _("measures")
        ordering = ["section__keyword__number", "section__number", "number"]
        constraints = [
            *item_constraints("measure", number_scope="section"),
            models.CheckConstraint(
                condition=models.Q(start_year__lte=models.F("finish_year")),
                name="measure_years_run_forward",
            ),
            *years_within_reason("start_year", "finish_year", table="measure"),
        ]

    def clean(self) -> None:
        super().clean()
        if self.start_year and self.finish_year and self.start_year > self.finish_year:
            raise ValidationError({"finish_year": _("It finishes before it starts.")})


class NamedThing(models.Model):
    """A policy, slogan or place that a measure names."""

    measure = models.ForeignKey(Measure, models.CASCADE, verbose_name=_("measure"))
    number = OrdinalField(_("number"))
    kind = models.CharField(_("kind"), max_length=16, choices=NamedThingKind)
    name = TitleField(_("name"))

    class Meta:
        verbose_name = _("named thing")
        verbose_name_plural = _("named things")
        ordering = ["number", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["measure", "name"], name="named_thing_once_per_measure"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Term(Item):
    """名词解释: an explanation of a word."""

    kind = "term"

    text = MarkdownField(_("explanation"))

    class Meta:
        verbose_name = _("term")
        verbose_name_plural = _("terms")
        ordering = ["plan", "number"]
        constraints = item_constraints("term")


class ParentPlan(Item):
    """上位规划: a plan above this one."""

    kind = "parent_plan"

    plan_type = models.CharField(
        _("plan type"), max_length=16, choices=PlanType, null=True, blank=True
    )
    issued_by = TitleField(_("issued by"), null=True, blank=True)
    document_number = TitleField(_("document number"), null=True, blank=True)
    url = models.URLField(_("address"), max_length=500, null=True, blank=True)
    text = MarkdownField(_("explanation"), null=True, blank=True)

    class Meta:
        verbose_name = _("parent plan")
        verbose_name_plural = _("parent plans")
        ordering = ["plan", "number"]
        constraints = item_constraints("parent_plan")
