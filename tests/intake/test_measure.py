"""The measure of what is found: a share falls by what is missed or wrong, and by nothing else."""

from typing import Final

import pytest

from tests.intake.corpus import Sample, samples
from tests.intake.measure import compared, scores, total
from tests.intake.telling import Told

TARGET = ["市场主体", "exceed", "18", "万户", 2025, "strive"]
PINE = next(one.expected for one in samples() if one.name == "pine")
EXPECTED: Told = PINE | {"plans": ["示例规划纲要"], "targets": [TARGET]}
"""Something of every kind."""


def differing(found: Told) -> dict[str, tuple[bool, bool]]:
    """The kinds of which not all is right: whether something is wrong, and whether missed."""
    return {
        kind: (score.precision < 1, score.recall < 1)
        for kind, score in scores(found, EXPECTED).items()
        if score.precision < 1 or score.recall < 1
    }


@pytest.mark.parametrize("one", samples(), ids=lambda one: one.name)
def test_what_a_person_finds_is_all_right(one: Sample) -> None:
    assert all(
        (score.precision, score.recall) == (1, 1) and score.found == score.expected
        for score in scores(one.expected, one.expected).values()
    )


LISTS: Final[dict[str, tuple[str, object]]] = {
    "credits": ("credits", ["审核", "某某"]),
    "images": ("images", ["1.jpg", None]),
    "paragraphs": ("paragraphs", "点击查看更多"),
    "headings": ("headings", ["广告", 1, None]),
    "sections": ("sections", "广告"),
    "goals": ("aims", ["goal", "某城"]),
    "zones": ("zones", ["三大片区", None, []]),
    "projects": ("projects", ["programme", "某工程"]),
    "plans": ("plans", "某规划"),
    "targets": ("targets", ["某指标", "reach", "1", "个", 2025, "stated"]),
}
"""By kind: the field that it stands in, and something that the article does not say."""


@pytest.mark.parametrize("kind", LISTS)
def test_what_is_found_too_much_lowers_precision_alone(kind: str) -> None:
    field, spurious = LISTS[kind]
    found = EXPECTED | {field: [*EXPECTED[field], spurious]}
    assert differing(found) == {kind: (True, False)}


@pytest.mark.parametrize("kind", LISTS)
def test_what_is_missed_lowers_recall_alone(kind: str) -> None:
    field, _ = LISTS[kind]
    found = EXPECTED | {field: EXPECTED[field][1:]}
    assert differing(found) == {kind: (False, True)}


@pytest.mark.parametrize("field", ["title", "dateline", "outlet", "authors", "editors", "period"])
def test_of_what_there_is_one_the_other_is_missed_and_wrong(field: str) -> None:
    assert differing(EXPECTED | {field: None}) == {field: (True, True)}


@pytest.mark.parametrize(
    ("place", "other", "kind"),
    [
        (0, "主体", "targets"),
        (1, "reach", "targets"),
        (2, "1.8", "targets"),
        (3, "户", "targets"),
        (4, 2020, "target years"),
        (5, "stated", "target strengths"),
    ],
)
def test_a_target_is_right_by_its_figure_and_then_by_its_year_and_strength(
    place: int, other: object, kind: str
) -> None:
    found = EXPECTED | {"targets": [[*TARGET[:place], other, *TARGET[place + 1 :]]]}
    assert differing(found) == {kind: (True, True)}


@pytest.mark.parametrize("label", ["全区市场主体", "全區市場主體", "市场 主体"])
def test_a_label_is_the_same_in_other_characters_and_with_the_area(label: str) -> None:
    assert differing(EXPECTED | {"targets": [[label, *TARGET[1:]]]}) == {}


def test_furniture_at_a_paragraphs_end_makes_it_wrong() -> None:
    expected = EXPECTED | {"paragraphs": ["未来…将至。", "其次"]}
    found = EXPECTED | {"paragraphs": ["未来五年将至。（责任编辑：某某）", "其次，再做一件事。"]}
    score = scores(found, expected)["paragraphs"]
    assert (score.found, score.expected, score.right) == (2, 2, 1)


def test_what_is_found_twice_is_wrong_once() -> None:
    score = compared([("甲",), ("甲",), ("乙",)], [("甲",), ("丙",)])
    assert (score.right, score.missed, score.wrong) == (1, (("丙",),), (("甲",), ("乙",)))
    assert (score.precision, score.recall) == (1 / 3, 1 / 2)


def test_articles_add_up_item_by_item() -> None:
    few, many = compared([("甲",)], [("甲",)]), compared([], [("甲",), ("乙",), ("丙",)])
    added = total([{"zones": few}, {"zones": many}])["zones"]
    assert (added.found, added.expected, added.right, added.recall) == (1, 4, 1, 1 / 4)
