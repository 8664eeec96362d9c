"""Who sends, so far as a throttle must know it: a hash that tells nobody's address."""

from datetime import date, timedelta
from ipaddress import IPv6Address, ip_address, ip_network

from django.utils.crypto import salted_hmac

_SUBSCRIBER = 64
"""Bits of an IPv6 address that stand for one connection; the rest its devices choose."""


def sender_hashes(address: str, today: date) -> tuple[str, str]:
    """A sender's hashes of today and of yesterday, keyed with the portal's secret.

    The day is in the hash, so those of different days cannot be matched without the key.
    """
    sender = _network(address)
    return _hash(sender, today), _hash(sender, today - timedelta(days=1))


def _network(address: str) -> str:
    try:
        found = ip_address(address)
    except ValueError:
        return address  # a socket, for example: all who come by it count as one
    if isinstance(found, IPv6Address):
        return str(ip_network((found, _SUBSCRIBER), strict=False))
    return str(found)


def _hash(sender: str, day: date) -> str:
    value = f"{day.isoformat()} {sender}"
    return salted_hmac("plans.corrections.senders", value, algorithm="sha256").hexdigest()
