"""Every check over one bundle."""

from dataclasses import replace

from plans.documents.bundle import shapes
from plans.documents.kinds import PLAN_KEY
from plans.publishing.readiness import checks
from plans.publishing.readiness.context import Context
from plans.publishing.readiness.findings import Finding
from plans.publishing.readiness.registry import Check
from plans.publishing.readiness.texts import own_texts

CHECKS: dict[str, Check] = checks.CHECKS


def findings(bundle: shapes.Bundle, context: Context) -> list[Finding]:
    """What all checks find, check by check, in plan order. Pure."""
    context = replace(context, texts=tuple(own_texts(bundle)))
    titles = {item.key: item.title for item in shapes.items_of(bundle)}
    titles[PLAN_KEY] = bundle.plan.title
    return [
        Finding(check.id, place, titles[place.key], data)
        for check in CHECKS.values()
        for place, data in check.rule(bundle, context)
    ]


def errors(found: list[Finding]) -> list[Finding]:
    return [finding for finding in found if level_of(finding) == "error"]


def warnings(found: list[Finding]) -> list[Finding]:
    return [finding for finding in found if level_of(finding) == "warning"]


def level_of(finding: Finding) -> str:
    """That of its check; a check that is no more keeps nothing from being published."""
    known = CHECKS.get(finding.check)
    return known.level if known else "none"
