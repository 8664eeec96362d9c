"""One document from one item of a bundle."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from pydantic import ValidationError

from plans.documents.bundle import shapes
from plans.documents.bundle.reading import member
from plans.documents.items import (
    AimDocument,
    AnyItem,
    ArticleDocument,
    DepartmentDocument,
    IndicatorDocument,
    KeywordDocument,
    MeasureDocument,
    ParentPlanDocument,
    PlanDocument,
    ProjectDocument,
    SectionDocument,
    TermDocument,
    ZoneDocument,
)
from plans.documents.kinds import PLAN_KEY
from plans.documents.links import AreaLink, Shape
from plans.documents.parts import Verdict
from plans.documents.progress import EVALUATION_TITLES, EvaluationDocument
from plans.errors.base import Problem
from plans.errors.publishing import NotReady
from plans.monitoring.figures import figures_of
from plans.monitoring.trajectory import expected_path
from plans.monitoring.verdict import verdict
from plans.publishing.composing.relations import Relations

Facts = dict[str, Any]
NOT_JUDGED = Verdict(state="no_data", as_of=None)


def plan_document(bundle: shapes.Bundle) -> PlanDocument:
    """The document of the plan itself."""
    area = AreaLink(code=bundle.plan.area)
    return PlanDocument.model_validate(_facts(PlanDocument, bundle.plan, key=PLAN_KEY, area=area))


def evaluation_document(part: shapes.Evaluation) -> EvaluationDocument:
    """The document by which an edition is an evaluation of its plan."""
    title, title_en = EVALUATION_TITLES[part.evaluation_kind]
    facts = _facts(EvaluationDocument, part, title=title, title_en=title_en)
    return EvaluationDocument.model_validate(facts)


def item_document(item: shapes.Item, relations: Relations) -> AnyItem:
    """The document of one item, with the keys of those that refer to it.

    Raises `NotReady` where it cannot be one: a value times its multiplier may have too many digits.
    """
    try:
        return _MAKERS[type(item)](item, relations)
    except ValidationError as error:
        raise NotReady([_problem(item, detail) for detail in error.errors()]) from error


def _problem(item: shapes.Item, detail: Any) -> Problem:
    path = item.key
    for name in detail["loc"]:
        path = member(path, name)
    return Problem(path, detail["msg"].removeprefix("Value error, "), item.key)


def _facts(shape: type[Shape], part: shapes.Part, **more: Any) -> Facts:
    """The fields that a document takes over from its item as they are, and `more`."""
    same = {
        name: _cited_as_source(value)
        for name, value in part.model_dump().items()
        if name in shape.model_fields and name not in more
    }
    return {**same, **more}


def _cited_as_source(value: Any) -> Any:
    """A bundle's citation names an `article`; readers know it as the `source`."""
    if isinstance(value, list):
        return [_cited_as_source(inner) for inner in value]
    if isinstance(value, dict):
        return {
            ("source" if name == "article" else name): _cited_as_source(inner)
            for name, inner in value.items()
        }
    return value


def _aim(item: shapes.Aim, _relations: Relations) -> AimDocument:
    return AimDocument.model_validate(_facts(AimDocument, item))


def _keyword(item: shapes.Keyword, relations: Relations) -> KeywordDocument:
    return KeywordDocument.model_validate(
        _facts(
            KeywordDocument,
            item,
            code=relations.codes[item.key],
            sections=relations.sections_of_keyword.get(item.key, []),
            aims=relations.aims_of_keyword.get(item.key, []),
            indicators=relations.indicators_of_keyword.get(item.key, []),
        )
    )


def _section(item: shapes.Section, relations: Relations) -> SectionDocument:
    return SectionDocument.model_validate(
        _facts(
            SectionDocument,
            item,
            code=relations.codes[item.key],
            measures=relations.measures_of_section.get(item.key, []),
        )
    )


def _zone(item: shapes.Zone, relations: Relations) -> ZoneDocument:
    return ZoneDocument.model_validate(
        _facts(
            ZoneDocument,
            item,
            aims=relations.aims_of_zone.get(item.key, []),
            measures=relations.measures_of_zone.get(item.key, []),
            projects=relations.projects_of_zone.get(item.key, []),
        )
    )


