"""The history page: rolling back, withholding, lifting."""

import pytest
from django.test import Client

from plans.models import Edition, Plan, Project, Publication, Withholding, Zone
from tests.admin.pages import address, errors_of, form_of, text_of
from tests.makers import change, publish_plan


@pytest.fixture
def history(plan: Plan) -> str:
    """Edition 1, and edition 2 which renamed a zone and is live."""
    publish_plan(plan, "首次发布")
    change(plan, Zone, "zone-waitan", title="外滩新片区")
    publish_plan(plan, "片区改名")
    return f"/en{address('plan_editions', plan.pk)}"


def live(plan: Plan) -> Edition:
    return Publication.objects.get(plan=plan).edition


def decide(desk: Client, name: str, *args: int, **given: str) -> str:
    """Opens the page of a decision, fills it in, and returns the page that comes of it."""
    url = f"/en{address(f'plan_{name}', *args)}"
    answer = desk.post(url, form_of(desk, url) | given, follow=True)
    return answer.content.decode()


def test_it_lists_the_editions(plan: Plan, history: str, desk: Client) -> None:
    html = text_of(desk, history)
    for edition in Edition.objects.filter(plan=plan):
        assert f'value="{edition.number}"' in html
        assert edition.note in html
        assert edition.checksum in html
    assert html.count('class="seal"') == 1


def test_an_unpublished_plan_has_no_edition(plan: Plan, desk: Client) -> None:
    html = text_of(desk, f"/en{address('plan_editions', plan.pk)}")
    assert "This plan was never published." in html


def test_a_long_history_goes_on_on_the_next_page(
    plan: Plan, history: str, desk: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("plans.admin.desk.history.A_PAGE", 1)
    assert "片区改名" in text_of(desk, history)
    assert "首次发布" in text_of(desk, f"{history}?page=2")


def test_rolling_back_restores_an_edition(plan: Plan, history: str, desk: Client) -> None:
    html = decide(desk, "roll_back", plan.pk, 1, note="改回原名")
    assert "Edition 3 is live. It restores edition 1." in html
    assert (live(plan).number, live(plan).restores, live(plan).note) == (3, 1, "改回原名")


def test_rolling_back_to_the_live_edition_is_refused(
    plan: Plan, history: str, desk: Client
) -> None:
    html = decide(desk, "roll_back", plan.pk, 2, note="改回")
    assert "This edition is live already." in html
    assert "改回" in html


def test_a_decision_needs_its_reason(plan: Plan, history: str, desk: Client) -> None:
    for name, args in (("roll_back", (1,)), ("withhold_edition", (1,)), ("withhold_item", ())):
        url = f"/en{address(f'plan_{name}', plan.pk, *args)}"
        answer = desk.post(url, {"note": "  ", "key": "zone-waitan"})
        assert "This field is required." in errors_of(answer)
    assert (live(plan).number, Withholding.objects.count()) == (2, 0)


def test_an_edition_is_withheld_and_lifted(plan: Plan, history: str, desk: Client) -> None:
    html = decide(desk, "withhold_edition", plan.pk, 1, note="有误")
    assert "Edition 1 is withheld." in html
    assert "有误" in html
    assert f"{history}1/roll-back/" not in html
    row = Withholding.objects.get()
    assert (row.edition, row.decided_by) == (Edition.objects.get(number=1), "chief")
    assert "is lifted" in decide(desk, "lift", plan.pk, row.pk, note="已更正")
    assert not Withholding.objects.in_force().exists()
    assert "not withheld any more" in decide(desk, "lift", plan.pk, row.pk, note="已更正")


def test_an_item_of_the_live_edition_is_withheld_and_lifted(
    plan: Plan, history: str, desk: Client
) -> None:
    url = f"/en{address('plan_withhold_item', plan.pk)}"
    assert "Zone · 外滩新片区" in text_of(desk, url)
    html = decide(desk, "withhold_item", plan.pk, key="zone-waitan", note="核实")
    assert "The item is withheld." in html
    rows = Withholding.objects.in_force().filter(key="zone-waitan")
    assert rows.count() == 2  # every published version
    assert html.count("外滩新片区: 核实") == 1
    decide(desk, "lift", plan.pk, rows[0].pk, note="无误")
    assert "No item is withheld." in text_of(desk, history)


def test_an_item_that_only_a_past_edition_holds_can_be_withheld(
    plan: Plan, history: str, desk: Client
) -> None:
    project = Project.objects.filter(plan=plan)[0]
    key = project.key
    project.delete()
    Plan.objects.filter(pk=plan.pk).touch()
    publish_plan(plan)
    assert "The item is withheld." in decide(desk, "withhold_item", plan.pk, key=key, note="核实")


def test_an_item_that_is_not_published_is_no_choice(plan: Plan, history: str, desk: Client) -> None:
    url = f"/en{address('plan_withhold_item', plan.pk)}"
    answer = desk.post(url, {"key": "zone-elsewhere", "note": "核实"})
    assert "Select a valid choice" in errors_of(answer)


def test_editions_and_withholdings_of_another_plan_are_not_found(
    plan: Plan, other_plan: Plan, history: str, desk: Client
) -> None:
    decide(desk, "withhold_edition", plan.pk, 1, note="有误")
    row = Withholding.objects.get()
    for name, number in (("roll_back", 1), ("withhold_edition", 1), ("lift", row.pk)):
        assert desk.get(address(f"plan_{name}", other_plan.pk, number)).status_code == 404
