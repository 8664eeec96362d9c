"""The seed plan holds every named thing of its source, each with the paragraph that names it."""

import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from plans.documents.bundle.shapes import (
    Bundle,
    Citation,
    Cited,
    CitedItem,
    Item,
    Measure,
    Project,
    items_of,
)
from plans.documents.canonical import readable
from plans.documents.kinds import key_prefix

SEED = Path(__file__).resolve().parents[2] / "seeds" / "tianxin-2021-2025.json"
LAST_PARAGRAPH = 26
LONGEST_QUOTE = 24

NAMED_THINGS: dict[str, tuple[int, ...]] = {
    # Goal, strategies, positionings
    "智慧天心、融城核心": (2,),
    "北优南融": (2,),
    "数字赋能": (2,),
    "民生为本": (2,),
    "现代化长沙示范区": (2,),
    "中部一流的现代服务业集聚区": (2,),
    "长株潭一体化引领区": (2,),
    # Keywords and their taglines
    "排头兵": (3,),
    "着力引领长株潭一体化发展": (4,),
    "改革创新": (10, 12),
    "打造全省营商环境首善之区": (11,),
    "大民生": (18,),
    "全力满足天心人民美好生活向往": (19,),
    "民生保障": (20,),
    # Ambitions
    "省府商务中心": (8,),
    "世界级绿心": (9,),
    "全省营商环境首善之区": (11, 16),
    "全省数字经济发展高地": (13,),
    "区域科技创新中心": (15,),
    "夜间经济、网红经济第一区": (17,),
    "长株潭半小时经济圈": (17,),
    "全省商业消费中心": (17,),
    "现代化国际城区": (22,),
    "新型智慧城区": (23,),
    "美丽乡村升级版": (23,),
    "教育强区": (25,),
    "全国文明城区": (25,),
    # The plan above, and the district's part in it
    "《长株潭区域一体化发展规划纲要》": (5, 6),
    "融城核心": (2, 6),
    "三市融城核心省会中心城区": (6,),
    # Zones, orientations, theme words
    "外滩片区": (7,),
    "北优": (7,),
    "中心": (7,),
    "网红": (7,),
    "名街": (7,),
    "省府片区": (8,),
    "中提": (8,),
    "总部": (8,),
    "楼宇": (8,),
    "商务": (8,),
    "暮云片区": (9,),
    "南融": (9,),
    "数字": (9,),
    "生态": (9,),
    "旅游": (9,),
    # What the zones will do
    "夜间经济": (7, 17),
    "网红经济": (7, 17),
    "城市有机更新": (7,),
    "湘江路发展轴": (7,),
    "解放垸战略空间规划": (8,),
    "有机棚改": (8,),
    "城中村改造": (8, 22),
    "书院路": (8,),
    "芙蓉路": (8,),
    "重大商业综合体": (8,),
    "暮云片区控规": (9,),
    "湘江路南延线": (9,),
    "新韶山南路": (9,),
    "107国道城市化改造": (9,),
    "暮坪湘江大桥": (9,),
    "地铁南延": (9,),
    "交通、文化、体育、医疗、新基建": (9,),
    # Industries and parks
    "先进制造业": (13,),
    "现代服务业": (13,),
    "支柱产业": (13,),
    "金融业": (13,),
    "总部经济": (13,),
    "数字金融": (13,),
    "商贸文旅产业": (13,),
    "商圈": (13,),
    "全域旅游": (13,),
    "新兴产业": (13,),
    "天心数谷": (13,),
    "地理信息产业园": (13,),
    "人工智能产业园": (13,),
    "软件产业园": (13,),
    "数字化转型": (13,),
    "特色产业": (13,),
    "国家级文化（广告）产业园": (13,),
    "孵化器": (13,),
    "广告传媒": (13,),
    "创意设计": (13,),
    "专精特新": (13,),
    "人力资源服务": (13,),
    "医养健康": (13,),
    # Innovation, reform, domestic demand
    "新发展格局": (14,),
    "向创新要活力": (15,),
    "产业链": (15,),
    "创新链": (15,),
    "自主创新": (15,),
    "人才引进": (15,),
    "瞪羚企业、独角兽企业培育计划": (15,),
    "创新主体增量提质计划": (15,),
    "上市公司倍增培育计划": (15,),
    "科研院所": (15,),
    "政产学研金": (15,),
    "四个面向": (15,),
    "关键核心技术攻关": (15,),
    "科技创新高地": (15,),
    "天心力量": (15,),
    "向改革要动力": (16,),
    "供给侧结构性改革": (16,),
    "政府职能转变": (16,),
    "园区体制机制": (16,),
    "市场主体活力": (16,),
    "闲置资源盘活": (16,),
    "政府债务管理": (16,),
    "亿元楼宇": (16,),
    "市场主体": (16,),
    "突破25栋": (16,),
    "突破18万户": (16,),
    "向内需要潜力": (17,),
    "产业投资": (17,),
    "民生投资": (17,),
    "社会投资": (17,),
    "新基建投资": (17,),
    "国内大循环": (17,),
    "消费扩容升级": (17,),
    "内陆改革开放高地": (17,),
    "天心贡献": (17,),
    # Ecology, city, countryside
    "全域品质整体跃升": (21,),
    "绿心生态保育工程": (21,),
    "颜值": (21,),
    "价值": (21,),
    "长江": (21,),
    "十年禁渔": (21,),
    "一江四河": (21,),
    "六控十严禁": (21,),
    "耕地保护": (21,),
    "四精五有": (22,),
    "空间立体性": (22,),
    "平面协调性": (22,),
    "风貌整体性": (22,),
    "文脉延续性": (22,),
    "城市更新行动": (22,),
    "国际化元素": (22,),
    "老旧小区改造": (22,),
    "棚户区改造": (22,),
    "街区微改造": (22,),
    "完整居住社区": (22,),
    "智慧交通": (23,),
    "智慧社区": (23,),
    "智慧环卫": (23,),
    "智慧市政": (23,),
    "智慧安防": (23,),
    "乡村振兴": (23,),
    "脱贫攻坚": (23,),
    "非农化": (23,),
    "非粮化": (23,),
    "现代都市农业": (23,),
    "农村集体经济": (23,),
    "农民收入": (23,),
    # Livelihood, services, governance
    "就业": (24,),
    "财产性收入": (24,),
    "社会救助": (24,),
    "“爱心天心”帮扶工程": (24,),
    "养老服务": (24,),
    "残疾人保障": (24,),
    "义务教育": (25,),
    "健康天心": (25,),
    "爱国卫生": (25,),
    "疾病防控": (25,),
    "卫生监督": (25,),
    "妇幼保健": (25,),
    "文化惠民工程": (25,),
    "基层文体设施": (25,),
    "天心文化名片": (25,),
    "安全发展": (26,),
    "网格化管理": (26,),
    "法治天心": (26,),
    "平安天心": (26,),
    "应急处置": (26,),
    "治安防控": (26,),
}


