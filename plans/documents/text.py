"""What a text may hold, wherever it comes from."""

import re

LONGEST_PROSE = 20_000  # characters
LONGEST_TITLE = 200
LONGEST_NOTE = 2_000

# Controls (Unicode TR 9 counts those that turn the direction of writing), separators that break
# lines in some programs alone, what XML cannot carry, halves of pairs.
_UNPRINTABLE = (
    r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069"
    r"\ufffe\uffff\ud800-\udfff"
)
_NOT_IN_PROSE = re.compile(f"[{_UNPRINTABLE}]")
_NOT_IN_A_LINE = re.compile(rf"[\t\n\r{_UNPRINTABLE}]")
_VISIBLE = re.compile(r"[^\s\u00ad\u200b-\u200f\u2060-\u2064\ufeff]")

WORD_SEPARATOR = "、"
"""Between the words of a list in one line."""


def unfit_in_prose(text: str) -> re.Match[str] | None:
    """The first character that cannot stand in a text of several lines."""
    return _NOT_IN_PROSE.search(text)


def unfit_in_a_line(text: str) -> re.Match[str] | None:
    """The first character that cannot stand in a text of one line."""
    return _NOT_IN_A_LINE.search(text)


def prose(text: str) -> str:
    """A text of several lines. Raises `ValueError`."""
    return _seen(text, unfit_in_prose(text))


def line(text: str) -> str:
    """A text of one line. Raises `ValueError`."""
    return _seen(text, unfit_in_a_line(text))


def _seen(text: str, unfit: re.Match[str] | None) -> str:
    if unfit:
        place = unfit.start() + 1
        raise ValueError(f"holds {code_point(unfit[0])} as character {place}, which has no print")
    if is_blank(text):
        raise ValueError("is blank")
    return text


def is_blank(text: str) -> bool:
    """Whether nothing of it can be seen."""
    return not _VISIBLE.search(text)


def code_point(character: str) -> str:
    """For example U+202E."""
    return f"U+{ord(character):04X}"
