"""What a throttle knows of a sender."""

from datetime import date, timedelta

import pytest
from django.test import override_settings

from plans.corrections.senders import sender_hashes

DAY = date(2026, 3, 2)


def today(address: str, day: date = DAY) -> str:
    return sender_hashes(address, day)[0]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("203.0.113.7", "203.0.113.7", True),
        ("203.0.113.7", "203.0.113.8", False),
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", True),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
        ("unix:/run/a.sock", "unix:/run/a.sock", True),
    ],
)
def test_a_connection_is_one_sender(one: str, other: str, *, same: bool) -> None:
    assert (today(one) == today(other)) is same


def test_yesterdays_hash_is_known_and_older_ones_are_not() -> None:
    _, yesterday = sender_hashes("203.0.113.7", DAY)
    assert yesterday == today("203.0.113.7", DAY - timedelta(days=1))
    assert today("203.0.113.7", DAY - timedelta(days=2)) not in sender_hashes("203.0.113.7", DAY)


def test_it_tells_no_address_and_depends_on_the_portals_secret() -> None:
    before = today("203.0.113.7")
    with override_settings(SECRET_KEY="another"):
        assert today("203.0.113.7") != before
