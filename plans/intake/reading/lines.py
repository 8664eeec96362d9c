"""A text as the lines that somebody wrote: what was broken to fit a width is joined again."""

import re
from collections.abc import Iterator
from itertools import groupby

from django.utils.translation import gettext as _

from plans.errors.intake import UnfitArticle
from plans.intake.characters import alike

LONGEST = 20_000
"""Characters of a line: no paragraph of a plan comes near."""

_INDENT = re.compile(r"^(?:\u3000{2}|\s{4})")
_ITEM = re.compile(r"^\s*[▶►➤●■◆◎○•※☆★✔→▪]|\t")
"""A line of a list, or a row of a table: none of them goes on in the next."""
_ENDS = re.compile(r"[。!?…:;”\"')）】》]\s*$")
_FEWEST, _NARROWEST = 3, 15
SLACK = 2
"""Characters by which a full line may be shorter: no line begins with a stop."""


def lines_of(text: str) -> list[str]:
    """Without blank ones. Raises `UnfitArticle` for one that is too long."""
    lines = text.split("\n")
    if any(len(line) > LONGEST for line in lines):
        raise UnfitArticle(_("A line has more than %(limit)d characters.") % {"limit": LONGEST})
    runs = groupby(lines, key=lambda line: bool(line.strip()))
    return [line.strip() for is_text, run in runs if is_text for line in _unwrapped(list(run))]


def _unwrapped(run: list[str]) -> list[str]:
    """The paragraphs of lines that have no blank one between them."""
    if any(map(_ITEM.search, run)) or not _is_wrapped(run):
        return run
    width = max(len(line.rstrip()) for line in run)
    paragraphs: list[str] = []
    goes_on = False
    for line in run:
        if goes_on and not _INDENT.match(line):
            paragraphs[-1] += _joint(paragraphs[-1], line) + line.strip()
        else:
            paragraphs.append(line.rstrip())
        goes_on = len(line.rstrip()) >= width - SLACK
    return paragraphs


def _is_wrapped(run: list[str]) -> bool:
    """Whether lines end where the width does: nearly all are as long, and few end a sentence."""
    full = list(_full(run))
    ended = sum(bool(_ENDS.search(alike(line))) for line in full)
    return len(run) >= _FEWEST and len(full) >= 0.6 * (len(run) - 1) and ended <= 0.5 * len(full)


def _full(run: list[str]) -> Iterator[str]:
    width = max(len(line.rstrip()) for line in run)
    yield from (line for line in run if width >= _NARROWEST and len(line.rstrip()) >= width - SLACK)


def _joint(before: str, after: str) -> str:
    """Between words of Latin letters a blank."""
    return " " if before[-1:].isascii() and after.lstrip()[:1].isascii() else ""
