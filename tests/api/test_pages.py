"""The pages about the API, for people."""

from html import unescape

import pytest
from django.test import Client

from plans.api.examples.listed import PROGRAMS
from plans.api.urls import api
from tests.api.addresses import BASE
from tests.pages.addresses import html_of

pytestmark = [pytest.mark.django_db]

OPERATIONS = [(path, methods["get"]) for path, methods in api.get_openapi_schema()["paths"].items()]


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("language", ["", "/en"])
def test_the_reference_names_every_operation_parameter_and_class(
    language: str, client: Client
) -> None:
    html = unescape(html_of(client, f"{language}{BASE}/docs"))
    for path, operation in OPERATIONS:
        assert f"<b>GET</b> {path}</code>" in html
        assert f'id="{operation["operationId"]}"' in html
        for parameter in operation.get("parameters", []):
            assert f"<dt><code>{parameter['name']}</code>" in html
    for name in api.get_openapi_schema()["components"]["schemas"]:
        assert f'id="{name}"' in html


@pytest.mark.usefixtures("site")
def test_each_language_leads_to_the_other(client: Client) -> None:
    assert f'href="/en{BASE}/docs"' in html_of(client, f"{BASE}/docs")
    assert f'href="{BASE}/examples"' in html_of(client, f"/en{BASE}/examples")
    assert "<h1>Open data</h1>" in html_of(client, f"/en{BASE}/docs")
    assert "<h1>开放数据</h1>" in html_of(client, f"{BASE}/docs")


@pytest.mark.usefixtures("site")
def test_the_footer_leads_there_in_its_language(client: Client) -> None:
    assert f'href="/en{BASE}/docs"' in html_of(client, "/en/plans/")
    assert f'href="{BASE}/docs"' in html_of(client, "/plans/")


@pytest.mark.usefixtures("site")
def test_examples_speak_of_this_site_and_a_plan_of_it(client: Client) -> None:
    html = unescape(html_of(client, f"{BASE}/examples"))
    assert "http://testserver/api/v1/plans/example/" in html
    assert [name for name in PROGRAMS if f"<code>{name}</code>" not in html] == []


def test_without_a_plan_examples_speak_of_an_invented_one(client: Client) -> None:
    html = unescape(html_of(client, f"{BASE}/examples"))
    assert "http://testserver/api/v1/plans/example" in html
