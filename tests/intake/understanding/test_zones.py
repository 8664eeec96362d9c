"""Parts of the area by name, and what the plan says of them."""

import pytest

from tests.intake.understanding.understood import understood


def names(text: str) -> list[str]:
    return [zone.name for zone in understood(text).zones]


def test_zones_have_their_orientation_and_theme_words() -> None:
    text = "聚焦“北优”发展示例片区。围绕“甲、乙、丙”做文章，做一件事。"
    (zone,) = understood(text, "示例片区将做一件事。").zones
    assert (zone.name, zone.orientation, zone.themes) == ("示例片区", "北优", ("甲", "乙", "丙"))
    assert text[zone.span.start : zone.span.end] == "示例片区"


def test_theme_words_belong_to_the_zone_before_them() -> None:
    text = "建设东山片区，做一件事。提升西湖片区，突出“文旅、康养”主题。"
    assert [(zone.name, zone.themes) for zone in understood(text).zones] == [
        ("东山片区", ()),
        ("西湖片区", ("文旅", "康养")),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("加快建设东山组团和西湖板块。", ["东山组团", "西湖板块"]),
        ("规划高铁新城片区。", ["高铁新城片区"]),
        ("全面落实和平片区控规要求。", ["和平片区"]),
        ("加快建设“城东”片区。", ["城东片区"]),
        ("统筹推进滨河、城北、南湖三大片区建设。", ["滨河片区", "城北片区", "南湖片区"]),
        ("构建“一核两翼三组团”空间格局。", ["一核两翼三组团"]),
        ("开发滨江新城，做一件事。", ["滨江新城"]),
        (
            "布局滨水新城、示例经开区、铜山片区三大重点片区。",
            ["滨水新城", "示例经开区", "铜山片区"],
        ),
        ("由甲川组团、示例高新区等2个功能区块组成。", ["甲川组团", "示例高新区"]),
        ("落实《东山片区规划》，明确片区任务。", []),
        ("形成“一主、三副、多点”的城镇空间布局。", ["一主、三副、多点"]),
        ("打造现代服务业集聚区、一体化示范区。", []),
        ("全力推进片区建设。", []),
        ("打造10个美丽乡村示范片区。", []),
        ("推进重点片区、老旧片区更新，做强产业板块。", []),
        ("优化三大板块，落实主体功能区。", []),
        ("坚持“一心一意”的态度。", []),
        ("优化“双核引领、三带支撑、全域协同”的空间布局。", ["双核引领、三带支撑、全域协同"]),
        ("推动主城、临港、空港三大组团联动发展。", ["主城组团", "临港组团", "空港组团"]),
        ("突出抓好城北新城开发。", ["城北新城"]),
        ("推进江南新区、梅岭湖国际新城建设。", ["江南新区", "梅岭湖国际新城"]),
        ("打造现代化新城、智慧新城，建设国家级新区。", []),
        ("推进科技创新区、城市更新区和高新区建设，扩大新城区。", []),
        ("做优老城组团，改造老城片区。", ["老城组团"]),
        ("《纲要》有了河东片区、通过了新区规划。", ["河东片区"]),
        ("打造四大产城融合片区，跳出老城建新城。", []),
        ("推进三塘—五塘片区建设。", ["三塘—五塘片区"]),
        ("形成“一主两副”为主干的区域性中心城市格局。", ["一主两副"]),
        ("全市“一主三新”（“一主”即主城区）的布局。", ["一主三新"]),
        ("提出“两轴—两个圈层”城市布局。", ["两轴—两个圈层"]),
        ("形成“一主两副多组团、一轴一带”空间格局。", ["一主两副多组团、一轴一带"]),
        ("加大湖南路、南塘等片区更新力度。", ["湖南路片区", "南塘片区"]),
        ("改造老旧小区、沿江、棚户等片区。", []),
        ("五片为马塘、李家和中山公园五个片区。", ["马塘片区", "李家片区", "中山公园片区"]),
        ("启动11.5平方公里东塘片区规划建设。", ["东塘片区"]),
        ("优化两区五片一湾线空间布局。", ["两区五片一湾线"]),
        ("形成“一轴一带、多点支撑、组团协同”的格局。", ["一轴一带、多点支撑、组团协同"]),
        ("带动沿线产业功能区，完善地区组团，建设郊区新城。", []),
        ("随着青禾新城建成，完成蓝湖开发区北部片区规划。", ["青禾新城", "蓝湖开发区北部片区"]),
        ("区别于雄安新区。", []),
        ("在市区各板块中相对滞后，把握好高铁新区的节奏。", ["高铁新区"]),
        ("到教育组团片区、滨海新区调研。", ["教育组团片区", "滨海新区"]),
        ("金融板块、文旅板块和商贸板块竞相发展。", []),
    ],
)
def test_a_part_of_the_area_is_a_zone_and_an_ambition_is_none(text: str, found: list[str]) -> None:
    assert names(text) == found


def test_the_new_area_that_the_title_names_is_the_plans_own() -> None:
    found = understood("白鹭新区将建设江南新区。", title="白鷺新區“十五五”规划")
    assert [zone.name for zone in found.zones] == ["江南新区"]


def test_a_zone_under_two_names_is_one() -> None:
    text = "青川南部融城片区将怎样发展？南部融城片区有蓝图。布局高铁西城、铜山片区两大片区。建设高铁西城片区。"
    assert names(text) == ["南部融城片区", "铜山片区", "高铁西城片区"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("做优城南组团、做活城西组团。", ["城南组团", "城西组团"]),
        ("㮾水片区、东丘片区协同发展。", ["㮾水片区", "东丘片区"]),
        ("促进城乡板块融合。", []),
    ],
)
def test_a_name_is_told_from_the_words_around_it(text: str, names: list[str]) -> None:
    assert [zone.name for zone in understood(text).zones] == names


def test_words_in_quotes_before_a_comma_are_no_orientation() -> None:
    zones = understood("东丘片区打造“云上谷”，西丘片区发展数字文创。").zones
    assert [(zone.name, zone.orientation) for zone in zones] == [
        ("东丘片区", None),
        ("西丘片区", None),
    ]
