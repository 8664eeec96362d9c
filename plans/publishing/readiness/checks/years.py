"""Years against the plan's period."""

from django.utils.translation import gettext_lazy as _

from plans.choices import EvaluationKind
from plans.documents.bundle import shapes
from plans.documents.kinds import PLAN_KEY
from plans.publishing.readiness.context import Context
from plans.publishing.readiness.findings import Place
from plans.publishing.readiness.registry import Found, check


@check(
    "target-outside-period",
    "warning",
    title=_("Target outside the plan's period"),
    message=_("The year %(year)s lies outside %(period)s."),
    help=_(
        "A target is met or missed within the plan's period. Mend the year; a target beyond the"
        " period, such as one for 2035, may stay."
    ),
)
def target_outside_period(bundle: shapes.Bundle, context: Context) -> Found:
    for item in bundle.indicators:
        if item.target:
            place = Place(item.kind, item.key, "year", "target")
            yield from _outside(bundle.plan, place, item.target.year)
        for milestone in item.milestones:
            place = Place(item.kind, item.key, "year", "milestones", str(milestone.year))
            yield from _outside(bundle.plan, place, milestone.year)


@check(
    "years-outside-period",
    "warning",
    title=_("Years outside the plan's period"),
    message=_("The year %(year)s lies outside %(period)s."),
    help=_(
        "A measure or project begins and ends within the plan's period, unless it is carried"
        " over from the last plan or into the next one."
    ),
)
def years_outside_period(bundle: shapes.Bundle, context: Context) -> Found:
    for item in (*bundle.measures, *bundle.projects):
        for name in ("start_year", "finish_year"):
            yield from _outside(bundle.plan, Place(item.kind, item.key, name), getattr(item, name))


@check(
    "evaluation-outside-period",
    "error",
    title=_("Evaluation of years outside the plan's period"),
    message=_("The year %(year)s lies outside %(period)s."),
    help=_("An evaluation looks at years of the plan."),
)
def evaluation_outside_period(bundle: shapes.Bundle, context: Context) -> Found:
    if evaluation := bundle.plan.evaluation:
        place = Place("plan", PLAN_KEY, "until", "evaluation")
        yield from _outside(bundle.plan, place, evaluation.until)


@check(
    "evaluation-again",
    "warning",
    title=_("Evaluation that was published already"),
    message=_("The live edition is the %(kind)s already."),
    help=_(
        "This edition would be called the same evaluation again. Take the evaluation out of the"
        " plan, unless this is meant; the edition that was published with it keeps it."
    ),
)
def evaluation_again(bundle: shapes.Bundle, context: Context) -> Found:
    evaluation = bundle.plan.evaluation
    if evaluation and evaluation.evaluation_kind == context.live_evaluation:
        kind = EvaluationKind(evaluation.evaluation_kind).label
        yield Place("plan", PLAN_KEY, "evaluation_kind", "evaluation"), {"kind": str(kind)}


def _outside(plan: shapes.Plan, place: Place, year: int | None) -> Found:
    if year is not None and not plan.period_start <= year <= plan.period_end:
        yield place, {"year": str(year), "period": f"{plan.period_start}–{plan.period_end}"}
