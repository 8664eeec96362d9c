"""What was found becomes items in an order in which each refers to those before it alone."""

from collections.abc import Sequence

import pytest

from plans.intake.proposing.facts import (
    in_full_width,
    plan_type_of,
    position_of,
    without_subject,
)
from plans.intake.proposing.proposal import Proposal
from plans.intake.proposing.propose import WITHOUT_CHAPTER, propose
from plans.intake.reading.read import read_file, read_pasted
from plans.intake.understand import understand
from tests.editing.proposals.articles import TEXT
from tests.intake.corpus import Sample, samples


def proposed(text: str) -> list[Proposal]:
    return propose(understand(read_pasted(text)))


def titles(proposals: Sequence[Proposal], kind: str) -> list[str]:
    return [one.title for one in proposals if one.kind == kind]


def linked(proposals: Sequence[Proposal], title: str, name: str) -> list[str]:
    """The titles of what the first proposal of a title refers to."""
    one = next(one for one in proposals if one.title == title)
    return [proposals[place].title for place in one.links.get(name, ())]


@pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.name)
def test_each_refers_to_what_stands_before_it_and_has_words(sample: Sample) -> None:
    article = read_file(sample.data)
    for place, one in enumerate(propose(understand(article))):
        assert all(other < place for links in one.links.values() for other in links)
        assert one.title
        for span in one.spans:
            assert article.paragraphs[span.paragraph - 1][span.start : span.end].strip()


def test_an_article_becomes_chapters_with_what_stands_in_them() -> None:
    found = proposed(TEXT)
    assert titles(found, "keyword") == ["产业更强", "民生更暖"]
    assert titles(found, "aim") == ["山水云溪"]
    assert linked(found, "推进云溪大道建设", "section") == ["东进：东湖片区"]
    assert linked(found, "推进云溪大道建设", "zones") == ["东湖片区"]
    assert linked(found, "云溪大道", "measures") == ["推进云溪大道建设"]
    assert linked(found, "规模工业产值", "keyword") == ["产业更强"]


def test_a_target_is_told_with_the_base_unit_and_cites_its_label() -> None:
    one = next(one for one in proposed(TEXT) if one.kind == "indicator")
    assert one.facts["unit"] == "元"
    assert one.facts["sense"] == "more"
    assert one.facts["target"]["value"] == "500"
    assert one.facts["target"]["multiplier"] == 100_000_000
    span = one.spans[0]
    paragraph = read_pasted(TEXT).paragraphs[span.paragraph - 1]
    assert paragraph[span.start : span.end] == "规模工业产值力争突破500亿元"


def test_what_stands_before_any_part_gets_one_of_the_chapters_name() -> None:
    found = proposed(TEXT)
    gathers = [one for one in found if one.rule == WITHOUT_CHAPTER]
    assert [(one.kind, one.title) for one in gathers] == [("section", "民生更暖")]
    assert linked(found, "深化健康云溪建设", "section") == ["民生更暖"]


def test_without_any_heading_the_whole_article_is_one_chapter() -> None:
    found = proposed("示例区“十四五”蓝图（虚构）\n\n示例区将建设示例产业园，推进老旧小区改造。")
    assert titles(found, "keyword") == ["示例区“十四五”蓝图（虚构）"]
    assert titles(found, "section") == ["示例区“十四五”蓝图（虚构）"]
    assert titles(found, "measure") == ["建设示例产业园", "推进老旧小区改造"]


def test_a_clause_that_is_an_aim_or_a_target_is_no_measure_besides() -> None:
    found = proposed(
        "示例区“十四五”蓝图（虚构）\n\n坚持“工业强区、生态立区”两大战略。市场主体力争突破8万户。"
    )
    assert titles(found, "aim") == ["工业强区", "生态立区"]
    assert titles(found, "measure") == []


def test_what_is_no_plan_proposes_nothing() -> None:
    assert proposed("今天天气很好，大家都去公园散步了。") == []


@pytest.mark.parametrize(
    ("orientation", "position"),
    [("北优", "north"), ("中提", "middle"), ("提质", None), (None, None)],
)
def test_an_orientation_tells_where_a_zone_lies(
    orientation: str | None, position: str | None
) -> None:
    assert position_of(orientation) == position


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("长珠潭区域一体化发展规划", "regional"),
        ("示例市国土空间总体规划", "spatial"),
        ("示例市国民经济和社会发展第十四个五年规划纲要", "development"),
        ("示例行动方案", None),
    ],
)
def test_the_name_of_a_plan_tells_its_kind(name: str, kind: str | None) -> None:
    assert plan_type_of(name) == kind


@pytest.mark.parametrize(
    ("clause", "title"),
    [
        ("示例区将进一步强化要素保障", "强化要素保障"),
        ("“十四五”期间建设示例中心", "建设示例中心"),
        ("提升应急处置能力", "提升应急处置能力"),
        ("落实重要任务要求", "落实重要任务要求"),
        ("坚持向创新要活力", "坚持向创新要活力"),
        ("将军路改造", "将军路改造"),
    ],
)
def test_a_measure_begins_with_what_is_done(clause: str, title: str) -> None:
    assert without_subject(clause) == title


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("示例(文化)园,好", "示例（文化）园，好"),
        ("占比1,500亿元", "占比1,500亿元"),
        ("AI(2.0)", "AI(2.0)"),
        ("比例为3:1", "比例为3:1"),
    ],
)
def test_titles_have_the_marks_of_chinese(text: str, plain: str) -> None:
    assert in_full_width(text) == plain
