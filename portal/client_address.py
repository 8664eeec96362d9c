"""Who is asking: the peer itself, or what proxies that are trusted say of it."""

import ipaddress
import re
from collections.abc import Sequence

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network

_WITH_PORT = re.compile(r"\[(?P<v6>[^\]]*)\](?::[0-9]+)?|(?P<v4>[0-9.]+)(?::[0-9]+)?")


def client_address(peer: str, forwarded: str, trusted: Sequence[Network]) -> str:
    """The client's address, by the connection's `peer` and its `X-Forwarded-For`.

    Each proxy appends whom it was asked by, so the list is walked from its end and for as long as
    the addresses are trusted ones: what a client wrote itself stands further to the left and is
    never reached. What cannot be read ends the walk. A peer that is no address is given as it is.
    """
    found = parsed(peer)
    if found is None:
        return peer
    for hop in reversed(forwarded.split(",")):
        before = parsed(hop) if _is_trusted(found, trusted) else None
        if before is None:
            break
        found = before
    return str(found)


def parsed(text: str) -> Address | None:
    """An address, perhaps with brackets, a port or a zone. IPv4 inside of IPv6 is IPv4."""
    with_port = _WITH_PORT.fullmatch(text.strip())
    bare = (with_port["v6"] or with_port["v4"] or "") if with_port else text.strip()
    try:
        address = ipaddress.ip_address(bare.partition("%")[0])
    except ValueError:
        return None
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped:
        return address.ipv4_mapped
    return address


def _is_trusted(address: Address, trusted: Sequence[Network]) -> bool:
    return any(address in network for network in trusted)
