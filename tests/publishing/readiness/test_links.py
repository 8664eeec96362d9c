"""Checks of links into this portal."""

import pytest

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
