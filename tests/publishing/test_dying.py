"""Whatever fails while an edition is put out: the old edition stays live, and nothing is half."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db.models import Model

from plans.models import (
    Document,
    Edition,
    EditionEntry,
    LiveFacet,
    LiveItem,
    Measure,
    NewsSource,
    Plan,
    Publication,
    Release,
    SharedFact,
    Withholding,
)
from plans.publishing import editions
from plans.publishing.roll_back import roll_back
from plans.publishing.verify import verify
from plans.publishing.withhold import withhold_item
from tests.makers import EDITOR, change, load_small, publish_plan

PUBLIC: list[type[Model]] = [
    Document,
    Edition,
    EditionEntry,
    LiveFacet,
    LiveItem,
    Publication,
    Release,
    SharedFact,
    Withholding,
]
STEPS = {
    "serial": (editions, "raise_serial"),
    "documents": (editions, "store_documents"),
    "entries": (EditionEntry.objects, "bulk_create"),
    "edition": (Edition.objects, "create"),
    "sealed": (editions, "_seal"),
    "pointer": (Publication.objects, "update_or_create"),
    "withholdings": (editions, "carry_over"),
    "shared facts": (editions, "share_what_is_new"),
    "projection": (editions, "project"),
}


class PowerCut(Exception):
    """What no code expects."""


def dying_after(step: Callable[..., Any]) -> Callable[..., Any]:
    def done_and_dead(*arguments: Any, **named: Any) -> Any:
        step(*arguments, **named)
        raise PowerCut

    return done_and_dead


def public_rows() -> dict[str, list[Any]]:
    return {m.__name__: list(m._default_manager.order_by("pk").values()) for m in PUBLIC}


@pytest.fixture
def plan(db: None) -> Plan:
    """Two editions, one item withheld, and an edit that waits: every step has something to do."""
    plan = load_small()
    publish_plan(plan)
    withhold_item(plan=plan, key="zone-one", editor=EDITOR, reason="原因")
    change(plan, Measure, "measure-one", text="另一件事。")
    publish_plan(plan)
    change(plan, Measure, "measure-one", text="还有一件事。")
    NewsSource.objects.create(slug="new-news", name="新报（虚构）")
    plan.article_set.update(outlet=NewsSource.objects.get(slug="new-news"))
    Plan.objects.filter(pk=plan.pk).touch()
    return plan


@pytest.mark.parametrize("name", STEPS)
def test_publishing_that_dies_leaves_everything_as_it_was(
    name: str, plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = public_rows()
    where, step = STEPS[name]
    with monkeypatch.context() as patch:
        patch.setattr(where, step, dying_after(getattr(where, step)))
        with pytest.raises(PowerCut):
            publish_plan(plan)
    assert public_rows() == before
    assert list(verify()) == []
    assert publish_plan(plan).number == 3


@pytest.mark.parametrize("name", STEPS)
def test_rolling_back_that_dies_leaves_everything_as_it_was(
    name: str, plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = public_rows()
    where, step = STEPS[name]
    monkeypatch.setattr(where, step, dying_after(getattr(where, step)))
    with pytest.raises(PowerCut):
        roll_back(plan=plan, to=1, editor=EDITOR, note="说明")
    assert public_rows() == before


def test_every_step_is_passed_on_the_way(plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else the tests above would show nothing."""
    passed: list[str] = []

    def noted(name: str, step: Callable[..., Any]) -> Callable[..., Any]:
        def note(*arguments: Any, **named: Any) -> Any:
            passed.append(name)
            return step(*arguments, **named)

        return note

    for name, (where, step) in STEPS.items():
        monkeypatch.setattr(where, step, noted(name, getattr(where, step)))
    publish_plan(plan)
    assert set(passed) == set(STEPS)
