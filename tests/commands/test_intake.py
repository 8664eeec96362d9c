"""`intake` prints what an article says of its plan, and stores nothing."""

import io
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from plans.models import Intake, Measure, Zone
from tests.editing.proposals.articles import TEXT
from tests.intake.corpus import FOLDER, Sample, samples
from tests.makers import load_small

KINDS = (
    *("headings", "sections", "aims", "zones", "measures", "projects", "named_things", "targets"),
    *("plans", "areas", "departments", "periods"),
)


def found(file: Path, *options: str) -> Any:
    out = io.StringIO()
    call_command("intake", str(file), *options, stdout=out)
    return json.loads(out.getvalue())


def test_it_prints_the_article_and_every_kind_of_finding() -> None:
    """Without a database: nothing is stored."""
    told = found(FOLDER / "newspaper.txt")
    assert told["article"]["published_at"] == "2021-01-18T08:36:20+08:00"
    assert told["article"]["images"][0]["file"] == "pic2021.jpg"
    assert told.keys() == {"article", "period", "coverage", "unread", *KINDS}
    assert [one["text"] for one in told["headings"]] == ["把产业做强", "把民生做实"]
    assert [(one["label"], one["value"], one["unit"]) for one in told["targets"]] == [
        ("规模工业产值", 500, "亿元"),
        ("新增学位", 1.2, "万个"),
        ("城镇登记失业率", 4.5, "%"),
    ]
    coverage = told["coverage"]
    assert coverage["share"] == round(coverage["covered"] / coverage["sentences"], 4)


@pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.name)
def test_every_span_holds_words_of_its_paragraph(sample: Sample, tmp_path: Path) -> None:
    file = tmp_path / sample.name
    file.write_bytes(sample.data)
    told = found(file)
    for kind in (*KINDS, "unread"):
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


@pytest.mark.django_db
def test_with_a_plan_it_tells_what_the_plan_has_already(tmp_path: Path) -> None:
    plan = load_small()
    Zone.objects.filter(key="zone-one").update(title="东湖片区")
    Measure.objects.filter(key="measure-one").update(title="深化健康云溪")
    before = plan.version
    file = tmp_path / "article.txt"
    file.write_text(TEXT, "utf-8")
    told = {one["title"]: one for one in found(file, "--plan", plan.slug)["proposals"]}
    assert told["东湖片区"]["same"] == {"key": "zone-one", "title": "东湖片区"}
    assert told["深化健康云溪建设"]["near"]["key"] == "measure-one"
    assert told["云溪大道"]["same"] is None
    assert told["云溪大道"]["spans"][0]["paragraph"] == 3
    plan.refresh_from_db()
    assert (plan.version, Intake.objects.exists()) == (before, False)


@pytest.mark.django_db
def test_a_plan_that_is_not_there_is_refused() -> None:
    with pytest.raises(CommandError, match="There is no plan nowhere"):
        found(FOLDER / "newspaper.txt", "--plan", "nowhere")
