"""What was taken out of a text and what was put in, as runs that an eye can follow."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Literal

Mark = Literal["same", "removed", "added"]

WORD = re.compile(r"[^\W\d_\u2e80-\U0003ffff]+|\d+(?:[.,]\d+)*|\s+|.", re.DOTALL)
"""A run of letters or digits; of Chinese, which sets no blanks between words, one character."""

SENTENCE = re.compile(r"[^。！？；;!?\n]*[。！？；;!?\n]|[^。！？；;!?\n]+")
ISLAND = 3
"""What stayed the same between two changes is shown as such from this many characters on."""

LEAST_SAME = 0.3
"""Below this share of what stayed the same, a text was replaced and not edited."""

MOST_PAIRS = 200_000
"""How many pairs of equal parts are compared at once: the measure of difflib's time."""


@dataclass(frozen=True)
class Run:
    """A stretch of text that is in both versions, in the old one alone or in the new one alone."""

    mark: Mark
    text: str


@dataclass(frozen=True)
class MarkedLines:
    """The members of a list that differ, each as its runs, and how many stayed the same."""

    lines: list[list[Run]]
    unchanged: int


def marked_words(old: str, new: str) -> list[Run]:
    """The runs of both texts: without those added they give the old one, without removed the new.

    Runs that follow each other differ in their mark. Long texts are compared sentence by sentence
    first, so that the time stays within bounds.
    """
    runs = _tidied(_compared(old, new))
    same = sum(len(run.text) for run in runs if run.mark == "same")
    if 2 * same < LEAST_SAME * (len(old) + len(new)):
        return _runs([("removed", old), ("added", new)])
    return runs


def marked_lines(old: Sequence[str], new: Sequence[str]) -> MarkedLines:
    """A list's members: those at the same place between two that stayed are taken for edited."""
    lines: list[list[Run]] = []
    unchanged = 0
    for same, i1, i2, j1, j2 in _steps(old, new):
        if same:
            unchanged += i2 - i1
            continue
        pairs = zip_longest(old[i1:i2], new[j1:j2], fillvalue="")
        lines += [runs for pair in pairs if (runs := marked_words(*pair))]
    return MarkedLines(lines, unchanged)


def _compared(old: str, new: str) -> Iterator[tuple[Mark, str]]:
    before, after = WORD.findall(old), WORD.findall(new)
    if _pairs(before, after) <= MOST_PAIRS:
        yield from _by_part(before, after)
        return
    before, after = SENTENCE.findall(old), SENTENCE.findall(new)
    for same, i1, i2, j1, j2 in _steps(before, after):
        taken, put = "".join(before[i1:i2]), "".join(after[j1:j2])
        if same:
            yield "same", taken
        else:
            yield from _by_part(WORD.findall(taken), WORD.findall(put))


def _by_part(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[Mark, str]]:
    for same, i1, i2, j1, j2 in _steps(before, after):
        if same:
            yield "same", "".join(before[i1:i2])
        else:
            yield "removed", "".join(before[i1:i2])
            yield "added", "".join(after[j1:j2])


def _steps(
    before: Sequence[str], after: Sequence[str]
) -> Iterator[tuple[bool, int, int, int, int]]:
    """Whether the same, and from where to where on both sides; begin and end are compared first."""
    head = _alike(before, after)
    tail = _alike(before[head:][::-1], after[head:][::-1])
    i, j = len(before) - tail, len(after) - tail
    yield True, 0, head, 0, head
    a, b = before[head:i], after[head:j]
    if _pairs(a, b) > MOST_PAIRS:
        yield False, head, i, head, j
    else:
        for tag, i1, i2, j1, j2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
            yield tag == "equal", head + i1, head + i2, head + j1, head + j2
    yield True, i, len(before), j, len(after)


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many parts both begin with."""
    for place, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return place
    return min(len(one), len(other))


def _pairs(one: Sequence[str], other: Sequence[str]) -> int:
    """How many pairs of equal parts there are, which is what difflib looks at, once or more."""
    counted = Counter(other)
    return sum(counted[part] for part in one)


def _tidied(marked: Iterable[tuple[Mark, str]]) -> list[Run]:
    """Islands too small to read between two changes go to both; each change is told once."""
    runs = _runs(marked)
    shown: list[tuple[Mark, str]] = []
    for place, run in enumerate(runs):
        inside = 0 < place < len(runs) - 1
        if run.mark == "same" and inside and len(run.text) < ISLAND:
            shown += [("removed", run.text), ("added", run.text)]
        else:
            shown.append((run.mark, run.text))
    return _runs(shown)


def _runs(marked: Iterable[tuple[Mark, str]]) -> list[Run]:
    """Neighbours of one mark as one run, in each change what was removed before what was added."""
    runs: list[Run] = []
    waiting: dict[Mark, str] = {"removed": "", "added": ""}

    def put() -> None:
        runs.extend(Run(mark, text) for mark, text in waiting.items() if text)
        waiting.update({"removed": "", "added": ""})

    for mark, text in marked:
        if mark != "same":
            waiting[mark] += text
        elif text:
            put()
            if runs and runs[-1].mark == "same":
                runs[-1] = Run("same", runs[-1].text + text)
            else:
                runs.append(Run("same", text))
    put()
    return runs
