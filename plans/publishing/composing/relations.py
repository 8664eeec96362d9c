"""Who refers to whom within a bundle, looked up once for all documents."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from plans.documents.bundle import shapes
from plans.documents.bundle.rules import citations_in
from plans.documents.kinds import PLAN_KEY
from plans.documents.links import Link
from plans.documents.parts import AlignedItem, Duty, Support

Keys = dict[str, list[str]]


@dataclass(frozen=True)
class Relations:
    """For the key of an item, the keys of those that refer to it, in plan order.

    `period_start` is the first year of the plan.
    """

    period_start: int
    codes: dict[str, str]
    keyword_of_section: dict[str, str]
    sections_of_keyword: Keys
    aims_of_keyword: Keys
    indicators_of_keyword: Keys
    measures_of_section: Keys
    aims_of_zone: Keys
    measures_of_zone: Keys
    projects_of_zone: Keys
    projects_of_measure: Keys
    indicators_of_measure: Keys
    duties: dict[str, list[Duty]]
    alignments: dict[str, list[AlignedItem]]
    supports: dict[str, list[Support]]

    @classmethod
    def of(cls, bundle: shapes.Bundle) -> "Relations":
        return cls(
            period_start=bundle.plan.period_start,
            codes=_codes(bundle),
            keyword_of_section={section.key: section.keyword for section in bundle.sections},
            sections_of_keyword=_by((s.keyword, s.key) for s in bundle.sections),
            aims_of_keyword=_by((a.keyword, a.key) for a in bundle.aims),
            indicators_of_keyword=_by((i.keyword, i.key) for i in bundle.indicators),
            measures_of_section=_by((m.section, m.key) for m in bundle.measures),
            aims_of_zone=_by((a.zone, a.key) for a in bundle.aims),
            measures_of_zone=_by((z, m.key) for m in bundle.measures for z in m.zones),
            projects_of_zone=_by((p.zone, p.key) for p in bundle.projects),
            projects_of_measure=_by((m, p.key) for p in bundle.projects for m in p.measures),
            indicators_of_measure=_by((m, i.key) for i in bundle.indicators for m in i.measures),
            duties=_duties(bundle),
            alignments=_alignments(bundle),
            supports=_supports(bundle),
        )


def _by(pairs: Iterable[tuple[str | None, str]]) -> Keys:
    grouped: Keys = defaultdict(list)
    for referred, key in pairs:
        if referred is not None:
            grouped[referred].append(key)
    return grouped


def _codes(bundle: shapes.Bundle) -> dict[str, str]:
    """The displayed codes: 1 for a keyword, 1.2 for its section, 1.2.3 for a measure."""
    codes = {keyword.key: str(keyword.number) for keyword in bundle.keywords}
    for section in bundle.sections:
        codes[section.key] = f"{codes[section.keyword]}.{section.number}"
    for measure in bundle.measures:
        codes[measure.key] = f"{codes[measure.section]}.{measure.number}"
    return codes


def _duties(bundle: shapes.Bundle) -> dict[str, list[Duty]]:
    grouped: dict[str, list[Duty]] = defaultdict(list)
    items: list[shapes.Measure | shapes.Project | shapes.Indicator] = [
        *bundle.measures,
        *bundle.projects,
        *bundle.indicators,
    ]
    for item in items:
        for responsibility in item.departments:
            duty = Duty(item=Link(key=item.key), role=responsibility.role)
            grouped[responsibility.department].append(duty)
    return grouped


def _alignments(bundle: shapes.Bundle) -> dict[str, list[AlignedItem]]:
    """What carries out each parent plan, clause by clause."""
    places = {
        (plan.key, clause.code): place
        for plan in bundle.parent_plans
        for place, clause in enumerate(plan.clauses)
    }
    grouped: dict[str, list[AlignedItem]] = defaultdict(list)
    for item in shapes.items_of(bundle):
        for one in shapes.alignments_of(item):
            aligned = AlignedItem(clause=one.clause, item=Link(key=item.key))
            grouped[one.parent_plan].append(aligned)
    for key, items in grouped.items():
        items.sort(key=lambda one, plan=key: places.get((plan, one.clause), len(places)))  # type: ignore[misc]
    return grouped


def _supports(bundle: shapes.Bundle) -> dict[str, list[Support]]:
    """What each article supports, paragraph by paragraph."""
    grouped: dict[str, list[Support]] = defaultdict(list)
    parts: list[tuple[str, shapes.Part]] = [(PLAN_KEY, bundle.plan)]
    parts += [(item.key, item) for item in shapes.items_of(bundle)]
    for key, part in parts:
        for _, citation in citations_in(part, ""):
            support = Support(
                item=Link(key=key), paragraph=citation.paragraph, quote=citation.quote
            )
            grouped[citation.article].append(support)
    for supports in grouped.values():
        supports.sort(key=lambda support: support.paragraph or 0)
    return grouped
