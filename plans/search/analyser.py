"""Text to what is compared: one form of it for stored texts and queries, on both databases.

A form is made of ideographs (and all else that is neither Latin nor a digit) as they are, words
`'plan`, numbers `<18>`, and `|` where punctuation separates. The marks before words and around
numbers make a plain look for a part exact: `<18>` is in `突破<18>万户` and not in `<180>万户`, and
words are found from their beginning. Blanks and quotation marks are left out: in Chinese they part
no words.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from plans.search.characters import folded
from plans.search.numerals import NUMBER, NUMERAL, in_full, parts, written

SEPARATOR = "|"
_UNIT = re.compile(
    rf"""(?P<numeral>{NUMERAL}) | (?P<word>[a-z]++) | (?P<ideographs>(?:(?![0-9a-z_])\w)++)
    | (?P<quotation>["'“”‘’«»「」『』《》〈〉]) | (?P<blank>\s++) | (?P<separator>.)""",
    re.VERBOSE | re.DOTALL,
)
_NUMBER = re.compile(NUMBER)


class Unit(NamedTuple):
    """A part of a form, and where it stands in the original text."""

    form: str
    start: int
    end: int


@dataclass(frozen=True)
class Analysed:
    """A text in two forms, differing in figures alone: as written, and in full (`<180000>户`).

    In `in_full` blanks are kept as units of their own, for queries.
    """

    as_written: list[Unit]
    in_full: list[Unit]


def analysed(text: str) -> Analysed:
    """Both forms of a text. Never fails, whatever the text holds."""
    plain, origins = _folded(text)
    result = Analysed([], [])

    def add(form: str, start: int, end: int, *forms: list[Unit]) -> None:
        unit = Unit(form, origins[start], origins[end - 1] + 1)
        for units in forms or (result.as_written, result.in_full):
            units.append(unit)

    for found in _UNIT.finditer(plain):
        start, end = found.span()
        match found.lastgroup:
            case "numeral":
                for first, last in parts(found[0]):
                    figure = found[0][first:last]
                    add(f"<{in_full(figure)}>", start + first, start + last, result.in_full)
                    for form, begin, stop in _as_written(figure, start + first):
                        add(form, begin, stop, result.as_written)
            case "word":
                add(f"'{found[0]}", start, end)
            case "ideographs":
                for place in range(start, end):
                    add(plain[place], place, place + 1)
            case "blank":
                add(" ", start, end, result.in_full)
            case "separator":
                add(SEPARATOR, start, end)
    return result


def form_of(text: str) -> str:
    """What is stored of a text and looked in: as written and, where that differs, in full.

    It is `analysed` without the places, which nobody asks for when a whole plan is published.
    """
    as_written: list[str] = []
    in_full_: list[str] = []
    for found in _UNIT.finditer("".join(map(folded, text))):
        match found.lastgroup:
            case "numeral":
                for first, last in parts(found[0]):
                    figure = found[0][first:last]
                    in_full_.append(f"<{in_full(figure)}>")
                    as_written += (form for form, _, _ in _as_written(figure, 0))
                continue
            case "word":
                form = f"'{found[0]}"
            case "ideographs":
                form = found[0]
            case "separator":
                form = SEPARATOR
            case _:
                continue
        as_written.append(form)
        in_full_.append(form)
    written_, full = "".join(as_written), "".join(in_full_)
    return written_ if written_ == full else f"{written_}{SEPARATOR}{full}"


def joined(units: list[Unit]) -> str:
    return "".join(unit.form for unit in units if unit.form != " ")


def terms_of(query: str) -> dict[str, str]:
    """The forms of what a query asks for, in its order and each once, with the words themselves.

    Blanks and punctuation part them; a figure is taken in full.
    """
    found: dict[str, str] = {}
    term: list[Unit] = []
    for unit in [*analysed(query).in_full, Unit(SEPARATOR, 0, 0)]:
        if unit.form not in (" ", SEPARATOR):
            term.append(unit)
        elif term:
            found.setdefault(joined(term), query[term[0].start : term[-1].end])
            term = []
    return found


def _folded(text: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its characters which of the original it stems from."""
    forms: list[str] = []
    origins: list[int] = []
    for place, character in enumerate(text):
        form = folded(character)
        forms.append(form)
        origins += [place] * len(form)
    return "".join(forms), origins


def _as_written(figure: str, offset: int) -> Iterator[tuple[str, int, int]]:
    """A figure's numbers and multipliers one by one."""
    end = 0
    for found in _NUMBER.finditer(figure):
        yield from _multipliers(figure, end, found.start(), offset)
        yield f"<{written(found[0])}>", offset + found.start(), offset + found.end()
        end = found.end()
    yield from _multipliers(figure, end, len(figure), offset)


def _multipliers(figure: str, start: int, end: int, offset: int) -> Iterator[tuple[str, int, int]]:
    for place in range(start, end):
        if figure[place] != " ":
            yield figure[place], offset + place, offset + place + 1
