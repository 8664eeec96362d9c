"""Two at the same time: every outcome is one that one after the other could have had."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from django.utils import timezone

from plans.documents.manifest import edition_checksum
from plans.errors.publishing import CandidateIsStale, TooLateToCancel
from plans.models import (
    Edition,
    LiveItem,
    Measure,
    Plan,
    Publication,
    Release,
    Schedule,
    ScheduleState,
)
from plans.publishing.prepare import prepare
from plans.publishing.publish import publish_candidate
from plans.publishing.roll_back import roll_back
from plans.publishing.schedule import cancel, promote_due, schedule
from plans.publishing.store import entries_of
from plans.publishing.verify import verify
from plans.publishing.withhold import withhold_item
from tests.makers import EDITOR, acknowledged, change, load_seed, load_small, publish_plan
from tests.publishing.at_once import apart, at_once, database_for_threads

pytestmark = pytest.mark.django_db(transaction=True)

ROUNDS = 6


@pytest.fixture
def plan(tmp_path: Path) -> Iterator[Plan]:
    """The small plan with one edition, in a database that threads can share."""
    with database_for_threads(tmp_path):
        made = apart(load_small)
        apart(lambda: publish_plan(made))
        yield made


def numbers(plan: Plan) -> list[int]:
    found = Edition.objects.filter(plan=plan).order_by("number")
    return list(found.values_list("number", flat=True))


def is_whole(plan: Plan) -> None:
    """Each edition is what its checksum says, the newest is live, and all agrees."""
    for edition in Edition.objects.filter(plan=plan):
        assert edition_checksum(entries_of(edition)) == edition.checksum
    assert Publication.objects.get(plan=plan).edition.number == max(numbers(plan))
    assert list(verify()) == []


def edit_and_publish(plan: Plan, text: str) -> Callable[[], object]:
    def deed() -> Edition:
        change(plan, Measure, "measure-one", text=text)
        return publish_plan(plan)

    return deed


def test_two_who_publish_at_once_give_two_numbers_and_one_live_edition(plan: Plan) -> None:
    for _ in range(ROUNDS):
        before = apart(lambda: numbers(plan))
        done = at_once(lambda: publish_plan(plan), lambda: publish_plan(plan))
        assert sorted(e.number for e in done if isinstance(e, Edition)) == [
            len(before) + 1,
            len(before) + 2,
        ], done
        apart(lambda: is_whole(plan))


def test_editing_while_another_publishes_never_mixes_two_states(plan: Plan) -> None:
    for round_ in range(ROUNDS):
        texts = [f"第{round_}轮，甲。", f"第{round_}轮，乙。"]
        at_once(*(edit_and_publish(plan, text) for text in texts))
        apart(lambda: is_whole(plan))

        def last_says_what_the_working_copy_says() -> None:
            live = Publication.objects.get(plan=plan).edition
            measure = live.entries.get(key="measure-one").document.data
            assert Measure.objects.get(plan=plan).text in measure

        apart(last_says_what_the_working_copy_says)


def test_of_two_who_publish_candidates_on_one_edition_exactly_one_does(plan: Plan) -> None:
    for round_ in range(ROUNDS):
        text = f"第{round_}轮。"
        apart(partial(change, plan, Measure, "measure-one", text=text))
        pair = [apart(lambda: prepare(plan=plan, editor=EDITOR)) for _ in range(2)]
        done = at_once(
            *(
                partial(
                    publish_candidate,
                    candidate=candidate,
                    editor=EDITOR,
                    note="说明",
                    acknowledged=acknowledged(candidate),
                )
                for candidate in pair
            )
        )
        assert {type(one) for one in done} == {Edition, CandidateIsStale}, done
        apart(lambda: is_whole(plan))


def test_publishing_and_rolling_back_at_once_follow_one_another(plan: Plan) -> None:
    apart(lambda: publish_plan(plan))
    for _ in range(ROUNDS):
        before = len(apart(lambda: numbers(plan)))
        done = at_once(
            edit_and_publish(plan, f"在第{before}版之后。"),
            lambda: roll_back(plan=plan, to=1, editor=EDITOR, note="恢复"),
        )
        assert [one for one in done if isinstance(one, Exception)] == []
        assert apart(lambda: numbers(plan)) == list(range(1, before + 3))
        apart(lambda: is_whole(plan))


def test_publishing_and_withholding_at_once_hide_the_item_either_way(plan: Plan) -> None:
    for key in ("measure-one", "zone-one", "term-one", "project-one"):
        done = at_once(
            lambda: publish_plan(plan),
            partial(withhold_item, plan=plan, key=key, editor=EDITOR, reason="原因"),
        )
        assert [one for one in done if isinstance(one, Exception)] == []
        assert not apart(LiveItem.objects.filter(plan=plan, key=key).exists)
        apart(lambda: is_whole(plan))


def test_two_plans_published_at_once_take_two_serials(plan: Plan) -> None:
    other = apart(load_seed)
    for _ in range(ROUNDS):
        done = at_once(lambda: publish_plan(plan), lambda: publish_plan(other))
        serials = {one.pk for one in done if isinstance(one, Edition)}
        assert len(serials) == 2
        assert max(serials) == apart(lambda: Release.objects.get().serial)
        apart(lambda: is_whole(plan))


def due(plan: Plan) -> Schedule:
    text = f"在第{numbers(plan)}版之后，第{Schedule.objects.count()}次。"
    change(plan, Measure, "measure-one", text=text)
    candidate = prepare(plan=plan, editor=EDITOR)
    soon = timezone.now() + timedelta(hours=1)
    row = schedule(
        candidate=candidate,
        due_at=soon,
        editor=EDITOR,
        note="定时",
        acknowledged=acknowledged(candidate),
    )
    Schedule.objects.filter(pk=row.pk).update(due_at=timezone.now() - timedelta(seconds=1))
    return row


def test_of_cancelling_and_promotion_exactly_one_wins(plan: Plan) -> None:
    for _ in range(2 * ROUNDS):
        before = len(apart(lambda: numbers(plan)))
        row = apart(lambda: due(plan))
        promoted, cancelled = at_once(promote_due, partial(cancel, schedule=row, editor=EDITOR))
        state = apart(partial(Schedule.objects.get, pk=row.pk)).state
        assert isinstance(promoted, list), promoted
        if isinstance(cancelled, TooLateToCancel):
            assert (state, len(promoted)) == (ScheduleState.DONE, 1)
        else:
            assert (cancelled, state, promoted) == (None, ScheduleState.CANCELLED, [])
        published = state == ScheduleState.DONE
        assert len(apart(lambda: numbers(plan))) == before + published


def test_many_watchers_promote_a_schedule_once(plan: Plan) -> None:
    for _ in range(ROUNDS):
        before = len(apart(lambda: numbers(plan)))
        apart(lambda: due(plan))
        done = at_once(promote_due, promote_due, promote_due)
        counts = [len(promoted) for promoted in done if isinstance(promoted, list)]
        assert sorted(counts) == [0, 0, 1], done
        assert len(apart(lambda: numbers(plan))) == before + 1
        apart(lambda: is_whole(plan))
