"""Where words stand: places in paragraphs, sentences and their clauses."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plans.intake.characters import alike

_SENTENCE = re.compile(r"[^。!?;]*[。!?;]?[”’」』)]*")
_CLAUSE = re.compile(r"(?:[^,。!?;:]|(?<=\d)[,:](?=\d))+")


@dataclass(frozen=True)
class Span:
    """Words of an article: the number of their paragraph, from one, and code points within it."""

    paragraph: int
    start: int
    end: int


@dataclass(frozen=True)
class Passage:
    """Words, the same words as rules see them (`plain`), and where they begin in their paragraph.

    `text` and `plain` are of one length, so that a place in one is a place in the other.
    """

    text: str
    plain: str
    paragraph: int
    start: int

    @property
    def end(self) -> int:
        """Where it ends in its paragraph."""
        return self.start + len(self.text)

    def span(self, start: int, end: int) -> Span:
        """The span of a part of it."""
        return Span(self.paragraph, self.start + start, self.start + end)

    def part(self, start: int, end: int) -> "Passage":
        """A part of it, without the blanks around it."""
        words = self.plain[start:end]
        start += len(words) - len(words.lstrip())
        end = max(start, end - (len(words) - len(words.rstrip())))
        return Passage(
            self.text[start:end], self.plain[start:end], self.paragraph, self.start + start
        )

    @property
    def whole(self) -> Span:
        return self.span(0, len(self.text))


@dataclass(frozen=True)
class Line:
    """One paragraph with its sentences: what ends with a stop, a question or a semicolon."""

    number: int
    whole: Passage
    sentences: tuple[Passage, ...]

    @property
    def plain(self) -> str:
        return self.whole.plain

    def ends_with(self, marks: str) -> bool:
        """Whether its last mark is one of these."""
        return self.plain.rstrip().endswith(tuple(marks))


def lines(paragraphs: Iterable[str]) -> list[Line]:
    """The paragraphs of an article, read once for all rules."""
    return [_line(text, number) for number, text in enumerate(paragraphs, 1)]


def _line(text: str, number: int) -> Line:
    whole = Passage(text, alike(text), number, 0)
    return Line(number, whole, tuple(_parts(whole, _SENTENCE)))


def clauses(sentence: Passage) -> Iterator[Passage]:
    """What stands between commas. Enumerations (、) stay together."""
    return _parts(sentence, _CLAUSE)


def _parts(passage: Passage, pattern: re.Pattern[str]) -> Iterator[Passage]:
    for found in pattern.finditer(passage.plain):
        if found[0].strip():
            yield passage.part(*found.span())
