"""What the checks know beside the bundle, looked up in a constant number of queries."""

import re
from collections import defaultdict
from contextlib import suppress

from django.conf import settings
from django.urls import Resolver404, resolve
from django.utils.translation import override

from plans.documents.bundle import shapes
from plans.documents.progress import EVALUATION, EvaluationDocument
from plans.documents.stored import read_as
from plans.models import Citation, EditionEntry, LiveItem, Plan, WordRule
from plans.publishing.readiness.checks.links import linked_addresses, linked_paths
from plans.publishing.readiness.context import Cited, Context, Word

_ENGLISH = re.compile(r"^/en(?:/|$)")
OF_STAFF = re.compile(r"(?:/en)?/(?:admin|preview)(?:/|$)")


def context_for(plan: Plan, bundle: shapes.Bundle) -> Context:
    return Context(
        origin=settings.ORIGIN,
        words=tuple(Word(rule.wrong, rule.right, rule.note or "") for rule in _rules()),
        pages=_pages(bundle),
        nowhere=_nowhere(bundle),
        checked=_checked(plan),
        live_evaluation=_live_evaluation(plan),
    )


def _live_evaluation(plan: Plan) -> str | None:
    live = EditionEntry.objects.filter(edition__publication__plan=plan, kind=EVALUATION)
    text = live.values_list("document__data", flat=True).first()
    return read_as(EvaluationDocument, EVALUATION, text).evaluation_kind if text else None


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


def _nowhere(bundle: shapes.Bundle) -> frozenset[str]:
    """Addresses that no page answers, and those of the desk, which readers cannot enter."""
    paths = linked_addresses(bundle, settings.ORIGIN)
    return frozenset(path for path in paths if OF_STAFF.match(path) or not _resolves(path))


def _resolves(path: str) -> bool:
    """In either language, and without the slash at its end, which the portal adds."""
    plain = _ENGLISH.sub("/", path)
    with override(settings.LANGUAGE_CODE):
        for tried in (plain, f"{plain}/"):
            with suppress(Resolver404):
                resolve(tried)
                return True
    return False


def _checked(plan: Plan) -> dict[Cited, frozenset[str]]:
    rows = Citation.objects.filter(plan=plan, checked_text__isnull=False).order_by()
    checked: dict[Cited, set[str]] = defaultdict(set)
    columns = ("article__key", "paragraph", "quote", "checked_text")
    for article, paragraph, quote, text in rows.values_list(*columns):
        checked[article, paragraph, quote].add(text)
    return {named: frozenset(texts) for named, texts in checked.items()}
