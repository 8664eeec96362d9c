"""Reports, milestones and investment on the pages of measures and projects."""

import pytest
from django.test import Client

from plans.editing.bundle.dump import dump
from plans.models import InvestmentYear, Measure, Milestone, Plan, ProgressUpdate, Project
from tests.admin.pages import address, errors_of, row, save


@pytest.fixture
def measure(plan: Plan) -> str:
    return f"/en{address('measure_change', Measure.objects.filter(plan=plan)[0].pk)}"


@pytest.fixture
def project(plan: Plan) -> str:
    return f"/en{address('project_change', Project.objects.filter(plan=plan)[0].pk)}"


def test_a_measure_reports_and_reaches_a_milestone(plan: Plan, measure: str, desk: Client) -> None:
    reported = row("progressupdate_set", reported_on="2022-03-01", text="示例进展。")
    reached = row("milestone_set", due="2022-H1", title="示例节点", done_on="2022-06-30")
    assert save(desk, measure, **reported, **reached).status_code == 302
    first = dump(plan).measures[0]
    assert [update.text for update in first.updates] == ["示例进展。"]
    assert [(one.due, str(one.done_on)) for one in first.milestones] == [("2022-H1", "2022-06-30")]


@pytest.mark.parametrize(
    "due", ["0000", "9999", "2101-H1", "1948", "2022-13", "2022年", "22", "2022-Q5"]
)
def test_what_is_no_period_is_refused(due: str, measure: str, desk: Client) -> None:
    answer = save(desk, measure, **row("milestone_set", due=due, title="示例节点"))
    assert "Write a period like 2023" in errors_of(answer)
    assert not Milestone.objects.exists()


def test_two_reports_of_one_day_are_refused(measure: str, desk: Client) -> None:
    first = row("progressupdate_set", reported_on="2022-03-01", text="一。")
    second = row("progressupdate_set", 1, reported_on="2022-03-01", text="二。")
    errors_of(save(desk, measure, **{**first, **second}))
    assert not ProgressUpdate.objects.exists()


def test_rows_may_change_places(plan: Plan, measure: str, desk: Client) -> None:
    owner = Measure.objects.filter(plan=plan)[0]
    for due, title in (("2022", "甲"), ("2023", "甲")):
        Milestone.objects.create(measure=owner, due=due, title=title)
    swapped = {"milestone_set-0-due": "2023", "milestone_set-1-due": "2022"}
    assert save(desk, measure, **swapped).status_code == 302
    assert Milestone.objects.count() == 2


def test_investment_by_year_needs_a_figure_and_the_projects_unit(
    plan: Plan, project: str, desk: Client
) -> None:
    of_2022 = row("investmentyear_set", year="2022", planned="4", actual="3.5")
    assert "Give the unit" in errors_of(save(desk, project, **of_2022))
    empty = row("investmentyear_set", year="2022")
    assert "Give what was planned" in errors_of(
        save(desk, project, investment_unit="亿元", **empty)
    )
    assert not InvestmentYear.objects.exists()
    assert save(desk, project, investment_unit="亿元", **of_2022).status_code == 302
    of_project = dump(plan).projects[0]
    assert of_project.investment is None
    assert [str(one.actual) for one in of_project.investment_years] == ["3.5"]


def test_a_unit_may_stand_before_any_figure_and_after_the_last(
    plan: Plan, project: str, desk: Client
) -> None:
    assert save(desk, project, investment_unit="亿元").status_code == 302
    assert dump(plan).projects[0].investment_unit == "亿元"
    save(desk, project, **row("investmentyear_set", year="2022", planned="4"))
    assert save(desk, project, **{"investmentyear_set-0-DELETE": "on"}).status_code == 302
    assert dump(plan).projects[0].investment_years == []


def test_a_unit_does_not_go_while_years_count_in_it(plan: Plan, project: str, desk: Client) -> None:
    save(
        desk, project, investment_unit="亿元", **row("investmentyear_set", year="2022", planned="4")
    )
    assert "Give the unit" in errors_of(save(desk, project, investment_unit=""))
