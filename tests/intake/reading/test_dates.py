"""When an article was published is told as far as it says so, and never made up."""

import pytest

from plans.intake.reading.read import read_pasted

BODY = "示例区将建设示例园区，到2025年市场主体突破8万户，推进老旧小区改造。"


@pytest.mark.parametrize(
    ("told", "published"),
    [
        ("2021年01月12日08:12", "2021-01-12T08:12:00+08:00"),
        ("2021-01-18 08:36:20", "2021-01-18T08:36:20+08:00"),
        ("2021 01/15 09:30:12", "2021-01-15T09:30:12+08:00"),
        ("2021年2月8日 星期一", "2021-02-08"),
        ("２０２１年３月１６日 １４：０５", "2021-03-16T14:05:00+08:00"),
        ("成文日期：2021-05-10", None),
        ("12月31日", None),
        ("2021年", None),
        ("2021-13-40 10:00", None),
    ],
)
def test_a_line_beside_the_article_tells_it(told: str, published: str | None) -> None:
    article = read_pasted(f"示例区“十四五”怎么干（虚构）\n{told}\n来源：示例日报\n{BODY}")
    moment = article.published_at
    assert (moment.isoformat() if moment else None) == published


def test_the_day_of_a_dateline_and_that_of_an_event_are_not_the_day_of_publication() -> None:
    article = read_pasted(
        "示例区“十四五”怎么干（虚构）\n来源：示例日报\n"
        f"本报1月8日讯（记者 王小明）1月7日，示例区召开会议。{BODY}"
    )
    assert article.published_at is None
    assert article.dateline == "本报1月8日讯（记者 王小明）"
    assert article.authors == ("王小明",)
