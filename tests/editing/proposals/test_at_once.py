"""Two editors on one article: each proposal is decided once, and nothing of either is lost."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from plans.editing.proposals.accept import accept
from plans.editing.proposals.decide import reject
from plans.errors.proposals import DecidedAlready
from plans.models import Aim, Intake, Item, Plan, Zone
from tests.editing.proposals.articles import choice, everything, named, read, sourced
from tests.makers import EDITOR, load_small
from tests.publishing.at_once import apart, at_once, database_for_threads

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def plan(tmp_path: Path) -> Iterator[Plan]:
    """In a database that threads can share."""
    with database_for_threads(tmp_path):
        yield apart(load_small)


@pytest.fixture
def intake(plan: Plan) -> Intake:
    return apart(lambda: sourced(plan))


def taken(intake: Intake, title: str) -> Callable[[], object]:
    wanted = apart(lambda: choice(intake, title))
    return partial(accept, intake=intake, choices=[wanted], editor=EDITOR)


def has(model: type[Item], title: str) -> int:
    return apart(model._default_manager.filter(title=title).count)


def test_one_proposal_becomes_one_item(intake: Intake) -> None:
    outcomes = at_once(taken(intake, "东湖片区"), taken(intake, "东湖片区"))
    refused = [one for one in outcomes if isinstance(one, Exception)]
    assert [type(one) for one in refused] == [DecidedAlready]
    assert has(Zone, "东湖片区") == 1


def test_two_proposals_are_both_accepted(intake: Intake) -> None:
    at_once(taken(intake, "东湖片区"), taken(intake, "山水云溪"))
    assert has(Zone, "东湖片区")
    assert has(Aim, "山水云溪")


def test_accepting_all_and_rejecting_one_collide_as_a_whole(intake: Intake) -> None:
    number = apart(lambda: named(intake, "东湖片区").number)
    whole = apart(lambda: everything(intake))
    outcomes = at_once(
        partial(accept, intake=intake, choices=whole, editor=EDITOR),
        partial(reject, intake=intake, numbers=[number], reason="重复", editor="anna"),
    )
    refused = [one for one in outcomes if isinstance(one, Exception)]
    assert [type(one) for one in refused] == [DecidedAlready]
    state = apart(lambda: named(intake, "东湖片区").state)
    assert has(Zone, "东湖片区") == (state == "accepted")


def test_an_article_that_two_paste_at_once_is_read_once(plan: Plan) -> None:
    outcomes = at_once(partial(read, plan), partial(read, plan))
    assert not [one for one in outcomes if isinstance(one, Exception)]
    assert apart(Intake.objects.count) == 1
