"""Pages are read like pasted texts, without what stands around their article."""

import pytest
from django.utils.translation import override

from plans.errors.intake import UnfitArticle
from plans.intake.reading.article import Image
from plans.intake.reading.read import read_file, read_pasted

FIRST = "未来五年，这个虚构的区将着力建设“三区一城”，到2025年规模工业产值力争突破500亿元，持续推进更新。"
SECOND = "围绕产业链部署创新链，加快建设示例产业园，培育一批企业，推动传统产业转型升级，做大做强支柱产业。"
PAGE = f"""<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>云溪区绘就蓝图（虚构）_示例网</title>
<meta name="ContentSource" content="示例日报"><script>var hidden = "来源：脚本";</script></head>
<body><nav><a href="/">首页</a><a href="/n">新闻</a></nav><div>当前位置：首页 > 要闻</div>
<div id="main"><h1>云溪区绘就蓝图（虚构）</h1>
<div class="info"><span>2021-01-18 08:36:20</span> <span>作者：王小明</span> <span>编辑：赵六</span></div>
<div class="content"><p>　　{FIRST}</p>
<p><img src="/upload/pic1.jpg?size=1" alt=""></p><p>云溪区新建的示例产业园。</p>
<p><strong>一、把产业做强</strong></p><p>{SECOND}</p>
<figure><img src="b.png"><figcaption>城市一角</figcaption></figure>
<p>新增学位1.2万个，城镇登记失业率控制在4.5%以内，稳步提高居民收入。</p></div>
<div>（责任编辑：钱七）</div></div>
<aside><h3>热门</h3><a href="/x">别处的新闻标题一二三</a></aside><footer>版权所有 示例网</footer>
</body></html>"""


def test_a_page_is_read_with_what_it_says_of_its_article() -> None:
    article = read_pasted(PAGE)
    assert article.title == "云溪区绘就蓝图（虚构）"
    assert str(article.published_at) == "2021-01-18 08:36:20+08:00"
    assert (article.outlet, article.authors) == ("示例日报", ("王小明",))
    assert article.editors == ("赵六", "钱七")


def test_only_the_article_is_its_body() -> None:
    paragraphs = read_pasted(PAGE).paragraphs
    assert paragraphs[:3] == (FIRST, "一、把产业做强", SECOND)
    assert len(paragraphs) == 4


def test_pictures_have_their_captions() -> None:
    assert read_pasted(PAGE).images == (
        Image("pic1.jpg", "云溪区新建的示例产业园。"),
        Image("b.png", "城市一角"),
    )


@pytest.mark.parametrize("coding", ["utf-8", "gbk", "gb18030", "utf-16"])
def test_a_page_is_read_in_the_coding_that_it_is_in(coding: str) -> None:
    data = PAGE.replace("utf-8", coding).encode(coding)
    assert read_file(data) == read_pasted(PAGE)


def test_a_title_loses_the_name_of_the_site() -> None:
    page = PAGE.replace("<h1>云溪区绘就蓝图（虚构）</h1>", "")
    assert read_pasted(page).title == "云溪区绘就蓝图（虚构）"


@pytest.mark.parametrize(
    "page",
    [
        "<html><body>" + "<div>" * 100_000 + "示例",
        "<html " + "a=b " * 100_000 + ">",
        "<html></html>",
        "<!DOCTYPE html><script>示例</script>",
    ],
)
def test_a_page_without_an_article_is_refused(page: str) -> None:
    with pytest.raises(UnfitArticle):
        read_pasted(page)


def test_nothing_outside_of_a_page_is_read() -> None:
    entity = '<!DOCTYPE html [<!ENTITY secret SYSTEM "file:///etc/passwd">]>'
    page = PAGE.replace("<!DOCTYPE html>", entity).replace(FIRST, f"&secret;{FIRST}")
    assert "root:" not in "".join(read_pasted(page).paragraphs)


def test_a_row_of_figures_is_a_paragraph() -> None:
    table = (
        "<table><tr><th>指标</th><th>2020年</th><th>2025年</th></tr>"
        "<tr><td><p>森林覆盖率</p></td><td>41%</td><td><p>43%</p></td></tr></table>"
    )
    page = PAGE.replace("<figure>", f"{table}<figure>")
    rows = [one for one in read_pasted(page).paragraphs if one.startswith(("指标", "森林"))]
    assert rows == ["指标 2020年 2025年", "森林覆盖率 41% 43%"]


def test_a_table_that_lays_a_page_out_is_no_table_of_figures() -> None:
    laid_out = PAGE.replace('<div class="content">', '<table><tr><td width="9"></td><td>')
    laid_out = laid_out.replace(
        "稳步提高居民收入。</p></div>", "稳步提高居民收入。</p></td></tr></table>"
    )
    assert read_pasted(laid_out).paragraphs == read_pasted(PAGE).paragraphs


def test_what_is_nested_too_deeply_is_refused_and_never_cut() -> None:
    deep = 3_000
    page = PAGE.replace("<aside>", "<div>" * deep + "深处的一段。" + "</div>" * deep + "<aside>")
    with override("en"), pytest.raises(UnfitArticle, match="nested too deeply"):
        read_pasted(page)


def test_headings_of_pages_made_of_sections_are_of_the_article() -> None:
    page = PAGE.replace(
        "<figure>",
        "<section><strong>产业更强</strong></section><section><a href='/x'>别的新闻</a></section>"
        f"<section><p>{SECOND}再加一句，使它不同。</p></section><figure>",
    )
    paragraphs = read_pasted(page).paragraphs
    assert paragraphs[3:5] == ("产业更强", f"{SECOND}再加一句，使它不同。")
