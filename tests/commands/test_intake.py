"""`intake` prints what an article says of its plan, and stores nothing."""

import io
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

ARTICLES = Path(__file__).parent.parent / "intake" / "articles"


def found(file: Path) -> Any:
    out = io.StringIO()
    call_command("intake", str(file), stdout=out)
    return json.loads(out.getvalue())


def test_it_prints_the_article_and_every_kind_of_finding() -> None:
    """Without a database: nothing is stored."""
    told = found(ARTICLES / "newspaper.txt")
    assert told["article"]["published_at"] == "2021-01-18T08:36:20+08:00"
    assert told["article"]["images"][0]["file"] == "pic2021.jpg"
    kinds = {"headings", "aims", "zones", "measures", "projects", "plans", "targets"}
    assert told.keys() == {"article", "coverage", *kinds}
    assert [one["text"] for one in told["headings"]] == ["把产业做强", "把民生做实"]
    assert [(one["label"], one["value"], one["unit"]) for one in told["targets"]] == [
        ("规模工业产值", 500, "亿元"),
        ("新增学位", 1.2, "万个"),
        ("城镇登记失业率", 4.5, "%"),
    ]
    coverage = told["coverage"]
    assert coverage["share"] == round(coverage["covered"] / coverage["sentences"], 4)


@pytest.mark.parametrize("file", sorted(ARTICLES.glob("*.txt")), ids=lambda file: file.stem)
def test_every_span_holds_words_of_its_paragraph(file: Path) -> None:
    told = found(file)
    for kind in told.keys() - {"article", "coverage"}:
        for finding in told[kind]:
            span = finding["span"]
            words = told["article"]["paragraphs"][span["paragraph"] - 1][
                span["start"] : span["end"]
            ]
            assert words.strip(), (kind, finding)
            assert words == finding.get("wording", words)


def test_what_is_no_article_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "empty.txt"
    file.write_bytes(b"")
    with pytest.raises(CommandError, match="nothing in it"):
        found(file)
    with pytest.raises(CommandError, match="cannot be read"):
        found(tmp_path / "none.txt")
