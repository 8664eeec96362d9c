"""A figure's story: what is aimed at, how firmly, and what was observed, which may be nothing."""

from collections.abc import Sequence

from plans.charts.share import goal_of, share_of
from plans.choices import Comparator, Strength
from plans.documents.items import IndicatorDocument
from plans.documents.parts import Observation, Target
from plans.glance import words
from plans.glance.story import FigureStory, Named

NAME, SENTENCE = 60, 120
"""The most characters of a name and of a wording."""


def figure_story(indicator: IndicatorDocument) -> FigureStory:
    target = indicator.target
    latest = _latest(indicator)
    in_figures = target is not None and target.value is not None
    return FigureStory(
        title=Named(words.brief(indicator.name, NAME), indicator.path),
        comparator=str(Comparator(target.comparator).label) if target and in_figures else None,
        value=_value(target),
        unit=words.brief(target.unit, NAME) if target and in_figures and target.unit else None,
        terms=_terms(target) if target else "",
        wording=words.quoted(words.brief(target.wording, SENTENCE))
        if target and in_figures
        else None,
        state=_state(latest),
        is_observed=latest is not None,
        share=_share(indicator),
    )


def of_figures(indicators: Sequence[IndicatorDocument]) -> str:
    """What several of them are counted as: not all have a target, or one in figures."""
    in_figures = (one.target and one.target.value is not None for one in indicators)
    return "项数字目标" if all(in_figures) else "项指标"


def _latest(indicator: IndicatorDocument) -> Observation | None:
    period = indicator.verdict.as_of
    return next((seen for seen in indicator.observations if seen.period == period), None)


def _value(target: Target | None) -> str:
    if target is None:
        return words.NO_TARGET
    if target.value is None:
        return words.brief(target.wording, SENTENCE)
    upper = f"–{words.figure(target.value_upper)}" if target.value_upper is not None else ""
    return f"{words.figure(target.value)}{upper}"


def _terms(target: Target) -> str:
    inferred = "" if target.year_stated else "（按规划期推定）"
    return f"{Strength(target.strength).label} · 到 {target.year} 年{inferred}"


def _wording(target: Target) -> str:
    return words.quoted(words.brief(target.wording, SENTENCE))


def _state(latest: Observation | None) -> str:
    if latest is None:
        return words.NO_OBSERVATION
    unit = f" {words.brief(latest.unit, NAME)}" if latest.unit else ""
    provisional = "（初步）" if latest.provisional else ""
    return f"监测值（{latest.period}）：{words.figure(latest.value)}{unit}{provisional}"


def _share(indicator: IndicatorDocument) -> float | None:
    """An empty track where nothing was observed; none where a bar would not be honest."""
    if not indicator.observations:
        return None if goal_of(indicator) is None else 0.0
    share = share_of(indicator)
    return None if share is None else float(share)
