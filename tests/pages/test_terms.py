"""名词解释: terms that editors explain are explained where texts use them."""

import re

import pytest
from django.test import Client

from plans.documents.items import TermDocument
from plans.models import Measure, Plan, Term, Withholding
from plans.pages.prose import prose
from plans.publishing.withhold import withhold_item
from tests.makers import EDITOR, change, load_small, publish_plan
from tests.pages.addresses import html_of, text_of

pytestmark = pytest.mark.django_db

MEASURE = "/plans/example/measures/one/"
TEXT = "推进示例词百年老店，再推进示例词。"


@pytest.fixture
def plan(db: None) -> Plan:
    plan = load_small()
    change(plan, Measure, "measure-one", text=TEXT)
    publish_plan(plan)
    return plan


def test_a_page_explains_the_terms_that_its_text_uses(plan: Plan, client: Client) -> None:
    html = html_of(client, MEASURE)
    assert html.count('href="#term-one">示例词</a>') == 1
    assert 'id="term-one"><dfn' in html
    assert "示例解释。" in text_of(html)
    assert "示例解释。" in text_of(html_of(client, "/plans/example/editions/1/measures/one/"))


@pytest.mark.parametrize("page", ["zones/one/", "terms/one/", "measures/"])
def test_other_pages_say_nothing_of_it(page: str, plan: Plan, client: Client) -> None:
    assert "#term-one" not in html_of(client, f"/plans/example/{page}")


def test_a_text_that_differs_by_a_capital_letter_uses_another_word(
    plan: Plan, client: Client
) -> None:
    change(plan, Term, "term-one", title="Abc词")
    change(plan, Measure, "measure-one", text="推进abc词。")
    publish_plan(plan)
    assert "term-one" not in html_of(client, MEASURE)


def test_a_withheld_explanation_is_not_given(plan: Plan, client: Client) -> None:
    withhold_item(plan=plan, key="term-one", reason="有误（虚构）", editor=EDITOR)
    assert Withholding.objects.exists()
    html = html_of(client, MEASURE)
    assert "term-one" not in html
    assert "示例解释" not in html


def term(title: str, slug: str) -> TermDocument:
    return TermDocument(
        key=f"term-{slug}",
        slug=slug,
        title=title,
        title_en=None,
        text="释（虚构）",
        citations=[],
        pictures=[],
    )


def test_the_longer_of_two_terms_that_begin_alike_is_meant_and_markup_stays_text() -> None:
    terms = [term("数字", "short"), term("数字<政府>", "long")]
    html = prose("建数字<政府>，做数字<b>", terms=terms)
    assert re.findall(r'href="#term-(\w+)">([^<]*)<', html) == [
        ("long", "数字&lt;政府&gt;"),
        ("short", "数字"),
    ]
    assert "<b>" not in html
    assert prose("甲<乙") == '<span lang="zh-Hans">甲&lt;乙</span>'
