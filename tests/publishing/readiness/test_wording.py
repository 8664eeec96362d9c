"""Checks of words and punctuation, and what is exempt from them."""

import pytest

from plans.publishing.readiness.context import Word
from tests.publishing.readiness.finding import found, places, words

TEXT = "measures[0].text"
RULES = (Word("登陆", "登录", "进入系统用“录”。"), Word("其它", "其他"))
EXEMPT = [
    ("quote", "引文：“{}”。"),
    ("name of a document", "见《{}》。"),
]


# What editors leave behind, and what only looks like it: none of it is a note of these tests.
@pytest.mark.parametrize(
    "wrong",
    ["待补充", "XXX", "xxxx", "TODO", "TBD", "Lorem ipsum", "×××", "此处填写", "???", "某某"],
)
def test_a_placeholder_is_an_error(wrong: str) -> None:
    assert places("placeholder", {TEXT: f"做一件{wrong}的事。"}) == ["measure-one.text"]


@pytest.mark.parametrize("text", ["做一件事。", "XXL号服装。", "建设TODOR大厦。", "3×4米。"])
def test_what_only_looks_like_a_placeholder_is_none(text: str) -> None:
    assert places("placeholder", {TEXT: text}) == []


def test_what_is_not_decided_is_told_without_blocking() -> None:
    assert places("undecided", {TEXT: "时间待定。"}) == ["measure-one.text"]
    assert places("undecided", {TEXT: "等待定位。"}) == []


@pytest.mark.parametrize(
    ("text", "around"),
    [
        ("发展产业,改善民生。", "发展产业,改善民生"),
        ("发展产业;改善民生", "发展产业;改善民生"),
        ("改善民生.", "改善民生."),
        ("目标:改善", "目标:改善"),
        ("项目(一期)开工", "项目(一期)开"),
        ('所谓"示范"区', '所谓"示范"区'),
        ("改善民生!", "改善民生!"),
    ],
)
def test_half_width_signs_in_chinese_text_are_told(text: str, around: str) -> None:
    (one, *_) = found("half-width-punctuation", {TEXT: text})
    assert str(one.place) == "measure-one.text"
    assert around[:4] in one.data["words"]


@pytest.mark.parametrize(
    "text",
    [
        "发展产业，改善民生。",
        "增长1,200.5万元，比例为1:2。",
        "GDP (gross domestic product), 5G, V2.0。",
        "见 https://example.cn/a,b?c=d;e 。",
        "[示例](/plans/example/zones/one/)的举措。",
        "写信到 a.b@example.cn 。",
        "网址为天心区.example.cn。",
    ],
)
def test_numbers_addresses_and_latin_text_keep_theirs(text: str) -> None:
    assert places("half-width-punctuation", {TEXT: text}) == []


def test_a_word_on_the_list_is_told_with_the_right_one() -> None:
    changes = {TEXT: "登陆系统，处理其它事项。"}
    told = words("wrong-word", changes, words=RULES)
    assert len(told) == 2
    assert "登录" in told[0]
    assert "进入系统用“录”。" in told[0]
    assert places("wrong-word", {TEXT: "登录系统。"}, words=RULES) == []
    assert places("wrong-word", changes) == []


def test_a_right_word_that_holds_the_wrong_one_is_right() -> None:
    rules = (Word("天心", "天心区"),)
    assert places("wrong-word", {TEXT: "天心区的事。"}, words=rules) == []
    assert places("wrong-word", {TEXT: "天心的事。"}, words=rules) == ["measure-one.text"]


@pytest.mark.parametrize(("what", "frame"), EXEMPT, ids=[what for what, _ in EXEMPT])
@pytest.mark.parametrize(
    ("check", "wrong"),
    [
        ("placeholder", "待补充"),
        ("undecided", "时间待定"),
        ("half-width-punctuation", "产业,民生"),
        ("wrong-word", "登陆系统"),
    ],
)
def test_quotes_and_names_of_documents_are_exempt(
    what: str, frame: str, check: str, wrong: str
) -> None:
    assert places(check, {TEXT: wrong}, words=RULES) == ["measure-one.text"]
    assert places(check, {TEXT: frame.format(wrong)}, words=RULES) == []


@pytest.mark.parametrize(
    ("check", "wrong"),
    [
        ("placeholder", "待补充"),
        ("half-width-punctuation", "产业,民生"),
        ("wrong-word", "登陆系统"),
    ],
)
def test_titles_and_words_of_others_are_exempt(check: str, wrong: str) -> None:
    others = {
        "articles[0].title": wrong,
        "articles[0].paragraphs": [f"示例{wrong}", wrong],
        "parent_plans[0].title": wrong,
        "terms[0].title": wrong,
        "indicators[0].target.wording": f"{wrong}达到30个",
        "indicators[0].revisions[0].deciding_document": wrong,
        "measures[0].citations": [{"article": "article-a", "paragraph": 1, "quote": wrong}],
    }
    assert places(check, others, words=RULES) == []


def test_every_own_text_is_read() -> None:
    wrong = "待补充"
    own = {
        "plan.title": wrong,
        "plan.summary": wrong,
        "keywords[0].tagline": wrong,
        "sections[0].summary": wrong,
        "zones[0].theme_words": ["甲", wrong],
        "aims[0].text": wrong,
        "projects[0].updates[0].text": wrong,
        "indicators[0].revisions[0].reason": wrong,
        "indicators[0].observations[0].note": wrong,
        "parent_plans[0].text": wrong,
    }
    assert len(places("placeholder", own)) == len(own)
