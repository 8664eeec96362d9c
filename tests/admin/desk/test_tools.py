"""The row of links to the pages of a plan's desk: those one may enter, the present one marked."""

import re

import pytest
from django.test import Client

from plans.admin.desk.tools import TOOLS
from plans.models import Plan
from tests.admin.conftest import Person
from tests.admin.pages import address, text_of

LINK = re.compile(r'<li><a href="([^"]+)"( aria-current="page")?>')


def links(page: str) -> dict[str, bool]:
    tools = page[page.index('<ul class="object-tools">') :]
    return {href: bool(current) for href, current in LINK.findall(tools[: tools.index("</ul>")])}


@pytest.mark.parametrize("name", [name for name, _, _ in TOOLS if name != "preview"])
def test_the_page_that_one_is_on_is_marked(name: str, small: Plan, desk: Client) -> None:
    url = f"/en{address(f'plan_{name}', small.pk)}"
    found = links(text_of(desk, url))
    assert [href for href, current in found.items() if current] == [url]
    assert "/en/preview/example/" in found


@pytest.mark.parametrize(
    ("permission", "start"),
    [
        ("view_plan", "plan_editions"),
        ("change_plan", "plan_editions"),
        ("review_plan", "plan_review"),
        ("publish_plan", "plan_editions"),
    ],
)
def test_every_link_leads_somewhere(
    permission: str, start: str, small: Plan, person: Person
) -> None:
    someone = person(permission)
    for href in links(text_of(someone, f"/en{address(start, small.pk)}")):
        assert someone.get(href).status_code in (200, 302, 409), href
