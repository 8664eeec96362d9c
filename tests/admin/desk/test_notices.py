"""What is said of a plan before anything else, wherever one works on it."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.utils import timezone

from plans.models import Measure, Plan, Schedule
from plans.publishing.prepare import prepare
from plans.publishing.schedule import promote_due, schedule
from plans.publishing.withhold import lift, withhold_edition, withhold_item
from tests.admin.conftest import Person
from tests.admin.pages import address, text_of
from tests.makers import EDITOR, acknowledged, change, publish_plan
from tests.publishing.review.people import as_person

PAGES = ("plan_desk", "plan_compare", "plan_publish")


@pytest.fixture
def published(small: Plan) -> Plan:
    small.indicator_set.get().observation_set.create(period="2025", value=30)  # nothing is due
    publish_plan(small)
    return small


def everywhere(desk: Client, plan: Plan) -> list[str]:
    pages = [f"/en{address(name, plan.pk)}" for name in PAGES]
    return [text_of(desk, url) for url in ["/en/admin/", *pages]]


def test_a_plan_of_which_there_is_nothing_to_say_has_no_notices(
    published: Plan, desk: Client
) -> None:
    assert not any('class="notices"' in page for page in everywhere(desk, published))


def test_a_schedule_is_told_while_it_waits_and_when_it_was_held(
    published: Plan, desk: Client
) -> None:
    change(published, Measure, "measure-one", text="改了的事。")
    candidate = prepare(plan=published, editor=EDITOR)
    due = timezone.now() + timedelta(hours=1)
    row = schedule(
        candidate=candidate,
        due_at=due,
        editor=EDITOR,
        note="明日",
        acknowledged=acknowledged(candidate),
    )
    time = f"{timezone.localtime(due):%Y-%m-%d %H:%M}"
    assert all(f"published at {time} by itself" in page for page in everywhere(desk, published))
    User.objects.create_user(EDITOR, is_active=False)
    Schedule.objects.filter(pk=row.pk).update(due_at=timezone.now() - timedelta(seconds=1))
    promote_due()
    for page in everywhere(desk, published):
        assert "was not: whoever scheduled it may not publish this plan any more" in page


def test_what_readers_do_not_get_is_told_in_the_items_form_too(
    published: Plan, desk: Client
) -> None:
    form = f"/en{address('measure_change', Measure.objects.get().pk)}"
    assert "do not get this item" not in text_of(desk, form)
    (row,) = withhold_item(plan=published, key="measure-one", editor=EDITOR, reason="正在核实。")
    withhold_edition(edition=published.publication.edition, editor=EDITOR, reason="全部核实。")
    for page in everywhere(desk, published):
        assert "1 item is withheld from readers." in page
        assert "Readers do not get the live edition" in page
    assert "正在核实。" in text_of(desk, form)
    lift(withholding=row, editor=EDITOR, reason="已核实。")
    assert "正在核实。" not in text_of(desk, form)


def reviewer(name: str, plan: Plan) -> User:
    account = User.objects.create_user(name)
    account.user_permissions.add(Permission.objects.get(codename="review_plan"))
    plan.team.add(account)
    return account


def test_a_review_that_nobody_can_pass_is_told_with_where_to_change_it(
    published: Plan, desk: Client, person: Person
) -> None:
    Plan.objects.update(review_stages=3)
    change(published, Measure, "measure-one", text="改了的事。")
    reviewer("first", published)
    reviewer("second", published)
    User.objects.create_user("of-another-team").user_permissions.add(
        Permission.objects.get(codename="review_plan")
    )
    team = f"/en{address('plan_team', published.pk)}"
    assert not any("cannot be passed" in page for page in everywhere(desk, published))
    with as_person("second"):
        change(published, Measure, "measure-one", text="又改了的事。")
    for page in [*everywhere(desk, published), text_of(desk, team)]:
        assert "only 2 wrote nothing" in page
        assert f'<a href="{team}">Decide on team and stages</a>' in page
    page = text_of(person("view_plan"), f"/en{address('plan_review', published.pk)}")
    assert "A system administrator can change that." in page
    Plan.objects.update(review_stages=2)
    assert not any("cannot be passed" in page for page in everywhere(desk, published))
