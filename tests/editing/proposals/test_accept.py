"""Accepted proposals are items of the working copy that cite the very words they came from."""

import pytest

from plans.choices import AuditEvent, ProposalState
from plans.editing.bundle.dump import dump
from plans.editing.proposals.accept import Choice, accept
from plans.editing.proposals.decide import reject
from plans.editing.proposals.place import only_gathers
from plans.errors.proposals import (
    DecidedAlready,
    NoSuchPlace,
    NothingAbove,
    SourceMissing,
    UnfitProposal,
    WordsMoved,
)
from plans.models import (
    ArticleParagraph,
    AuditEntry,
    Citation,
    Indicator,
    Intake,
    Keyword,
    Measure,
    Plan,
    Project,
    Section,
    Zone,
)
from tests.editing.proposals.articles import (
    SECOND,
    choice,
    everything,
    named,
    read,
    sourced,
)
from tests.makers import EDITOR, load_small


@pytest.fixture
def plan(db: None) -> Plan:
    return load_small()


@pytest.fixture
def intake(plan: Plan) -> Intake:
    return sourced(plan)


def test_an_item_cites_the_words_with_their_place(intake: Intake) -> None:
    accept(intake=intake, choices=[choice(intake, "东湖片区")], editor=EDITOR)
    zone = Zone.objects.get(title="东湖片区")
    assert (zone.orientation, zone.position) == ("东进", "east")
    citation = Citation.objects.get(zone=zone)
    text = ArticleParagraph.objects.get(article=intake.article, number=citation.paragraph or 0).text
    assert text[citation.start : citation.end] == citation.quote == "东湖片区"


def test_what_it_stands_under_comes_along(intake: Intake) -> None:
    accept(intake=intake, choices=[choice(intake, "深化健康云溪建设")], editor=EDITOR)
    measure = Measure.objects.get(title="深化健康云溪建设")
    assert measure.section.keyword.title == "民生更暖"
    assert named(intake, "民生更暖", "keyword").state == ProposalState.ACCEPTED
    assert not Zone.objects.filter(title="东湖片区").exists()


def test_links_are_tied_whatever_comes_first(intake: Intake) -> None:
    for title in ("云溪大道", "推进云溪大道建设", "东湖片区"):
        accept(intake=intake, choices=[choice(intake, title)], editor=EDITOR)
    project = Project.objects.get(title="云溪大道")
    assert [measure.title for measure in project.measures.all()] == ["推进云溪大道建设"]
    assert project.zone == Zone.objects.get(title="东湖片区")
    measure = Measure.objects.get(title="推进云溪大道建设")
    assert measure.zones.get() == project.zone


def test_a_target_comes_with_its_figure_its_year_and_its_words(intake: Intake) -> None:
    accept(intake=intake, choices=[choice(intake, "规模工业产值")], editor=EDITOR)
    indicator = Indicator.objects.get(title="规模工业产值")
    target = indicator.target_set.get()
    assert indicator.unit == "元"
    assert (target.comparator, target.unit, target.strength) == ("exceed", "亿元", "strive")
    assert target.value == 500
    assert target.multiplier == 100_000_000
    assert (target.year, target.year_stated) == (2025, False)
    assert Citation.objects.get(target=target).quote == "规模工业产值力争突破500亿元"


def test_all_at_once_is_one_change_and_one_entry_of_the_trail(intake: Intake) -> None:
    version = Plan.objects.get(pk=intake.plan_id).version
    before = AuditEntry.objects.count()
    done = accept(intake=intake, choices=everything(intake), editor=EDITOR)
    assert len(done) == intake.proposal_set.count()
    assert not intake.proposal_set.filter(state=ProposalState.OPEN).exists()
    assert Plan.objects.get(pk=intake.plan_id).version == version + 1
    entry = AuditEntry.objects.order_by("pk").last()
    assert AuditEntry.objects.count() == before + 1
    assert entry is not None
    assert entry.event == AuditEvent.PROPOSALS_ACCEPTED
    dump(intake.plan)  # what came in can be carried


def test_a_second_article_adds_citations_and_no_twins(plan: Plan, intake: Intake) -> None:
    accept(intake=intake, choices=everything(intake), editor=EDITOR)
    second = sourced(plan, SECOND)
    before = {model: model._default_manager.count() for model in (Keyword, Measure, Project)}
    wanted = [one for one in second.proposal_set.all() if not only_gathers(one)]
    accept(intake=second, choices=[Choice(one.number) for one in wanted], editor=EDITOR)
    assert {model: model._default_manager.count() for model in before} == before
    cited = Citation.objects.filter(project__title="云溪大道")
    assert {one.article_id for one in cited} == {intake.article_id, second.article_id}
    assert {one.state for one in second.proposal_set.all() if one in wanted} == {
        ProposalState.MERGED
    }


