"""A plan's public history, and which edition was live at the end of a day in China."""

from datetime import UTC, datetime, timedelta
from unittest import mock

import pytest
from django.utils import timezone

from plans.errors.reading import BadQuery, Gone, NotPublished, PlanRenamed
from plans.models import Edition, Measure, Plan
from plans.published.changes import changes
from plans.published.editions import Scope, head, history, number_as_of
from plans.publishing.roll_back import roll_back
from plans.publishing.withhold import withhold_edition, withhold_item
from tests.makers import EDITOR, change, load_small, publish_plan


def publish_at(plan: Plan, moment: datetime) -> Edition:
    with mock.patch.object(timezone, "now", return_value=moment):
        return publish_plan(plan)


@pytest.fixture
def plan(db: None) -> Plan:
    """Edition 1 on the evening of 5 March 2026 in China, 2 a second before midnight, 3 after."""
    plan = load_small()
    midnight = datetime(2026, 3, 5, 16, tzinfo=UTC)  # 00:00 on the 6th in Asia/Shanghai
    for hours in (timedelta(hours=-5), timedelta(seconds=-1), timedelta(0)):
        publish_at(plan, midnight + hours)
    return plan


def test_the_end_of_a_day_is_midnight_in_china(plan: Plan) -> None:
    assert number_as_of("example", "2026-03-05") == 2
    assert number_as_of("example", "2026-03-06") == 3
    assert number_as_of("example", "2026-03-07") == 3


def test_before_the_first_edition_there_is_nothing(plan: Plan) -> None:
    with pytest.raises(NotPublished):
        number_as_of("example", "2026-03-04")
    with pytest.raises(NotPublished):
        number_as_of("none", "2026-03-05")


def test_today_in_china_can_be_asked_for_and_tomorrow_cannot(plan: Plan) -> None:
    late = datetime(2026, 11, 24, 17, tzinfo=UTC)  # 01:00 on the 25th in Asia/Shanghai
    with mock.patch.object(timezone, "now", return_value=late):
        assert number_as_of("example", "2026-11-25") == 3
        with pytest.raises(BadQuery, match="future"):
            number_as_of("example", "2026-11-26")


@pytest.mark.parametrize(
    "day",
    ["", "2026", "20260305", "2026-3-5", "2026-02-30", "2026-W10-4", "２０２６-03-05", "yesterday"],
)
def test_what_is_no_day_is_refused(day: str, plan: Plan) -> None:
    with pytest.raises(BadQuery) as refusal:
        number_as_of("example", day)
    assert refusal.value.name == "as_of"


def test_history_names_every_edition_newest_first(plan: Plan) -> None:
    roll_back(plan=plan, to=1, editor=EDITOR, note="恢复")
    shown = history("example", limit=50)
    assert [edition.number for edition in shown.editions] == [4, 3, 2, 1]
    assert [edition.is_live for edition in shown.editions] == [True, False, False, False]
    assert [edition.restores for edition in shown.editions] == [1, None, None, None]
    assert (shown.count, shown.after) == (4, None)


def test_history_goes_on_by_number(plan: Plan) -> None:
    first = history("example", limit=2)
    assert ([e.number for e in first.editions], first.after, first.count) == ([3, 2], 2, 3)
    second = history("example", after=first.after, limit=2)
    assert ([e.number for e in second.editions], second.after, second.count) == ([1], None, 3)


def test_history_says_which_edition_is_withheld_and_why(plan: Plan) -> None:
    withhold_edition(edition=Edition.objects.get(number=2), editor=EDITOR, reason="有误")
    reasons = [edition.withheld for edition in history("example", limit=50).editions]
    assert reasons == [None, "有误", None]
    with pytest.raises(Gone, match="有误"):
        head(Scope("example", 2))
    assert number_as_of("example", "2026-03-05") == 2


def test_changes_compare_any_two_editions_either_way(plan: Plan) -> None:
    change(plan, Measure, "measure-one", text="另一件事。")
    publish_plan(plan)
    assert [d.key for d in changes("example", 1, 4).differences] == ["measure-one"]
    assert [d.key for d in changes("example", 4, 1).differences] == ["measure-one"]
    assert changes("example", 2, 2).differences == []
    with pytest.raises(NotPublished):
        changes("example", 1, 5)


def test_changes_of_a_withheld_edition_are_refused(plan: Plan) -> None:
    withhold_edition(edition=Edition.objects.get(number=2), editor=EDITOR, reason="有误")
    with pytest.raises(Gone):
        changes("example", 2, 3)
    assert changes("example", 1, 3).differences == []


def test_a_renamed_plan_keeps_its_history_under_the_new_slug(plan: Plan) -> None:
    Plan.objects.filter(pk=plan.pk).update(slug="renamed")
    Plan.objects.filter(pk=plan.pk).touch()
    publish_plan(plan)
    assert len(history("renamed", limit=50).editions) == 4
    assert number_as_of("renamed", "2026-03-05") == 2
    for ask in (
        lambda: history("example", limit=50),
        lambda: changes("example", 1, 2),
        lambda: number_as_of("example", "2026-03-05"),
        lambda: head(Scope("example")),
    ):
        with pytest.raises(PlanRenamed, match="renamed"):
            ask()


def test_changes_leave_out_what_one_of_the_editions_withholds_and_say_so(plan: Plan) -> None:
    withhold_item(plan=plan, key="measure-one", editor=EDITOR, reason="有误")
    change(plan, Measure, "measure-one", text="另一件事。")
    publish_plan(plan)
    found = changes("example", 1, 4)
    assert (found.differences, found.withheld) == ([], 1)
