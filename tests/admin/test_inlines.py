"""What stands inside an item's page: citations, numbered lists, figures, targets."""

from datetime import date
from decimal import Decimal

import pytest
from django.test import Client

from plans.models import (
    Article,
    ArticleParagraph,
    Citation,
    Indicator,
    Measure,
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