def test_another_target_for_the_same_thing_changes_none(plan: Plan, intake: Intake) -> None:
    accept(intake=intake, choices=everything(intake), editor=EDITOR)
    second = sourced(plan, SECOND)
    accept(intake=second, choices=[choice(second, "规模工业产值")], editor=EDITOR)
    target = Indicator.objects.get(title="规模工业产值").target_set.get()
    assert target.value == 500
    assert Citation.objects.filter(target=target).count() == 1


def test_an_editor_says_what_it_is_merged_into(plan: Plan, intake: Intake) -> None:
    zone = Zone.objects.get(key="zone-one")
    accept(intake=intake, choices=[choice(intake, "东湖片区", into=zone.key)], editor=EDITOR)
    assert not Zone.objects.filter(title="东湖片区").exists()
    assert Citation.objects.filter(zone=zone, quote="东湖片区").exists()
    assert named(intake, "东湖片区").item_key == zone.key


def test_what_an_editor_wrote_counts(intake: Intake) -> None:
    made = choice(intake, "东湖片区", title="东湖新片区", facts={"orientation": "东拓"})
    accept(intake=intake, choices=[made], editor=EDITOR)
    zone = Zone.objects.get(title="东湖新片区")
    assert (zone.orientation, Citation.objects.get(zone=zone).quote) == ("东拓", "东湖片区")


def test_a_twin_is_made_where_an_editor_wants_one(plan: Plan, intake: Intake) -> None:
    for _ in range(2):
        again = choice(intake, "东湖片区", as_new=True)
        accept(intake=intake, choices=[again], editor=EDITOR)
        intake.proposal_set.filter(number=again.number).update(
            state=ProposalState.OPEN, item_key=None
        )
    assert Zone.objects.filter(title="东湖片区").count() == 2


def test_nothing_is_accepted_before_the_article_is_a_source(plan: Plan) -> None:
    intake = read(plan)
    with pytest.raises(SourceMissing):
        accept(intake=intake, choices=everything(intake), editor=EDITOR)
    assert not Zone.objects.filter(title="东湖片区").exists()


def test_what_was_decided_meanwhile_is_refused_with_all_the_rest(intake: Intake) -> None:
    accept(intake=intake, choices=[choice(intake, "东湖片区")], editor="anna")
    with pytest.raises(DecidedAlready) as refused:
        accept(
            intake=intake,
            choices=[choice(intake, "山水云溪"), choice(intake, "东湖片区")],
            editor=EDITOR,
        )
    assert (refused.value.title, refused.value.decided_by) == ("东湖片区", "anna")
    assert named(intake, "山水云溪").state == ProposalState.OPEN


def test_words_that_the_archived_text_has_no_more_are_refused(intake: Intake) -> None:
    wanted = choice(intake, "东湖片区")
    paragraph = named(intake, "东湖片区").spans[0][0]
    texts = ArticleParagraph.objects.filter(article=intake.article, number=paragraph)
    texts.update(text="改过的一段。")
    with pytest.raises(WordsMoved):
        accept(intake=intake, choices=[wanted], editor=EDITOR)
    accept(intake=intake, choices=[choice(intake, "山水云溪")], editor=EDITOR)


def test_an_item_that_is_gone_is_nothing_to_merge_into(plan: Plan, intake: Intake) -> None:
    with pytest.raises(NoSuchPlace):
        accept(intake=intake, choices=[choice(intake, "东湖片区", into="zone-0")], editor=EDITOR)
    with pytest.raises(NoSuchPlace):  # an item of another kind is none either
        accept(
            intake=intake, choices=[choice(intake, "东湖片区", into="measure-one")], editor=EDITOR
        )


def test_what_stands_under_something_rejected_needs_another_place(
    plan: Plan, intake: Intake
) -> None:
    above = named(intake, "民生更暖", "section")
    reject(intake=intake, numbers=[above.number], reason="不是领域", editor=EDITOR)
    with pytest.raises(NothingAbove):
        accept(intake=intake, choices=[choice(intake, "深化健康云溪建设")], editor=EDITOR)
    section = Section.objects.get(key="section-one")
    placed = choice(intake, "深化健康云溪建设", facts={"section": section.key})
    accept(intake=intake, choices=[placed], editor=EDITOR)
    assert Measure.objects.get(title="深化健康云溪建设").section == section


def test_what_no_bundle_may_hold_is_refused_with_place_and_reason(intake: Intake) -> None:
    made = choice(intake, "东湖片区", facts={"orientation": "东" * 201})
    with pytest.raises(UnfitProposal) as refused:
        accept(intake=intake, choices=[made], editor=EDITOR)
    assert "orientation" in refused.value.problems[0].path
    assert named(intake, "东湖片区").state == ProposalState.OPEN
