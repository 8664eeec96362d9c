"""Raw rows beside the full invented plan, written past every form and verb; none is saved."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Model
from django.utils import timezone

from plans import models
from plans.editing.bundle.load import load
from tests.full import full_bundle
from tests.working_copy import working_copy

Make = Callable[[], Model]

WORKING_COPY = working_copy()
ITEMS: list[type[models.Item]] = [model for model in WORKING_COPY if issubclass(model, models.Item)]


def first(model: type[models.Item]) -> Any:
    """The plan's first item of a kind; the plan is loaded where there is none."""
    if not models.Plan.objects.exists():
        load(bundle=full_bundle())
    return model._default_manager.order_by("pk")[0]


def item(model: type[models.Item], **columns: Any) -> Any:
    """One more item, which differs from the first in all that must differ."""
    row = first(model)
    row.pk, row._state.adding = None, True
    row.key, row.slug, row.number = f"{row.key}-3", "three", 3
    for name, value in columns.items():
        setattr(row, name, value)
    return row


def part(model: type[Model], owner: type[models.Item], **columns: Any) -> Any:
    """One more part of the first item of a kind."""
    return model(**{str(owner._meta.model_name): first(owner), **columns})


def plan(**columns: Any) -> models.Plan:
    facts = {
        "slug": "another",
        "title": "另一个",
        "area": first(models.Zone).plan.area,
        "plan_type": "special",
        "period_start": 2021,
        "period_end": 2025,
    }
    return models.Plan(**{**facts, **columns})


def target(**columns: Any) -> Any:
    """A milestone."""
    facts = {
        "role": "milestone",
        "comparator": "reach",
        "value": 30,
        "year": 2025,
        "strength": "stated",
        "wording": "达到30个",
    }
    return part(models.Target, models.Indicator, **{**facts, **columns})


def baseline(**columns: Any) -> models.Baseline:
    """Of the second indicator, which has none."""
    indicator = first(models.Indicator).plan.indicator_set.get(baseline=None)
    return models.Baseline(**{"indicator": indicator, "value": 1, "year": 2020, **columns})


def corrected(**columns: Any) -> models.ObservationCorrection:
    """One more correction of an observation that has some."""
    first(models.Indicator)
    observation = models.Observation.objects.filter(corrections__isnull=False)[0]
    facts = {"number": 9, "value": 1, "corrected_on": date(2022, 6, 1), "reason": "示例。"}
    return models.ObservationCorrection(**{"observation": observation, **facts, **columns})


def update(owner: type[models.Item], **columns: Any) -> Any:
    facts = {"reported_on": date(2030, 1, 1), "text": "示例。"}
    return part(models.ProgressUpdate, owner, **{**facts, **columns})


def milestone(owner: type[models.Item], **columns: Any) -> Any:
    return part(models.Milestone, owner, **{"title": "示例节点", **columns})


def invested(**columns: Any) -> Any:
    facts = {"year": 2030, "planned": 1}
    return part(models.InvestmentYear, models.Project, **{**facts, **columns})


def alignment(owner: type[models.Item], **columns: Any) -> Any:
    """With the clause that the first item of the kind is aligned to already."""
    parent = first(models.ParentPlan)
    facts = {"parent_plan": parent, "clause": "第二章"}
    return part(models.Alignment, owner, **{**facts, **columns})


def evaluation(**columns: Any) -> models.Evaluation:
    """Of a plan that has none."""
    another = plan()
    another.save()
    facts = {"plan": another, "evaluation_kind": "final", "until": 2025, "text": "示例。"}
    return models.Evaluation(**{**facts, **columns})


def citation(**columns: Any) -> models.Citation:
    """A citation of the plan itself."""
    article = first(models.Article)
    return models.Citation(**{"plan": article.plan, "article": article, **columns})


def picture(**columns: Any) -> models.Picture:
    """A picture of the plan itself."""
    plan = first(models.Zone).plan
    return models.Picture(**{"plan": plan, "alt": "示例图", "caption": "示例。", **columns})


def rendition(**columns: Any) -> models.Rendition:
    """One more size of a picture that has one."""
    present = first(models.Zone).picture_set.get().renditions.all()[0]
    facts = {"checksum": present.checksum, "media_type": "image/webp", "width": 9, "height": 9}
    return models.Rendition(**{"picture": present.picture, "number": 9, **facts, **columns})


def responsibility(*owners: type[models.Item]) -> models.Responsibility:
    owned = {str(owner._meta.model_name): first(owner) for owner in owners}
    return models.Responsibility(department=first(models.Department), role="lead", **owned)


def correction(**columns: Any) -> models.CorrectionReport:
    """A reader's report about the site as a whole."""
    facts = {
        "code": "0123456789ABCDEF",
        "kind": "wrong",
        "text": "示例。",
        "received_at": datetime(2026, 3, 2, tzinfo=UTC),
        "due_on": date(2026, 3, 9),
    }
    return models.CorrectionReport(**{**facts, **columns})


def second_upload() -> models.SheetUpload:
    """Of an editor who has uploaded a file for the plan already."""
    facts = {
        "plan": first(models.Zone).plan,
        "user": User.objects.create_user("editor"),
        "file_name": "a.xlsx",
        "tables": "[]",
        "uploaded_at": timezone.now(),
    }
    models.SheetUpload.objects.create(**facts)
    return models.SheetUpload(**facts)


def intake(**columns: Any) -> models.Intake:
    """An article that was read for a plan."""
    facts = {
        "plan": first(models.Zone).plan,
        "title": "示例",
        "reading": "{}",
        "checksum": "0" * 64,
        "read_at": timezone.now(),
        "read_by": "editor",
    }
    return models.Intake(**{**facts, **columns})


def read_twice() -> models.Intake:
    """Of a text that was read for the plan already."""
    intake().save()
    return intake()


def proposal(**columns: Any) -> models.Proposal:
    """One of an article, which has another of number 2."""
    read = intake()
    read.save()
    facts = {"intake": read, "kind": "zone", "title": "东片区", "confidence": 1}
    models.Proposal.objects.create(number=2, **facts)
    return models.Proposal(**{**facts, "number": 1, **columns})
