"""Where search looks, and that nothing is found but what is live."""

import pytest

from plans.models import LivePiece, Measure, Plan
from plans.publishing.live_items import reindex
from plans.publishing.roll_back import roll_back
from plans.publishing.withhold import lift, withhold_edition, withhold_item
from plans.search.query import Filters, search
from tests.makers import EDITOR, change, load_seed, load_small, publish_plan


@pytest.fixture
def small(db: None) -> Plan:
    plan = load_small()
    publish_plan(plan)
    return plan


def keys(query: str) -> list[str]:
    return [hit.key for hit in search(query, Filters()).hits]


@pytest.mark.parametrize(
    ("query", "key"),
    [
        ("示例政策", "measure-one"),  # a named thing
        ("示例局", "measure-one"),  # a department that answers for it
        ("示例进展", "project-one"),  # a progress update
        ("12.5亿元", "project-one"),  # an investment
        ("125000万元", "project-one"),  # however it is written
        ("达到20个", "indicator-one"),  # a milestone
        ("达到25个", "indicator-one"),  # a former target
        ("示例原因", "indicator-one"),  # why it was replaced
        ("12个", "indicator-one"),  # an observation
        ("10个", "indicator-one"),  # the baseline
        ("乙", "zone-one"),  # a theme word
        ("示例解释", "term-one"),
        ("示例稿件", "article-a"),
        ("第二段示例", "none"),  # the archived text of an article
    ],
)
def test_it_looks_in(small: Plan, query: str, key: str) -> None:
    assert key in (keys(query) or ["none"])


def test_it_finds_the_seeds_figures_and_names(db: None) -> None:
    publish_plan(load_seed())
    for query in ("18万户", "180,000", "１８０，０００户"):
        assert keys(query) == ["indicator-market-entities"]
    assert keys("180万户") == []
    assert "indicator-billion-yuan-buildings" in keys("亿元樓宇 25栋")
    assert len(keys("107国道")) == 2


def test_a_draft_is_not_found_and_a_superseded_text_no_more(small: Plan) -> None:
    change(small, Measure, "measure-one", text="改写的话。")
    assert keys("改写") == []
    assert keys("做一件") == ["measure-one"]
    publish_plan(small)
    assert keys("改写") == ["measure-one"]
    assert keys("做一件") == []
    roll_back(plan=small, to=1, editor=EDITOR, note="恢复")
    assert (keys("改写"), keys("做一件")) == ([], ["measure-one"])


def test_what_is_withheld_is_not_found_until_it_is_lifted(small: Plan) -> None:
    rows = withhold_item(plan=small, key="measure-one", editor=EDITOR, reason="原因")
    assert keys("做一件") == []
    lift(withholding=rows[0], editor=EDITOR, reason="查清")
    assert keys("做一件") == ["measure-one"]


def test_a_withheld_department_is_named_nowhere(small: Plan) -> None:
    withhold_item(plan=small, key="department-one", editor=EDITOR, reason="原因")
    assert keys("示例局") == []


def test_nothing_is_found_of_a_withheld_edition(small: Plan) -> None:
    row = withhold_edition(edition=small.publication.edition, editor=EDITOR, reason="原因")
    assert keys("示例") == []
    lift(withholding=row, editor=EDITOR, reason="查清")
    assert len(keys("示例")) == 12


def test_an_index_made_anew_finds_the_same(small: Plan) -> None:
    before = keys("示例")
    reindex()
    assert keys("示例") == before
    LivePiece.objects.all().delete()
    assert keys("示例") == []
    reindex()
    assert keys("示例") == before
