"""Of which tables auditlog notices each change, and which of their fields."""

from collections.abc import Collection

from auditlog.registry import auditlog
from django.contrib.auth.models import Group, User
from django.db.models import Field, Model
from django.db.models.signals import post_delete, pre_delete

from plans.models import (
    Aim,
    Alignment,
    Area,
    Article,
    ArticleImage,
    ArticleParagraph,
    Baseline,
    Citation,
    Clause,
    CorrectionReport,
    Credit,
    Department,
    Evaluation,
    Indicator,
    InvestmentYear,
    Item,
    Keyword,
    Measure,
    Milestone,
    NamedThing,
    NewsSource,
    Observation,
    ObservationCorrection,
    ParentPlan,
    Picture,
    Plan,
    ProgressUpdate,
    Project,
    Responsibility,
    Section,
    SiteProfile,
    Target,
    TargetRevision,
    Term,
    WordRule,
    Zone,
)

AUDITED: tuple[type[Model], ...] = (
    *(Plan, Aim, Keyword, Section, Measure, NamedThing, Zone, Project, Term),
    *(ProgressUpdate, Milestone, InvestmentYear),
    *(Indicator, Baseline, Target, TargetRevision, Department, Responsibility),
    *(Observation, ObservationCorrection),
    *(Article, Credit, ArticleImage, ArticleParagraph, Citation, ParentPlan, Picture),
    *(Clause, Alignment, Evaluation),
    *(Area, NewsSource, SiteProfile, WordRule, CorrectionReport, User, Group),
)

LEFT_OUT: dict[type[Model], set[str]] = {
    Plan: {"version"},  # counts the saves, which have entries of their own
    Item: {"plan", "modified_at"},  # each entry has its plan and its time
    Citation: {"plan", "checked_for", "checked_text"},  # the portal notes what it compared
    Picture: {"plan"},
    User: {"last_login"},  # the log-in has an entry
    # What a reader wrote is no editor's change; the code is a secret, the contact is forgotten.
    CorrectionReport: {
        *("code", "plan", "plan_slug", "edition", "path", "title", "kind", "text", "contact"),
        *("received_at", "due_on", "version", "answered_at"),
    },
}
"""Fields that no entry speaks of; those of `Item` go for every kind of item."""

HIDDEN: dict[type[Model], set[str]] = {User: {"password"}}
"""Fields of which an entry says that they changed, and nothing of their values."""


def register_all() -> None:
    """Called once, when the applications are loaded.

    A deletion is told before it happens: afterwards nobody could say what a part belonged to. Both
    are in one transaction.
    """
    told = auditlog._signals  # noqa: SLF001 - the registry takes no other signal for a deletion
    told[pre_delete] = told.pop(post_delete)
    for model in AUDITED:
        auditlog.register(
            model,
            include_fields=sorted(told_of(model)),
            m2m_fields={field.name for field in model._meta.many_to_many},
            mask_fields=sorted(HIDDEN.get(model, ())),
            mask_callable="plans.audit.registered.hidden",
        )


def told_of(model: type[Model]) -> set[str]:
    """The fields whose changes are recorded."""
    left_out = {
        name for kind, names in LEFT_OUT.items() if issubclass(model, kind) for name in names
    }
    fields: Collection[Field] = model._meta.concrete_fields
    return {field.name for field in fields if not field.primary_key} - left_out


def hidden(_value: str) -> str:
    return "•••"
