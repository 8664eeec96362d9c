"""Preparing a candidate: what the working copy is at one moment, or why it cannot be composed."""

from decimal import Decimal

import pytest

from plans.documents.bundle.parsing import parse_bundle
from plans.documents.bundle.shapes import Bundle
from plans.editing.bundle.dump import dump
from plans.errors.editing import WorkingCopyMoved
from plans.errors.publishing import NotReady
from plans.models import Candidate, Document, Edition, Measure, Plan, Target
from plans.publishing import prepare as module
from plans.publishing.candidates import content_of
from plans.publishing.composing.compose import compose
from plans.publishing.prepare import TRIES, prepare
from tests.makers import EDITOR, change, load_small, publish_plan, small_bundle

pytestmark = pytest.mark.django_db


def edits_while_composing(monkeypatch: pytest.MonkeyPatch, times: int) -> list[str]:
    """Somebody saves a measure between reading and locking, in the first `times` tries."""
    texts: list[str] = []

    def dump_and_edit(plan: Plan) -> Bundle:
        bundle = dump(plan)
        if len(texts) < times:
            texts.append(f"第{len(texts) + 1}次修改。")
            change(plan, Measure, "measure-one", text=texts[-1])
        return bundle

    monkeypatch.setattr(module, "dump", dump_and_edit)
    return texts


def test_a_first_candidate_holds_every_text_and_stands_on_no_edition() -> None:
    candidate = prepare(plan=load_small(), editor=EDITOR)
    composition = compose(small_bundle())
    assert candidate.checksum == composition.checksum
    assert content_of(candidate).entries == composition.entries
    assert content_of(candidate).documents == composition.documents
    assert (candidate.based_on, candidate.composed_by) == (None, EDITOR)


def test_a_later_candidate_holds_the_new_texts_alone() -> None:
    plan = load_small()
    edition = publish_plan(plan)
    change(plan, Measure, "measure-one", text="另一件事。")
    candidate = prepare(plan=plan, editor=EDITOR)
    new = content_of(candidate).documents
    assert candidate.based_on == edition
    assert len(new) == 2  # the measure and the bundle
    assert Document.objects.filter(checksum__in=new).count() == 0


def test_preparing_publishes_nothing() -> None:
    prepare(plan=load_small(), editor=EDITOR)
    assert (Edition.objects.count(), Document.objects.count()) == (0, 0)


def test_it_composes_anew_where_somebody_saved_meanwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    plan = load_small()
    texts = edits_while_composing(monkeypatch, times=2)
    candidate = prepare(plan=plan, editor=EDITOR)
    assert len(texts) == 2
    assert candidate.checksum == compose(dump(plan)).checksum
    assert any("第2次修改。" in text for text in content_of(candidate).documents.values())
    assert not any("第1次修改。" in text for text in content_of(candidate).documents.values())


def test_it_gives_up_where_the_plan_never_rests(monkeypatch: pytest.MonkeyPatch) -> None:
    plan = load_small()
    edits_while_composing(monkeypatch, times=TRIES)
    with pytest.raises(WorkingCopyMoved) as refusal:
        prepare(plan=plan, editor=EDITOR)
    assert refusal.value.slug == "example"
    assert Candidate.objects.count() == 0


def test_it_refuses_what_no_bundle_may_hold_and_says_where() -> None:
    plan = load_small()
    change(plan, Measure, "measure-one", title="换\x01行")
    with pytest.raises(NotReady) as refusal:
        prepare(plan=plan, editor=EDITOR)
    assert [str(problem) for problem in refusal.value.problems] == [
        "measures[0].title: holds U+0001 as character 2, which has no print"
    ]


def test_it_refuses_what_could_not_be_loaded_back_and_says_where() -> None:
    plan = load_small()
    Target.objects.filter(indicator__plan=plan, role="final").delete()
    with pytest.raises(NotReady) as refusal:
        prepare(plan=plan, editor=EDITOR)
    assert [problem.path for problem in refusal.value.problems] == ["indicators[0].target"]


def test_it_refuses_a_target_whose_full_figure_has_too_many_digits_and_names_the_item() -> None:
    plan = load_small()
    final = Target.objects.filter(indicator__plan=plan, role="final")
    final.update(value=Decimal(99999999999999), multiplier=Decimal(10000))
    with pytest.raises(NotReady) as refusal:
        prepare(plan=plan, editor=EDITOR)
    (problem, *_) = refusal.value.problems
    assert problem.path == "indicator-one.target.absolute"
    assert "digits" in problem.reason


def test_the_stored_bundle_of_a_candidate_loads() -> None:
    candidate = prepare(plan=load_small(), editor=EDITOR)
    (bundle,) = [e.checksum for e in content_of(candidate).entries if e.kind == "bundle"]
    parsed = parse_bundle(content_of(candidate).documents[bundle].encode())
    assert [measure.key for measure in parsed.measures] == ["measure-one"]
