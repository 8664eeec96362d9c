"""Where statements come from: outlets, their articles, and citations of these."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.lookups import LessThanOrEqual
from django.utils.translation import gettext_lazy as _

from plans.choices import Standing
from plans.documents.canonical import canonical, checksum
from plans.models.content import Aim, Keyword, Measure, ParentPlan, Section, Term, Zone
from plans.models.departments import Department
from plans.models.fields import (
    OffsetField,
    OrdinalField,
    ProseField,
    SlugTextField,
    TitleField,
    WordsField,
    given,
    validate_moment,
)
from plans.models.indicators import Baseline, Indicator, Observation, Target, TargetRevision
from plans.models.items import Item, item_constraints
from plans.models.plans import Plan
from plans.models.projects import ProgressUpdate, Project


class NewsSource(models.Model):
    """新闻来源: an outlet, which plans share."""

    slug = SlugTextField(_("address name"), unique=True)
    name = TitleField(_("name"))
    name_en = TitleField(_("English name"), null=True, blank=True)
    publisher = TitleField(_("publisher"), null=True, blank=True)
    url = models.URLField(_("address"), max_length=500, null=True, blank=True)
    permits_full_text = models.BooleanField(
        _("permits full texts"),
        default=False,
        help_text=_(
            "The publisher permits to show the archived texts of its articles in full."
            " Without it readers see the quoted words alone. It counts as soon as it is saved,"
            " for past editions too."
        ),
    )

    class Meta:
        verbose_name = _("news source")
        verbose_name_plural = _("news sources")
        ordering = ["slug"]

    def __str__(self) -> str:
        return self.name


class Article(Item):
    """来源稿件: one article, known to one plan."""

    kind = "article"

    outlet = models.ForeignKey(NewsSource, models.PROTECT, verbose_name=_("news source"))
    series = TitleField(_("series"), null=True, blank=True)
    standing = models.CharField(_("standing"), max_length=16, choices=Standing)
    predates_adoption = models.BooleanField(
        _("predates the plan's adoption"),
        null=True,
        blank=True,
        help_text=_("Unknown where the article does not say."),
    )
    authors = WordsField(_("authors"))
    editors = WordsField(_("editors"))
    dateline = TitleField(_("dateline"), null=True, blank=True)
    published_at = models.DateTimeField(
        _("published at"), null=True, blank=True, validators=[validate_moment]
    )
    accessed_on = models.DateField(_("accessed on"), null=True, blank=True)
    url = models.URLField(_("address"), max_length=500, null=True, blank=True)
    paragraph_count = OrdinalField(
        _("number of paragraphs"),
        null=True,
        blank=True,
        help_text=_("Of the body: headings count; title, credits and captions do not."),
    )
    checksum = models.CharField(
        _("checksum of the text"), max_length=64, null=True, blank=True, editable=False
    )

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        ordering = ["plan", "number"]
        constraints = [
            *item_constraints("article"),
            models.CheckConstraint(
                condition=models.Q(standing__in=Standing.values), name="article_standing_is_known"
            ),
        ]


class ArticleParagraph(models.Model):
    """One archived paragraph, numbered from 1."""

    article = models.ForeignKey(Article, models.CASCADE, verbose_name=_("article"))
    number = OrdinalField(_("number"))
    text = ProseField(_("text"))

    class Meta:
        verbose_name = _("paragraph")
        verbose_name_plural = _("paragraphs")
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(
                fields=["article", "number"], name="paragraph_number_once_per_article"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}"


class ArticleImage(models.Model):
    """An image that the article shows, by its caption."""

    article = models.ForeignKey(Article, models.CASCADE, verbose_name=_("article"))
    number = OrdinalField(_("number"))
    file_name = TitleField(_("file name"), null=True, blank=True)
    caption = ProseField(_("caption"), null=True, blank=True)

    class Meta:
        verbose_name = _("image")
        verbose_name_plural = _("images")
        ordering = ["number"]

    def __str__(self) -> str:
        return self.caption or self.file_name or ""


class Credit(models.Model):
    """A person whom the article names in another role than author or editor."""

    article = models.ForeignKey(Article, models.CASCADE, verbose_name=_("article"))
    number = OrdinalField(_("number"))
    role = TitleField(_("role"))
    name = TitleField(_("name"))

    class Meta:
        verbose_name = _("credit")
        verbose_name_plural = _("credits")
        ordering = ["number"]

    def __str__(self) -> str:
        return f"{self.role} {self.name}"


CITED = (
    "aim",
    "keyword",
    "section",
    "zone",
    "measure",
    "project",
    "progress_update",
    "indicator",
    "baseline",
    "target",
    "target_revision",
    "observation",
    "department",
    "term",
    "parent_plan",
)
"""The foreign keys by which a citation names its subject."""


def _subject(model: type[models.Model]) -> models.ForeignKey[models.Model | None]:
    return models.ForeignKey(model, models.CASCADE, null=True, blank=True)


class CitationQuerySet(models.QuerySet["Citation"]):
    def note_what_was_checked(self, plan: Plan) -> None:
        """Notes the archived text for every citation that is new, or names other words now.

        One whose words stayed keeps what it was checked against: that is how a change of the text
        is found.
        """
        texts = _texts(plan=plan)
        archived = models.Q(article__in=texts) | models.Q(checked_text__isnull=False)
        rows = self.filter(archived, plan=plan).order_by()
        kept = rows.only(*Citation.NAMED, "checked_for", "checked_text")
        open_ones = [row for row in kept if row.is_unchecked]
        for row in open_ones:
            row.check_against(texts.get(row.article_id, {}))
        Citation.objects.bulk_update(open_ones, ["checked_for", "checked_text"], batch_size=500)

    def confirm(self, article: Article, paragraph: int | None) -> int:
        """Takes the present text for what citations of this paragraph were checked against."""
        rows = list(self.filter(article=article, paragraph=paragraph).order_by())
        texts = _texts(article=article).get(article.pk, {})
        for row in rows:
            row.check_against(texts)
        return Citation.objects.bulk_update(rows, ["checked_for", "checked_text"], batch_size=500)

    def of_the_plan_itself(self, plan: Plan) -> Self:
        """Those without any other subject."""
        return self.filter(plan=plan, **{f"{name}__isnull": True for name in CITED})


class Citation(models.Model):
    """引证: ties one statement or figure to one article.

    Its subject is the one of `CITED` that is set, or the plan itself where none is.
    """

    plan = models.ForeignKey(Plan, models.CASCADE, verbose_name=_("plan"))
    article = models.ForeignKey(Article, models.RESTRICT, verbose_name=_("article"))
    number = OrdinalField(_("number"), default=1)
    paragraph = OrdinalField(_("paragraph"), null=True, blank=True)
    quote = ProseField(_("quote"), null=True, blank=True)
    start = OffsetField(_("start"), null=True, blank=True)
    end = OffsetField(_("end"), null=True, blank=True)

    # Of what names the words that are cited, and of the archived text, when somebody last saw both.
    checked_for = models.CharField(max_length=64, null=True, editable=False)
    checked_text = models.CharField(max_length=64, null=True, editable=False)

    aim = _subject(Aim)
    keyword = _subject(Keyword)
    section = _subject(Section)
    zone = _subject(Zone)
    measure = _subject(Measure)
    project = _subject(Project)
    progress_update = _subject(ProgressUpdate)
    indicator = _subject(Indicator)
    baseline = _subject(Baseline)
    target = _subject(Target)
    target_revision = _subject(TargetRevision)
    observation = _subject(Observation)
    department = _subject(Department)
    term = _subject(Term)
    parent_plan = _subject(ParentPlan)

    NAMED = ("article", "paragraph", "quote")
    """What names the words that are cited."""

    objects = CitationQuerySet.as_manager()

    class Meta:
        verbose_name = _("citation")
        verbose_name_plural = _("citations")
        ordering = ["number", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=LessThanOrEqual(given(*CITED), 1), name="citation_has_one_subject"
            ),
            models.CheckConstraint(
                condition=(
                    models.Q(start__isnull=True, end__isnull=True)
                    # a comparison with null would pass
                    | models.Q(start__isnull=False, end__isnull=False, start__lt=models.F("end"))
                ),
                name="citation_offsets_run_forward",
                violation_error_message=_("Give start and end, the end after the start, or none."),
            ),
            models.CheckConstraint(
                condition=models.Q(paragraph__isnull=True) | models.Q(paragraph__gte=1),
                name="citation_paragraph_from_one",
            ),
        ]

    def __str__(self) -> str:
        return self.quote or str(self.article)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Whoever changes what a citation names has the archived text before their eyes."""
        if self.article_id and self.is_unchecked:
            self.check_against(_texts(article=self.article_id).get(self.article_id, {}))
        super().save(*args, **kwargs)

    def clean(self) -> None:
        if not self.article_id:
            return
        if self.plan_id and self.article.plan_id != self.plan_id:
            raise ValidationError({"article": _("This belongs to another plan.")})
        count = self.article.paragraph_count
        if count is not None and self.paragraph is not None and self.paragraph > count:
            raise ValidationError(
                {"paragraph": _("The article has %(count)d paragraphs.") % {"count": count}}
            )

    @property
    def is_unchecked(self) -> bool:
        """Whether no text was seen since the citation names what it names."""
        return self.checked_text is None or self.checked_for != self._names()

    def check_against(self, texts: Mapping[int, str]) -> None:
        """Notes the archived text, given as paragraphs by number; none is known where none is."""
        numbers = sorted(texts) if self.paragraph is None else [self.paragraph]
        text = "\n".join(texts[number] for number in numbers if number in texts)
        self.checked_for = self._names()
        self.checked_text = checksum(text) if text else None

    def _names(self) -> str:
        return checksum(canonical([self.article_id, self.paragraph, self.quote]))


def _texts(**articles: Any) -> dict[int, dict[int, str]]:
    """The archived paragraphs of articles, by article and number."""
    found = {f"article__{n}" if n == "plan" else n: value for n, value in articles.items()}
    texts: dict[int, dict[int, str]] = defaultdict(dict)
    for article, number, text in ArticleParagraph.objects.filter(**found).values_list(
        "article_id", "number", "text"
    ):
        texts[article][number] = text
    return texts
