"""A preview is the public site's pages with what is not published yet, and says so."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from plans.documents.kinds import COLLECTIONS
from plans.models import (
    Blob,
    Document,
    Edition,
    EditionEntry,
    Measure,
    Plan,
    Publication,
    Term,
    Zone,
)
from plans.published.front import is_for_everybody
from plans.publishing.withhold import withhold_item
from tests.makers import EDITOR, change, load_seed, publish_acknowledging
from tests.pictures import add_picture, checksum, small_webp
from tests.preview.conftest import NEW_TEXT

LANGUAGES = ["", "/en"]
PAGES = [
    "",
    *(f"{collection}/" for collection in COLLECTIONS.values()),
    *(f"{collection}/one/" for collection in COLLECTIONS.values() if collection != "sources"),
    "sources/a/",
    "at-a-glance/",
]


def text_of(client: Client, path: str, status: int = 200) -> str:
    answer = client.get(path)
    assert answer.status_code == status, (path, answer.status_code)
    return answer.content.decode()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", PAGES)
def test_every_page_of_a_plan_is_there_marked_as_a_draft_and_kept_by_nobody(
    path: str, language: str, plan: Plan, staff: Client
) -> None:
    answer = staff.get(f"{language}/preview/example/{path}")
    html = answer.content.decode()
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert not answer.has_header("ETag")
    assert not is_for_everybody(list(answer.headers.items()))
    assert '<meta name="robots" content="noindex, nofollow">' in html
    assert ("Draft, not published" if language else "草稿，尚未发布") in html
    assert 'rel="canonical"' not in html
    assert "application/ld+json" not in html


def test_it_shows_what_only_the_working_copy_has(plan: Plan, staff: Client, client: Client) -> None:
    assert NEW_TEXT in text_of(staff, "/preview/example/measures/one/")
    assert NEW_TEXT not in text_of(client, "/plans/example/measures/one/")


def test_after_a_further_change_it_shows_that(plan: Plan, staff: Client) -> None:
    text_of(staff, "/preview/example/measures/one/")
    change(plan, Measure, "measure-one", text="又改了一次。")
    assert "又改了一次。" in text_of(staff, "/preview/example/measures/one/")


def test_a_plan_that_was_never_published_is_shown_too(staff: Client) -> None:
    load_seed()
    html = text_of(staff, "/preview/tianxin-2021-2025/")
    assert "智慧天心、融城核心" in html
    assert text_of(staff, "/preview/tianxin-2021-2025/sources/rednet-decoding-tianxin/")
    assert Edition.objects.count() == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_links_stay_in_the_preview_and_lead_to_pages(
    language: str, plan: Plan, staff: Client
) -> None:
    base = f"{language}/preview/example/"
    seen, waiting = {base}, [base]
    while waiting:
        html = text_of(staff, waiting.pop())
        assert re.search(r'(href|src)="(/en)?/plans/example/', html) is None
        assert re.search(r'href="[^"]*(/editions/|/changes/|/corrections/\?|/export)', html) is None
        for link in re.findall(r'(?:href|src)="([^"#?]*)', html):
            if not link.startswith(base) or link in seen:
                continue
            seen.add(link)
            if not link.endswith((".svg", ".png", ".webp")):
                waiting.append(link)
    assert {f"{base}{path}" for path in PAGES if path} - seen <= {
        f"{base}aims/",
        f"{base}sections/",
        f"{base}parent-plans/",
    }


def test_its_picture_says_that_it_is_a_draft(plan: Plan, staff: Client) -> None:
    answer = staff.get("/preview/example/at-a-glance.svg")
    svg = answer.content.decode()
    assert answer.headers["Cache-Control"] == "no-store"
    assert "草稿" in svg
    assert "未发布" in svg
    assert "已发布" not in svg
    page = text_of(staff, "/preview/example/at-a-glance/")
    assert 'src="/preview/example/at-a-glance.svg"' in page
    assert staff.get("/en/preview/example/at-a-glance.svg").headers["Location"] == (
        "/preview/example/at-a-glance.svg"
    )


def test_what_is_withheld_and_would_be_carried_over_reads_as_withheld(
    plan: Plan, staff: Client
) -> None:
    withhold_item(plan=plan, key="measure-one", editor=EDITOR, reason="正在核实")
    html = text_of(staff, "/preview/example/measures/one/", 410)
    assert "正在核实" in html
    assert "草稿，尚未发布" in html
    assert NEW_TEXT not in text_of(staff, "/preview/example/measures/")


def test_a_removed_item_and_an_unknown_page_are_not_found(plan: Plan, staff: Client) -> None:
    Term.objects.filter(plan=plan, key="term-two").delete()
    Plan.objects.filter(pk=plan.pk).touch()
    for path in ("terms/two/", "zones/nothing/"):
        answer = staff.get(f"/preview/example/{path}")
        assert answer.status_code == 404
        assert answer.headers["Cache-Control"] == "no-store"
    assert staff.get("/preview/no-such-plan/").status_code == 404
    assert staff.get("/preview/example/editions/").status_code == 404


def test_a_day_in_the_address_means_nothing_there(plan: Plan, staff: Client) -> None:
    assert NEW_TEXT in text_of(staff, "/preview/example/measures/one/?as_of=2020-01-01")


def test_a_concluded_plan_says_so_there_first(plan: Plan, staff: Client, client: Client) -> None:
    Plan.objects.filter(pk=plan.pk).update(stage="concluded")
    Plan.objects.filter(pk=plan.pk).touch()
    assert "This plan is concluded." in text_of(staff, "/en/preview/example/")
    assert "This plan is concluded." not in text_of(client, "/en/plans/example/")


def test_who_is_not_staff_is_asked_to_log_in_and_who_may_not_look_is_refused(
    plan: Plan, client: Client, django_user_model: type
) -> None:
    answer = client.get("/preview/example/zones/")
    assert answer.headers["Location"] == "/admin/login/?next=/preview/example/zones/"
    assert answer.headers["Cache-Control"] == "no-store"
    client.force_login(django_user_model.objects.create_user("reader"))  # type: ignore[attr-defined]
    assert client.get("/preview/example/").status_code == 302
    client.force_login(django_user_model.objects.create_user("clerk", is_staff=True))  # type: ignore[attr-defined]
    assert client.get("/preview/example/").status_code == 403
    assert client.get("/preview/no-such-plan/").status_code == 403


def test_a_working_copy_that_cannot_be_composed_leads_to_what_must_be_put_right(
    plan: Plan, staff: Client
) -> None:
    zone = Zone.objects.get(plan=plan, key="zone-two")
    change(plan, Zone, "zone-two", title="")
    readiness = f"/admin/plans/plan/{plan.pk}/readiness/"
    assert f'href="{readiness}"' in text_of(staff, "/preview/example/", 409)
    assert "1 thing must be put right" in text_of(staff, "/en/preview/example/", 409)
    assert f"/admin/plans/zone/{zone.pk}/change/#id_title" in text_of(staff, readiness)


def test_a_preview_of_what_is_public_says_so(plan: Plan, staff: Client) -> None:
    assert "草稿，尚未发布" in banner(staff)
    publish_acknowledging(plan)
    assert "与公开的内容没有差别" in banner(staff)
    assert 'href="/plans/example/"' in banner(staff)
    assert 'href="/en/plans/example/"' in banner(staff, "/en")
    change(plan, Zone, "zone-two", title="另一片区")
    assert "草稿，尚未发布" in banner(staff)


def banner(staff: Client, language: str = "") -> str:
    html = text_of(staff, f"{language}/preview/example/")
    return html[html.index("draft-banner") :].partition("</aside>")[0]


def words(html: str) -> str:
    """What a page's article says, but for its foot, which says which state it is of."""
    article = html[html.index("<article>") : html.index("</article>")]
    return " ".join(re.sub(r"<[^>]*>", " ", article).split())


