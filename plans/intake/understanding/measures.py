"""What will be done, clause by clause."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from plans.intake.characters import any_of
from plans.intake.understanding.rules import Finding, Rule, rule
from plans.intake.understanding.spans import Line, clauses
from plans.intake.understanding.times import Times
from plans.intake.understanding.vocabulary import DOING

DONE_BY_A_VERB = rule(
    "measures.verb",
    "a clause that begins with a verb of doing, or with who will do it; no question, no result",
    "青禾县将加快建设青禾大道，让居民满意。",
    ("青禾县将加快建设青禾大道", "让居民满意"),
    "0.9",
)
OPENED = rule(
    "measures.opened",
    "a clause that ends with 开工, 建成, 通车 …",
    "青禾大桥、青禾隧道建成通车。",
    ("青禾大桥、青禾隧道建成通车",),
    "0.85",
)
RULES = (DONE_BY_A_VERB, OPENED)

SHORTEST = 5
"""Characters of a clause that says what is done."""

_DOING = re.compile(
    rf"^(?:[-—●■◆]+)?(?:[一二三四五六七八九十]是)?(?:[“\"]?十[一二三四五六七八九]五[”\"]?(?:期间|时期)|[^，。]{{0,12}}?(?:将|要|应|进一步)|到20\d\d年)?"
    rf"(?:{any_of(DOING.split())})"
)
_OPENED = re.compile(
    r"(?:建成|开工|竣工|投用|通车|投产|开放|提质|升级)(?:建设|投用|通车|运营|使用|投产)?$"
)
_GONE = re.compile(r"已经|五年来|过去|同比|(?:完成|实现|达到|取得|建成)了|截至|去年|曾")
_ASKING = re.compile(r"\?|如何|怎么|怎样")


@dataclass(frozen=True, kw_only=True)
class Measure(Finding):
    """A clause that says what will be done."""

    text: str


def measures(lines: Iterable[Line], times: Times) -> list[Measure]:
    """The measures of an article, in their order."""
    return [
        Measure(**by.at(clause.whole), text=clause.text)
        for line in lines
        for sentence in line.sentences
        if not _ASKING.search(sentence.plain)
        for clause in clauses(sentence)
        if not times.clause_is_past(clause) and (by := rule_of(clause.plain))
    ]


def rule_of(clause: str) -> Rule | None:
    """The rule by which a clause says what will be done, if it does."""
    if len(clause) < SHORTEST or _GONE.search(clause):
        return None
    if _DOING.match(clause):
        return DONE_BY_A_VERB
    return OPENED if _OPENED.search(clause) else None
