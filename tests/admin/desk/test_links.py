"""Review links on the desk: made and shown once, listed with their openings, revoked."""

import re

import pytest
from django.test import Client

from plans.models import Measure, Plan, ReviewLink
from plans.publishing.review.submit import submit
from tests.admin.conftest import Person
from tests.admin.pages import address, errors_of, form_of, text_of
from tests.makers import EDITOR, change


@pytest.fixture
def url(small: Plan) -> str:
    return f"/en{address('plan_links', small.pk)}"


def made(desk: Client, url: str, **given: str) -> str:
    """Makes a link; the path of it."""
    sent = {"of": "now", "made_for": "王主任（虚构）", "days": "3", **given}
    html = desk.post(url, form_of(desk, url, "link-form") | sent).content.decode()
    found = re.search(r"http://testserver(/preview/link/[\w-]{43}/)", html)
    assert found, html
    return found[1]


def test_a_link_is_shown_once_and_opens_the_present_state(
    url: str, desk: Client, client: Client
) -> None:
    path = made(desk, url)
    assert client.get(path).status_code == 200
    html = text_of(desk, url)
    assert path not in html
    assert "王主任（虚构）" in html
    assert "1 page opened" in html


def test_every_opening_is_listed(url: str, desk: Client, client: Client) -> None:
    path = made(desk, url)
    client.get(f"{path}zones/", REMOTE_ADDR="192.0.2.7")
    html = text_of(desk, f"{url}{ReviewLink.objects.get().pk}/")
    assert "192.0.2.7" in html
    assert "zones/" in html


def test_a_revoked_link_opens_nothing(url: str, desk: Client, client: Client) -> None:
    path = made(desk, url)
    revoke = f"{url}{ReviewLink.objects.get().pk}/revoke/"
    assert desk.post(revoke).headers["Location"] == url
    assert client.get(path).status_code == 404
    assert "revoked by chief" in text_of(desk, url)
    desk.post(revoke)
    assert "This link expired, or was revoked before." in text_of(desk, url)


def test_it_can_open_the_state_in_review_while_editing_goes_on(
    small: Plan, url: str, desk: Client, client: Client
) -> None:
    Plan.objects.update(review_stages=1)
    submit(plan=small, editor=EDITOR)
    change(small, Measure, "measure-one", text="后来的事。")
    html = client.get(f"{made(desk, url, of='review')}measures/one/").content.decode()
    assert "做一件示例的事。" in html


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"days": "8"}, "8 is not one of the available choices"),
        ({"days": "x"}, "x is not one of the available choices"),
        ({"made_for": " "}, "This field is required."),
        ({"made_for": "长" * 201}, "at most 200 characters"),
        ({"of": "else"}, "else is not one of the available choices"),
    ],
)
def test_what_cannot_be_made_is_refused_at_its_field(
    given: dict[str, str], words: str, url: str, desk: Client
) -> None:
    sent = {"of": "now", "made_for": "甲", "days": "3", **given}
    assert words in errors_of(desk.post(url, sent))
    assert ReviewLink.objects.count() == 0


def test_a_name_that_nobody_could_read_and_a_state_that_there_is_not_are_refused(
    url: str, desk: Client
) -> None:
    for given in ({"made_for": "甲\u202e"}, {"of": "review"}):
        answer = desk.post(url, {"of": "now", "made_for": "甲", "days": "3", **given})
        assert answer.status_code == 200
        assert '<li class="error">' in answer.content.decode()
    assert ReviewLink.objects.count() == 0


def test_who_only_looks_makes_and_revokes_none(
    small: Plan, url: str, person: Person, desk: Client
) -> None:
    made(desk, url)
    reader = person("view_plan")
    assert "link-form" not in text_of(reader, url)
    assert reader.post(url, {"of": "now", "made_for": "甲", "days": "3"}).status_code == 403
    assert reader.post(f"{url}{ReviewLink.objects.get().pk}/revoke/").status_code == 403
    assert ReviewLink.objects.get().is_alive
