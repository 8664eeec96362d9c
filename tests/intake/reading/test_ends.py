"""Where an article ends, and where its page goes on."""

from plans.intake.reading.read import read_pasted

HEAD = "示例区“十四五”怎么干（虚构）\n2021-01-08 10:20\n来源：示例日报\n"
BODY = "示例区将建设示例园区，到2025年市场主体突破8万户，推进老旧小区改造。"


def test_short_lines_behind_the_last_sentence_are_of_the_page() -> None:
    article = read_pasted(f"{HEAD}{BODY}\n编辑：赵六\n网友热议\n精选专栏\n")
    assert article.paragraphs == (BODY,)


def test_a_list_at_the_end_is_of_the_article() -> None:
    items = "建设示例公园\n◎示例图书馆\n森林覆盖率 41 43"
    article = read_pasted(f"{HEAD}{BODY}\n{items}\n")
    assert article.paragraphs == (BODY, *items.split("\n"))


def test_an_office_above_a_date_signs_the_text_and_is_its_outlet() -> None:
    article = read_pasted(
        f"示例县“十四五”解读（虚构）\n{BODY}\n示例县发展和改革局\n2021年1月20日\n"
    )
    assert article.paragraphs == (BODY,)
    assert article.outlet == "示例县发展和改革局"
    assert str(article.published_at) == "2021-01-20"


def test_what_stands_above_the_title_is_of_the_page() -> None:
    article = read_pasted(f"示例在线\n要闻\n示例频道>>正文\n{HEAD}{BODY}\n")
    assert article.title == "示例区“十四五”怎么干（虚构）"
    assert article.paragraphs == (BODY,)


def test_prose_above_a_heading_that_is_taken_for_the_title_is_of_the_article() -> None:
    lead = "示例县在过去五年里修了路，建了桥，种了树，办了学校；" + BODY
    article = read_pasted(f"{lead}\n示例县的新城：规划、建设与发展\n{BODY}\n")
    assert article.paragraphs == (lead, BODY)
