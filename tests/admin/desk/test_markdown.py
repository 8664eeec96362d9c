"""The preview of a text with marks, as the desk asks for it while somebody types."""

import pytest
from django.test import Client

from plans.models import Measure, Plan
from tests.admin.pages import address, text_of

pytestmark = pytest.mark.django_db


def preview(client: Client, **data: str) -> str:
    response = client.post(address("markdown_preview"), data)
    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]
    return response.content.decode().replace("\n", "")


def test_it_is_what_the_website_makes_of_it(desk: Client) -> None:
    html = preview(desk, text="**甲**\r\n\r\n- 乙\r\n<script>x</script>[丙](javascript:x)")
    assert html == (
        '<div class="prose" lang="zh-Hans"><p><strong>甲</strong></p><ul><li>乙</li></ul>'
        "<p>&lt;script&gt;x&lt;/script&gt;[丙](javascript:x)</p></div>"
    )
    assert "甲<br>乙" in preview(desk, text="甲\r\n乙", breaks="1")


@pytest.mark.parametrize(
    "text", ["", "\x00", "\ud800".encode("utf-8", "surrogatepass").decode("latin1")]
)
def test_odd_texts_do_no_harm(text: str, desk: Client) -> None:
    preview(desk, text=text)


def test_it_is_for_staff_alone_by_post_with_its_token_and_not_too_long(
    desk: Client, client: Client
) -> None:
    url = address("markdown_preview")
    assert client.post(url, {"text": "甲"}).status_code == 403
    assert desk.get(url).status_code == 405
    assert desk.post(url, {"text": "长" * 20_001}).status_code == 413
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = desk.cookies
    assert strict.post(url, {"text": "甲"}).status_code == 403


def test_texts_with_marks_have_it_and_say_which_marks_count(desk: Client, small: Plan) -> None:
    html = text_of(desk, address("measure_change", Measure.objects.get(plan=small).pk))
    assert f'data-preview="{address("markdown_preview")}"' in html
    assert 'type="module"' in html
    assert "可用标记：**加粗**" in html
    assert html.count("data-preview=") == 1  # quotes and captions are no prose
