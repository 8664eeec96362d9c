"""What is no article is refused with a reason."""

import io
import zipfile

import docx
import pytest
from django.utils.translation import override

from plans.errors.intake import UnfitArticle
from plans.intake.reading.read import read_file


def bomb() -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b"0" * 30_000_000)
    return data.getvalue()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "nothing"),
        (" \n\u3000".encode(), "nothing"),
        (b"a" * 5_000_000, "2 MB"),
        (("示" * 200_000).encode(), "20000"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "control"),
        (bytes(range(128, 256)) * 10, "neither"),
        ("示例\x00文字".encode(), "control"),
        ("示例\u202e文字".encode(), "direction"),
        ("首页\n分享\n2020-12-31\n来源：示例报".encode(), "no article"),
        (bomb(), "unpacks"),
        (b"PK\x03\x04" + b"x" * 100, "Word"),
    ],
)
def test_what_is_no_article_is_refused_with_the_reason(data: bytes, words: str) -> None:
    with override("en"), pytest.raises(UnfitArticle, match=words):
        read_file(data)


def test_a_word_document_is_read_with_its_tables() -> None:
    document = docx.Document()
    document.add_heading("示例规划解读（虚构）")
    document.add_paragraph("未来五年，示例县将建设示例园区。")
    table = document.add_table(2, 3)
    for place, text in enumerate(["指标", "2020年", "2025年"]):
        table.cell(0, place).text = text
    table.cell(1, 0).text = "示例指标"
    table.cell(1, 1).merge(table.cell(1, 2)).text = "突破25栋"
    document.add_paragraph("来源：示例日报 作者：王小明")
    data = io.BytesIO()
    document.save(data)
    article = read_file(data.getvalue())
    assert article.title == "示例规划解读（虚构）"
    assert article.paragraphs == (
        "未来五年，示例县将建设示例园区。",
        "指标 2020年 2025年",
        "示例指标 突破25栋",
    )
    assert (article.outlet, article.authors) == ("示例日报", ("王小明",))
