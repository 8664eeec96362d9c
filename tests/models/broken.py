"""Examples of rows that a named constraint refuses, by its name."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import partial
from typing import Any

from plans import models
from tests.models.rows import (
    ITEMS,
    Make,
    alignment,
    baseline,
    citation,
    corrected,
    correction,
    evaluation,
    first,
    invested,
    item,
    milestone,
    part,
    picture,
    plan,
    proposal,
    read_twice,
    rendition,
    responsibility,
    second_upload,
    target,
    update,
)

NUMBER_SCOPES = {"section": "keyword", "measure": "section"}

DISAGREEING: list[dict[str, Any]] = [
    {"value": None},
    {"value_upper": 40},
    {"comparator": "qualitative"},
    {"comparator": "qualitative", "value": None, "value_upper": 40},
    {"comparator": "between"},
    {"comparator": "between", "value_upper": 30},
    {"comparator": "between", "value": None, "value_upper": 30},
]
"""Comparators and values of targets."""

ANSWERED = {"answer": "已改正", "answered_at": datetime(2026, 3, 2, tzinfo=UTC)}

FOLLOWED: dict[type[models.Item], date] = {
    models.Measure: date(2022, 5, 1),
    models.Project: date(2022, 3, 1),
}
"""The day of a report on the first of a kind."""

DUE: dict[type[models.Item], str] = {models.Measure: "2022-H1", models.Project: "2024"}
"""The period of a milestone of the first of a kind."""

Case = tuple[str, Make]


def broken_items() -> Iterator[Case]:
    """What the table of every kind of item refuses."""
    for model in ITEMS:
        kind = model.kind
        scope = NUMBER_SCOPES.get(kind, "plan")
        yield f"{kind}_key_once_per_plan", partial(_like_first, model, "key")
        yield f"{kind}_slug_once_per_plan", partial(_like_first, model, "slug")
        yield f"{kind}_number_once_per_{scope}", partial(_like_first, model, "number")
        yield f"{kind}_number_from_one", partial(item, model, number=0)
        yield f"{kind}_key_names_its_kind", partial(item, model, key="other-one")


def broken_years() -> Iterator[Case]:
    """Years before 1949 and after 2100; of a span the other year is not given."""
    yield "plan_period_start_within_reason", partial(plan, period_start=1948)
    yield "plan_period_end_within_reason", partial(plan, period_end=2101)
    for year in (1948, 2101):
        yield "baseline_year_within_reason", partial(baseline, year=year)
        yield "target_year_within_reason", partial(target, year=year)
        for model in (models.Measure, models.Project):
            for name in ("start_year", "finish_year"):
                years = {"start_year": None, "finish_year": None, name: year}
                yield f"{model.kind}_{name}_within_reason", partial(item, model, **years)


def _like_first(model: type[models.Item], name: str) -> Any:
    return item(model, **{name: getattr(first(model), name)})


BROKEN: list[Case] = [
    *broken_items(),
    *broken_years(),
    ("area_level_is_known", lambda: models.Area(code="999902", name="某地", level="village")),
    ("plan_period_runs_forward", lambda: plan(period_start=2026)),
    ("plan_follows_another", lambda: plan(slug="self", follows="self")),
    ("plan_has_three_stages_of_review_at_most", lambda: plan(review_stages=4)),
    ("plan_type_is_known", lambda: plan(plan_type="five_year")),
    ("plan_stage_is_known", lambda: plan(stage="forgotten")),
    (
        "aim_belongs_to_one_place",
        lambda: item(models.Aim, keyword=first(models.Keyword), zone=first(models.Zone)),
    ),
    ("aim_kind_is_known", lambda: item(models.Aim, aim_kind="wish")),
    ("article_standing_is_known", lambda: item(models.Article, standing="rumour")),
    ("measure_years_run_forward", lambda: item(models.Measure, start_year=2025, finish_year=2024)),
    ("project_years_run_forward", lambda: item(models.Project, start_year=2026, finish_year=2024)),
    ("project_investment_has_a_unit", lambda: item(models.Project, investment_unit=None)),
    ("project_kind_is_known", lambda: item(models.Project, project_kind="dream")),
    ("indicator_nature_is_known", lambda: item(models.Indicator, nature="sure")),
    (
        "named_thing_once_per_measure",
        lambda: part(models.NamedThing, models.Measure, number=3, kind="policy", name="示例政策"),
    ),
    (
        "paragraph_number_once_per_article",
        lambda: part(models.ArticleParagraph, models.Article, number=1, text="示例。"),
    ),
    *(
        (f"progress_update_once_per_day_per_{owner.kind}", partial(update, owner, reported_on=day))
        for owner, day in FOLLOWED.items()
    ),
    (
        "progress_update_is_of_one_item",
        lambda: update(models.Measure, project=first(models.Project)),
    ),
    *(
        (f"milestone_once_per_period_per_{owner.kind}", partial(milestone, owner, due=due))
        for owner, due in DUE.items()
    ),
    ("milestone_is_of_one_item", lambda: models.Milestone(due="2030", title="示例")),
    ("investment_year_once_per_year", lambda: invested(year=2022)),
    ("investment_year_has_a_figure", lambda: invested(planned=None)),
    ("investment_year_year_within_reason", lambda: invested(year=1948)),
    (
        "clause_once_per_parent_plan",
        lambda: models.Clause(
            parent_plan=first(models.ParentPlan), number=9, code="第一章", title="示例"
        ),
    ),
    *(
        (f"alignment_once_per_{owner.kind}", partial(alignment, owner))
        for owner in (models.Aim, models.Measure, models.Project, models.Indicator)
    ),
    (
        "alignment_is_of_one_item",
        lambda: alignment(models.Aim, measure=first(models.Measure), clause="第三章"),
    ),
    ("evaluation_kind_is_known", lambda: evaluation(evaluation_kind="yearly")),
    ("evaluation_until_within_reason", lambda: evaluation(until=1948)),
    (
        "target_revision_once_per_day",
        lambda: part(models.TargetRevision, models.Indicator, decided_on=date(2022, 6, 1)),
    ),
    (
        "observation_once_per_period",
        lambda: part(models.Observation, models.Indicator, period="2021", value=1),
    ),
    (
        "observation_multiplier_is_positive",
        lambda: part(models.Observation, models.Indicator, period="2023", value=1, multiplier=-1),
    ),
    ("observation_correction_once_per_number", lambda: corrected(number=1)),
    ("observation_correction_has_a_reason", lambda: corrected(reason=None)),
    ("observation_correction_multiplier_is_positive", lambda: corrected(multiplier=0)),
    ("baseline_multiplier_is_positive", lambda: baseline(multiplier=0)),
    ("target_multiplier_is_positive", lambda: target(multiplier=0)),
    ("target_has_one_owner", lambda: target(indicator=None)),
    ("target_has_one_owner", lambda: target(role="former")),
    ("target_has_one_owner", lambda: target(role="wish")),
    ("target_final_once_per_indicator", lambda: target(role="final")),
    ("target_milestone_once_per_year", lambda: target(year=2023)),
    ("target_comparator_is_known", lambda: target(comparator="hope")),
    *(("target_comparator_and_values_agree", partial(target, **values)) for values in DISAGREEING),
    *(
        (f"responsibility_once_per_{model._meta.model_name}", partial(responsibility, model))
        for model in (models.Measure, models.Project, models.Indicator)
    ),
    ("responsibility_is_for_one_item", responsibility),
    ("responsibility_is_for_one_item", lambda: responsibility(models.Measure, models.Project)),
    (
        "citation_has_one_subject",
        lambda: citation(zone=first(models.Zone), aim=first(models.Aim)),
    ),
    *(
        ("citation_offsets_run_forward", partial(citation, **offsets))
        for offsets in [{"start": 2, "end": 2}, {"start": 3, "end": 2}, {"start": 0}, {"end": 2}]
    ),
    ("citation_paragraph_from_one", lambda: citation(paragraph=0)),
    (
        "picture_has_one_subject",
        lambda: picture(zone=first(models.Zone), aim=first(models.Aim)),
    ),
    ("picture_has_its_words", lambda: picture(alt="")),
    ("picture_has_its_words", lambda: picture(caption="")),
    ("rendition_number_once_per_picture", lambda: rendition(number=1)),
    ("rendition_has_a_size", lambda: rendition(width=0)),
    ("rendition_has_a_size", lambda: rendition(height=0)),
    ("correction_gate_is_one_row", lambda: models.CorrectionGate(pk=2)),
    ("correction_kind_is_known", lambda: correction(kind="praise")),
    ("correction_state_is_known", lambda: correction(state="lost", **ANSWERED)),
    ("correction_is_closed_with_an_answer", lambda: correction(state="accepted")),
    ("correction_is_closed_with_an_answer", lambda: correction(state="declined", answer="不改")),
    ("correction_is_about_a_page_or_the_site", lambda: correction(path="measures/one")),
    ("correction_is_about_a_page_or_the_site", lambda: correction(plan_slug="example", edition=1)),
    ("word_rule_changes_something", lambda: models.WordRule(wrong="登陆", right="登陆")),
    ("sheet_upload_once_per_editor", second_upload),
    ("intake_once_per_plan", read_twice),
    ("proposal_number_once_per_intake", partial(proposal, number=2)),
    ("proposal_state_is_known", partial(proposal, state="perhaps")),
    ("proposal_is_an_item_once_accepted", partial(proposal, state="accepted")),
    ("proposal_is_an_item_once_accepted", partial(proposal, state="open", item_key="zone-1")),
    ("proposal_is_rejected_for_a_reason", partial(proposal, state="rejected")),
    ("site_profile_is_one_row", lambda: models.SiteProfile(pk=2, name="另一个")),
]
