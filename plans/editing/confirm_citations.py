"""Confirm: an editor has compared what cites a paragraph with its present text."""

from django.db import transaction

from plans.audit.record import record
from plans.choices import AuditEvent
from plans.models import Article, Citation, Plan


def confirm_citations(*, plan: Plan, article: str, paragraph: int | None) -> int:
    """Notes the archived text as it is now for all citations of one paragraph; their number.

    `article` is its key. Nothing that is published changes, so neither does the plan's version.
    """
    with transaction.atomic():
        Plan.objects.locked().get(pk=plan.pk)
        found = Article.objects.filter(plan=plan, key=article).first()
        count = Citation.objects.confirm(found, paragraph) if found else 0
        if count:
            detail = {"paragraph": paragraph, "citations": count}
            record(event=AuditEvent.CITATIONS_CONFIRMED, plan=plan, about=found, detail=detail)
        return count
