"""What stands inside an item's page: citations, numbered lists, figures, targets."""

from datetime import date
from decimal import Decimal

import pytest
from django.test import Client

from plans.models import (
    Article,
    ArticleParagraph,
    Citation,
    Department,
    Indicator,
    Measure,
    NamedThing,
    Observation,
    Plan,
    Target,
    TargetRevision,
)
from tests.admin.pages import Data, address, errors_of, form_of, row, save, text_of


@pytest.fixture
def article(plan: Plan) -> Article:
    return Article.objects.filter(plan=plan)[0]


@pytest.fixture
def indicator(plan: Plan) -> Indicator:
    return Indicator.objects.get(plan=plan, slug="billion-yuan-buildings")


def target(prefix: str, index: int = 0, **changed: object) -> Data:
    facts = {"comparator": "reach", "value": "10", "year": "2023", "multiplier": "1"}
    facts |= {"strength": "strive", "wording": "达到10栋"}
    return row(prefix, index, **(facts | changed))


def test_a_citation_takes_its_plan_and_place_from_its_item(
    plan: Plan, article: Article, desk: Client
) -> None:
    measure = Measure.objects.filter(plan=plan)[0]
    had = measure.citation_set.count()
    rows = row("citation_set", had, article=article.pk, paragraph="3", quote="排头兵", number="")
    assert save(desk, address("measure_change", measure.pk), **rows).status_code == 302
    citation = Citation.objects.get(measure=measure, quote="排头兵")
    assert (citation.plan, citation.number) == (plan, had + 1)


def test_the_plans_own_citations_are_those_without_another_subject(
    plan: Plan, article: Article, desk: Client
) -> None:
    url = address("plan_change", plan.pk)
    data = form_of(desk, url)
    assert data["citation_set-TOTAL_FORMS"] == "7"
    rows = row("citation_set", 7, article=article.pk, quote="未来五年", number="")
    assert save(desk, url, **rows).status_code == 302
    assert Citation.objects.of_the_plan_itself(plan).count() == 8


def test_a_citations_paragraph_must_exist(plan: Plan, article: Article, desk: Client) -> None:
    measure = Measure.objects.filter(plan=plan)[0]
    url = f"/en{address('measure_change', measure.pk)}"
    answer = save(desk, url, **{"citation_set-0-paragraph": "27"})
    assert "The article has 26 paragraphs." in errors_of(answer)


def test_figures_have_their_citations_on_a_page_of_their_own(
    indicator: Indicator, article: Article, desk: Client
) -> None:
    observation = Observation.objects.create(indicator=indicator, value=21, period="2021")
    url = address("observation_change", observation.pk)
    assert url in text_of(desk, address("indicator_change", indicator.pk))
    rows = row("citation_set", article=article.pk, quote="21栋", number="")
    assert save(desk, url, **rows).status_code == 302
    citation = Citation.objects.get(observation=observation)
    assert (citation.plan, citation.number) == (indicator.plan, 1)


def test_rows_without_a_number_become_the_last(article: Article, desk: Client) -> None:
    rows = row("articleparagraph_set", 0, text="第一段", number="")
    rows |= row("articleparagraph_set", 1, text="第二段", number="")
    assert save(desk, address("article_change", article.pk), **rows).status_code == 302
    texts = ArticleParagraph.objects.filter(article=article).values_list("number", "text")
    assert list(texts) == [(1, "第一段"), (2, "第二段")]


def test_figures_are_shown_as_they_were_written(indicator: Indicator, desk: Client) -> None:
    data = form_of(desk, address("indicator_change", indicator.pk))
    assert (data["target_set-0-value"], data["target_set-0-multiplier"]) == ("25", "1")


def test_milestones_stand_beside_the_target(indicator: Indicator, desk: Client) -> None:
    url = address("indicator_change", indicator.pk)
    assert save(desk, url, **target("target_set-2")).status_code == 302
    roles = Target.objects.filter(indicator=indicator).values_list("role", "value")
    assert sorted(roles) == [("final", Decimal(25)), ("milestone", Decimal(10))]


def test_two_milestones_of_one_year_are_refused(indicator: Indicator, desk: Client) -> None:
    url = f"/en{address('indicator_change', indicator.pk)}"
    rows = target("target_set-2") | target("target_set-2", 1)
    assert "one milestone a year" in errors_of(save(desk, url, **rows))
    save(desk, url, **target("target_set-2"))
    assert save(desk, url, **target("target_set-2", 1)).status_code == 200


def test_a_target_and_its_comparator_agree(indicator: Indicator, desk: Client) -> None:
    url = f"/en{address('indicator_change', indicator.pk)}"
    answer = save(desk, url, **{"target_set-0-comparator": "qualitative"})
    assert "A target in words has no value." in errors_of(answer)


