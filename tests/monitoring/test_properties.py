"""What holds for the verdict on any figures."""

from dataclasses import replace
from decimal import Decimal
from typing import Any, get_args

from hypothesis import given
from hypothesis import strategies as st

from plans.documents.parts import Target, Verdict
from plans.documents.types import Basis, Comparator
from plans.monitoring.figures import Figures
from plans.monitoring.verdict import verdict
from tests.monitoring.made import baseline, figures, observed, target

BEST_FIRST = ("met", "on_track", "behind", "off_track")
JUDGED = set(BEST_FIRST)
numbers = st.integers(-5000, 5000).map(lambda whole: Decimal(whole) / 4)
amounts = st.integers(0, 5000).map(lambda whole: Decimal(whole) / 4)
years = st.integers(2021, 2025)
BASES: tuple[Basis, ...] = get_args(Basis)


@st.composite
def cases(draw: st.DrawFn, comparators: tuple[Comparator, ...] = get_args(Comparator)) -> Figures:
    """Any indicator with a value in every year to some year of the plan."""
    comparator = draw(st.sampled_from(comparators))
    basis = draw(st.sampled_from(BASES))
    value = draw(numbers if basis != "cumulative" else amounts)
    return figures(
        basis=basis,
        sense=draw(st.sampled_from(["more", "less", None])),
        baseline=draw(st.none() | st.builds(baseline, numbers)),
        target=target(
            comparator,
            None if comparator == "qualitative" else value,
            upper=value + draw(st.integers(1, 500)) if comparator == "between" else None,
        ),
        milestones=[
            target(value=draw(numbers), year=year) for year in draw(st.sets(years, max_size=2))
        ],
        observations=observed({str(year): draw(amounts) for year in range(2021, draw(years) + 1)}),
    )


def with_last(case: Figures, value: Decimal) -> Verdict:
    """The same with another value in the latest year."""
    *before, last = case.observations
    changed = last.model_copy(update={"value": value, "absolute": value})
    return verdict(replace(case, observations=[*before, changed]))


def rank(found: Verdict) -> int:
    return BEST_FIRST.index(found.state)


@given(cases(("exceed", "at_least", "at_most", "less_than")), amounts, amounts)
def test_nearer_to_a_one_sided_target_is_never_worse(
    case: Figures, one: Decimal, other: Decimal
) -> None:
    upwards = case.target is not None and case.target.comparator in ("exceed", "at_least")
    better, worse = _in_order(one, other, upwards=upwards)
    nearer, farther = with_last(case, better), with_last(case, worse)
    if {nearer.state, farther.state} <= JUDGED:
        assert rank(nearer) <= rank(farther)


def _in_order(one: Decimal, other: Decimal, *, upwards: bool) -> tuple[Decimal, Decimal]:
    return (max(one, other), min(one, other)) if upwards else (min(one, other), max(one, other))


@given(cases(("between", "approx")), amounts, amounts)
def test_farther_from_a_range_is_never_better(case: Figures, one: Decimal, other: Decimal) -> None:
    case = replace(case, basis="end_of_period")
    assert case.target is not None
    middle = _middle(case.target)
    if (one < middle) != (other < middle):
        return
    nearer, farther = sorted((one, other), key=lambda value: abs(value - middle))
    close, far = with_last(case, nearer), with_last(case, farther)
    if {close.state, far.state} <= JUDGED:
        assert rank(close) <= rank(far)


def _middle(aim: Target) -> Decimal:
    assert aim.absolute is not None
    return (aim.absolute + (aim.absolute_upper or aim.absolute)) / 2


@given(cases(), st.sampled_from([Decimal(10_000), Decimal("0.01"), Decimal(3)]))
def test_it_does_not_matter_in_which_unit_figures_are_written(
    case: Figures, scale: Decimal
) -> None:
    scaled = replace(
        case,
        baseline=case.baseline and _scaled(case.baseline, scale),
        target=case.target and _scaled(case.target, scale),
        milestones=[_scaled(one, scale) for one in case.milestones],
        observations=[_scaled(one, scale) for one in case.observations],
    )
    one, other = verdict(case), verdict(scaled)
    assert (one.state, one.reason) == (other.state, other.reason)


def _scaled(figure: Any, scale: Decimal) -> Any:
    """The same figure where the base unit is another."""
    names = {"absolute", "absolute_upper"} & type(figure).model_fields.keys()
    return figure.model_copy(
        update={
            name: getattr(figure, name) * scale
            for name in names
            if getattr(figure, name) is not None
        }
    )


@given(cases())
def test_without_observations_there_is_no_verdict(case: Figures) -> None:
    assert verdict(replace(case, observations=[])) == Verdict(state="no_data", as_of=None)


@given(cases(), years)
def test_a_total_with_a_year_missing_has_no_verdict(case: Figures, year: int) -> None:
    left = [one for one in case.observations if one.period != str(year)]
    broken = any(int(one.period) > year for one in left)
    found = verdict(replace(case, basis="cumulative", observations=left))
    if broken:
        assert found.state == "not_assessable"


@given(cases())
def test_a_state_has_its_inputs_and_a_lack_its_reason(case: Figures) -> None:
    found = verdict(case)
    assert (found.observed is not None) == (found.method is not None) == (found.state in JUDGED)
    assert (found.reason is not None) == (found.state == "not_assessable")
