"""Publishing, rolling back and withholding each need their own permission."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from plans.editing.proposals.keep import keep
from plans.intake.reading.read import read_pasted
from plans.models import (
    Edition,
    Intake,
    Measure,
    Plan,
    Review,
    ReviewLink,
    ReviewStep,
    Schedule,
    Withholding,
    Zone,
)
from plans.publishing.links.make import make_link
from plans.publishing.prepare import prepare
from plans.publishing.review.send_back import send_back
from plans.publishing.review.submit import submit
from plans.publishing.schedule import schedule
from plans.publishing.withhold import withhold_item
from tests.admin.conftest import Person
from tests.makers import EDITOR, acknowledged, change, load_small, publish_plan

EVERYTHING = {
    "view_plan",
    "change_plan",
    "add_plan",
    "delete_plan",
    "publish_plan",
    "roll_back_plan",
    "withhold_plan",
    "review_plan",
    "assign_team",
}
LOOK = {"view_plan", "change_plan"}
OWN = {"publish_plan", "roll_back_plan", "withhold_plan"}
MATRIX = [
    ("readiness/", LOOK | {"review_plan", "publish_plan"}),
    ("confirm-citations/", {"change_plan"}),
    ("items/measure-one/", LOOK | {"review_plan", "publish_plan"}),
    ("compare/", LOOK | {"publish_plan"}),
    ("publish/", {"publish_plan"}),
    ("schedule/", {"publish_plan"}),
    ("editions/", LOOK | OWN),
    ("editions/1/roll-back/", {"roll_back_plan"}),
    ("editions/1/withhold/", {"withhold_plan"}),
    ("withhold-item/", {"withhold_plan"}),
    ("withholdings/{withholding}/lift/", {"withhold_plan"}),
    ("schedules/{schedule}/cancel/", {"publish_plan"}),
    ("review/", LOOK | {"review_plan", "publish_plan"}),
    ("review/submit/", {"change_plan"}),
    ("review/{review}/approve/", {"review_plan"}),
    ("review/{review}/send-back/", {"review_plan"}),
    ("review/{review}/withdraw/", {"change_plan"}),
    ("review/comments/{comment}/resolve/", {"change_plan"}),
    ("links/{link}/", LOOK | {"review_plan", "publish_plan"}),
    ("links/{link}/revoke/", {"change_plan", "publish_plan"}),
    ("sheets/", LOOK),
    ("sheets/download/", LOOK),
    ("sheets/upload/", {"change_plan"}),
    ("sheets/preview/", {"change_plan"}),
    ("intake/", LOOK),
    ("intake/{intake}/", LOOK),
    ("intake/{intake}/source/", {"change_plan"}),
    ("intake/{intake}/accept/1/", {"change_plan"}),
    ("intake/{intake}/accept/", {"change_plan"}),
    ("intake/{intake}/reject/", {"change_plan"}),
    ("intake/{intake}/reopen/1/", {"change_plan"}),
    ("intake/{intake}/again/", {"change_plan"}),
    ("intake/{intake}/put-aside/", {"change_plan"}),
    ("intake/{intake}/mark/", {"change_plan"}),
    ("restore/", {"change_plan"}),
    ("succession/", LOOK),
]
ONLY_POST = {
    *("schedule/", "schedules/{schedule}/cancel/", "review/submit/", "review/{review}/approve/"),
    *("review/{review}/send-back/", "review/{review}/withdraw/", "links/{link}/revoke/"),
    *("review/comments/{comment}/resolve/", "confirm-citations/"),
    *("intake/{intake}/source/", "intake/{intake}/accept/1/", "intake/{intake}/accept/"),
    *("intake/{intake}/reject/", "intake/{intake}/reopen/1/", "intake/{intake}/again/"),
    *("intake/{intake}/mark/", "intake/{intake}/put-aside/"),
}
ONLY_GET = {
    *("items/measure-one/", "compare/", "editions/", "review/", "links/{link}/"),
    *("sheets/", "sheets/download/", "succession/", "readiness/", "intake/{intake}/"),
}
GOES_BACK = {"sheets/preview/", "items/measure-one/"}
"""Where nothing was uploaded, one is sent to where one can; from an item's key to its form."""


