"""Checks of links into this portal."""

import pytest
from pytest_django import Settings

from plans.models import Measure
from plans.publishing.prepare import prepare
from plans.publishing.readiness.gate import findings_of
from tests.makers import EDITOR, change, load_small
from tests.publishing.readiness.finding import ORIGIN, found, places

OWN = "/plans/example"


@pytest.mark.parametrize(
    "text",
    [
        f"见[片区]({OWN}/zones/one/)。",
        f"见{ORIGIN}{OWN}/measures/one/，另见 {ORIGIN}/en{OWN}/measures/one。",
        f"见{OWN}/、{OWN}/measures/、{OWN}/at-a-glance/、{OWN}/editions/1/zones/gone/。",
        "见 https://elsewhere.cn/plans/example/zones/gone/ 。",
        "没有链接。",
    ],
)
def test_a_link_that_leads_somewhere_is_not_found(text: str) -> None:
    assert places("broken-link", {"measures[0].text": text}) == []


@pytest.mark.parametrize(
    "address",
    [
        f"{OWN}/zones/gone/",
        f"{ORIGIN}{OWN}/zones/gone/",
        f"/en{OWN}/zones/gone",
        f"{OWN}/nothing/",
    ],
)
def test_a_link_to_what_this_plan_lacks_is_an_error(address: str) -> None:
    (one,) = found("broken-link", {"measures[0].text": f"见[这里]({address})。"})
    assert (str(one.place), one.data["address"]) == ("measure-one.text", address)


def test_a_link_to_a_plan_that_is_not_public_is_told() -> None:
    changes = {"plan.summary": "见 /plans/other/zones/one/ 。"}
    assert places("link-to-unpublished", changes) == ["plan.summary"]
    pages = frozenset({"other/", "other/zones/one"})
    assert places("link-to-unpublished", changes, pages=pages) == []
    assert places("broken-link", changes) == []


@pytest.mark.parametrize(
    "text",
    [
        "见[检索](/search/)、[资料](/en/about/)和[首页](/)。",
        f"见 {ORIGIN}/about/ 。",
        "见[别处](https://elsewhere.cn/nothing/)，或/nothing/，或 12/34。",
        "见[目录](/api/v1/plans)、[站点地图](/site-map)。",
    ],
)
def test_a_link_to_another_page_of_the_portal_is_not_found(
    text: str, settings: Settings, db: None
) -> None:
    settings.ORIGIN = ORIGIN
    assert links_of(text) == []


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("见[这里](/nothing/)。", "/nothing/"),
        (f"见 {ORIGIN}/nothing/。", f"{ORIGIN}/nothing/"),
        ("见[工作台](/admin/plans/plan/)。", "/admin/plans/plan/"),
        ("见[预览](/en/preview/example/)。", "/en/preview/example/"),
    ],
)
def test_a_link_to_no_page_of_readers_is_an_error(
    text: str, address: str, settings: Settings, db: None
) -> None:
    settings.ORIGIN = ORIGIN
    assert links_of(text) == [address]


def links_of(text: str) -> list[str]:
    """Of the addresses in a measure's text, those that are found to be broken."""
    plan = load_small()
    change(plan, Measure, "measure-one", text=text)
    findings = findings_of(prepare(plan=plan, editor=EDITOR))
    return [one.data["address"] for one in findings if one.check == "broken-link"]
