"""Which figures of an article are targets, what they are of, and what they say."""

from datetime import date
from decimal import Decimal

import pytest

from plans.intake.understanding.targets.targets import Target
from tests.intake.understanding.understood import understood

TITLE = "示例县“十四五”规划“十四五”蓝图"


def found(*paragraphs: str, title: str = TITLE, published_at: date | None = None) -> list[Target]:
    return understood(*paragraphs, title=title, published_at=published_at).targets


def told(*paragraphs: str) -> list[tuple[str, str, str, str | None]]:
    return [(one.label, one.comparator, str(one.value), one.unit) for one in found(*paragraphs)]


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
        ("单位能耗下降百分之十三点五。", "单位能耗", "reach", "13.5", "%"),
        ("示例港吞吐量超220万标箱。", "示例港吞吐量", "exceed", "220", "万标箱"),
        ("城乡居民收入比缩小到1.8以内。", "城乡居民收入比", "at_most", "1.8", ""),
        (
            "地区生产总值由2020年的320亿元增加到2025年的500亿元。",
            "地区生产总值",
            "reach",
            "500",
            "亿元",
        ),
        ("经济总量较2020年翻一番。", "经济总量", "multiple", "2", "番"),
        ("打造6个高品质校园。", "打造高品质校园", "reach", "6", "个"),
        ("新建改造8公里绿道。", "新建改造绿道", "reach", "8", "公里"),
        ("每年实施千万元以上项目不少于20个。", "实施千万元以上项目", "at_least", "20", "个"),
        ("每万人口发明专利拥有量达到20件。", "每万人口发明专利拥有量", "reach", "20", "件"),
        ("细颗粒物浓度控制在35微克/立方米以下。", "细颗粒物浓度", "at_most", "35", "微克/立方米"),
        ("技术合同成交额28亿元以上。", "技术合同成交额", "at_least", "28", "亿元"),
        ("力争行政村通硬化路率100%。", "行政村通硬化路率", "reach", "100", "%"),
        ("力争示例班列到发量占全市50%。", "示例班列到发量占全市", "reach", "50", "%"),
        ("地均产出突破100亿元/平方公里。", "地均产出", "exceed", "100", "亿元/平方公里"),
        ("示例县将努力实现经济总量超过400亿元。", "经济总量", "exceed", "400", "亿元"),
        ("培育产值过百亿企业5家。", "培育产值过百亿企业", "reach", "5", "家"),
        ("总人口控制在50万人以内。", "总人口", "at_most", "50", "万人"),
        ("从业人员突破3万人。", "从业人员", "exceed", "3", "万人"),
        ("城区面积三分之二以上。", "城区面积", "at_least", "0.666667", ""),
    ],
)
def test_a_figure_that_is_compared_is_a_target(
    text: str, label: str, comparator: str, value: str, unit: str
) -> None:
    assert told(text) == [(label, comparator, value, unit)]


@pytest.mark.parametrize(
    ("text", "label", "wording"),
    [
        ("居民收入增长与经济增长基本同步。", "居民收入增长", "与经济增长基本同步"),
        ("城镇调查失业率保持在合理区间。", "城镇调查失业率", "保持在合理区间"),
        ("劳动生产率增速高于全省平均水平。", "劳动生产率增速", "高于全省平均水平"),
        ("污染物排放控制在省市下达目标之内。", "污染物排放", "控制在省市下达目标之内"),
    ],
)
def test_words_alone_can_be_a_target(text: str, label: str, wording: str) -> None:
    (target,) = found(text)
    assert (target.label, target.comparator, target.wording) == (label, "qualitative", wording)
    assert (target.value, target.unit, target.absolute) == (None, None, None)


def test_how_often_is_no_amount() -> None:
    (target,) = found("经济总量翻一番。")
    assert (target.value, target.absolute) == (Decimal(2), None)


@pytest.mark.parametrize(
    "text",
    [
        "2020年，这一数字达到320亿元。",
        "“十三五”期间，全区累计完成投资500亿元，同比增长8.2%。",
        "过去五年，我们新建学校20所，城镇化率提高到65%。",
        "截至目前，市场主体突破10万户。",
        "去年引进企业30家。",
        "“十三五”以来，示例县很努力。规模工业企业达到120家。",
        "目前，示例产业产值已突破300亿元。",
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
        "打造千亿级产业集群，建设三个高地。",
        "培育10亿元以上企业，服务80岁以上老人。",
        "总投资约20亿元的示例大道，全长12公里。",
        "示例产业园建成后年产值可达50亿元。",
        "瞄准“350亿总量”壮大经济。",
        "新建一所小学和两所幼儿园。",
        "年收入高于10万元的村有所增加。",
        "示例书店24小时开放，12345热线更通畅。",
    ],
)
def test_a_figure_in_a_name_is_no_target(text: str) -> None:
    assert told(text) == []


