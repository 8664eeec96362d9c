"""Content codings: which one a reader takes (RFC 9110, 12.5.3), and bytes in it."""

import gzip
import re
import zlib
from collections.abc import Iterator

import brotli  # type: ignore[import-untyped]  # it has no types

BROTLI, GZIP, IDENTITY = "br", "gzip", "identity"
BY_PREFERENCE = (BROTLI, GZIP, IDENTITY)
"""Of codings that a reader likes equally, the first."""

_ITEM = re.compile(
    r"\s*([!#$%&'*+.^_`|~0-9a-z-]+)\s*(?:;\s*q\s*=\s*(0(?:\.[0-9]{0,3})?|1(?:\.0{0,3})?)\s*)?"
)
_OTHER_NAMES = {"x-gzip": GZIP}
_UNASKED = 0.0001
"""What is not named may be sent as it is, but any coding that was asked for goes before it."""


def chosen(accepted: str | None) -> str:
    """The coding to send, by a request's `Accept-Encoding`; None is a request without one.

    What cannot be read names nothing. Who forbids everything is answered without a coding: an
    answer says more than a refusal, and the standard leaves it open.
    """
    weights = dict(_weights(accepted or ""))
    others = weights.get("*")
    wishes = {
        BROTLI: weights.get(BROTLI, others or 0),
        GZIP: weights.get(GZIP, others or 0),
        IDENTITY: weights.get(IDENTITY, _UNASKED if others is None else others),
    }
    best = max(BY_PREFERENCE, key=lambda coding: wishes[coding])
    return best if wishes[best] else IDENTITY


def _weights(accepted: str) -> Iterator[tuple[str, float]]:
    for item in accepted.lower().split(","):
        if read := _ITEM.fullmatch(item):
            name, weight = read.groups()
            yield _OTHER_NAMES.get(name, name), float(weight or 1)


QUALITY, LEVEL = 5, 6
COMPRESSORS = {
    BROTLI: f"{brotli.__version__}-{QUALITY}",
    GZIP: f"{zlib.ZLIB_RUNTIME_VERSION}-{LEVEL}",
}
"""What compresses, and how hard: with another of these the same body may give other bytes."""


def coded(body: bytes, coding: str) -> bytes:
    """The same bytes for the same body each time."""
    if coding == BROTLI:
        return bytes(brotli.compress(body, quality=QUALITY))
    if coding == GZIP:
        return gzip.compress(body, compresslevel=LEVEL, mtime=0)
    return body
