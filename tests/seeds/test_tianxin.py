"""The seed plan holds every named thing of its source, each with the paragraph that names it."""

import json
from decimal import Decimal
from pathlib import Path

from plans.documents.bundle.shapes import (
    Bundle,
    Item,
    Measure,
    Project,
    items_of,
)
from plans.documents.canonical import readable
from plans.documents.kinds import key_prefix
from tests.seeds.named_things import NAMED_THINGS
from tests.seeds.reading import citations_in, cited_parts, words_of

SEED = Path(__file__).resolve().parents[2] / "seeds" / "tianxin-2021-2025.json"
LAST_PARAGRAPH = 26
LONGEST_QUOTE = 24


def seed() -> Bundle:
    return Bundle.model_validate(json.loads(SEED.read_text("utf-8"), parse_float=Decimal))


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
