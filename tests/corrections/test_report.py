"""Taking a report: what is kept of it, when it is due, and how many are taken."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from plans.corrections import throttle
from plans.corrections.forms import new_seal
from plans.corrections.report import due_after
from plans.errors.corrections import TooManyReports
from plans.models import CorrectionReport, CorrectionSender, Plan
from tests.corrections.making import ADDRESS, make_report, subject_of
from tests.makers import load_small, publish_plan
from tests.publishing.at_once import apart, at_once, database_for_threads

NOW = datetime(2026, 3, 2, 15, 30, tzinfo=UTC)  # 23:30 in China, a Monday


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[datetime]:
    """What the first of the list says is the time."""
    times = [NOW]
    monkeypatch.setattr(timezone, "now", lambda: times[0])
    return times


@pytest.mark.django_db
def test_it_is_kept_with_the_page_of_the_edition_that_the_reader_saw() -> None:
    edition = publish_plan(load_small())
    kept = make_report(subject=subject_of(edition), contact="电话（虚构）")
    row = CorrectionReport.objects.get(code=kept.code)
    assert (row.plan, row.plan_slug, row.edition) == (Plan.objects.get(), "example", 1)
    assert (row.path, row.title, row.contact) == ("measures/one", "示例举措", "电话（虚构）")
    assert (row.state, row.answer, row.version) == ("received", None, 1)


@pytest.mark.django_db
def test_it_may_be_about_the_site_as_a_whole() -> None:
    row = CorrectionReport.objects.get(pk=make_report().pk)
    assert {row.plan, row.plan_slug, row.edition, row.path, row.title} == {None}


@pytest.mark.django_db
def test_a_report_outlives_the_working_copy_that_it_is_about() -> None:
    plan = load_small()
    row = make_report()
    CorrectionReport.objects.filter(pk=row.pk).update(plan=plan)
    plan.delete()
    row.refresh_from_db()
    assert row.plan is None


@pytest.mark.parametrize(
    ("received", "due"),
    [
        (date(2026, 3, 2), date(2026, 3, 9)),  # Monday to Monday
        (date(2026, 3, 6), date(2026, 3, 13)),  # Friday to Friday
        (date(2026, 3, 7), date(2026, 3, 13)),  # Saturday
        (date(2026, 3, 8), date(2026, 3, 13)),  # Sunday
        (date(2026, 12, 30), date(2027, 1, 6)),  # over the turn of the year
    ],
)
def test_it_is_due_after_five_working_days(received: date, due: date) -> None:
    assert due_after(received) == due


@pytest.mark.django_db
def test_the_day_is_that_of_china(clock: list[datetime]) -> None:
    assert make_report().due_on == date(2026, 3, 9)
    clock[0] = NOW + timedelta(hours=1)  # still Monday in UTC, Tuesday in China
    assert make_report().due_on == date(2026, 3, 10)


@pytest.mark.django_db
def test_nothing_of_the_sender_stands_in_the_report(clock: list[datetime]) -> None:
    kept = make_report()
    sender = CorrectionSender.objects.get()
    values = [str(value) for value in vars(kept).values()]
    assert not any(ADDRESS in value or sender.sender in value for value in values)
    assert ADDRESS not in sender.sender


@pytest.mark.django_db
def test_a_sender_may_send_five_in_an_hour(clock: list[datetime]) -> None:
    for minute in range(5):
        clock[0] = NOW + timedelta(minutes=minute)
        make_report()
    with pytest.raises(TooManyReports) as refusal:
        make_report()
    assert 56 * 60 <= refusal.value.seconds <= 56 * 60 + 1
    assert CorrectionReport.objects.count() == 5
    make_report(address="198.51.100.9")  # another is not kept waiting
    clock[0] += timedelta(seconds=refusal.value.seconds)
    make_report()


@pytest.mark.django_db
def test_midnight_frees_nobody_and_the_day_counts_to_twenty(clock: list[datetime]) -> None:
    for hour in range(4):
        clock[0] = NOW + timedelta(hours=hour, minutes=hour)
        for _ in range(5):
            make_report()
        with pytest.raises(TooManyReports):
            make_report()
    clock[0] = NOW + timedelta(hours=23)
    with pytest.raises(TooManyReports) as refusal:
        make_report()
    assert 3600 <= refusal.value.seconds <= 3601
    clock[0] = NOW + timedelta(hours=24, seconds=1)
    make_report()


@pytest.mark.django_db
def test_all_together_are_limited_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(throttle, "OF_ALL", ((2, throttle.HOUR),))
    for number in (1, 2):
        make_report(address=f"203.0.113.{number}")
    with pytest.raises(TooManyReports):
        make_report(address="203.0.113.3")


@pytest.mark.django_db(transaction=True)
def test_the_same_sent_at_once_is_one_report(tmp_path: Path) -> None:
    with database_for_threads(tmp_path):
        seal = new_seal()
        done = at_once(*([lambda: make_report(seal=seal)] * 6))
        assert len({getattr(one, "code", one) for one in done}) == 1
        assert apart(CorrectionReport.objects.count) == 1


@pytest.mark.django_db(transaction=True)
def test_many_at_once_are_counted_one_by_one(tmp_path: Path) -> None:
    with database_for_threads(tmp_path):
        done = at_once(*([make_report] * 8))
        refused = [one for one in done if isinstance(one, Exception)]
        assert {type(one) for one in refused} == {TooManyReports}, done
        assert (len(refused), apart(CorrectionReport.objects.count)) == (3, 5)