def test_figures_that_are_told_together_are_several_targets() -> None:
    assert told("甲类企业和乙类企业分别达到30家和40家。") == [
        ("甲类企业", "reach", "30", "家"),
        ("乙类企业", "reach", "40", "家"),
    ]
    assert told("城镇、农村居民收入分别达4.5万元、1.5万元以上。") == [
        ("城镇居民收入", "at_least", "4.5", "万元"),
        ("农村居民收入", "at_least", "1.5", "万元"),
    ]
    assert told("示例排放降低13.5%、18%。") == [
        ("示例排放", "reach", "13.5", "%"),
        ("示例排放", "reach", "18", "%"),
    ]


def test_one_figure_for_several_is_a_target_of_each() -> None:
    assert told("森林覆盖率、绿地率均达到40%。") == [
        ("森林覆盖率", "reach", "40", "%"),
        ("绿地率", "reach", "40", "%"),
    ]


def test_the_goals_that_were_met_are_none_of_the_future() -> None:
    assert found("2019年，示例县完成主要预期目标。生产总值增长10%。") == []


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
    both = found("努力实现产值突破5亿元；学校达到20所。")
    assert [one.strength for one in both] == ["strive", "strive"]
    (ensured,) = found("确保优良天数不低于300天。")
    assert ensured.strength == "ensure"


def test_a_year_is_stated_or_follows_from_the_period() -> None:
    (stated,) = found("到2023年，示例数达到5家。")
    (inferred,) = found("示例数达到5家。")
    (within,) = found("三年内引进人才1万名以上。")
    assert (within.year, within.scope) == (2025, "period")
    (present,) = found("今年力争完成投资30亿元。")
    assert (stated.year, stated.year_stated, stated.scope) == (2023, True, "period")
    assert (inferred.year, inferred.year_stated) == (2025, False)
    assert (present.year, present.scope) == (None, "year")


def test_a_heading_can_tell_the_year() -> None:
    found_ = found(
        "一、2021年工作回顾",
        "粮食产量达到30万吨",
        "森林覆盖率达到40%",
        "二、2022年工作安排",
        "粮食产量达到32万吨",
        "城镇新增就业1.2万人以上",
        published_at=date(2022, 1, 20),
    )
    assert [(one.label, one.value, one.year, one.year_stated) for one in found_] == [
        ("粮食产量", Decimal(32), 2022, False),
        ("城镇新增就业", Decimal("1.2"), 2022, False),
    ]


def test_a_year_may_be_written_in_characters() -> None:
    (target,) = found("到二○二三年，示例数达到5家。")
    assert (target.year, target.year_stated) == (2023, True)


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


def test_what_was_and_what_is_to_come_are_told_apart_within_a_sentence() -> None:
    (target,) = found("目前，示例产业产值已突破300亿元，力争到2024年突破500亿元。")
    assert (target.label, target.value, target.year) == ("示例产业产值", Decimal(500), 2024)


def test_what_stands_below_a_heading_of_the_past_was() -> None:
    values = [
        one.value
        for one in found(
            "一、“十三五”发展成就",
            "森林覆盖率达到40%，新建学校20所。",
            "二、主要目标",
            "森林覆盖率达到42%，新建学校30所。",
        )
    ]
    assert values == [Decimal(42), Decimal(30)]


def test_an_article_that_looks_back_on_its_period_has_no_targets() -> None:
    text = "“十四五”时期，示例县森林覆盖率达到42%。"
    assert found(text, title="示例县发布会", published_at=date(2025, 12, 1)) == []
    assert len(found(text, title="示例县发布会", published_at=date(2021, 2, 1))) == 1


def test_the_lines_of_a_list_are_meant_as_the_line_above_them_says() -> None:
    targets = found("今年的目标是：", "引进项目60个以上", "新增甲类企业20家、乙类企业50家以上")
    assert [(one.label, one.comparator, one.scope) for one in targets] == [
        ("引进项目", "at_least", "year"),
        ("新增甲类企业", "reach", "year"),
        ("新增乙类企业", "at_least", "year"),
    ]


def test_the_last_word_of_a_list_is_said_of_all() -> None:
    assert told("城乡居民收入分别增长7%、8%左右。") == [
        ("城乡居民收入", "approx", "7", "%"),
        ("城乡居民收入", "approx", "8", "%"),
    ]


def test_a_clause_without_a_subject_goes_on_with_the_last() -> None:
    assert told("地区生产总值达350亿元以上，年均增长12%以上。") == [
        ("地区生产总值", "at_least", "350", "亿元"),
        ("地区生产总值", "at_least", "12", "%"),
    ]


def test_a_target_that_is_told_twice_is_one() -> None:
    assert len(found("新增学位1.2万个。", "示例县将新增学位1.2万个。")) == 1


def test_what_the_goal_is_said_to_be_is_the_label_and_no_goal() -> None:
    found = understood("今后五年，青禾区的奋斗目标是地区生产总值早日突破 3000 亿元。")
    assert [(one.label, one.comparator) for one in found.targets] == [("地区生产总值", "exceed")]
    assert found.aims == []
