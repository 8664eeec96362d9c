"""What editors do that is no change of a row which is kept in the trail by itself."""

import pytest

from plans.editing.confirm_citations import confirm_citations
from plans.editing.pictures.attach import attach
from plans.editing.pictures.sizes import Size
from plans.models import Measure, Plan, ReviewStep
from plans.publishing.review.comments import resolve
from plans.publishing.review.send_back import send_back
from plans.publishing.review.submit import submit
from tests.audit.reading import detail_of, newest
from tests.makers import EDITOR, load_small
from tests.pictures import add_picture, checksum, small_webp


@pytest.fixture
def plan(db: None) -> Plan:
    return load_small()


def test_confirmed_citations_are_told(plan: Plan) -> None:
    count = confirm_citations(plan=plan, article="article-a", paragraph=1)
    assert newest().event == "citations_confirmed"
    assert detail_of(newest()) == {"paragraph": 1, "citations": count}


def test_citations_of_no_paragraph_leave_no_entry(plan: Plan) -> None:
    before = newest()
    assert confirm_citations(plan=plan, article="article-a", paragraph=9) == 0
    assert newest() == before


def test_a_comment_that_is_put_right_is_told(plan: Plan) -> None:
    Plan.objects.update(review_stages=1)
    plan.refresh_from_db()
    review = submit(plan=plan, editor=EDITOR)
    send_back(review=review, reviewer="reader", comment="请改。", items={"measure-one": "？"})
    resolve(comment=ReviewStep.objects.get(key="measure-one"), editor=EDITOR)
    entry = newest()
    assert (entry.event, entry.actor_name) == ("comment_resolved", EDITOR)
    assert detail_of(entry)["comment"] == "？"


def test_another_file_of_a_picture_is_told(plan: Plan) -> None:
    picture = add_picture(Measure.objects.get())
    attach(picture=picture, sizes=[Size(small_webp(9), 32, 20)])
    assert newest().event == "changed"
    assert detail_of(newest()) == {
        "removed": [checksum(small_webp(0))],
        "added": [checksum(small_webp(9))],
    }