def test_a_revision_keeps_the_target_it_replaced(indicator: Indicator, desk: Client) -> None:
    url = f"/en/admin/plans/targetrevision/add/?plan={indicator.plan_id}"
    facts = {"indicator": indicator.pk, "decided_on": "2023-05-01", "reason": "中期评估"}
    assert save(desk, url, **facts).status_code == 200  # the replaced target is missing
    assert save(desk, url, **facts, **target("old")).status_code == 302
    revision = TargetRevision.objects.get(indicator=indicator)
    assert (revision.decided_on, revision.old.role) == (date(2023, 5, 1), "former")
    again = save(desk, url, **facts, **target("old"))
    assert "already exists" in errors_of(again)


def test_rows_of_a_list_change_places_and_make_room(article: Article, desk: Client) -> None:
    for number, text in enumerate("甲乙丙", start=1):
        ArticleParagraph.objects.create(article=article, number=number, text=text)
    prefix = "articleparagraph_set"
    swapped = {f"{prefix}-0-number": "2", f"{prefix}-1-number": "1"}
    new = row(prefix, 3, number="3", text="新") | {f"{prefix}-2-number": "4"}
    url = address("article_change", article.pk)
    assert save(desk, url, **swapped, **new).status_code == 302
    texts = ArticleParagraph.objects.filter(article=article).order_by("number")
    assert list(texts.values_list("number", "text")) == [(1, "乙"), (2, "甲"), (3, "新"), (4, "丙")]
    gone = {f"{prefix}-0-DELETE": "on", f"{prefix}-1-number": "1"}
    assert save(desk, url, **gone).status_code == 302
    assert texts.all()[0].text == "甲"


def test_observations_and_milestones_change_places(indicator: Indicator, desk: Client) -> None:
    for year in (2021, 2022):
        Observation.objects.create(indicator=indicator, period=str(year), value=year)
    url = address("indicator_change", indicator.pk)
    rows = target("target_set-2") | target("target_set-2", 1, year="2024", value="20")
    assert save(desk, url, **rows).status_code == 302
    swapped = {"observation_set-0-period": "2022", "observation_set-1-period": "2021"}
    swapped |= {"target_set-2-0-year": "2024", "target_set-2-1-year": "2023"}
    assert save(desk, url, **swapped).status_code == 302
    observed = Observation.objects.filter(indicator=indicator)
    figures = observed.values_list("period", "value")
    assert list(figures) == [("2021", Decimal(2022)), ("2022", Decimal(2021))]
    milestones = Target.objects.filter(indicator=indicator, role="milestone")
    figures_of_years = milestones.values_list("year", "value")
    assert list(figures_of_years) == [(2023, Decimal(20)), (2024, Decimal(10))]


def test_departments_change_places(plan: Plan, desk: Client) -> None:
    measure = Measure.objects.filter(plan=plan)[0]
    lead, support = (
        Department.objects.create(plan=plan, number=number, title=f"部门{number}")
        for number in (98, 99)
    )
    url = address("measure_change", measure.pk)
    rows = row("responsibility_set", department=lead.pk, role="lead")
    rows |= row("responsibility_set", 1, department=support.pk, role="support")
    assert save(desk, url, **rows).status_code == 302
    swapped = {"responsibility_set-0-department": str(support.pk)}
    swapped |= {"responsibility_set-1-department": str(lead.pk)}
    assert save(desk, url, **swapped).status_code == 302
    assert measure.responsibility_set.get(role="lead").department == support


def test_named_things_change_names_and_places(plan: Plan, desk: Client) -> None:
    measure = Measure.objects.filter(plan=plan, namedthing__isnull=True)[0]
    for number, name in enumerate("甲乙", start=1):
        NamedThing.objects.create(measure=measure, number=number, name=name, kind="place")
    prefix = "namedthing_set"
    swapped = {f"{prefix}-0-name": "乙", f"{prefix}-1-name": "甲", f"{prefix}-0-number": "2"}
    swapped |= {f"{prefix}-1-number": "1"}
    assert save(desk, address("measure_change", measure.pk), **swapped).status_code == 302
    assert list(measure.namedthing_set.values_list("number", "name")) == [(1, "甲"), (2, "乙")]


def test_what_the_database_refuses_is_told_and_nothing_typed_is_lost(
    indicator: Indicator, desk: Client
) -> None:
    url = f"/en{address('indicator_change', indicator.pk)}"
    second = target("target_set", 1, wording="第二个目标")
    answer = save(desk, url, title="改过的名称", **second)
    assert "Nothing was saved" in errors_of(answer)
    assert "改过的名称" in answer.content.decode()
    assert "第二个目标" in answer.content.decode()
    indicator.refresh_from_db()
    assert indicator.title != "改过的名称"


@pytest.mark.parametrize("last", [99_999, 2**63 - 1])
def test_numbers_beyond_a_bundles_are_refused(last: int, article: Article, desk: Client) -> None:
    rows = row("articleparagraph_set", 0, text="第一段", number=str(last))
    rows |= row("articleparagraph_set", 1, text="第二段", number="")
    answer = save(desk, f"/en{address('article_change', article.pk)}", **rows)
    assert "99999" in errors_of(answer)
    assert not ArticleParagraph.objects.exists()
