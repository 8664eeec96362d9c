"""一图读懂: the picture in its two forms, the card for sharing, and the page that says the same."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from django.test import Client

from plans.editing.bundle.load import load
from plans.glance import fonts as looking
from plans.glance.drawing import Busy, Drawings
from plans.glance.fonts import fonts
from plans.models import Plan
from plans.pages import pictures
from plans.published.freshness import OF_NOW
from plans.publishing.withhold import withhold_edition, withhold_item
from tests.asking import ask, portal
from tests.full import full_bundle
from tests.glance.invented import bare_bundle, large_bundle
from tests.glance.reading import lines_of
from tests.makers import EDITOR, SEED_SLUG, load_seed, load_small, publish_plan, seed_bundle
from tests.pages.addresses import html_of, links_in, tag, text_of

BASE = "/plans/example/"
FILES = ["at-a-glance.svg", "at-a-glance.png", "card.png"]


@pytest.fixture
def plan(db: None) -> Plan:
    plan = load_small()
    publish_plan(plan)
    return plan


@pytest.fixture
def no_font(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    monkeypatch.setattr(looking, "FOLDERS", (tmp_path,))
    fonts.cache_clear()
    yield
    fonts.cache_clear()


def without_blanks(text: str) -> str:
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize("bundle", [seed_bundle, full_bundle, large_bundle, bare_bundle])
def test_all_that_the_picture_says_stands_on_the_page(
    bundle: object, db: None, client: Client
) -> None:
    plan = load(bundle=bundle())  # type: ignore[operator]  # a maker
    publish_plan(plan)
    svg = html_of(client, f"/plans/{plan.slug}/at-a-glance.svg")
    for prefix in ("", "/en"):
        html = html_of(client, f"{prefix}/plans/{plan.slug}/at-a-glance/")
        said = without_blanks(text_of(html[html.index('class="picture-text"') :]))
        words = [without_blanks(line.words) for line in lines_of(svg)]
        assert words
        assert [line for line in words if line not in said] == []


def test_names_on_the_page_lead_to_their_items(db: None, client: Client) -> None:
    publish_plan(load_seed())
    base = f"/en/plans/{SEED_SLUG}/"
    links = links_in(html_of(client, f"{base}at-a-glance/"))
    for rest in (
        "keywords/vanguard/",
        "sections/waitan/",
        "zones/muyun/",
        "indicators/market-entities/",
        "aims/people-first/",
        "sources/rednet-decoding-tianxin/",
    ):
        assert f"{base}{rest}" in links, rest


@pytest.mark.needs("cjk-font")
def test_page_and_plan_lead_to_each_other_and_to_the_files(plan: Plan, client: Client) -> None:
    for base in (BASE, f"{BASE}editions/1/"):
        assert f"{base}at-a-glance/" in links_in(html_of(client, base))
        links = links_in(html_of(client, f"{base}at-a-glance/"))
        assert {base, f"{base}at-a-glance.svg", f"{base}at-a-glance.png"} <= links


def test_the_place_of_the_picture_is_kept_while_it_loads(plan: Plan, client: Client) -> None:
    image = tag(html_of(client, f"{BASE}at-a-glance/"), "img", "at-a-glance.svg")
    svg = html_of(client, f"{BASE}at-a-glance.svg")
    (height,) = re.findall(r'<svg [^>]*?height="(\d+)"', svg)
    assert f'width="1080" height="{height}"' in image
    assert 'alt="' in image


@pytest.mark.needs("cjk-font")
@pytest.mark.parametrize("file", FILES)
def test_a_picture_has_its_media_type_and_a_name(file: str, plan: Plan, client: Client) -> None:
    response = client.get(f"{BASE}{file}")
    kind = "image/png" if file.endswith("png") else "image/svg+xml; charset=utf-8"
    assert (response.status_code, response["Content-Type"]) == (200, kind)
    assert "示例县规划（虚构） 一图读懂 第1版." in unquote(response["Content-Disposition"])
    assert response["Content-Disposition"].startswith("inline; filename*=")
    assert response["Cache-Control"] == OF_NOW
    known = str(ask(portal(), f"{BASE}{file}").headers["ETag"])
    again = ask(portal(), f"{BASE}{file}", {"If-None-Match": known})
    assert (again.status, again.body) == (304, b"")


@pytest.mark.needs("cjk-font")
def test_a_png_is_as_large_as_it_says(plan: Plan, client: Client) -> None:
    def size_of(file: str) -> tuple[int, int]:
        head = client.get(f"{BASE}{file}").content
        return int.from_bytes(head[16:20]), int.from_bytes(head[20:24])

    assert size_of("card.png") == (1200, 630)
    width, height = size_of("at-a-glance.png")
    assert width == 1080
    assert f"PNG, 1080 × {height}" in html_of(client, f"{BASE}at-a-glance/")


@pytest.mark.needs("cjk-font")
@pytest.mark.parametrize("file", FILES)
def test_a_picture_exists_once(file: str, plan: Plan, client: Client) -> None:
    response = client.get(f"/en{BASE}{file}")
    assert (response.status_code, response["Location"]) == (301, f"{BASE}{file}")


@pytest.mark.parametrize("file", ["at-a-glance/", *FILES])
def test_a_plan_of_another_name_is_found_by_its_old_one(
    file: str, plan: Plan, client: Client
) -> None:
    Plan.objects.filter(pk=plan.pk).update(slug="renamed")
    Plan.objects.filter(pk=plan.pk).touch()
    publish_plan(plan)
    response = client.get(f"{BASE}{file}")
    assert (response.status_code, response["Location"]) == (301, f"/plans/renamed/{file}")


@pytest.mark.parametrize("file", ["at-a-glance/", *FILES])
def test_what_is_withheld_or_not_there_has_no_picture(
    file: str, plan: Plan, client: Client
) -> None:
    html_of(client, f"/plans/none/{file}", 404)
    withhold_edition(edition=plan.edition_set.get(), editor=EDITOR, reason="示例原因")
    assert "示例原因" in html_of(client, f"{BASE}{file}", 410)
    assert "示例原因" in html_of(client, f"{BASE}editions/1/{file}", 410)


def test_a_withheld_item_is_not_in_the_picture(plan: Plan, client: Client) -> None:
    assert "示例片区" in html_of(client, f"{BASE}at-a-glance.svg")
    withhold_item(plan=plan, key="zone-one", editor=EDITOR, reason="示例原因")
    for file in ("at-a-glance.svg", "at-a-glance/"):
        assert "示例片区" not in html_of(client, f"{BASE}{file}")


def test_a_past_edition_keeps_its_picture(plan: Plan, client: Client) -> None:
    first = html_of(client, f"{BASE}at-a-glance.svg")
    Plan.objects.filter(pk=plan.pk).update(title="另一个规划（虚构）")
    Plan.objects.filter(pk=plan.pk).touch()
    publish_plan(plan)
    past = html_of(client, f"{BASE}editions/1/at-a-glance.svg")
    assert past.replace("/plans/example/editions/1/", BASE) == first
    assert "另一个规划" in html_of(client, f"{BASE}at-a-glance.svg")


@pytest.mark.usefixtures("no_font")
def test_without_a_font_the_png_is_503_and_nothing_leads_to_it(plan: Plan, client: Client) -> None:
    for file in FILES[1:]:
        text = text_of(html_of(client, f"{BASE}{file}", 503))
        assert "没有中文字体" in text
    html = html_of(client, f"{BASE}at-a-glance/")
    assert ".png" not in html
    assert f"{BASE}at-a-glance.svg" in links_in(html)
    assert "示例片区" in html_of(client, f"{BASE}at-a-glance.svg")
    assert client.get(BASE).context["picture"] is None


@pytest.mark.needs("cjk-font")
def test_a_page_of_a_plan_knows_the_card_of_its_edition(plan: Plan, client: Client) -> None:
    for base in (BASE, f"{BASE}editions/1/"):
        card = client.get(f"{base}zones/one/").context["picture"]
        assert card["address"] == f"http://testserver{base}card.png"
        assert (card["width"], card["height"], bool(card["alt"])) == (1200, 630, True)
    assert client.get("/plans/").context["picture"] is None


def test_who_asks_for_too_much_is_asked_to_come_again(
    plan: Plan, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Taken(Drawings):
        def png(self, svg: str) -> bytes:
            raise Busy

    monkeypatch.setattr(pictures, "DRAWINGS", Taken())
    response = client.get(f"{BASE}card.png")
    assert (response.status_code, response["Retry-After"]) == (503, "5")
