"""Making and revoking review links, and how long what they show is kept."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from plans.errors.publishing import CandidateGone, LifeUnfit, LinkIsOver, NoteMissing, NoteUnfit
from plans.models import Candidate, Measure, Plan, ReviewLink
from plans.publishing.links.make import make_link
from plans.publishing.links.revoke import revoke
from plans.publishing.prepare import prepare
from tests.makers import EDITOR, change, load_small, publish_plan


@pytest.fixture
def candidate(db: None) -> Candidate:
    return prepare(plan=load_small(), editor=EDITOR)


def link(candidate: Candidate, days: int = 3, made_for: str = "王主任（虚构）") -> ReviewLink:
    return make_link(candidate=candidate, editor=EDITOR, made_for=made_for, days=days)[0]


def test_a_token_has_at_least_128_random_bits_and_is_never_the_same(candidate: Candidate) -> None:
    tokens = {
        make_link(candidate=candidate, editor=EDITOR, made_for="甲", days=1)[1] for _ in range(20)
    }
    assert len(tokens) == 20
    assert min(map(len, tokens)) >= 22  # 6 bits each


@pytest.mark.parametrize("days", [0, -1, 8, 400])
def test_it_lives_one_to_seven_days(days: int, candidate: Candidate) -> None:
    with pytest.raises(LifeUnfit):
        link(candidate, days)
    made = link(candidate, 7)
    assert made.expires_at - made.made_at == timedelta(days=7)
    with pytest.raises(IntegrityError), transaction.atomic():
        ReviewLink.objects.update(days=days)


def test_it_says_whom_it_is_for(candidate: Candidate) -> None:
    with pytest.raises(NoteMissing):
        link(candidate, made_for="\u200b ")
    for whom in ("长" * 201, "甲\n乙", "甲\u202e"):
        with pytest.raises(NoteUnfit):
            link(candidate, made_for=whom)


def test_what_it_shows_is_kept_as_long_as_it_lives(candidate: Candidate) -> None:
    plan = candidate.plan
    living, revoked, expired = link(candidate), None, None
    change(plan, Measure, "measure-one", text="甲。")
    revoked = link(prepare(plan=plan, editor=EDITOR))
    revoke(link=revoked, editor=EDITOR)
    change(plan, Measure, "measure-one", text="乙。")
    expired = link(prepare(plan=plan, editor=EDITOR), 1)
    long_ago = timezone.now() - timedelta(days=1, seconds=1)
    ReviewLink.objects.filter(pk=expired.pk).update(made_at=long_ago)
    publish_plan(plan)
    kept = [ReviewLink.objects.get(pk=one.pk).candidate for one in (living, revoked, expired)]
    assert kept == [candidate, None, None]


def test_a_state_that_is_gone_gets_no_link(candidate: Candidate) -> None:
    publish_plan(Plan.objects.get())
    with pytest.raises(CandidateGone):
        link(candidate)


def test_it_is_revoked_once(candidate: Candidate) -> None:
    made = link(candidate)
    revoke(link=made, editor="somebody")
    made.refresh_from_db()
    assert (made.revoked_by, made.is_alive) == ("somebody", False)
    with pytest.raises(LinkIsOver):
        revoke(link=made, editor="another")
