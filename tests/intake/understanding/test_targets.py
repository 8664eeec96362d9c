"""Which figures of an article are targets, what they are of, and what they say."""

from decimal import Decimal

import pytest

from plans.intake.understanding.periods import named, period_of
from plans.intake.understanding.targets import Target, targets

FOURTEENTH = named("十四")


def found(text: str) -> list[Target]:
    return list(targets([text], FOURTEENTH))


def told(text: str) -> list[tuple[str, str, str, str]]:
    return [(one.label, one.comparator, str(one.value), one.unit) for one in found(text)]


@pytest.mark.parametrize(
    ("text", "label", "comparator", "value", "unit"),
    [
        ("示例主体突破18万户。", "示例主体", "exceed", "18", "万户"),
        ("全区规模工业产值力争突破1,500亿元。", "规模工业产值", "exceed", "1500", "亿元"),
        ("森林覆盖率达到42.5%。", "森林覆盖率", "reach", "42.5", "%"),
        ("空气质量优良天数比率不低于90%。", "空气质量优良天数比率", "at_least", "90", "%"),
        ("城镇登记失业率控制在4.5%以内。", "城镇登记失业率", "at_most", "4.5", "%"),
        ("居民收入年均增长7%以上。", "居民收入", "at_least", "7", "%"),
        ("研发投入占比提高到3.5%左右。", "研发投入占比", "approx", "3.5", "%"),
        ("数字经济增加值占比提升5个百分点。", "数字经济增加值占比", "reach", "5", "个百分点"),
        ("人均预期寿命达80岁。", "人均预期寿命", "reach", "80", "岁"),
        ("新增学位1.2万个。", "新增学位", "reach", "1.2", "万个"),
        ("新建改扩建学校20所以上。", "新建改扩建学校", "at_least", "20", "所"),
        ("引进世界500强企业5家。", "引进世界500强企业", "reach", "5", "家"),
        ("完成投资30亿元。", "投资", "reach", "30", "亿元"),
        ("实现地区生产总值翻一番。", "地区生产总值", "multiple", "2", "番"),
        ("單位能耗下降十三點五。", "", "", "", ""),
    ],
)
def test_a_figure_that_is_compared_is_a_target(
    text: str, label: str, comparator: str, value: str, unit: str
) -> None:
    assert told(text) == ([(label, comparator, value, unit)] if label else [])


@pytest.mark.parametrize(
    "text",
    [
        "2020年，这一数字达到320亿元。",
        "“十三五”期间，全区累计完成投资500亿元，同比增长8.2%。",
        "过去五年，我们新建学校20所，城镇化率提高到65%。",
        "截至目前，市场主体突破10万户。",
        "去年引进企业30家。",
    ],
)
def test_what_was_reached_is_no_target(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "打造15分钟生活圈。",
        "改造107国道，推进“一江四河”治理。",
        "落实“十年禁渔”，坚持“四精五有”。",
        "布局一批重大项目。",
        "到2025年，全面建成示例新区。",
        "培育世界500强。",
    ],
)
def test_a_figure_in_a_name_is_no_target(text: str) -> None:
    assert told(text) == []


def test_figures_that_are_told_together_are_several_targets() -> None:
    assert told("甲类企业和乙类企业分别达到30家和40家。") == [
        ("甲类企业", "reach", "30", "家"),
        ("乙类企业", "reach", "40", "家"),
    ]
    assert told("示例排放降低13.5%、18%。") == [
        ("示例排放", "reach", "13.5", "%"),
        ("示例排放", "reach", "18", "%"),
    ]


def test_a_range_has_two_ends() -> None:
    (target,) = found("居民收入增长6%—7%。")
    assert (target.comparator, target.value, target.value_upper) == (
        "between",
        Decimal(6),
        Decimal(7),
    )


def test_a_multiplier_belongs_to_the_unit() -> None:
    (target,) = found("力争市场主体突破18万户。")
    assert (target.unit, target.multiplier, target.absolute) == ("万户", 10_000, Decimal(180_000))


def test_what_is_striven_for_is_so_to_the_end_of_the_sentence() -> None:
    first, second, third = found("力争楼宇突破25栋，主体突破18万户。学校达到20所。")
    assert (first.strength, second.strength, third.strength) == ("strive", "strive", "stated")
    (ensured,) = found("确保优良天数不低于300天。")
    assert ensured.strength == "ensure"


def test_a_year_is_stated_or_follows_from_the_period() -> None:
    (stated,) = found("到2023年，示例数达到5家。")
    (inferred,) = found("示例数达到5家。")
    (present,) = found("今年力争完成投资30亿元。")
    assert (stated.year, stated.year_stated, stated.scope) == (2023, True, "period")
    assert (inferred.year, inferred.year_stated) == (2025, False)
    assert (present.year, present.scope) == (None, "year")


def test_a_basis_is_told_where_the_words_have_it() -> None:
    assert [one.basis for one in found("收入年均增长7%，五年累计新增就业5万人。")] == [
        "annual_average",
        "cumulative",
    ]
    assert [one.basis for one in found("收入突破5万元。")] == [None]


def test_the_words_stand_where_the_span_says() -> None:
    text = "围绕示例做文章；力争亿元楼宇突破25栋，市场主体突破18万户。"
    for target in found(text):
        assert text[target.span.start : target.span.end] == target.wording
        assert target.span.paragraph == 1


def test_the_period_is_the_one_that_is_named_most() -> None:
    texts = ["“十三五”收官之年，“十四五”即将开启。", "“十四五”期间，示例县将发展。"]
    period = period_of(texts)
    assert period is not None
    assert (period.name, period.first, period.last) == ("十四五", 2021, 2025)
    assert period_of(["没有时期。"]) is None