def seed() -> Bundle:
    return Bundle.model_validate(json.loads(SEED.read_text("utf-8"), parse_float=Decimal))


def cited_parts(bundle: Bundle) -> list[Cited]:
    """The plan and every item that can be cited."""
    return [bundle.plan, *(item for item in items_of(bundle) if isinstance(item, CitedItem))]


def citations_in(value: object) -> Iterator[Citation]:
    """Every citation inside a part, at any depth."""
    if isinstance(value, Citation):
        yield value
    elif isinstance(value, list):
        for member in value:
            yield from citations_in(member)
    elif isinstance(value, Cited):
        for _, member in value:
            yield from citations_in(member)


def words_of(value: object) -> str:
    """All text that a part says itself, without what it quotes."""
    match value:
        case str():
            return value
        case dict():
            return "\n".join(words_of(v) for name, v in value.items() if name != "citations")
        case list():
            return "\n".join(words_of(member) for member in value)
        case _:
            return ""


def place_of(item: Item) -> tuple[str, str, int]:
    """An item's number counts under its keyword or section where it has one."""
    parent = getattr(item, "section", "") or (
        getattr(item, "keyword", "") if item.kind == "section" else ""
    )
    return item.kind, parent, item.number


def test_the_file_has_the_projects_exact_form() -> None:
    assert SEED.read_text("utf-8") == readable(seed().model_dump())


def test_every_key_is_its_kind_and_slug() -> None:
    assert [
        item.key for item in items_of(seed()) if item.key != key_prefix(item.kind) + item.slug
    ] == []


def test_keys_and_numbers_are_unique_where_they_count() -> None:
    items = items_of(seed())
    assert len({item.key for item in items}) == len(items)
    assert len({place_of(item) for item in items}) == len(items)


def test_the_plan_and_every_item_are_cited_briefly_and_from_the_body() -> None:
    for part in cited_parts(seed()):
        assert part.citations, part
        for citation in citations_in(part):
            assert citation.paragraph is not None, part
            assert 1 <= citation.paragraph <= LAST_PARAGRAPH, part
            assert citation.quote is not None, part
            assert len(citation.quote) <= LONGEST_QUOTE, citation.quote
            assert citation.start is not None, part
            assert citation.end == citation.start + len(citation.quote), citation.quote


def test_every_paragraph_is_cited() -> None:
    cited = {c.paragraph for part in cited_parts(seed()) for c in citations_in(part)}
    assert cited == set(range(1, LAST_PARAGRAPH + 1))


def test_every_named_thing_stands_in_an_item_that_cites_its_paragraph() -> None:
    found = {
        (name, citation.paragraph)
        for part in cited_parts(seed())
        for words in [words_of(part.model_dump())]
        for citation in citations_in(part)
        for name in NAMED_THINGS
        if name in words
    }
    wanted = {(name, number) for name, numbers in NAMED_THINGS.items() for number in numbers}
    assert wanted - found == set()


