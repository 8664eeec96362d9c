"""A text as rules see it, character by character: what stands at a place stands there in both."""

import re
from collections.abc import Iterable
from functools import lru_cache

from opencc import OpenCC

_SIMPLIFIED = OpenCC("t2s")  # made once, as the room is first used; it may be shared by threads
_FULL_WIDTH = range(0xFF01, 0xFF5F)  # ！ to ～
_DISTANCE = 0xFEE0
_SPACES = "\u3000\xa0\t\u2002\u2003\u2009"


def alike(text: str) -> str:
    """The same text in simplified characters and half-width forms, of the same length."""
    return text if text.isascii() else "".join(map(_alike, text))


def bare(text: str) -> str:
    """`alike` without blanks, by which lines are compared."""
    return re.sub(r"\s", "", alike(text))


def any_of(words: Iterable[str]) -> str:
    """The pattern of any of some words, the longest first."""
    return "|".join(sorted(words, key=len, reverse=True))


@lru_cache(maxsize=20_000)
def _alike(character: str) -> str:
    if ord(character) in _FULL_WIDTH:
        return chr(ord(character) - _DISTANCE)
    if character in _SPACES:
        return " "
    simplified = str(_SIMPLIFIED.convert(character))
    return simplified if len(simplified) == 1 else character
