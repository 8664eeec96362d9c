"""An article is read once for a plan; nothing of the plan changes by that."""

import pytest

from plans.choices import AuditEvent, ProposalState
from plans.documents.canonical import readable
from plans.editing.bundle.dump import dump
from plans.editing.proposals.accept import accept
from plans.editing.proposals.decide import reject, reopen
from plans.editing.proposals.keep import keep, read_again
from plans.editing.proposals.mark import mark
from plans.errors.proposals import DecidedAlready, NoSuchWords, NothingAbove
from plans.intake.kept import article_of
from plans.intake.reading.read import read_pasted
from plans.models import ArticleParagraph, AuditEntry, Intake, Measure, Plan, Zone
from tests.editing.proposals.articles import SECOND, TEXT, choice, everything, named, read, sourced
from tests.makers import EDITOR, load_small


@pytest.fixture
def plan(db: None) -> Plan:
    return load_small()


def text(plan: Plan) -> str:
    return readable(dump(plan).model_dump())


def test_reading_changes_nothing_of_the_plan(plan: Plan) -> None:
    before, version = text(plan), plan.version
    intake = read(plan)
    plan.refresh_from_db()
    assert (text(plan), plan.version) == (before, version)
    assert {one.state for one in intake.proposal_set.all()} == {ProposalState.OPEN}
    assert AuditEntry.objects.filter(event=AuditEvent.ARTICLE_READ).count() == 1


def test_the_same_text_is_gone_on_with(plan: Plan) -> None:
    intake = sourced(plan)
    accept(intake=intake, choices=[choice(intake, "东湖片区")], editor=EDITOR)
    again, is_new = keep(plan=plan, article=read_pasted(TEXT + "\n返 回\n"), editor="anna")
    assert (again, is_new) == (intake, False)
    assert named(again, "东湖片区").state == ProposalState.ACCEPTED


def test_another_plan_reads_it_for_itself(plan: Plan) -> None:
    intake = read(plan)
    plan.pk = None
    plan.slug = "another"
    plan.save()
    other = read(plan)
    assert other != intake
    assert other.proposal_set.count() == intake.proposal_set.count()


def test_a_reading_is_kept_whole(plan: Plan) -> None:
    article = read_pasted(TEXT)
    assert article_of(read(plan).reading) == article


def test_the_source_has_what_was_read_of_the_article(plan: Plan) -> None:
    intake = sourced(plan)
    article = intake.article
    assert article is not None
    assert (article.title, article.outlet.name) == ("云溪区“十四五”怎么干（虚构）", "云溪日报")
    assert (article.authors, article.editors) == (["王小明"], ["赵六"])
    texts = ArticleParagraph.objects.filter(article=article).order_by("number")
    paragraphs = list(texts.values_list("text", flat=True))
    assert paragraphs == list(read_pasted(TEXT).paragraphs)
    assert article.paragraph_count == len(paragraphs)
    assert article.checksum == intake.checksum


def test_an_article_that_is_a_source_already_is_known_by_its_text(plan: Plan) -> None:
    intake = sourced(plan)
    Intake.objects.all().delete()
    assert read(plan).article_id == intake.article_id


def test_what_is_rejected_keeps_its_reason_and_can_be_opened_again(plan: Plan) -> None:
    intake = sourced(plan)
    number = named(intake, "东湖片区").number
    assert reject(intake=intake, numbers=[number], reason="重复", editor=EDITOR) == 1
    assert (named(intake, "东湖片区").reason, named(intake, "东湖片区").decided_by) == (
        "重复",
        EDITOR,
    )
    with pytest.raises(DecidedAlready):
        reject(intake=intake, numbers=[number], reason="又一次", editor="anna")
    assert reopen(intake=intake, number=number)
    assert named(intake, "东湖片区").reason is None


def test_what_is_in_the_plan_is_not_opened_again_until_it_is_deleted(plan: Plan) -> None:
    intake = sourced(plan)
    accept(intake=intake, choices=[choice(intake, "东湖片区")], editor=EDITOR)
    number = named(intake, "东湖片区").number
    assert not reopen(intake=intake, number=number)
    Zone.objects.get(title="东湖片区").delete()
    assert reopen(intake=intake, number=number)
    accept(intake=intake, choices=[choice(intake, "东湖片区")], editor=EDITOR)
    assert Zone.objects.filter(title="东湖片区").exists()


def test_a_changed_text_is_read_anew_and_decisions_stay(plan: Plan) -> None:
    intake = sourced(plan)
    accept(intake=intake, choices=[choice(intake, "东湖片区")], editor=EDITOR)
    reject(intake=intake, numbers=[named(intake, "山水云溪").number], reason="不是", editor=EDITOR)
    last = ArticleParagraph.objects.filter(article=intake.article).order_by("number").last()
    assert last is not None
    last.text = "新增学位2万个。打造健康云溪。"
    last.save()
    renewed = read_again(intake=intake, editor=EDITOR)
    assert renewed.article_id == intake.article_id
    assert named(renewed, "山水云溪").state == ProposalState.REJECTED
    accept(intake=renewed, choices=everything(renewed), editor=EDITOR)
    assert named(renewed, "东湖片区").state == ProposalState.MERGED
    assert Zone.objects.filter(title="东湖片区").count() == 1


def test_an_editor_marks_what_no_rule_understood(plan: Plan) -> None:
    intake = sourced(plan, SECOND)
    paragraph = article_of(intake.reading).paragraphs[1]
    start = paragraph.index("云溪大道")
    made = mark(intake=intake, kind="measure", paragraph=2, start=start, end=start + 4)
    accept(intake=intake, choices=[choice(intake, "云溪大道", "measure")], editor=EDITOR)
    assert not made.rule
    assert made.confidence == 1
    measure = Measure.objects.get(title="云溪大道")
    assert measure.section.keyword.title == "产业更强"
    assert measure.text == "云溪大道"


@pytest.mark.parametrize(
    ("kind", "place"),
    [
        ("measure", (99, 0, 4)),
        ("measure", (0, 0, 4)),
        ("measure", (2, 4, 4)),
        ("measure", (2, 0, 9999)),
        ("measure", (2, -1, 4)),
        ("plan", (2, 0, 4)),
    ],
)
def test_words_that_are_not_there_are_refused(
    kind: str, place: tuple[int, int, int], plan: Plan
) -> None:
    paragraph, start, end = place
    with pytest.raises(NoSuchWords):
        mark(intake=read(plan), kind=kind, paragraph=paragraph, start=start, end=end)


def test_a_section_needs_a_keyword_of_the_article(plan: Plan) -> None:
    intake = read(plan, "打造示例中心，建成之后一切都好。这里没有标题。")
    intake.proposal_set.all().delete()
    with pytest.raises(NothingAbove):
        mark(intake=intake, kind="section", paragraph=1, start=0, end=4)
