"""What holds for every address, whoever answers it."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

pytestmark = pytest.mark.django_db

ROOMS = ["/healthz", "/api/v1/plans", "/plans/", "/en/plans/", "/admin/login/", "/none"]


@pytest.mark.parametrize("address", ROOMS)
@pytest.mark.parametrize("where", ["?q=%00", "%00", "?%00=1"])
def test_a_nul_is_refused_before_the_database(
    address: str, where: str, client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(0):
        response = client.get(address + where)
    assert response.status_code == 400


@pytest.mark.parametrize(
    ("address", "language"),
    [("/plans/", "zh-hans"), ("/en/plans/", "en"), ("/admin/login/", "zh-hans"), ("/en", "en")],
)
def test_the_language_comes_from_the_path_alone(address: str, language: str) -> None:
    client = Client(headers={"Accept-Language": "de"})
    client.cookies["django_language"] = "de"
    response = client.get(address)
    assert response["Content-Language"] == language
    assert "Accept-Language" not in response.headers.get("Vary", "")


@pytest.mark.parametrize("address", ROOMS)
def test_another_host_is_refused(address: str) -> None:
    assert Client(SERVER_NAME="evil.example").get(address).status_code == 400
