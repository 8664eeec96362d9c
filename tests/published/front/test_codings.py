"""Which content coding a reader takes, and bytes in it."""

import gzip

import brotli  # type: ignore[import-untyped]  # it has no types
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.published.codings import BROTLI, BY_PREFERENCE, GZIP, IDENTITY, chosen, coded
from tests.documents.strategies import steadily

WEIGHTS = st.integers(0, 1000)  # thousandths, as the standard has them
NAMES = st.sampled_from([*BY_PREFERENCE, "*", "deflate", "zstd", "compress"])
BLANKS = st.sampled_from(["", " ", "\t "])


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        (None, IDENTITY),
        ("", IDENTITY),
        ("gzip, deflate, br, zstd", BROTLI),  # today's browsers
        ("gzip, deflate", GZIP),  # browsers by plain HTTP, older ones
        ("br, gzip", BROTLI),
        ("GZip", GZIP),
        ("x-gzip", GZIP),  # RFC 9110, 8.4.1.3
        ("*", BROTLI),
        ("br;q=0, *", GZIP),
        ("gzip;q=1.0, br;q=0.9", GZIP),
        ("gzip;q=0.5, br;q=0.5", BROTLI),
        ("br ; q=0.001", BROTLI),
        ("identity, br;q=0.5", IDENTITY),
        ("identity;q=0.5, *;q=0.4, gzip;q=0.6", GZIP),
        ("gzip;q=0, br;q=0", IDENTITY),
        ("identity;q=0", IDENTITY),  # nothing else is asked for: better than a refusal
        ("identity;q=0, gzip;q=0.1", GZIP),
        ("*;q=0", IDENTITY),
        ("deflate, zstd", IDENTITY),
        ("br;q=2, gzip", GZIP),  # no weight: that item names nothing
        ("br;q=-1, gzip;q=x, ;;, =, ,", IDENTITY),
        ("br;level=5, gzip;q=0.2", GZIP),  # codings have no parameters
        ("brrr, gzipped", IDENTITY),
    ],
)
def test_the_reader_gets_what_it_likes_best(accepted: str | None, coding: str) -> None:
    assert chosen(accepted) == coding


@steadily
@given(weights=st.dictionaries(NAMES, WEIGHTS), blank=BLANKS, upper=st.booleans())
def test_none_that_is_liked_better_is_passed_over(
    weights: dict[str, int], blank: str, *, upper: bool
) -> None:
    items = [f"{name}{blank};{blank}q={w / 1000:.3f}{blank}" for name, w in weights.items()]
    header = f"{blank},{blank}".join(items)
    found = chosen(header.upper() if upper else header)

    others = weights.get("*", 0)
    liked = {coding: weights.get(coding, others) for coding in (BROTLI, GZIP)}
    if {IDENTITY, "*"} & set(weights):
        liked[IDENTITY] = weights.get(IDENTITY, others)
    best = max(liked.values())
    first = next((c for c in BY_PREFERENCE if best and liked.get(c) == best), IDENTITY)
    assert found == first


@steadily
@given(st.text())
def test_garbage_is_put_up_with(accepted: str) -> None:
    assert chosen(accepted) in BY_PREFERENCE


@steadily
@given(st.lists(st.text(alphabet='brgzip*;q=0.15,"\\\x00 ', max_size=12)))
def test_what_looks_like_a_header_is_put_up_with(items: list[str]) -> None:
    assert chosen(",".join(items)) in BY_PREFERENCE


@steadily
@given(st.binary(max_size=5000))
def test_a_coded_body_is_read_back_and_is_always_the_same(body: bytes) -> None:
    assert brotli.decompress(coded(body, BROTLI)) == gzip.decompress(coded(body, GZIP)) == body
    assert coded(body, IDENTITY) == body
    for coding in BY_PREFERENCE:
        assert coded(body, coding) == coded(body, coding)


def test_gzip_names_no_time() -> None:
    assert coded(b"x", GZIP)[4:8] == b"\0\0\0\0"
