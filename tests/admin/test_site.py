"""The desk's front page: its name, its order, the way to the other language."""

import re
from functools import partial

import pytest
from django.test import Client

from plans.admin.start import page
from plans.models import Plan
from tests.admin.pages import text_of

FIRST = ["plan", "keyword", "zone", "newssource"]


def models_on(html: str) -> list[str]:
    found = re.findall(r'<tr class="model-([a-z]+)', html)
    return list(dict.fromkeys(found))


def test_it_begins_with_plans_keywords_zones_and_news_sources(desk: Client) -> None:
    assert models_on(text_of(desk, "/admin/"))[:4] == FIRST
    assert models_on(text_of(desk, "/en/admin/"))[:4] == FIRST
    assert models_on(text_of(desk, "/admin/plans/"))[:4] == FIRST


def test_figures_are_found_through_their_item_alone(desk: Client) -> None:
    shown = models_on(text_of(desk, "/admin/"))
    assert {"target", "baseline", "observation", "progressupdate"} & set(shown) == set()


def test_it_bears_the_portals_name(desk: Client) -> None:
    assert "Lantu 蓝图" in text_of(desk, "/admin/")


def test_it_warns_where_pictures_cannot_be_drawn(
    desk: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    for able in (True, False):
        monkeypatch.setattr(page, "can_draw", partial(bool, able))
        assert ("no font for Chinese" in text_of(desk, "/en/admin/")) is not able


def test_each_page_links_to_itself_in_the_other_language(plan: Plan, desk: Client) -> None:
    path = f"/admin/plans/plan/{plan.pk}/editions/?page=1"
    assert f'href="/en{path}" hreflang="en"' in text_of(desk, path)
    assert f'href="{path}" hreflang="zh-hans"' in text_of(desk, f"/en{path}")


def test_the_log_in_page_can_be_read_in_both_languages(client: Client) -> None:
    assert 'lang="zh-hans"' in text_of(client, "/admin/login/")
    assert '<html lang="en"' in text_of(client, "/en/admin/login/")
