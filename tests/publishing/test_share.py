"""Facts that plans share: given out by a verb, new ones together with the plan that needs them."""

import json
from typing import Any

import pytest

from plans.models import Area, Article, Document, NewsSource, Plan, Release, SharedFact, SiteProfile
from plans.publishing.prepare import prepare
from plans.publishing.publish import publish_candidate
from plans.publishing.share import share_area, share_outlet, share_site
from plans.publishing.verify import verify
from tests.makers import EDITOR, acknowledged, load_seed, load_small, publish_plan

pytestmark = pytest.mark.django_db


def shared(kind: str, name: str) -> Any:
    return json.loads(SharedFact.objects.get(kind=kind, name=name).document.data)


def names(kind: str) -> set[str]:
    return set(SharedFact.objects.filter(kind=kind).values_list("name", flat=True))


def test_publishing_shares_the_area_and_every_area_above_it() -> None:
    publish_plan(load_seed())
    assert names("area") == {"430000", "430100", "430103"}
    assert shared("area", "430103")["parent"] == "430100"
    assert names("outlet") == {"rednet"}


def test_loading_a_plan_shares_nothing() -> None:
    load_seed()
    assert SharedFact.objects.count() == 0


def test_publishing_again_leaves_names_as_they_were_shared() -> None:
    """An unpublished name must not slip out with a plan: names have a verb of their own."""
    plan = load_small()
    publish_plan(plan)
    NewsSource.objects.filter(slug="example-news").update(name="改名报")
    publish_plan(plan)
    assert shared("outlet", "example-news")["name"] == "示例报（虚构）"


def test_sharing_an_outlet_gives_its_present_name_and_raises_the_serial() -> None:
    publish_plan(load_small())
    before = Release.objects.get().serial
    NewsSource.objects.filter(slug="example-news").update(name="改名报")
    share_outlet(NewsSource.objects.get(slug="example-news"))
    assert shared("outlet", "example-news")["name"] == "改名报"
    assert Release.objects.get().serial == before + 1


def test_sharing_an_area_keeps_the_old_document() -> None:
    publish_plan(load_small())
    documents = Document.objects.count()
    Area.objects.filter(code="999901").update(name="改名县")
    share_area(Area.objects.get(code="999901"))
    assert shared("area", "999901")["name"] == "改名县"
    assert Document.objects.count() == documents + 1
    assert list(verify()) == []


def test_sharing_the_site_says_what_is_set_and_null_for_the_rest() -> None:
    plan: Plan = load_small()
    profile = SiteProfile(name="示例县规划", organiser="", featured_plan=plan)
    profile.icp_number, profile.about = "示ICP备00000001号-1", "示例说明。"
    share_site(profile)
    assert shared("site", "site") == {
        "kind": "site",
        "schema_version": 4,
        "name": "示例县规划",
        "name_en": None,
        "organiser": None,
        "contact": None,
        "featured_plan": "example",
        "identification_code": None,
        "icp_number": "示ICP备00000001号-1",
        "police_number": None,
        "police_url": None,
        "party_mark_url": None,
        "fault_report_url": None,
        "about": "示例说明。",
        "accessibility_contact": None,
    }


def test_a_site_without_licence_is_stored_as_before_there_were_any() -> None:
    profile = SiteProfile(name="示例县规划")
    share_site(profile)
    assert "licence_url" not in shared("site", "site")
    profile.licence_url = "https://licence.example.cn/1"
    share_site(profile)
    assert shared("site", "site")["licence_url"] == "https://licence.example.cn/1"


def test_a_permission_is_shared_like_a_name() -> None:
    publish_plan(load_small())
    assert shared("outlet", "example-news")["permits_full_text"] is False
    before = Release.objects.get().serial
    NewsSource.objects.filter(slug="example-news").update(permits_full_text=True)
    share_outlet(NewsSource.objects.get(slug="example-news"))
    assert shared("outlet", "example-news")["permits_full_text"] is True
    assert Release.objects.get().serial == before + 1


def test_an_older_candidate_shares_the_outlet_that_it_names() -> None:
    plan = load_small()
    candidate = prepare(plan=plan, editor=EDITOR)
    other = NewsSource.objects.create(slug="other-news", name="别的报（虚构）")
    Article.objects.filter(plan=plan).update(outlet=other)
    publish_candidate(
        candidate=candidate, editor=EDITOR, note="说明", acknowledged=acknowledged(candidate)
    )
    assert names("outlet") == {"example-news"}
