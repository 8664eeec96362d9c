"""What a picture says of an edition: nothing that is not given, nothing that is withheld."""

import pytest

from plans.editing.bundle.load import load
from plans.glance.story import Story
from plans.glance.telling import tell
from plans.glance.words import counted, numeral
from plans.models import Edition, Zone
from plans.published.editions import Scope
from plans.published.overview import overview
from plans.publishing.withhold import withhold_item
from tests.glance.invented import bare_bundle, large_bundle
from tests.makers import EDITOR, SEED_SLUG, change, load_small, publish_plan

ADDRESS = "https://plans.example.gov.cn/plans/example/"


def told(slug: str = "example") -> Story:
    return tell(overview(Scope(slug)), ADDRESS)


@pytest.mark.parametrize(
    ("number", "words"),
    [(1, "一"), (10, "十"), (12, "十二"), (20, "二十"), (99, "九十九"), (100, "100")],
)
def test_numbers_are_told_as_chinese_writes_them(number: int, words: str) -> None:
    assert numeral(number) == words


def test_two_of_something_is_told_in_its_own_word() -> None:
    assert (counted(2, "个片区"), counted(12, "个片区")) == ("两个片区", "十二个片区")


@pytest.mark.django_db
def test_the_seed_is_told_whole(seed_edition: Edition) -> None:
    story = told(SEED_SLUG)
    assert [goal.text for goal in story.goals.members] == ["智慧天心、融城核心"]
    assert story.keywords_heading == "三个关键词"
    assert [len(keyword.sections.members) for keyword in story.keywords] == [4, 7, 7]
    assert story.zones_heading == "由北到南，三个片区"
    assert [zone.orientation for zone in story.zones] == ["北优", "中提", "南融"]
    assert story.figures_heading == "两项数字目标"
    assert [(f.comparator, f.value, f.unit, f.share) for f in story.figures] == [
        ("突破", "25", "栋", 0.0),
        ("突破", "18", "万户", 0.0),
    ]
    assert {f.terms for f in story.figures} == {"力争 · 到 2025 年（按规划期推定）"}
    assert {f.state for f in story.figures} == {"尚无监测值"}
    assert story.caveats == [
        "本版依据 1 篇新闻报道整理，不是规划文本。",
        "规划是否已经批准，来源未注明。",
    ]
    assert story.seal == ("第一版", "已发布")
    assert story.sources[0].facts == "红网 · 新闻报道 · 2020 年 12 月 31 日"


@pytest.mark.django_db
def test_what_there_is_no_room_for_is_counted() -> None:
    publish_plan(load(bundle=large_bundle()))
    story = told()
    assert (len(story.keywords), story.more_keywords) == (20, "另有 2 个关键词，见网站")
    assert story.keywords[0].sections.more == "另有 8 个领域，见网站"
    assert (len(story.zones), story.more_zones) == (12, "另有 3 个片区，见网站")
    assert (len(story.figures), story.more_figures) == (12, "另有 3 项指标，见网站")
    assert (len(story.goals.members), story.goals.more) == (6, "另有 2 项，见网站")
    assert (len(story.sources), story.more_sources) == (4, "另有 2 篇来源，见网站")


@pytest.mark.django_db
def test_a_share_is_told_only_where_a_bar_is_honest() -> None:
    publish_plan(load(bundle=large_bundle()))
    shares = [figure.share for figure in told().figures[:6]]
    assert shares == [0.0, pytest.approx(12 / 123456789.25), None, None, None, 0.4]
    states = [figure.state for figure in told().figures[:2]]
    assert states == ["尚无监测值", "监测值（2022-H1）：12 个（初步）"]


@pytest.mark.django_db
def test_what_is_not_given_is_not_told() -> None:
    publish_plan(load(bundle=bare_bundle()))
    story = told()
    assert (story.goals.members, story.keywords, story.zones, story.figures) == ([], [], [], [])
    assert story.caveats == ["本版没有给出来源。", "规划是否已经批准，未注明。"]


@pytest.mark.django_db
def test_zones_that_do_not_all_lie_from_north_to_south_keep_their_order() -> None:
    publish_plan(load_small())
    assert (told().runs_south, told().zones_heading) == (False, "一个片区")


@pytest.mark.django_db
def test_what_is_withheld_is_not_told() -> None:
    plan = load_small()
    publish_plan(plan)
    assert told().zones
    withhold_item(plan=plan, key="zone-one", editor=EDITOR, reason="示例原因")
    assert told().zones == []


@pytest.mark.django_db
def test_a_long_name_is_told_in_brief() -> None:
    plan = load_small()
    change(plan, Zone, "zone-one", title="片区" * 50)
    publish_plan(plan)
    name = told().zones[0].title.text
    assert (len(name), name[-1]) == (60, "…")