def test_the_preview_reads_as_the_edition_that_is_published_of_it(
    plan: Plan, staff: Client, client: Client
) -> None:
    before = {
        path: words(text_of(staff, f"/preview/example/{path}"))
        for path in ("measures/one/", "projects/one/", "indicators/one/", "sources/a/")
    }
    publish_acknowledging(plan, "说明")
    for path, said in before.items():
        assert words(text_of(client, f"/plans/example/{path}")) == said


def test_nothing_is_written_and_no_published_row_is_touched(plan: Plan, staff: Client) -> None:
    models = (Document, Edition, EditionEntry, Publication)
    before = [list(model._default_manager.order_by("pk").values()) for model in models]
    staff.get("/preview/example/")  # content types and the session
    change(plan, Measure, "measure-one", text="再改。")
    with CaptureQueriesContext(connection) as asked:
        text_of(staff, "/preview/example/")
    written = [q["sql"] for q in asked if not q["sql"].lstrip("(").startswith("SELECT")]
    assert written == []
    assert [list(model._default_manager.order_by("pk").values()) for model in models] == before


def test_it_asks_the_database_as_often_for_a_large_plan_as_for_a_small_one(
    plan: Plan, staff: Client
) -> None:
    load_seed()
    for slug in ("example", "tianxin-2021-2025"):
        staff.get(f"/preview/{slug}/")
        Plan.objects.filter(slug=slug).touch()
    counts = []
    for slug in ("example", "tianxin-2021-2025"):
        with CaptureQueriesContext(connection) as composed:
            text_of(staff, f"/preview/{slug}/")
        with CaptureQueriesContext(connection) as remembered:
            text_of(staff, f"/preview/{slug}/zones/")
        counts.append((len(composed), len(remembered)))
    assert counts[0] == counts[1]
    # session, account, second factor, plan, serial of the release, the live edition
    assert counts[0][1] == 6


def test_its_pictures_are_had_below_its_own_address_and_no_others(
    plan: Plan, staff: Client, client: Client
) -> None:
    picture = add_picture(plan, 77)
    drawn = {rendition.checksum_id for rendition in picture.renditions.all()}
    page = text_of(staff, "/preview/example/")
    sources = set(re.findall(r"/preview/example/media/([0-9a-f]{64})[.]webp", page))
    assert drawn <= sources
    address = f"/preview/example/media/{drawn.pop()}.webp"
    answer = staff.get(address)
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "image/webp")
    assert answer.headers["Cache-Control"] == "no-store"
    assert client.get(address).status_code == 302
    assert client.get(address.replace("/preview/example", "")).status_code == 404
    data = small_webp(99)
    foreign = Blob.objects.create(checksum=checksum(data), media_type="image/webp", data=data)
    assert staff.get(f"/preview/example/media/{foreign.pk}.webp").status_code == 404


def test_staff_come_back_from_a_preview_to_the_desk_and_to_the_items_form(
    plan: Plan, staff: Client
) -> None:
    desk = f"/en/admin/plans/plan/{plan.pk}/"
    assert f'href="{desk}desk/"' in text_of(staff, "/en/preview/example/")
    html = text_of(staff, "/en/preview/example/measures/one/")
    assert f'href="{desk}items/measure-one/"' in html
