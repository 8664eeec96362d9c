"""What will be done, clause by clause, and the projects that are named in it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plans.documents.types import NamedThingKind, ProjectKind
from plans.intake.characters import alike, any_of
from plans.intake.understanding.spans import Passage, Span, clauses, sentences
from plans.intake.understanding.structure import SURE
from plans.intake.understanding.vocabulary import DOING, WORKS

SHORTEST, LONGEST_NAME = 5, 22
"""Characters of a clause that says what is done, and of a project's name."""


_DOING = re.compile(
    rf"^(?:[一二三四五六七八九十]是)?(?:[“\"]?十[一二三四五六七八九]五[”\"]?期间|[^，。]{{0,12}}?(?:将|要|应|进一步)|到20\d\d年)?"
    rf"(?:{any_of(DOING.split())})"
)
_GONE = re.compile(r"已经|五年来|过去|同比|(?:完成|实现|达到|取得|建成)了|截至|去年|曾")
_OPENED = re.compile(
    r"(?:建成|开工|竣工|投用|通车|投产|开放|提质|升级)(?:建设|投用|通车|运营|使用|投产)?$"
)
_ASKING = re.compile(r"[?？]|如何|怎么|怎样")
_KINDS: dict[str, ProjectKind] = {
    word: kind  # type: ignore[misc]  # the keys of WORKS are kinds of projects
    for kind, words in WORKS.items()
    for word in words.split()
}
_NAMED = re.compile(
    rf"(?P<name>.{{2,{LONGEST_NAME}}}?(?P<end>{any_of(_KINDS)}))"
    r"(?=$|[”\"」“]|(?:建设|规划|项目|等|发展(?!轴)|步伐|功能|作用|改造提升|提质|升级|转型|扩容|建成|开工|投用|通车))"
)
_LEADING = re.compile(rf"^(?:{any_of(DOING.split())}|以及|[和与及对把将推好快抓])+")
_CONJUNCTION = re.compile(r"^(?:以及|[和与及])")
_BESIDE_A_ROAD = re.compile(r"两厢|沿线|周边|两侧")
"""What is done beside a road is no project of that road."""

_BETWEEN = re.compile(r"[、和与及]")


@dataclass(frozen=True)
class Measure:
    """A clause that says what will be done."""

    rule = "measure"
    confidence = SURE

    text: str
    span: Span


@dataclass(frozen=True)
class Project:
    rule = "project"
    confidence = SURE

    kind: ProjectKind
    name: str
    span: Span


@dataclass(frozen=True)
class NamedThing:
    """A policy, slogan or place that a measure names."""

    rule = "named-thing"
    confidence = SURE

    kind: NamedThingKind
    name: str
    span: Span


def measures(paragraphs: Iterable[str]) -> list[Measure]:
    """The clauses that begin with what is done. Questions and what was done are none."""
    return [
        Measure(clause.text.strip(), clause.span(0, len(clause.text)))
        for sentence in _all_sentences(paragraphs)
        if not _ASKING.search(sentence.text)
        for clause in clauses(sentence)
        if _says_what_is_done(clause)
    ]


def projects(paragraphs: Iterable[str]) -> list[Project]:
    """What is built or run under a name of its own, each once."""
    found: dict[str, Project] = {}
    for sentence in _all_sentences(paragraphs):
        for clause in clauses(sentence):
            if _says_what_is_done(clause):
                for project in _projects_of(clause):
                    found.setdefault(project.name, project)
    return list(found.values())


def _all_sentences(paragraphs: Iterable[str]) -> Iterator[Passage]:
    for number, paragraph in enumerate(paragraphs, 1):
        yield from sentences(paragraph, number)


def _says_what_is_done(clause: Passage) -> bool:
    text = alike(clause.text).strip()
    is_told = _DOING.match(text) or _OPENED.search(text)
    return len(text) >= SHORTEST and bool(is_told) and not _GONE.search(text)


def _projects_of(clause: Passage) -> Iterator[Project]:
    """Each in a list (、) by itself; the verbs stand before the first."""
    if _BESIDE_A_ROAD.search(clause.text):
        return
    place, leading = 0, _LEADING
    for piece in re.split(f"({_BETWEEN.pattern})", clause.text):
        begin = leading.match(piece.strip())
        start = len(piece) - len(piece.lstrip()) + (begin.end() if begin else 0)
        if found := _NAMED.match(piece, start):
            name = found["name"]
            opened = len(name) - len(name.lstrip('“"「')) if "”" not in name else 0
            span = clause.span(place + start + opened, place + found.end("name"))
            yield Project(_KINDS[found["end"]], name[opened:], span)
        place += len(piece)
        leading = _CONJUNCTION
