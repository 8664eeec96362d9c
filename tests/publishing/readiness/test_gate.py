"""The gate before publication, in the verbs: errors block, warnings are acknowledged by name."""

import json
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from plans.errors.publishing import ErrorsFound, NothingToPublish, WarningsOpen
from plans.models import (
    Acknowledgement,
    Citation,
    Edition,
    HeldBecause,
    Measure,
    Plan,
    Schedule,
    ScheduleState,
    Term,
    WordRule,
)
from plans.publishing.prepare import prepare
from plans.publishing.publish import publish, publish_candidate
from plans.publishing.readiness.gate import findings_of
from plans.publishing.readiness.registry import CHECKS, check
from plans.publishing.roll_back import roll_back
from plans.publishing.schedule import promote_due, schedule
from tests.makers import (
    EDITOR,
    acknowledged,
    change,
    load_seed,
    load_small,
    publish_plan,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan() -> Plan:
    """Its three figures without citations are warnings."""
    return load_small()


def checks_of(plan: Plan) -> list[str]:
    return [finding.check for finding in findings_of(prepare(plan=plan, editor=EDITOR))]


def test_an_error_blocks_whatever_is_acknowledged(plan: Plan) -> None:
    change(plan, Measure, "measure-one", text="待补充")
    candidate = prepare(plan=plan, editor=EDITOR)
    everything = {finding.identity for finding in findings_of(candidate)}
    with pytest.raises(ErrorsFound) as refusal:
        publish(plan=plan, editor=EDITOR, note="说明", acknowledged=everything)
    assert [finding.check for finding in refusal.value.findings] == ["placeholder"]
    assert not Edition.objects.exists()


def test_each_warning_must_be_acknowledged_by_name(plan: Plan) -> None:
    known = acknowledged(prepare(plan=plan, editor=EDITOR))
    left = sorted(known)[0]
    for given in ((), known - {left}, {"0" * 16}):
        with pytest.raises(WarningsOpen) as refusal:
            publish(plan=plan, editor=EDITOR, note="说明", acknowledged=given)
        assert left in {finding.identity for finding in refusal.value.findings}
    assert publish(plan=plan, editor=EDITOR, note="说明", acknowledged=known).number == 1


def test_an_acknowledgement_is_of_what_was_found_and_not_of_its_place(plan: Plan) -> None:
    change(plan, Measure, "measure-one", text="产业,民生。")
    known = acknowledged(prepare(plan=plan, editor=EDITOR))
    change(plan, Measure, "measure-one", text="产业;民生。")
    with pytest.raises(WarningsOpen):
        publish(plan=plan, editor=EDITOR, note="说明", acknowledged=known)


def test_what_was_acknowledged_is_kept_with_the_edition_and_who_did(plan: Plan) -> None:
    edition = publish_plan(plan)
    kept = Acknowledgement.objects.get()
    assert (kept.edition, kept.acknowledged_by) == (edition, EDITOR)
    told = json.loads(kept.findings)
    assert [one["check"] for one in told] == ["figure-without-citation"] * 3
    assert told[0]["place"] == "indicator-one.baseline.citations"
    assert told[0]["words"] == "10个 (2020)没有引用任何来源稿件。"


def test_a_plan_without_warnings_leaves_nothing_to_keep() -> None:
    assert publish(plan=load_seed(), editor=EDITOR, note="说明").number == 1
    assert not Acknowledgement.objects.exists()


def test_a_schedule_keeps_what_was_acknowledged_for_its_candidate(plan: Plan) -> None:
    candidate = prepare(plan=plan, editor=EDITOR)
    due = timezone.now() + timedelta(hours=1)
    with pytest.raises(WarningsOpen):
        schedule(candidate=candidate, due_at=due, editor=EDITOR, note="说明")
    known = acknowledged(candidate)
    schedule(candidate=candidate, due_at=due, editor="排期人", note="说明", acknowledged=known)
    change(plan, Measure, "measure-one", text="待补充")
    WordRule.objects.create(wrong="示例", right="例子")
    Schedule.objects.update(due_at=timezone.now() - timedelta(seconds=1))
    (edition,) = promote_due()
    assert (edition.number, Acknowledgement.objects.get().acknowledged_by) == (1, "排期人")


def test_a_schedule_whose_warnings_are_open_is_held(plan: Plan) -> None:
    candidate = prepare(plan=plan, editor=EDITOR)
    due = timezone.now() + timedelta(hours=1)
    known = acknowledged(candidate)
    schedule(candidate=candidate, due_at=due, editor=EDITOR, note="说明", acknowledged=known)
    Schedule.objects.update(due_at=timezone.now() - timedelta(seconds=1), acknowledged=[])
    assert promote_due() == []
    held = Schedule.objects.get()
    assert (held.state, held.held_because) == (ScheduleState.HELD, HeldBecause.UNREADY)


def test_rolling_back_asks_no_check(plan: Plan) -> None:
    publish_plan(plan)
    change(plan, Measure, "measure-one", text="另一件事。")
    publish_plan(plan)
    WordRule.objects.create(wrong="示例", right="例子")
    assert roll_back(plan=plan, to=1, editor=EDITOR, note="恢复").restores == 1


def test_what_is_live_already_is_not_published_again(plan: Plan) -> None:
    publish_plan(plan)
    known = acknowledged(prepare(plan=plan, editor=EDITOR))
    with pytest.raises(NothingToPublish) as refusal:
        publish(plan=plan, editor=EDITOR, note="说明", acknowledged=known)
    assert refusal.value.number == 1
    candidate = prepare(plan=plan, editor=EDITOR)
    due = timezone.now() + timedelta(hours=1)
    with pytest.raises(NothingToPublish):
        schedule(candidate=candidate, due_at=due, editor=EDITOR, note="说明", acknowledged=known)
    assert Edition.objects.count() == 1


def test_what_is_kept_beside_the_pages_alone_is_something_to_publish(plan: Plan) -> None:
    publish_plan(plan)
    type(plan.area).objects.filter(pk=plan.area_id).update(name_en="Example County")
    candidate = prepare(plan=plan, editor=EDITOR)
    edition = publish_candidate(
        candidate=candidate, editor=EDITOR, note="说明", acknowledged=acknowledged(candidate)
    )
    assert edition.number == 2


def test_a_new_word_rule_is_found_in_a_state_that_was_looked_at_before(plan: Plan) -> None:
    assert "wrong-word" not in checks_of(plan)
    WordRule.objects.create(wrong="示例的事", right="例子")
    assert "wrong-word" in checks_of(plan)


def test_a_changed_paragraph_is_found_until_it_is_confirmed(plan: Plan) -> None:
    article = plan.article_set.get()
    assert "source-changed" not in checks_of(plan)
    article.articleparagraph_set.filter(number=1).update(text="示例县的另一示例规划。")
    Plan.objects.filter(pk=plan.pk).touch()
    assert "source-changed" in checks_of(plan)
    Citation.objects.note_what_was_checked(plan)  # as every load and every save of an article does
    assert "source-changed" in checks_of(plan)
    Citation.objects.confirm(article, 1)
    assert "source-changed" not in checks_of(plan)


def test_a_citation_that_is_written_anew_is_checked_against_the_text_of_today(plan: Plan) -> None:
    article = plan.article_set.get()
    article.articleparagraph_set.filter(number=1).update(text="示例县的另一示例规划。")
    citation = Citation.objects.filter(article=article, term__isnull=False).get()
    before = citation.checked_text
    citation.save()
    assert citation.checked_text == before
    citation.quote = "另一示例"
    citation.save()
    assert citation.checked_text != before


def test_a_link_to_another_plan_needs_that_to_be_public(plan: Plan) -> None:
    change(plan, Measure, "measure-one", text="见 /plans/tianxin-2021-2025/zones/waitan/ 。")
    assert "link-to-unpublished" in checks_of(plan)
    publish_plan(load_seed())
    assert "link-to-unpublished" not in checks_of(plan)


def test_preparing_asks_the_database_as_often_for_many_items_as_for_few(plan: Plan) -> None:
    prepare(plan=plan, editor=EDITOR)
    with CaptureQueriesContext(connection) as few:
        prepare(plan=plan, editor=EDITOR)
    Term.objects.bulk_create(
        Term(plan=plan, key=f"term-{n}", slug=f"t{n}", number=n, title=f"词{n}", text="待补充,")
        for n in range(10, 110)
    )
    Plan.objects.filter(pk=plan.pk).touch()
    prepare(plan=plan, editor=EDITOR)
    with CaptureQueriesContext(connection) as many:
        prepare(plan=plan, editor=EDITOR)
    assert len(many) == len(few)


def test_publishing_asks_the_database_as_often_for_many_items_as_for_few(plan: Plan) -> None:
    publish_plan(plan)
    counts = []
    for numbers in (range(10, 11), range(11, 41)):  # SQLite inserts 90 rows at a time
        Term.objects.bulk_create(
            Term(plan=plan, key=f"term-{n}", slug=f"t{n}", number=n, title=f"词{n}", text="词。")
            for n in numbers
        )
        candidate = prepare(plan=plan, editor=EDITOR)
        known = acknowledged(candidate)
        with CaptureQueriesContext(connection) as asked:
            publish_candidate(candidate=candidate, editor=EDITOR, note="说明", acknowledged=known)
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_an_id_names_one_check() -> None:
    first = next(iter(CHECKS.values()))
    with pytest.raises(ValueError, match="two checks"):
        check(first.id, "error", title="", message="", help="")(first.rule)
