"""Pictures on pages, and their files: public as long as something published shows them."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from plans.models import Edition, Picture, Plan, Zone
from plans.published.freshness import OF_AN_EDITION
from plans.publishing.withhold import lift, withhold_edition, withhold_item
from tests.makers import EDITOR, change, load_small, publish_plan
from tests.pages.addresses import html_of
from tests.pictures import add_picture, checksum, small_webp

pytestmark = pytest.mark.django_db

ZONE = "/plans/example/zones/one/"
FILE = f"/media/{checksum(small_webp())}.webp"
OTHER = f"/media/{checksum(small_webp(90))}.webp"


@pytest.fixture
def plan(db: None) -> Plan:
    plan = load_small()
    add_picture(Zone.objects.get(plan=plan), alt="示例图：“蓝”", caption="图注<一>", credit="甲")
    add_picture(plan, 90, alt="规划的图")
    return plan


def status(client: Client, path: str = FILE) -> int:
    return client.get(path).status_code


def test_a_page_shows_the_pictures_of_its_item(plan: Plan, client: Client) -> None:
    publish_plan(plan)
    html = html_of(client, ZONE)
    (image,) = re.findall(r"<img [^>]*class?[^>]*/media/[^>]*>|<img [^>]*/media/[^>]*>", html)
    assert f'src="{FILE}"' in image
    assert f'srcset="{FILE} 32w"' in image
    for attribute in ('width="32"', 'height="20"', 'loading="lazy"', 'alt="示例图：“蓝”"'):
        assert attribute in image
    assert "图注&lt;一&gt;" in html
    assert "图：" in html
    assert OTHER in html_of(client, "/plans/example/")
    assert "/media/" not in html_of(client, "/plans/example/measures/one/")


def test_a_file_is_served_as_what_it_is_and_asked_for_again_each_minute(
    plan: Plan, client: Client
) -> None:
    publish_plan(plan)
    answer = client.get(FILE)
    assert answer.content == small_webp()
    assert answer["Content-Type"] == "image/webp"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Cache-Control"] == OF_AN_EDITION
    assert answer["ETag"] == f'"{checksum(small_webp())}"'
    assert "default-src 'none'" in answer["Content-Security-Policy"]
    assert "Vary" not in answer or "Cookie" not in answer["Vary"]


def test_nothing_is_public_before_it_is_published(plan: Plan, client: Client) -> None:
    assert status(client) == 404
    assert status(client, f"/media/{'0' * 64}.webp") == 404
    publish_plan(plan)
    assert status(client) == 200


@pytest.mark.parametrize("path", [FILE.upper(), FILE[:-5] + ".jpg", "/en" + FILE, "/media/x.webp"])
def test_another_address_leads_nowhere(path: str, plan: Plan, client: Client) -> None:
    publish_plan(plan)
    assert status(client, path) == 404


def test_a_past_edition_keeps_its_pictures(plan: Plan, client: Client) -> None:
    publish_plan(plan)
    Picture.objects.filter(alt__startswith="示例图").delete()
    Plan.objects.filter(pk=plan.pk).touch()
    publish_plan(plan)
    assert "/media/" not in html_of(client, ZONE)
    assert FILE in html_of(client, "/plans/example/editions/1/zones/one/")
    assert status(client) == 200


def test_a_withheld_item_takes_its_pictures_with_it(plan: Plan, client: Client) -> None:
    publish_plan(plan)
    (withheld,) = withhold_item(plan=plan, key="zone-one", editor=EDITOR, reason="有误（虚构）")
    answer = client.get(FILE)
    assert answer.status_code == 410
    assert "有误（虚构）" in answer.content.decode()
    assert answer["Cache-Control"] == "public, no-cache"
    assert status(client, OTHER) == 200
    lift(withholding=withheld, editor=EDITOR, reason="已核实（虚构）")
    assert status(client) == 200


def test_a_withheld_edition_takes_those_that_no_other_shows(plan: Plan, client: Client) -> None:
    first = publish_plan(plan)
    Picture.objects.filter(alt__startswith="示例图").delete()
    change(plan, Zone, "zone-one", title="改名")
    publish_plan(plan)
    withhold_edition(edition=Edition.objects.get(pk=first.pk), editor=EDITOR, reason="误发布")
    assert status(client) == 410
    assert status(client, OTHER) == 200


def test_it_is_found_by_a_look_up_whatever_is_published(plan: Plan, client: Client) -> None:
    publish_plan(plan)
    counts = []
    for title in ("改一", "改二", "改三"):
        with CaptureQueriesContext(connection) as queries:
            assert status(client) == 200
        counts.append(len(queries))
        change(plan, Zone, "zone-one", title=title)
        publish_plan(plan)
    assert counts == [2, 2, 2]  # whether it is public, its bytes


def test_what_changed_in_a_picture_is_told_in_words(plan: Plan, client: Client) -> None:
    publish_plan(plan)
    picture = Picture.objects.get(zone__key="zone-one")
    picture.caption = "别的图注"
    picture.save()
    change(plan, Zone, "zone-one", title="片区")
    publish_plan(plan)
    text = re.sub(r"<[^>]+>", "", html_of(client, "/plans/example/changes/1..2/"))
    assert "替代文字" in text
    assert "32 × 20" in text
    assert "media_type" not in text


def test_the_api_gives_the_words_and_the_sizes(plan: Plan, client: Client) -> None:
    publish_plan(plan)
    (picture,) = client.get("/api/v1/plans/example/zones/one").json()["pictures"]
    assert picture == {
        "alt": "示例图：“蓝”",
        "caption": "图注<一>",
        "credit": "甲",
        "renditions": [
            {
                "checksum": checksum(small_webp()),
                "media_type": "image/webp",
                "width": 32,
                "height": 20,
            }
        ],
    }
    bundle = client.get("/api/v1/plans/example/export").json()
    assert bundle["blobs"] == []
    assert bundle["zones"][0]["pictures"] == [picture]
