"""What holds for every address, whoever answers it."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

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


@pytest.mark.parametrize("charset", ["utf-7", "unicode_escape", "zip", "rot13", "latin-1", "x"])
@pytest.mark.parametrize("address", ["/admin/login/", "/corrections/"])
def test_a_form_in_another_coding_is_refused(address: str, charset: str, client: Client) -> None:
    body = b'--X\r\nContent-Disposition: form-data; name="text"\r\n\r\n+2AA-\r\n--X--\r\n'
    kind = f"multipart/form-data; boundary=X; charset={charset}"
    assert client.generic("POST", address, body, content_type=kind).status_code == 400


def test_a_cookie_that_holds_a_nul_is_not_read() -> None:
    client = Client(headers={"Cookie": 'sessionid="\\000\\000\\000"'})
    assert client.get("/admin/login/").status_code == 200


def test_a_form_that_is_too_large_is_told_so_with_what_to_do(
    client: Client, settings: Settings
) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
    response = client.post("/en/admin/login/", {"username": "x" * (1024 * 1024)})
    assert response.status_code == 413
    assert "at most 1 MB" in response.content.decode()


def test_so_is_one_with_too_many_fields(client: Client, settings: Settings) -> None:
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = 2
    response = client.post("/en/admin/login/", {"a": "1", "b": "2", "c": "3"})
    assert response.status_code == 413
    assert "2 fields" in response.content.decode()
