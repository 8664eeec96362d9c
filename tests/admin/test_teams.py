"""A plan is changed by its team alone; others of the editors read, and are told whose it is."""

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

from plans.models import AuditEntry, Baseline, Citation, Edition, Measure, Plan, Section, Zone
from plans.roles import Role
from tests.admin.pages import ask_to_delete, form_of, save, text_of
from tests.audit.reading import changes_of
from tests.makers import publish_plan


def account(name: str, role: Role, *teams: Plan) -> User:
    user = User.objects.create_user(name, is_staff=True, last_name="王", first_name=name)
    user.groups.add(Group.objects.get(name=role))
    user.team_plans.set(teams)
    return user


def inside(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def member(small: Plan) -> Client:
    return inside(account("in", Role.EDITOR, small))


@pytest.fixture
def outsider(small: Plan) -> Client:
    """In the team of another plan."""
    other = Plan.objects.get(pk=small.pk)
    other.pk, other.slug = None, "other"
    other.save()
    return inside(account("out", Role.EDITOR, other))


def test_an_outsider_reads_and_is_told_whose_plan_it_is(
    small: Plan, member: Client, outsider: Client
) -> None:
    zone = Zone.objects.get()
    for path in (f"zone/{zone.pk}/change", f"plan/{small.pk}/change", f"plan/{small.pk}/editions"):
        html = text_of(outsider, f"/admin/plans/{path}/")
        assert "本规划由编制组维护：王in" in html, path
        assert 'name="_save"' not in html
        assert "由编制组维护" not in text_of(member, f"/admin/plans/{path}/")


def test_a_member_changes_and_an_outsider_does_not(member: Client, outsider: Client) -> None:
    zone, figure = Zone.objects.get(), Baseline.objects.get()
    url = f"/admin/plans/zone/{zone.pk}/change/"
    forged = form_of(member, url) | {"title": "别的片区", "_save": "1"}
    assert outsider.post(url, forged).status_code == 403
    assert (
        outsider.post(f"/admin/plans/baseline/{figure.pk}/change/", {"value": "1"}).status_code
        == 403
    )
    assert Zone.objects.get().title == zone.title
    assert save(member, url, title="新的片区").status_code == 302
    assert Zone.objects.get().title == "新的片区"


def test_an_inline_of_another_plan_is_not_written(member: Client, outsider: Client) -> None:
    url = f"/admin/plans/zone/{Zone.objects.get().pk}/change/"
    data = form_of(member, url) | {"citation_set-0-DELETE": "on"}
    before = Citation.objects.count()
    assert outsider.post(url, data).status_code == 403
    assert Citation.objects.count() == before
    assert member.post(url, data).status_code == 302
    assert Citation.objects.count() == before - 1


def test_an_outsider_adds_nothing_by_any_address(small: Plan, outsider: Client) -> None:
    section = Section.objects.get()
    data = {"title": "新", "text": "新。", "section": section.pk}
    for query in (f"plan={small.pk}", f"plan={small.pk}&_popup=1"):
        assert outsider.get(f"/admin/plans/measure/add/?{query}").status_code == 403
        assert outsider.post(f"/admin/plans/measure/add/?{query}", data).status_code == 403
    for query in ("", f"section={section.pk}", f"plan=0{small.pk}", "plan=99999999999999999999"):
        outsider.post(f"/admin/plans/measure/add/?{query}", data, follow=True)
    assert Measure.objects.count() == 1


def test_only_plans_of_ones_teams_are_offered_to_add_to(small: Plan, outsider: Client) -> None:
    own = Plan.objects.get(slug="other")
    answer = outsider.get("/admin/plans/zone/add/")
    assert answer.headers["Location"].endswith(f"?plan={own.pk}")


def test_an_item_of_another_plan_cannot_be_drawn_into_ones_own(outsider: Client) -> None:
    own = Plan.objects.get(slug="other")
    url = f"/admin/plans/measure/add/?plan={own.pk}"
    answer = save(outsider, url, title="新", text="新。", section=Section.objects.get().pk)
    assert answer.status_code == 200
    assert Measure.objects.count() == 1


def test_the_action_deletes_nothing_of_other_teams(member: Client, outsider: Client) -> None:
    measure, url = Measure.objects.get(), "/admin/plans/measure/"
    forged = ask_to_delete(member, url, measure.pk)
    assert outsider.post(url, forged).status_code == 403
    assert Measure.objects.exists()
    assert outsider.post(f"{url}{measure.pk}/delete/", {"post": "yes"}).status_code == 403
    assert Measure.objects.exists()


@pytest.mark.parametrize(("teams", "status"), [(1, 302), (0, 403)])
def test_a_publisher_publishes_the_plans_of_his_teams(small: Plan, teams: int, status: int) -> None:
    publish_plan(small)
    Zone.objects.update(title="改")
    chief = account("chief", Role.PUBLISHER, *[small][:teams])
    base = f"/admin/plans/plan/{small.pk}/"
    answer = inside(chief).post(f"{base}withhold-item/", {"key": "zone-one", "note": "核实"})
    assert answer.status_code == status
    answer = inside(chief).post(f"{base}editions/1/withhold/", {"note": "核实"})
    assert answer.status_code == status
    assert Edition.objects.count() == 1


def test_whoever_adds_a_plan_is_the_first_in_its_team(small: Plan, outsider: Client) -> None:
    url = "/admin/plans/plan/add/"
    facts = {"title": "新规划", "area": small.area_id, "plan_type": "special", "slug": "new"}
    data = form_of(outsider, url) | facts | {"period_start": "2021", "period_end": "2025"}
    assert outsider.post(url, data | {"team": "1"}).status_code == 302
    assert [user.username for user in Plan.objects.get(slug="new").team.all()] == ["out"]


def test_a_system_administrator_decides_on_the_team_and_it_is_noted(
    small: Plan, member: Client, outsider: Client
) -> None:
    system = inside(account("system", Role.SYSTEM))
    url = f"/admin/plans/plan/{small.pk}/team/"
    out = User.objects.get(username="out")
    version = small.version
    assert save(system, url, members=[out.pk]).status_code == 302
    assert list(small.team.all()) == [out]
    small.refresh_from_db()
    assert small.version == version
    told = [changes_of(entry) for entry in AuditEntry.objects.filter(event="changed")]
    assert any("team" in changes for changes in told)
    assert "王out" in text_of(system, f"/admin/plans/plan/{small.pk}/change/")
    zone = Zone.objects.get()
    assert save(outsider, f"/admin/plans/zone/{zone.pk}/change/", title="改").status_code == 302
    for client in (member, outsider):
        assert client.post(url, {"members": [out.pk]}).status_code == 403


@pytest.mark.parametrize("member_id", ["0", "9" * 40, "x", "\x00"])
def test_unknown_members_are_refused(small: Plan, member_id: str) -> None:
    system = inside(account("system", Role.SYSTEM))
    answer = system.post(f"/admin/plans/plan/{small.pk}/team/", {"members": [member_id]})
    assert answer.status_code == 200
    assert "errorlist" in answer.content.decode()


def test_a_decision_on_the_team_that_comes_too_late_is_refused(small: Plan) -> None:
    system = inside(account("system", Role.SYSTEM))
    url = f"/en/admin/plans/plan/{small.pk}/team/"
    opened = form_of(system, url)
    assert system.post(url, opened | {"review_stages": "2"}).status_code == 302
    answer = system.post(url, opened | {"review_stages": "1"})
    assert "somebody else decided on the team" in answer.content.decode()
    small.refresh_from_db()
    assert small.review_stages == 2
