"""Archived texts are given out while their publisher permits it, and no longer."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from plans.models import Document, Edition, NewsSource, Plan, Withholding
from plans.published.editions import Scope
from plans.published.items import find
from plans.published.paragraphs import archived_paragraphs
from plans.publishing.share import share_outlet
from plans.publishing.withhold import withhold_edition, withhold_item
from tests.makers import EDITOR, load_small, publish_plan, small_bundle

LIVE, FIRST = Scope("example"), Scope("example", 1)
TEXT = ["示例县的示例规划。", "第二段示例。"]


@pytest.fixture(autouse=True)
def plan(db: None) -> Plan:
    plan = load_small()
    publish_plan(plan)
    return plan


def permit(*, permitted: bool = True) -> None:
    NewsSource.objects.update(permits_full_text=permitted)
    share_outlet(NewsSource.objects.get())


def paragraphs(scope: Scope = LIVE) -> list[str] | None:
    return archived_paragraphs(scope, find(scope, "article", "a").document)


def test_a_text_is_not_given_out_until_its_publisher_permits_it() -> None:
    assert paragraphs() is None
    permit()
    assert paragraphs() == TEXT


def test_a_permission_that_is_not_shared_yet_counts_for_nothing() -> None:
    NewsSource.objects.update(permits_full_text=True)
    assert paragraphs() is None


def test_a_permission_that_is_withdrawn_counts_for_past_editions_too(plan: Plan) -> None:
    permit()
    publish_plan(plan)
    assert paragraphs(FIRST) == TEXT
    permit(permitted=False)
    assert (paragraphs(), paragraphs(FIRST)) == (None, None)


def test_an_article_without_archived_text_has_none(plan: Plan) -> None:
    permit()
    plan.article_set.get().articleparagraph_set.all().delete()
    Plan.objects.filter(pk=plan.pk).touch()
    publish_plan(plan)
    assert paragraphs() is None
    assert paragraphs(FIRST) == TEXT


def test_the_text_of_a_withheld_article_is_withheld(plan: Plan) -> None:
    permit()
    article = find(LIVE, "article", "a").document
    withhold_item(plan=plan, key="article-a", editor=EDITOR, reason="有误")
    assert archived_paragraphs(LIVE, article) is None


def test_a_text_that_is_itself_withheld_is_not_given_out(plan: Plan) -> None:
    permit()
    Withholding.objects.create(
        plan=plan,
        document=Document.objects.get(kind="paragraphs"),
        key="article-a.paragraphs",
        reason="有误",
        decided_at=Edition.objects.get().published_at,
        decided_by=EDITOR,
    )
    assert paragraphs() is None


def test_no_text_of_a_withheld_edition_is_given_out(plan: Plan) -> None:
    permit()
    article = find(FIRST, "article", "a").document
    publish_plan(plan)
    withhold_edition(edition=Edition.objects.get(number=1), editor=EDITOR, reason="有误")
    assert archived_paragraphs(FIRST, article) is None
    assert archived_paragraphs(LIVE, article) == TEXT


def test_it_asks_once_where_it_is_permitted_and_else_not_at_all() -> None:
    article = find(LIVE, "article", "a").document
    with CaptureQueriesContext(connection) as asked:
        archived_paragraphs(LIVE, article)
    assert len(asked) == 0
    permit()
    article = find(LIVE, "article", "a").document
    with CaptureQueriesContext(connection) as asked:
        archived_paragraphs(LIVE, article)
    assert len(asked) == 1


def test_an_article_that_was_not_resolved_has_no_permission_yet() -> None:
    permit()
    (article,) = small_bundle().articles
    found = find(LIVE, "article", article.slug).document
    bare = found.model_copy(update={"outlet": None})
    assert archived_paragraphs(LIVE, bare) is None
