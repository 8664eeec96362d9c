"""A review link opens one state without an account, for some days, and says nothing otherwise."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from plans.models import Measure, Plan, ReviewLink, ReviewLinkOpening
from plans.published.front import is_for_everybody
from plans.publishing.links.make import make_link
from plans.publishing.links.revoke import revoke
from plans.publishing.prepare import prepare
from tests.makers import EDITOR, change, publish_acknowledging
from tests.preview.conftest import NEW_TEXT


def link_to(plan: Plan, **given: object) -> tuple[ReviewLink, str]:
    candidate = prepare(plan=plan, editor=EDITOR)
    wanted = {"made_for": "王主任（虚构）", "days": 3, **given}
    return make_link(candidate=candidate, editor=EDITOR, **wanted)  # type: ignore[arg-type]


@pytest.mark.parametrize("language", ["", "/en"])
def test_it_shows_the_state_to_whoever_has_it(language: str, plan: Plan, client: Client) -> None:
    _, token = link_to(plan)
    base = f"{language}/preview/link/{token}/"
    answer = client.get(f"{base}measures/one/")
    assert NEW_TEXT in answer.content.decode()
    assert f'href="{base}zones/"' in answer.content.decode()
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert not answer.has_header("ETag")
    assert not is_for_everybody(list(answer.headers.items()))
    assert not answer.cookies


def test_it_stays_at_its_state_when_the_plan_is_changed_and_published(
    plan: Plan, client: Client
) -> None:
    _, token = link_to(plan)
    change(plan, Measure, "measure-one", text="后来的事。")
    publish_acknowledging(plan, "说明")
    change(plan, Measure, "measure-one", text="再后来的事。")
    publish_acknowledging(plan, "再来一版")
    html = client.get(f"/preview/link/{token}/measures/one/").content.decode()
    assert NEW_TEXT in html
    assert "后来的事。" not in html


def test_each_opening_is_noted_with_time_address_and_page(plan: Plan, client: Client) -> None:
    link, token = link_to(plan)
    client.get(f"/preview/link/{token}/")
    client.get(f"/en/preview/link/{token}/zones/", REMOTE_ADDR="192.0.2.7")
    found = link.openings.order_by("pk").values_list("address", "path")
    assert list(found) == [("127.0.0.1", ""), ("192.0.2.7", "zones/")]


def test_of_its_token_only_the_hash_is_kept(plan: Plan) -> None:
    link, token = link_to(plan)
    assert len(token) >= 43
    row = ReviewLink.objects.filter(pk=link.pk).values()[0]
    assert all(token not in str(value) for value in row.values())


def dead_tokens(plan: Plan) -> list[str]:
    expired, expired_token = link_to(plan, days=1)
    made_at = timezone.now() - timedelta(days=1, seconds=1)
    ReviewLink.objects.filter(pk=expired.pk).update(made_at=made_at)
    revoked, revoked_token = link_to(plan)
    revoke(link=revoked, editor=EDITOR)
    _, good = link_to(plan)
    return [expired_token, revoked_token, good[:-1], good + "A", "x" * 43, "x", "🙂"]


@pytest.mark.parametrize("rest", ["", "zones/", "measures/one/", "no-such-page", "at-a-glance.svg"])
def test_wrong_expired_and_revoked_links_answer_alike(
    rest: str, plan: Plan, client: Client
) -> None:
    answers = [client.get(f"/preview/link/{token}/{rest}") for token in dead_tokens(plan)]
    assert {answer.status_code for answer in answers} == {404}
    assert len({answer.content for answer in answers}) == 1
    assert len({str(sorted(answer.headers.items())) for answer in answers}) == 1
    assert answers[0].headers["Cache-Control"] == "no-store"
    assert answers[0].headers["Referrer-Policy"] == "no-referrer"
    assert ReviewLinkOpening.objects.count() == 0


def test_it_opens_nothing_but_its_own_state(plan: Plan, client: Client) -> None:
    _, token = link_to(plan)
    for path in ("editions/", "editions/1/", "changes/", "no-such-page", "zones/nothing/"):
        answer = client.get(f"/preview/link/{token}/{path}")
        assert answer.status_code == 404, path
        assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert client.get("/preview/example/").status_code == 302
    assert client.post(f"/preview/link/{token}/").status_code == 405


def test_a_session_changes_nothing_about_it(plan: Plan, client: Client) -> None:
    _, token = link_to(plan)
    without = client.get(f"/preview/link/{token}/").content
    client.force_login(User.objects.create_superuser("chief"))
    answer = client.get(f"/preview/link/{token}/")
    assert answer.content == without
    assert "Cookie" not in answer.headers.get("Vary", "")
