"""How much room Chinese text takes, and where its lines may break.

A full-width character takes one em. Others are estimated from above, since a picture must not
depend on the fonts of the machine that lays it out.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

FULL_WIDTH = "WFA"
NARROW = "·•.,:;'|!()[]iljrtfI "
BROAD = "mwMW%@&"
NEVER_FIRST = "，。、；：？！”’）》〉」』】〕…—–·,.;:?!)]}%％"
NEVER_LAST = "“‘（《〈「『【〔([{"

STEPS = 20  # in which a narrower room is sought in which a heading takes no more lines


def width(text: str, size: float) -> float:
    """The width of a text in one line, at a size of type in pixels."""
    return sum(_ems(character) for character in text) * size


def lines(text: str, size: float, room: float) -> list[str]:
    """The text in lines of at most `room` pixels. No line begins or ends with the wrong mark."""
    return _filled(_units(text, room / size), size, room)


def balanced(text: str, size: float, room: float) -> list[str]:
    """As `lines`, with lines of about the same length: for headings, which look ill otherwise."""
    units = list(_units(text, room / size))  # of the whole room: a narrower one cuts none shorter
    fewest = _filled(units, size, room)
    least = width(text, size) / max(len(fewest), 1)
    for step in range(STEPS):
        tried = _filled(units, size, least + (room - least) * step / STEPS)
        if len(tried) == len(fewest):
            return tried
    return fewest


def fitted(text: str, sizes: Sequence[int], room: float, most: int) -> tuple[int, list[str]]:
    """The first of the sizes at which the text takes at most so many lines, else the last one."""
    for size in sizes:
        broken = balanced(text, size, room)
        if len(broken) <= most:
            return size, broken
    return sizes[-1], balanced(text, sizes[-1], room)


def _filled(units: Iterable[str], size: float, room: float) -> list[str]:
    """Lines of units, as many in each as it takes; what is wider by itself stands alone."""
    filled: list[str] = []
    line = ""
    for unit in units:
        if line and width((line + unit).rstrip(), size) > room:
            filled.append(line.rstrip())
            line = unit.lstrip()
        else:
            line += unit
    return [*filled, line.rstrip()] if line.strip() else filled


def _ems(character: str) -> float:
    if character in NARROW:
        return 0.36
    if character in BROAD:
        return 0.95
    if unicodedata.east_asian_width(character) in FULL_WIDTH:
        return 1.0
    if unicodedata.combining(character):
        return 0.0
    return 0.72 if character.isupper() else 0.58


def _units(text: str, most: float) -> Iterator[str]:
    """What stays together: a word or number, a character with the marks that cling to it.

    Of what is longer than `most` ems, as an address may be, a part.
    """
    unit = ""
    for character, following in pairwise(f"{' '.join(text.split())}\0"):
        unit += character
        if _parts(character, following) or width(unit + following, 1) > most:
            yield unit
            unit = ""
    if unit:
        yield unit


def _parts(character: str, following: str) -> bool:
    """Whether a line may break between two characters."""
    if following in NEVER_FIRST or following == " " or character in NEVER_LAST:
        return False
    return not (_in_word(character) and _in_word(following))


def _in_word(character: str) -> bool:
    return character != " " and unicodedata.east_asian_width(character) not in FULL_WIDTH
