"""The history of one item over the editions of its plan."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from plans.models import Edition, EditionEntry, Measure, Plan, Publication, Section, Term, Zone
from plans.published.editions import Scope
from plans.published.history import Version, item_history
from plans.publishing.roll_back import roll_back
from plans.publishing.withhold import withhold_edition
from tests.makers import EDITOR, change, load_small, publish_plan

LIVE = Scope("example")


@pytest.fixture
def plan(db: None) -> Plan:
    """Editions 1 and 2 alike, 3 with another measure, and 4 like it."""
    plan = load_small()
    publish_plan(plan)
    publish_plan(plan)
    rewrite(plan, "另一件事。")
    publish_plan(plan)
    return plan


def rewrite(plan: Plan, text: str) -> None:
    change(plan, Measure, "measure-one", text=text)
    publish_plan(plan)


def told(scope: Scope = LIVE, key: str = "measure-one", **limits: int) -> list[tuple[Any, ...]]:
    return [(v.event, v.first, v.last) for v in item_history(scope, key, **limits).versions]


def version(number: int, key: str = "measure-one") -> Version:
    (found,) = [v for v in item_history(LIVE, key).versions if v.first == number]
    return found


def test_editions_in_which_it_stayed_the_same_are_one_version(plan: Plan) -> None:
    assert told() == [("changed", 3, 4), ("added", 1, 2)]
    assert told(key="zone-one") == [("added", 1, 4)]


def test_a_version_leads_to_its_edition_and_to_what_changed(plan: Plan) -> None:
    assert version(3).path == "/plans/example/editions/3/measures/one/"
    assert version(3).compared == (2, 3)
    assert version(1).compared is None
    assert version(1).note == "说明"


def test_what_only_other_items_say_of_it_is_no_change_of_it(plan: Plan) -> None:
    second = Measure.objects.create(
        plan=plan,
        slug="two",
        number=2,
        title="又一举措",
        text="又一件事。",
        section=Section.objects.get(plan=plan),
    )
    second.zones.set([Zone.objects.get(plan=plan)])
    Plan.objects.filter(pk=plan.pk).touch()
    publish_plan(plan)
    entries = EditionEntry.objects.filter(key="zone-one", edition__number__gte=4)
    assert len(set(entries.values_list("document", flat=True))) == 2
    assert told(key="zone-one") == [("added", 1, 5)]


def test_it_tells_of_an_item_that_came_later_went_and_came_back(plan: Plan) -> None:
    late = Term.objects.create(plan=plan, slug="late", number=2, title="后来", text="后来的词。")
    Plan.objects.filter(pk=plan.pk).touch()
    publish_plan(plan)
    assert told(key=late.key) == [("added", 5, 5)]
    assert version(5, late.key).compared == (4, 5)
    roll_back(plan=plan, to=4, editor=EDITOR, note="撤回")
    publish_plan(plan)
    assert told(key=late.key) == [("restored", 7, 7), ("removed", 6, 6), ("added", 5, 5)]
    assert version(6, late.key).path is None
    assert version(6, late.key).restores == 4


def test_a_text_that_comes_back_is_restored(plan: Plan) -> None:
    roll_back(plan=plan, to=1, editor=EDITOR, note="撤回")
    assert told() == [("restored", 5, 5), ("changed", 3, 4), ("added", 1, 2)]


def test_a_past_edition_tells_what_was_known_then_and_whether_it_still_holds(plan: Plan) -> None:
    assert told(Scope("example", 2)) == [("added", 1, 2)]
    past = item_history(Scope("example", 1), "measure-one")
    assert (past.live_path, past.is_live) == ("/plans/example/measures/one/", False)
    assert item_history(Scope("example", 3), "measure-one").is_live
    change(plan, Measure, "measure-one", slug="moved")
    publish_plan(plan)
    moved = item_history(Scope("example", 3), "measure-one")
    assert (moved.live_path, moved.is_live) == ("/plans/example/measures/moved/", False)
    Term.objects.get().delete()
    Plan.objects.filter(pk=plan.pk).touch()
    publish_plan(plan)
    gone = item_history(Scope("example", 3), "term-one")
    assert (gone.live_path, gone.is_live) == (None, False)


def test_of_a_withheld_edition_the_reason_is_told_and_nothing_else(plan: Plan) -> None:
    withhold_edition(edition=Edition.objects.get(number=3), editor=EDITOR, reason="有误")
    hidden = version(3)
    assert hidden.withheld == "有误"
    assert (hidden.note, hidden.path, hidden.compared) == (None, None, None)
    rewrite(plan, "第三件事。")
    assert version(5).compared == (4, 5)
    withhold_edition(edition=Edition.objects.get(number=4), editor=EDITOR, reason="有误")
    assert version(5).compared is None
    assert version(5).path


def test_a_long_history_goes_on_at_an_earlier_edition(plan: Plan) -> None:
    for number in range(4):
        rewrite(plan, f"第{number}件事。")
    newest = item_history(LIVE, "measure-one", limit=2)
    assert [v.first for v in newest.versions] == [8, 7]
    assert newest.earlier == "/plans/example/editions/7/measures/one/"
    assert told(Scope("example", 7), limit=2) == [("changed", 7, 7), ("changed", 6, 6)]
    assert item_history(LIVE, "measure-one", limit=6).earlier is None


def test_an_unknown_key_has_no_history(plan: Plan) -> None:
    assert item_history(LIVE, "none").versions == []
    assert item_history(Scope("none"), "measure-one").versions == []


def test_it_asks_once_however_many_editions_there_are(plan: Plan) -> None:
    before = Edition.objects.get(number=4)
    columns = {f.attname: getattr(before, f.attname) for f in Edition._meta.concrete_fields}
    entry = EditionEntry.objects.get(edition=before, key="measure-one")
    kept = {f.attname: getattr(entry, f.attname) for f in EditionEntry._meta.concrete_fields}
    numbers = range(5, 505)
    EditionEntry.objects.bulk_create(
        EditionEntry(**{**kept, "id": None, "edition_id": 1000 + n}) for n in numbers
    )
    Edition.objects.bulk_create(
        Edition(**{**columns, "id": 1000 + n, "number": n}) for n in numbers
    )
    Publication.objects.update(edition=Edition.objects.get(number=504))
    with CaptureQueriesContext(connection) as asked:
        assert told() == [("changed", 3, 504), ("added", 1, 2)]
    assert len(asked) == 1
