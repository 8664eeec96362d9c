"""Fair use: how often one client may ask for what is expensive, counted within each process."""

from collections.abc import Callable
from functools import wraps
from ipaddress import IPv6Address, ip_address, ip_network
from math import ceil
from typing import Any

from django.conf import settings
from django.core.cache import caches
from django.http import HttpRequest, HttpResponse
from django.utils.connection import ConnectionProxy
from ninja.throttling import SimpleRateThrottle

from plans.api.problems import problem

View = Callable[..., HttpResponse]

NETWORK = 64
"""Bits: in IPv6, what is given to one household or office."""

EXPORTS = 6
"""A whole plan costs as much as so many other questions."""


class Allowance(SimpleRateThrottle):
    """What one client has left of a kind of questions. One object for each request."""

    cache = ConnectionProxy(caches, "fair_use")  # type: ignore[assignment]  # stands for a cache

    def __init__(self, scope: str, requests: int) -> None:
        self.scope, self.requests = scope, requests
        super().__init__(f"{requests}/m")

    def get_cache_key(self, request: HttpRequest) -> str:
        """By the client's address, which is never read from a header that it could write."""
        client = client_of(request.META.get("REMOTE_ADDR", ""))
        return self.cache_format % {"scope": self.scope, "ident": client}

    def headers(self) -> dict[str, str]:
        """Source: IETF, RateLimit header fields for HTTP, draft 10."""
        left, seconds = self.requests - len(self.history), self.seconds_to_go()
        return {
            "RateLimit-Policy": f'"{self.scope}";q={self.requests};w={self.duration}',
            "RateLimit": f'"{self.scope}";r={left};t={seconds}',
        }

    def seconds_to_go(self) -> int:
        """Until the oldest of the questions that count is counted no more."""
        oldest = self.history[-1] if self.history else self.now
        return max(ceil(oldest + (self.duration or 0) - self.now), 1)


def client_of(address: str) -> str:
    """Whom an address stands for."""
    try:
        known = ip_address(address)
    except ValueError:
        return address
    if isinstance(known, IPv6Address):
        return str(ip_network((known, NETWORK), strict=False))
    return str(known)


def fairly_used(
    scope: str, *, costs: int = 1, counts: Callable[[HttpRequest], bool] = lambda _: True
) -> Callable[[View], View]:
    """Answers 429 to who asks more often than all can, of those requests that it `counts`."""

    def decorated(view: View) -> View:
        @wraps(view)
        def limited(request: HttpRequest, **parameters: Any) -> HttpResponse:
            if not counts(request):
                return view(request, **parameters)
            allowance = Allowance(scope, max(settings.API_REQUESTS_PER_MINUTE // costs, 1))
            if allowance.allow_request(request):
                response = view(request, **parameters)
            else:
                response = _too_many(allowance)
            for name, value in allowance.headers().items():
                response[name] = value
            return response

        limited.limits = scope  # type: ignore[attr-defined]  # what the schema tells of it
        return limited

    return decorated


def _too_many(allowance: Allowance) -> HttpResponse:
    seconds = allowance.seconds_to_go()
    response = problem(
        429,
        detail=f"More than {allowance.requests} in {allowance.duration} seconds: "
        f"ask again in {seconds}.",
    )
    response["Retry-After"] = str(seconds)
    return response
