"""What the checks know beside the bundle, looked up in a constant number of queries."""

from collections import defaultdict

from django.conf import settings

from plans.documents.bundle import shapes
from plans.models import Citation, LiveItem, Plan, WordRule
from plans.publishing.readiness.checks.links import linked_paths
from plans.publishing.readiness.context import Cited, Context, Word


def context_for(plan: Plan, bundle: shapes.Bundle) -> Context:
    return Context(
        origin=settings.ORIGIN,
        words=tuple(Word(rule.wrong, rule.right, rule.note or "") for rule in _rules()),
        pages=_pages(bundle),
        checked=_checked(plan),
    )


def _rules() -> list[WordRule]:
    return list(WordRule.objects.order_by("wrong"))


def _pages(bundle: shapes.Bundle) -> frozenset[str]:
    """The public pages of those other plans to which the texts link."""
    paths = linked_paths(bundle, settings.ORIGIN)
    plans = {path.partition("/")[0] for path in paths} - {bundle.plan.slug, ""}
    if not plans:
        return frozenset()
    public = LiveItem.objects.filter(plan_slug__in=plans).values_list("plan_slug", "path")
    return frozenset(f"{slug}/{path}" for slug, path in public)


def _checked(plan: Plan) -> dict[Cited, frozenset[str]]:
    rows = Citation.objects.filter(plan=plan, checked_text__isnull=False).order_by()
    checked: dict[Cited, set[str]] = defaultdict(set)
    columns = ("article__key", "paragraph", "quote", "checked_text")
    for article, paragraph, quote, text in rows.values_list(*columns):
        checked[article, paragraph, quote].add(text)
    return {named: frozenset(texts) for named, texts in checked.items()}
