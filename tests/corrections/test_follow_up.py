"""What the holder of a code is told, and what not."""

import pytest

from plans.corrections.answer import answer
from plans.corrections.codes import grouped
from plans.corrections.follow_up import follow_up
from plans.errors.corrections import AnswerMissing, ReportMoved, UnknownCode
from plans.models import CorrectionReport
from tests.corrections.making import make_report, subject_of
from tests.makers import load_small, publish_plan

pytestmark = pytest.mark.django_db


def decide(report: CorrectionReport, version: int = 1, **given: str | None) -> CorrectionReport:
    facts = {"state": "accepted", "text": "已改正（虚构）。", "editor": "chief"}
    return answer(report=report.pk, version=version, **{**facts, **given})  # type: ignore[arg-type]


def test_state_and_answer_are_told() -> None:
    kept = make_report()
    assert follow_up(kept.code).is_open
    decide(kept)
    found = follow_up(grouped(kept.code).lower())
    assert (found.state, found.answer, found.is_open) == ("accepted", "已改正（虚构）。", False)
    assert found.answered_at is not None


def test_neither_text_nor_contact_nor_title_is_told() -> None:
    edition = publish_plan(load_small())
    kept = make_report(subject=subject_of(edition), text="内情（虚构）", contact="电话（虚构）")
    told = str(follow_up(kept.code))
    assert not [word for word in ("内情", "电话", "示例举措") if word in told]


def test_the_page_is_named_in_the_edition_that_the_reader_saw() -> None:
    edition = publish_plan(load_small())
    of_item = make_report(subject=subject_of(edition))
    of_plan = make_report(subject=subject_of(edition, path="", title="示例县规划（虚构）"))
    assert follow_up(of_item.code).page == "/plans/example/editions/1/measures/one/"
    assert follow_up(of_plan.code).page == "/plans/example/editions/1/"
    assert follow_up(make_report().code).page is None


@pytest.mark.parametrize("code", ["", "0000000000000000", "查询码", "\x00", "\ud800", "9" * 5000])
def test_any_other_code_is_unknown(code: str) -> None:
    make_report()
    with pytest.raises(UnknownCode):
        follow_up(code)


@pytest.mark.parametrize("state", ["accepted", "declined", "answered"])
def test_a_report_is_not_closed_without_a_word(state: str) -> None:
    kept = make_report()
    with pytest.raises(AnswerMissing):
        decide(kept, state=state, text=None)
    decide(kept, state="in_progress", text=None)
    assert follow_up(kept.code).state == "in_progress"


def test_who_read_an_older_version_changes_nothing() -> None:
    kept = make_report()
    decide(kept, state="in_progress", text=None)
    with pytest.raises(ReportMoved):
        decide(kept)
    assert follow_up(kept.code).state == "in_progress"


def test_the_answer_keeps_its_time_and_its_author_while_its_words_stay() -> None:
    kept = make_report()
    first = decide(kept, state="in_progress")
    second = decide(kept, version=2, editor="another")
    assert (second.answered_at, second.answered_by) == (first.answered_at, "chief")
    third = decide(kept, version=3, text="改写（虚构）。", editor="another")
    assert third.answered_by == "another"
    assert third.answered_at is not None
    assert first.answered_at is not None
    assert third.answered_at > first.answered_at
    taken_back = decide(kept, version=4, state="in_progress", text=None)
    assert (taken_back.answered_at, taken_back.answered_by) == (None, None)
