"""Whatever is asked, the API answers with what there is or with a problem that names the reason."""

from collections import Counter
from collections.abc import Iterable

import pytest
from django.test import Client

from tests.api.hostile import hostile_addresses

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]

GOOD = {200, 301}
EVERY = 7


def refused(addresses: Iterable[str]) -> int:
    """How many of them are refused, each with a problem document."""
    client = Client(raise_request_exception=False)
    answered: Counter[int] = Counter()
    for address in addresses:
        response = client.get(address)
        answered[response.status_code] += 1
        assert response.status_code in GOOD | {400, 404, 410}, address
        if response.status_code not in GOOD:
            assert response["Content-Type"] == "application/problem+json", address
            assert response.json()["detail"], address
    return sum(count for status, count in answered.items() if status not in GOOD)


def test_two_thousand_bad_requests_are_refused_and_none_fails() -> None:
    assert refused(list(hostile_addresses())[::EVERY]) > 2_000


@pytest.mark.drill
def test_all_of_them_are_refused_and_none_fails() -> None:
    assert refused(hostile_addresses()) > 2_000 * EVERY