def _measure(item: shapes.Measure, relations: Relations) -> MeasureDocument:
    return MeasureDocument.model_validate(
        _facts(
            MeasureDocument,
            item,
            code=relations.codes[item.key],
            keyword=relations.keyword_of_section[item.section],
            projects=relations.projects_of_measure.get(item.key, []),
            indicators=relations.indicators_of_measure.get(item.key, []),
        )
    )


def _project(item: shapes.Project, _relations: Relations) -> ProjectDocument:
    return ProjectDocument.model_validate(_facts(ProjectDocument, item))


def _indicator(item: shapes.Indicator, relations: Relations) -> IndicatorDocument:
    document = IndicatorDocument.model_validate(
        _facts(
            IndicatorDocument,
            item,
            name=item.title,
            name_en=item.title_en,
            baseline=_quantity(item.baseline) if item.baseline else None,
            target=_target(item.target) if item.target else None,
            milestones=[_target(milestone) for milestone in item.milestones],
            observations=[_observation(observation) for observation in item.observations],
            revisions=_revisions(item),
            trajectory=[],
            verdict=NOT_JUDGED,
        )
    )
    figures = figures_of(document, begins=relations.period_start)
    return document.model_copy(
        update={"trajectory": expected_path(figures), "verdict": verdict(figures)}
    )


def _quantity(quantity: shapes.Quantity) -> Facts:
    facts: Facts = _cited_as_source(quantity.model_dump())
    return {**facts, "absolute": quantity.value * quantity.multiplier}


def _observation(observation: shapes.Observation) -> Facts:
    return {
        **_quantity(observation),
        "corrections": [_quantity(correction) for correction in observation.corrections],
    }


def _target(target: shapes.Target) -> Facts:
    def absolute(value: Decimal | None) -> Decimal | None:
        scaled = value is not None and target.comparator != "multiple"
        return value * target.multiplier if value is not None and scaled else None

    return {
        **_cited_as_source(target.model_dump()),
        "absolute": absolute(target.value),
        "absolute_upper": absolute(target.value_upper),
    }


def _revisions(item: shapes.Indicator) -> list[Facts]:
    """Each revision with the target it replaced and the one that took its place."""
    targets = [revision.old for revision in item.revisions]
    successors = [*targets, item.target][1:]
    return [
        {
            **_cited_as_source(revision.model_dump()),
            "old": _target(revision.old),
            "new": _target(new),
        }
        for revision, new in zip(item.revisions, successors, strict=True)
        if new is not None
    ]


def _department(item: shapes.Department, relations: Relations) -> DepartmentDocument:
    duties = relations.duties.get(item.key, [])
    return DepartmentDocument.model_validate(_facts(DepartmentDocument, item, duties=duties))


def _article(item: shapes.Article, relations: Relations) -> ArticleDocument:
    return ArticleDocument.model_validate(
        _facts(
            ArticleDocument,
            item,
            checksum="",
            text_checksum=item.checksum,
            supports=relations.supports.get(item.key, []),
        )
    )


def _term(item: shapes.Term, _relations: Relations) -> TermDocument:
    return TermDocument.model_validate(_facts(TermDocument, item))


def _parent_plan(item: shapes.ParentPlan, relations: Relations) -> ParentPlanDocument:
    aligned = relations.alignments.get(item.key, [])
    return ParentPlanDocument.model_validate(_facts(ParentPlanDocument, item, alignments=aligned))


_MAKERS: dict[type[shapes.Item], Callable[[Any, Relations], AnyItem]] = {
    shapes.Aim: _aim,
    shapes.Keyword: _keyword,
    shapes.Section: _section,
    shapes.Zone: _zone,
    shapes.Measure: _measure,
    shapes.Project: _project,
    shapes.Indicator: _indicator,
    shapes.Department: _department,
    shapes.Article: _article,
    shapes.Term: _term,
    shapes.ParentPlan: _parent_plan,
}
