"""Where words stand: places in paragraphs, sentences and their clauses."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_SENTENCE = re.compile(r"[^。！？!?；;]*[。！？!?；;]?[”’」』）)]*")
_CLAUSE = re.compile(r"(?:[^，,。！？!?；;：:]|(?<=\d)[,，](?=\d{3}))+")


@dataclass(frozen=True)
class Span:
    """Words of an article: the number of their paragraph, from one, and code points within it."""

    paragraph: int
    start: int
    end: int


@dataclass(frozen=True)
class Passage:
    """Words, and where they begin in their paragraph."""

    text: str
    paragraph: int
    start: int

    @property
    def end(self) -> int:
        """Where it ends in its paragraph."""
        return self.start + len(self.text)

    def span(self, start: int, end: int) -> Span:
        """The span of a part of it."""
        return Span(self.paragraph, self.start + start, self.start + end)


def sentences(paragraph: str, number: int) -> Iterator[Passage]:
    """What ends with a full stop, a question, an exclamation or a semicolon."""
    for found in _SENTENCE.finditer(paragraph):
        if found[0].strip():
            yield Passage(found[0], number, found.start())


def clauses(sentence: Passage) -> Iterator[Passage]:
    """What stands between commas. Enumerations (、) stay together."""
    for found in _CLAUSE.finditer(sentence.text):
        if found[0].strip():
            yield Passage(found[0], sentence.paragraph, sentence.start + found.start())
