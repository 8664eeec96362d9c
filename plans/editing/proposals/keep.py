"""An article that was read, with what it proposes, kept until every proposal is decided."""

from dataclasses import replace

from django.db import transaction
from django.utils import timezone

from plans.audit.record import record
from plans.choices import AuditEvent, ProposalState
from plans.documents.canonical import checksum
from plans.documents.text import LONGEST_TITLE
from plans.intake.kept import article_of, kept
from plans.intake.proposing import proposal
from plans.intake.proposing.propose import propose
from plans.intake.reading import article as reading
from plans.intake.understand import understand
from plans.intake.understanding.spans import Span
from plans.models import Article, ArticleParagraph, Intake, Plan, Proposal

BATCH = 500


def keep(*, plan: Plan, article: reading.Article, editor: str) -> tuple[Intake, bool]:
    """Whether it is new comes along: the same text is read once for a plan, and then gone on with.

    Nothing of the plan itself changes.
    """
    proposals = propose(understand(article))
    text = checksum("\n".join(article.paragraphs))  # as a source's checksum is made
    with transaction.atomic():
        Plan.objects.locked().get(pk=plan.pk)
        intake, is_new = Intake.objects.get_or_create(
            plan=plan,
            checksum=text,
            defaults={
                "title": _title(article),
                "reading": kept(article),
                "read_at": timezone.now(),
                "read_by": editor,
                "article": Article.objects.filter(plan=plan, checksum=text).first(),
            },
        )
        if is_new:
            rows = (_row(intake, number, one) for number, one in enumerate(proposals, 1))
            Proposal.objects.bulk_create(rows, batch_size=BATCH)
            detail = {"title": intake.title, "proposals": len(proposals)}
            record(event=AuditEvent.ARTICLE_READ, plan=plan, about=plan, detail=detail)
    return intake, is_new


def read_again(*, intake: Intake, editor: str) -> Intake:
    """The same article as its archived text reads now; what was rejected stays rejected.

    What was accepted is found in the plan by its name, and so gets its citations anew.
    """
    texts = ArticleParagraph.objects.filter(article=intake.article).order_by("number")
    now = replace(
        article_of(intake.reading), paragraphs=tuple(texts.values_list("text", flat=True))
    )
    with transaction.atomic():
        renewed, is_new = keep(plan=intake.plan, article=now, editor=editor)
        if is_new:
            renewed.article = intake.article
            renewed.save(update_fields=["article"])
            _reject_again(intake, renewed)
        return renewed


def _reject_again(old: Intake, new: Intake) -> None:
    rejected = {
        (row.kind, row.title): row for row in old.proposal_set.filter(state=ProposalState.REJECTED)
    }
    for row in new.proposal_set.all():
        if before := rejected.get((row.kind, row.title)):
            row.state, row.reason = before.state, before.reason
            row.decided_by, row.decided_at = before.decided_by, before.decided_at
            row.save()


def _title(article: reading.Article) -> str:
    return (article.title or article.paragraphs[0])[:LONGEST_TITLE]


def _row(intake: Intake, number: int, one: proposal.Proposal) -> Proposal:
    return Proposal(
        intake=intake,
        number=number,
        kind=one.kind,
        title=one.title,
        facts=dict(one.facts),
        links={name: [place + 1 for place in places] for name, places in one.links.items()},
        spans=[_place(span) for span in one.spans],
        rule=one.rule,
        confidence=one.confidence,
    )


def _place(span: Span) -> list[int]:
    return [span.paragraph, span.start, span.end]
