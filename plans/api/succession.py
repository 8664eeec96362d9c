"""A plan beside the one that it follows, and the same indicators in all plans of the chain."""

from typing import Any, TypeVar, get_args

from django.http import HttpRequest, HttpResponse
from ninja import Router

from plans.api.answers import ERRORS, answer
from plans.api.parameters import declares
from plans.api.shapes import (
    AbsentPlanAnswer,
    ChainedPlanAnswer,
    FollowedAnswer,
    FortuneAnswer,
    StandingAnswer,
    SuccessionAnswer,
)
from plans.documents.items import IndicatorDocument
from plans.documents.links import Shape
from plans.documents.parts import BaselineFigure, ObservedFigure, TargetFigure
from plans.documents.succession import Fate, Fortune
from plans.published.chain import ChainedPlan
from plans.published.succession import Followed, Succession, succession

router = Router(tags=["plans"])

Figures = TypeVar("Figures", bound=Shape)


@router.get(
    "/{slug:plan}/succession",
    response={200: SuccessionAnswer, **ERRORS},
    operation_id="get_succession",
)
@declares()
def get_succession(request: HttpRequest, plan: str) -> HttpResponse:
    return answer(_answer(succession(plan)))


def _answer(found: Succession) -> SuccessionAnswer:
    chain = found.chain
    fates = [one.fate for one in found.fortunes]
    return SuccessionAnswer(
        path=f"{chain.own.document.path}succession/",
        chain=[_chained(one) for one in chain.plans],
        is_cut=chain.is_cut,
        absent=AbsentPlanAnswer(**vars(chain.absent)) if chain.absent else None,
        former=chain.former.slug if chain.former else None,
        followers=[one.slug for one in chain.followers],
        counts={fate: fates.count(fate) for fate in get_args(Fate)},
        items=[_fortune(found, one) for one in found.fortunes],
        indicators=[_followed(one) for one in found.indicators],
        withheld=found.withheld,
    )


def _chained(plan: ChainedPlan) -> ChainedPlanAnswer:
    names = ChainedPlanAnswer.model_fields.keys() - {"edition"}
    facts = {name: getattr(plan.document, name) for name in names}
    return ChainedPlanAnswer(**facts, edition=plan.number)


def _fortune(found: Succession, one: Fortune) -> FortuneAnswer:
    fields = [vars(field) for field in one.fields]
    return FortuneAnswer(**{**vars(one), "path": found.path_of(one), "fields": fields})


def _followed(one: Followed) -> FollowedAnswer:
    standings = [_standing(plan, document) for plan, document in one.standings if document]
    return FollowedAnswer(key=one.key, standings=standings)


def _standing(plan: ChainedPlan, document: IndicatorDocument) -> StandingAnswer:
    last = document.observations[-1] if document.observations else None
    return StandingAnswer(
        plan=plan.slug,
        path=document.path,
        name=document.name,
        name_en=document.name_en,
        unit=document.unit,
        baseline=_figures(BaselineFigure, document.baseline),
        target=_figures(TargetFigure, document.target),
        observation=_figures(ObservedFigure, last),
        verdict=document.verdict,
    )


def _figures(shape: type[Figures], given: Any) -> Figures | None:
    """A figure without its sources, which are documents of its own plan."""
    if given is None:
        return None
    return shape(**{name: getattr(given, name) for name in shape.model_fields})
