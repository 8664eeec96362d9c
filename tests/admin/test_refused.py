"""What the desk says to whoever may not enter."""

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

from plans.models import Plan
from plans.roles import Role
from tests.admin.conftest import Person
from tests.admin.pages import address


@pytest.mark.parametrize("language", ["", "/en"])
@pytest.mark.parametrize("name", ["plan_publish", "plan_team", "plan_change"])
def test_it_names_the_account_and_its_roles_and_leads_back(
    name: str, language: str, small: Plan, person: Person
) -> None:
    someone = person("add_plan")
    User.objects.get(pk=someone.session["_auth_user_id"]).groups.add(
        Group.objects.get(name=Role.SECURITY)
    )
    answer = someone.get(f"{language}{address(name, small.pk)}")
    html = answer.content.decode()
    assert answer.status_code == 403
    assert "person-0" in html
    assert ("security administrator" if language else "安全管理员") in html
    assert f'href="{language}/admin/"' in html
    assert f'action="{language}/admin/logout/"' in html


def test_a_stranger_is_asked_to_log_in(small: Plan, client: Client) -> None:
    assert client.get(address("plan_publish", small.pk)).status_code == 302


def test_a_preview_says_it_too(small: Plan, person: Person) -> None:
    answer = person("add_plan").get("/en/preview/example/")
    assert answer.status_code == 403
    assert "You are logged in as" in answer.content.decode()
