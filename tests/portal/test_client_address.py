"""Whose address a request has: forwarded ones are believed from trusted proxies alone."""

import ipaddress
import json

import pytest
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.test import RequestFactory, override_settings

from portal.client_address import client_address
from portal.middleware import ClientAddress

TRUSTED = [ipaddress.ip_network(n) for n in ("10.0.0.0/8", "127.0.0.1", "fd00::/8")]
PROXY, READER, OTHER = "10.0.0.1", "203.0.113.7", "198.51.100.9"

CASES = {
    "nothing forwarded": (READER, "", READER),
    "a peer that is not trusted says what it likes": (READER, OTHER, READER),
    "one proxy": (PROXY, READER, READER),
    "two proxies": (PROXY, f"{READER}, 10.0.0.2", READER),
    "what the client wrote itself is not reached": (PROXY, f"{OTHER}, {READER}", READER),
    "not even a trusted address that it wrote": (PROXY, f"127.0.0.1, {READER}", READER),
    "all are trusted: the first of them": (PROXY, "10.0.0.3, 10.0.0.2", "10.0.0.3"),
    "a proxy that forwarded nothing": (PROXY, "", PROXY),
    "garbage ends the walk": (PROXY, f"{READER}, unknown", PROXY),
    "garbage before the last proxy": (PROXY, f"{READER}, _hidden, 10.0.0.2", "10.0.0.2"),
    "an empty part ends the walk": (PROXY, f"{READER},,", PROXY),
    "a port": (PROXY, f"{READER}:51234", READER),
    "the peer's port": (f"{PROXY}:51234", READER, READER),
    "a port that is none": (PROXY, f"{READER}:port", PROXY),
    "IPv6": (PROXY, "2001:db8::7", "2001:db8::7"),
    "IPv6 in brackets": (PROXY, "[2001:db8::7]", "2001:db8::7"),
    "IPv6 with a port": (PROXY, "[2001:db8::7]:51234", "2001:db8::7"),
    "IPv6 written at length": (PROXY, "2001:0DB8:0:0::0007", "2001:db8::7"),
    "a trusted IPv6 proxy": ("fd00::1", READER, READER),
    "IPv6 with a zone": ("fd00::1%eth0", READER, READER),
    "IPv4 inside of IPv6 as the proxy": (f"::ffff:{PROXY}", READER, READER),
    "IPv4 inside of IPv6 as the reader": (PROXY, f"::ffff:{READER}", READER),
    "too long to be an address": (PROXY, "1" * 5000, PROXY),
    "octal digits are no address": (PROXY, "010.0.0.1", PROXY),
    "full-width digits are no address": (PROXY, "２０３.0.113.7", PROXY),
    "a socket has no address": ("unix:/run/lantu.sock", READER, "unix:/run/lantu.sock"),
    "no peer at all": ("", READER, ""),
}


@pytest.mark.parametrize("case", CASES)
def test_the_client_is_found_by_walking_back(case: str) -> None:
    peer, forwarded, client = CASES[case]
    assert client_address(peer, forwarded, TRUSTED) == client


@pytest.mark.parametrize("case", CASES)
def test_without_trusted_proxies_forwarded_headers_are_ignored(case: str) -> None:
    peer, forwarded, _ = CASES[case]
    assert client_address(peer, forwarded, []) == client_address(peer, "", [])


@pytest.mark.parametrize(("trusted", "client"), [([], PROXY), (TRUSTED, READER)])
def test_whoever_looks_at_the_request_sees_the_client(trusted: object, client: str) -> None:
    def told(request: HttpRequest) -> HttpResponse:
        return JsonResponse({"address": request.META["REMOTE_ADDR"]})

    request = RequestFactory().get("/", REMOTE_ADDR=PROXY, headers={"X-Forwarded-For": READER})
    with override_settings(TRUSTED_PROXIES=trusted):
        answer = ClientAddress(told)(request)
    assert json.loads(answer.content) == {"address": client}