@pytest.fixture(scope="module")
def small_with_everything(kept: None) -> Plan:
    """Published twice, with a withholding, a schedule, a link and a review that was sent back."""
    small = load_small()
    publish_plan(small)
    publish_plan(small)
    withhold_item(plan=small, key="zone-one", editor=EDITOR, reason="核实")
    due = timezone.now() + timedelta(days=1)
    change(small, Zone, "zone-one", title="另一片区")
    candidate = prepare(plan=small, editor=EDITOR)
    schedule(
        candidate=candidate,
        due_at=due,
        editor=EDITOR,
        note="明日",
        acknowledged=acknowledged(candidate),
    )
    make_link(candidate=candidate, editor=EDITOR, made_for="甲", days=1)
    Plan.objects.update(review_stages=1)
    change(small, Measure, "measure-one", text="改了的事。")
    review = submit(plan=small, editor=EDITOR)
    send_back(review=review, reviewer="reader", comment="请改。", items={"measure-one": "？"})
    keep(plan=small, article=read_pasted("打造示例中心。"), editor=EDITOR)
    return small


@pytest.fixture
def base(small_with_everything: Plan, db: None) -> str:
    return f"/admin/plans/plan/{small_with_everything.pk}/"


def fill(path: str) -> str:
    rows = {
        "withholding": Withholding.objects.get().pk,
        "schedule": Schedule.objects.get().pk,
        "review": Review.objects.get().pk,
        "comment": ReviewStep.objects.get(key="measure-one").pk,
        "link": ReviewLink.objects.get().pk,
        "intake": Intake.objects.get().pk,
    }
    return path.format(**rows)


@pytest.mark.parametrize(("path", "sufficient"), MATRIX)
def test_a_page_opens_to_those_who_may(
    path: str, sufficient: set[str], base: str, person: Person
) -> None:
    for permission in EVERYTHING:
        answer = person(permission).get(base + fill(path)).status_code
        allowed = 302 if path in GOES_BACK | ONLY_POST else 200
        assert answer == (allowed if permission in sufficient else 403), permission


@pytest.mark.parametrize(("path", "sufficient"), MATRIX)
def test_those_who_may_not_cannot_post_either(
    path: str, sufficient: set[str], base: str, person: Person
) -> None:
    insufficient = person(*(EVERYTHING - sufficient))
    answer = insufficient.post(base + fill(path), {"note": "理由", "key": "zone-one"})
    assert answer.status_code == 403
    assert (Edition.objects.count(), Withholding.objects.count()) == (2, 1)


@pytest.mark.parametrize("path", [path for path, _ in MATRIX])
def test_nobody_enters_without_logging_in(path: str, base: str, client: Client) -> None:
    answer = client.get(base + fill(path))
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith("/admin/login/")


@pytest.mark.parametrize("path", [path for path, _ in MATRIX if path not in ONLY_GET])
def test_a_post_needs_its_token(path: str, base: str, desk: Client) -> None:
    desk.handler.enforce_csrf_checks = True
    assert desk.post(base + fill(path), {"note": "理由"}).status_code == 403


@pytest.mark.parametrize("path", sorted(ONLY_GET))
def test_looking_changes_nothing(path: str, base: str, desk: Client) -> None:
    assert desk.post(base + fill(path)).status_code == 405


@pytest.mark.parametrize("path", [path for path, _ in MATRIX])
def test_a_plan_that_does_not_exist_is_not_found(path: str, base: str, desk: Client) -> None:
    send = desk.post if path in ONLY_POST else desk.get
    assert send("/admin/plans/plan/999999/" + fill(path)).status_code == 404


def test_the_plans_page_links_to_what_one_may_do(base: str, person: Person, desk: Client) -> None:
    assert f"{base}publish/" in desk.get(f"{base}change/").content.decode()
    reader = person("view_plan").get(f"{base}change/").content.decode()
    assert f"{base}publish/" not in reader
    assert f"{base}compare/" in reader
