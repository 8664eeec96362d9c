"""What plans share is public as soon as it is saved."""

import json

from django.test import Client

from plans.models import Area, NewsSource, Plan, Release, SharedFact, SiteProfile
from tests.admin.pages import address, delete, errors_of, form_of, save
from tests.makers import publish_plan


def shared(kind: str, name: str) -> dict[str, object]:
    found: dict[str, object] = json.loads(
        SharedFact.objects.get(kind=kind, name=name).document.data
    )
    return found


def serial() -> int:
    return Release.objects.get().serial


def test_a_news_source(plan: Plan, desk: Client) -> None:
    outlet = NewsSource.objects.get()
    assert save(desk, address("newssource_change", outlet.pk), name="红网新闻").status_code == 302
    assert shared("outlet", "rednet")["name"] == "红网新闻"
    before = serial()
    save(desk, address("newssource_change", outlet.pk), name="红网")
    assert (shared("outlet", "rednet")["name"], serial()) == ("红网", before + 1)


def test_an_area(plan: Plan, desk: Client) -> None:
    area = Area.objects.get(code="430103")
    assert save(desk, address("area_change", area.pk), name="天心").status_code == 302
    assert shared("area", "430103")["name"] == "天心"


def test_the_site_profile(plan: Plan, desk: Client) -> None:
    url = "/admin/plans/siteprofile/add/"
    assert save(desk, url, name="蓝图", featured_plan=plan.pk).status_code == 302
    profile = SiteProfile.objects.get()
    assert (profile.pk, shared("site", "site")["featured_plan"]) == (1, plan.slug)
    save(desk, address("siteprofile_change", 1), organiser="天心区人民政府")
    assert shared("site", "site")["organiser"] == "天心区人民政府"


def test_the_names_by_which_published_plans_refer_to_them_stay(plan: Plan, desk: Client) -> None:
    outlet, area = NewsSource.objects.get(), Area.objects.get(code="430103")
    assert "slug" not in form_of(desk, address("newssource_change", outlet.pk))
    assert "code" not in form_of(desk, address("area_change", area.pk))


def test_an_area_lies_inside_of_one_of_a_higher_level(plan: Plan, desk: Client) -> None:
    area = Area.objects.get(code="430103")
    above = area.parent
    assert above
    for changed in (area, above):  # inside of itself, and in a circle
        answer = save(desk, f"/en{address('area_change', changed.pk)}", parent=area.pk)
        assert "It must be of a higher level than this area." in errors_of(answer)
    answer = save(desk, f"/en{address('area_change', above.pk)}", level="county", parent="")
    assert "Areas of this level or a higher one lie inside." in errors_of(answer)


def test_what_readers_know_is_not_deleted(plan: Plan, desk: Client) -> None:
    """Else its address name could be given to another, which past editions would then name."""
    publish_plan(plan)
    free = NewsSource.objects.create(slug="free", name="新报（虚构）")
    assert delete(desk, address("newssource_delete", free.pk)).status_code == 302
    for model, pk in (
        ("newssource", NewsSource.objects.get().pk),
        ("area", Area.objects.get(code="430103").pk),
    ):
        url = address(f"{model}_delete", pk)
        assert desk.post(url, {"post": "yes"}).status_code == 403
