"""Markdown to HTML: few marks, nothing else of what was typed becomes HTML."""

import re

import pytest

from plans.markdown.rendering import rendered


def html_of(text: str, level: int | None = 1) -> str:
    return rendered(text, level=level).html.replace("\n", "")


PLAIN = [
    "普通文字，没有标记。\n第二行。",
    "3*4*5，a_b_c，__x__，*斜体*，**未完",
    "** 空 **，****，***三***",
    "2021. 目标\n2022. 目标",
    "* 注：数据来自年报。\n+ 加一行",
    "1) 甲\n2) 乙",
    "1、甲\n2、乙\n（1）丙",
    "#1 工程\n#话题#\n#",
    "标题\n===\n-----\n-",
    "    缩进的一行\n> 90%",
    "C:\\目录 &copy; &amp; <b>甲</b> <script>alert(1)</script>",
    "[1]: 说明",
    "国办发[2017](47号)",
    "https://example.cn/ <https://example.cn/>",
    "完成率|%\n超过 5%|年",
]


@pytest.mark.parametrize("text", PLAIN)
def test_a_text_without_marks_is_shown_as_it_was_typed(text: str) -> None:
    shown = rendered(text, level=1)
    assert not shown.is_block
    assert not re.search(r"<(?!\w+&)", shown.html)
    said = shown.html.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    assert [line.strip() for line in said.split("\n")] == [
        line.strip() for line in text.split("\n")
    ]


def test_what_is_shown_in_full_is_indented_as_it_was() -> None:
    assert rendered("　　推进甲。").html == "　　推进甲。"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("建**“甲”**重点，**乙**丙", "建<strong>“甲”</strong>重点，<strong>乙</strong>丙"),
        ("见`a<b`", "见<code>a&lt;b</code>"),
        ("见[首页](/)", '见<a href="/">首页</a>'),
        ("甲\n\n乙", "<p>甲</p><p>乙</p>"),
        ("到：\n- 甲\n- 乙\n以上。", "<p>到：</p><ul><li>甲</li><li>乙</li></ul><p>以上。</p>"),
        ("1. 甲\n2. 乙\n以上。", "<ol><li>甲</li><li>乙</li></ol><p>以上。</p>"),
        (r"\*\*原样\*\*", "**原样**"),
    ],
)
def test_a_mark_counts(text: str, html: str) -> None:
    assert html_of(text) == html


def test_a_table_is_one() -> None:
    html = html_of("| 年 | 数 |\n|---|---|\n| 2021 | 5 |")
    assert html == (
        "<table><thead><tr><th>年</th><th>数</th></tr></thead>"
        "<tbody><tr><td>2021</td><td>5</td></tr></tbody></table>"
    )


def test_a_link_elsewhere_says_so() -> None:
    assert html_of("[甲](https://example.cn/a)") == (
        '<a href="https://example.cn/a" rel="external noopener noreferrer">甲</a>'
    )


@pytest.mark.parametrize(
    "address",
    [
        *("javascript:alert(1)", "JaVaScRiPt:alert(1)", "java&#115;cript:alert(1)"),
        "data:text/html,x",
        *("//evil.example/", "vbscript:x", "mailto:a@example.cn", "ftp://example.cn", "#x", "x/y"),
        *("https:evil", "file:///etc/passwd", "/\t/evil.example", "https://"),
    ],
)
def test_no_link_leads_where_none_may(address: str) -> None:
    html = html_of(f"**甲** [乙]({address})")
    assert "<a" not in html
    assert "乙" in html


@pytest.mark.parametrize(
    "text",
    [
        "**甲**<script>alert(1)</script>",
        '**甲**<img src=x onerror="alert(1)">',
        "![甲](/x.png) **乙**",
        "`<script>`",
        '[甲](/x "title\\" onclick=alert(1)")',
        "**<svg onload=alert(1)>**",
        "| <iframe> |\n|---|\n| <style>*{}</style> |",
        "# <script>x</script>",
    ],
)
def test_no_html_that_was_typed_is_html(text: str) -> None:
    html = html_of(text)
    assert not re.search(r"<(?:script|img|svg|iframe|style)", html)
    assert not re.search(r"<[^>]+\s(?:on\w+|style|title)=", html)


@pytest.mark.parametrize(
    ("text", "level", "ranks"),
    [
        ("# 大\n\n### 小\n\n# 大", 1, ["h2", "h3", "h2"]),
        ("### 小\n\n# 大", 1, ["h2", "h2"]),
        ("## 甲\n### 乙\n#### 丙", 3, ["h4", "h5", "h6"]),
        ("# 1\n## 2\n### 3\n#### 4", 4, ["h5", "h6", "h6", "h6"]),
        ("# 甲", None, []),
    ],
)
def test_headings_follow_that_of_the_page_without_a_gap(
    text: str, level: int | None, ranks: list[str]
) -> None:
    assert re.findall(r"<(h\d)", html_of(text, level)) == ranks


def test_without_a_place_in_the_outline_a_heading_is_a_bold_line() -> None:
    assert html_of("# 甲\n\n乙", None) == "<p><strong>甲</strong></p><p>乙</p>"


def test_terms_lead_to_their_explanation_in_text_alone() -> None:
    shown = rendered("`甲` [甲](/x) 说甲，**甲**", terms={"甲": "one"})
    assert shown.html.count('<a class="term" href="#term-one">甲</a>') == 1
    assert '说<a class="term"' in shown.html
    in_bold = rendered("**甲**", terms={"甲": "one"}).html
    assert in_bold == '<strong><a class="term" href="#term-one">甲</a></strong>'


def test_lines_end_where_they_were_typed_to_where_a_page_wants_it() -> None:
    assert rendered("甲\n乙", breaks=True).html.replace("\n", "") == "甲<br>乙"


def test_a_long_and_ill_text_takes_no_long_time() -> None:
    for text in ("**" * 10_000, "[" * 10_000 + "](", "- " * 5_000, "`" * 10_000, "|" * 10_000):
        rendered(text[:20_000])
