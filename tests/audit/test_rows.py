"""Rows that are added, linked, deleted; and rows with what no database keeps."""

import pytest
from django.contrib.auth.models import Group, Permission, User

from plans.models import Citation, Measure, Plan, Section, Zone
from tests.audit.reading import changes_of, newest, since
from tests.makers import load_small

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan() -> Plan:
    return load_small()


def test_a_new_row_is_told_with_all_its_values(plan: Plan) -> None:
    zone = Zone.objects.create(plan=plan, number=2, title="第二片区")
    entry = newest()
    assert (entry.event, entry.object_repr, entry.plan_title) == ("created", "第二片区", plan.title)
    assert changes_of(entry)["title"] == [None, "第二片区"]
    assert zone.key in (entry.changes or "")


def test_a_deleted_row_is_told_with_what_it_held_and_so_are_its_parts(plan: Plan) -> None:
    last = newest()
    zone = Zone.objects.create(plan=plan, number=2, title="第二片区")
    Citation.objects.create(plan=plan, zone=zone, article=plan.article_set.get(), quote="示例")
    pk = zone.pk
    zone.delete()
    entries = since(last)
    assert [entry.event for entry in entries] == ["created", "created", "deleted", "deleted"]
    citation, deleted = sorted(entries[2:], key=lambda entry: entry.model or "")
    assert changes_of(citation)["quote"] == ["示例", None]
    assert changes_of(deleted)["title"] == ["第二片区", None]
    assert {entry.item for entry in since(last)} == {f"plans.zone/{pk}"}


def test_all_parts_of_a_deleted_item_are_told_with_their_item_and_plan(plan: Plan) -> None:
    measure, last = Measure.objects.get(), newest()
    pk = measure.pk
    measure.delete()
    entries = since(last)
    assert {entry.item for entry in entries} == {f"plans.measure/{pk}"}
    assert {entry.plan_id for entry in entries} == {plan.pk}
    kinds = {entry.model for entry in entries}
    parts = ("alignment", "citation", "milestone", "namedthing", "responsibility")
    assert kinds == {"plans.measure", *(f"plans.{part}" for part in parts)}


def test_a_reference_is_told_by_what_it_is_called(plan: Plan) -> None:
    measure = Measure.objects.get()
    other = Section.objects.create(
        plan=plan, keyword=plan.keyword_set.get(), number=2, title="另一领域"
    )
    measure.section = other
    measure.save()
    assert changes_of(newest()) == {"section": ["示例领域", "另一领域"]}
    Section.objects.filter(pk=other.pk).update(title="改了名")
    assert changes_of(newest()) == {"section": ["示例领域", "另一领域"]}


def test_links_are_told_when_they_are_made_and_when_they_end(plan: Plan) -> None:
    measure, zone = Measure.objects.get(), Zone.objects.get()
    last = newest()
    measure.zones.set([])
    measure.zones.set([zone])
    zone.measure_set.remove(measure)
    measure.zones.add(zone)
    measure.zones.clear()
    assert [changes_of(entry) for entry in since(last)] == [
        {"zones": [["示例片区"], []]},
        {"zones": [[], ["示例片区"]]},
        {"plans.measure": [["示例举措"], []]},
        {"zones": [[], ["示例片区"]]},
        {"zones": [["*"], []]},
    ]


def test_groups_and_permissions_of_accounts_are_told() -> None:
    user, group = User.objects.create_user("somebody"), Group.objects.create(name="编辑")
    user.groups.set([group])
    assert changes_of(newest()) == {"groups": [[], ["编辑"]]}
    permission = Permission.objects.get(codename="publish_plan")
    group.permissions.set([permission])
    (old, new) = changes_of(newest())["permissions"]
    assert (old, len(new)) == ([], 1)
    user.user_permissions.set([permission])
    assert set(changes_of(newest())) == {"user_permissions"}


def test_figures_that_are_written_otherwise_have_not_changed(plan: Plan) -> None:
    observation = plan.indicator_set.get().observation_set.get()
    last = newest()
    observation.value = type(observation.value)("12")
    observation.save()
    assert newest() == last


def test_an_entry_outlives_its_plan(plan: Plan) -> None:
    Zone.objects.create(plan=plan, number=2, title="第二片区")
    entry = newest()
    plan.delete()
    entry.refresh_from_db()
    assert (entry.plan_title, entry.object_repr) == ("示例县规划（虚构）", "第二片区")