def test_quotes_that_repeat_stand_at_the_same_place() -> None:
    places: dict[tuple[int | None, str | None], set[int | None]] = {}
    for part in cited_parts(seed()):
        for citation in citations_in(part):
            places.setdefault((citation.paragraph, citation.quote), set()).add(citation.start)
    assert [quote for quote, starts in places.items() if len(starts) > 1] == []


def test_the_aims_are_of_four_kinds() -> None:
    aims = [(aim.aim_kind, aim.title) for aim in seed().aims]
    assert [title for kind, title in aims if kind == "goal"] == ["智慧天心、融城核心"]
    assert [title for kind, title in aims if kind == "strategy"] == [
        "北优南融",
        "数字赋能",
        "民生为本",
    ]
    assert [title for kind, title in aims if kind == "positioning"] == [
        "现代化长沙示范区",
        "中部一流的现代服务业集聚区",
        "长株潭一体化引领区",
    ]
    assert len([title for kind, title in aims if kind == "ambition"]) == 13


def test_the_three_zones_keep_their_orientations() -> None:
    assert [
        (zone.slug, zone.orientation, zone.position, zone.theme_words) for zone in seed().zones
    ] == [
        ("waitan", "北优", "north", ["中心", "网红", "名街"]),
        ("shengfu", "中提", "middle", ["总部", "楼宇", "商务"]),
        ("muyun", "南融", "south", ["数字", "生态", "旅游"]),
    ]


def test_there_are_exactly_two_numeric_targets() -> None:
    targets: list[tuple[object, ...]] = []
    for indicator in seed().indicators:
        assert indicator.target is not None
        target = indicator.target
        targets.append(
            (
                indicator.slug,
                indicator.title,
                indicator.unit,
                target.comparator,
                target.value,
                target.unit,
                target.multiplier,
                target.wording,
            )
        )
        assert (target.year, target.year_stated, target.strength) == (2025, False, "strive")
        assert {citation.paragraph for citation in target.citations} == {16}
        assert (indicator.sense, indicator.keyword) == ("more", "keyword-reform-innovation")
        assert indicator.measures
    assert targets == [
        ("billion-yuan-buildings", "亿元楼宇", "栋", "exceed", 25, "栋", 1, "突破25栋"),
        ("market-entities", "市场主体", "户", "exceed", 18, "万户", 10_000, "突破18万户"),
    ]


def test_what_the_source_does_not_say_of_the_plan_is_null() -> None:
    bundle = seed()
    plan, (parent,) = bundle.plan, bundle.parent_plans
    assert (plan.stage, plan.document_number) == (None, None)
    assert (plan.adopting_body, plan.adopted_on) == (None, None)
    assert (parent.issued_by, parent.document_number, parent.url) == (None, None, None)
    assert (bundle.departments, bundle.terms) == ([], [])


def test_what_the_source_does_not_say_of_the_indicators_is_null() -> None:
    for indicator in seed().indicators:
        assert indicator.nature == "unstated"
        assert (indicator.basis, indicator.baseline) == (None, None)
        assert indicator.departments == []
        assert (indicator.milestones, indicator.revisions, indicator.observations) == ([], [], [])


def test_what_the_source_does_not_say_of_measures_and_projects_is_null() -> None:
    bundle = seed()
    items: list[Measure | Project] = [*bundle.measures, *bundle.projects]
    for item in items:
        assert (item.start_year, item.finish_year, item.status) == (None, None, None), item.key
        assert item.departments == [], item.key
    for project in bundle.projects:
        assert (project.investment, project.investment_unit) == (None, None), project.key
        assert project.updates == [], project.key


def test_the_source_is_a_news_report_of_which_only_the_checksum_is_kept() -> None:
    (article,) = seed().articles
    assert (article.outlet, article.standing, article.predates_adoption) == (
        "rednet",
        "news_report",
        None,
    )
    assert (article.authors, article.editors) == (["李旦"], ["谢叶丽"])
    assert article.published_at is not None
    assert article.published_at.isoformat() == "2020-12-31T10:54:01+08:00"
    assert (article.url, article.accessed_on, article.paragraphs) == (None, None, None)
    assert article.paragraph_count == LAST_PARAGRAPH
    assert article.checksum is not None


def test_measures_of_a_zones_section_are_in_that_zone() -> None:
    bundle = seed()
    zones = {zone.slug: zone.key for zone in bundle.zones}
    sections = {section.key: section.slug for section in bundle.sections}
    for measure in bundle.measures:
        zone = zones.get(sections[measure.section])
        assert measure.zones == ([zone] if zone else []), measure.key


def test_every_project_serves_a_measure_of_its_zone() -> None:
    bundle = seed()
    zones = {measure.key: measure.zones for measure in bundle.measures}
    for project in bundle.projects:
        assert project.measures, project.key
        for key in project.measures:
            assert zones[key] == ([project.zone] if project.zone else []), project.key
