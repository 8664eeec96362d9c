"""Citations: each ties one statement or figure to one article."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.lookups import LessThanOrEqual
from django.utils.translation import gettext_lazy as _

from plans.documents.canonical import canonical, checksum
from plans.models.alignments import Alignment, Clause
from plans.models.content import Aim, Keyword, Measure, ParentPlan, Section, Term, Zone
from plans.models.departments import Department
from plans.models.evaluations import Evaluation
from plans.models.fields import (
    OffsetField,
    OrdinalField,
    ProseField,
    given,
)
from plans.models.indicators import Baseline, Indicator, Target, TargetRevision
from plans.models.observations import Observation
from plans.models.plans import Plan
from plans.models.progress import InvestmentYear, Milestone, ProgressUpdate
from plans.models.projects import Project
from plans.models.sources import Article, ArticleParagraph
from plans.models.subjects import subject

CITED = (
    "aim",
    "keyword",
    "section",
    "zone",
    "measure",
    "project",
    "progress_update",
    "milestone",
    "investment_year",
    "indicator",
    "baseline",
    "target",
    "target_revision",
    "observation",
    "department",
    "term",
    "parent_plan",
    "clause",
    "alignment",
    "evaluation",
)
"""The foreign keys by which a citation names its subject."""


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

    aim = subject(Aim)
    keyword = subject(Keyword)
    section = subject(Section)
    zone = subject(Zone)
    measure = subject(Measure)
    project = subject(Project)
    progress_update = subject(ProgressUpdate)
    milestone = subject(Milestone)
    investment_year = subject(InvestmentYear)
    indicator = subject(Indicator)
    baseline = subject(Baseline)
    target = subject(Target)
    target_revision = subject(TargetRevision)
    observation = subject(Observation)
    department = subject(Department)
    term = subject(Term)
    parent_plan = subject(ParentPlan)
    clause = subject(Clause)
    alignment = subject(Alignment)
    evaluation = subject(Evaluation)

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
