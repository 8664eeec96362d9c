"""One character of a text as search sees it."""

import unicodedata
from functools import lru_cache

from opencc import OpenCC

_UNSEEN = {"Mn", "Me", "Cf"}  # accents, enclosing marks, variation selectors, zero-width characters
_SIMPLIFIED = OpenCC("t2s")  # made once, as the process starts; it may be shared by threads


@lru_cache(maxsize=20_000)
def folded(character: str) -> str:
    """Full-width forms, capitals, accents and traditional characters as their plain counterparts.

    None, one or several characters: ⑳ is 20, ㎡ is m2. Each character is folded by itself: what
    stands around it changes nothing, so that a part of a text folds to a part of its folding. For
    this it is decomposed (NFKD) rather than composed, and simplified without regard to phrases.
    """
    if character.isascii():
        return character.lower()
    lower = unicodedata.normalize("NFKD", character).lower()
    plain = "".join(
        c for c in unicodedata.normalize("NFKD", lower) if unicodedata.category(c) not in _UNSEEN
    )
    return "".join(_simplified(c) for c in plain)


def _simplified(character: str) -> str:
    if "\ud800" <= character <= "\udfff":
        return "\ufffd"  # a lone half of a pair is no character, and the converter takes none
    # Twice: 薴 leads to 苧, and only that to 苎.
    return str(_SIMPLIFIED.convert(_SIMPLIFIED.convert(character)))
