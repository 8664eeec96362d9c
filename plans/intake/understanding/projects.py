"""What is built or run under a name of its own."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plans.documents.types import ProjectKind
from plans.intake.characters import any_of
from plans.intake.understanding.measures import rule_of
from plans.intake.understanding.quotes import CLOSING, OPENING
from plans.intake.understanding.rules import Finding, rule
from plans.intake.understanding.spans import Line, Passage, clauses
from plans.intake.understanding.times import Times
from plans.intake.understanding.vocabulary import DOING, WORKS

LONGEST_NAME = 22

BY_ITS_END = rule(
    "projects.named",
    "in a measure, a name that ends like a project: …产业园, …大道, …工程; each of a list",
    "加快推进青禾路南延线、青禾大桥建设，实施文化惠民工程。",
    ("青禾路南延线", "青禾大桥", "文化惠民工程"),
    "0.85",
)
TOGETHER = rule(
    "projects.together",
    "甲企业、乙企业培育计划: names in a list with one end for all are one project",
    "实施雏鹰企业、瞪羚企业培育计划。",
    ("雏鹰企业、瞪羚企业培育计划",),
    "0.8",
)
IN_QUOTES = rule(
    "projects.quoted",
    "“…”…治理 (整治, 修复, 改造): work at something with a name",
    "深入推进“一湖两河”流域综合治理。",
    ("“一湖两河”流域综合治理",),
    "0.85",
)
RULES = (BY_ITS_END, TOGETHER, IN_QUOTES)

_KINDS: dict[str, ProjectKind] = {
    word: kind  # type: ignore[misc]  # the keys of WORKS are kinds of projects
    for kind, words in WORKS.items()
    for word in words.split()
}
_STAGE = "[一二三四五]期"
_WAY = re.compile(
    r"^(?:[GSXY]?\d{2,3}(?:国道|省道|县道|线)|.{2,8}(?:大道|路|河|港|桥|水库)).{0,8}(?:改造|改扩建|扩建)(?:工程)?$"
)
"""Work at a road, a river or a bridge is no programme."""

_NAMED = re.compile(
    rf"(?P<name>.{{2,{LONGEST_NAME}}}?(?:(?P<end>{any_of(_KINDS)})(?:{_STAGE})?|(?<=.){_STAGE}))"
    rf"(?=$|[{CLOSING}{OPENING}]|(?:建设|规划|项目|等|发展(?!轴)|步伐|功能|作用|改造提升|提质|升级|转型|扩容|建成|开工|投用|通车|投产|做[大强优]|提档))"
)
_ROAD_WORK = re.compile(
    r"(?P<name>(?<![A-Z\d])[GSXY]?\d{2,3}(?:国道|省道|县道|线)(?:改造|改扩建|扩建|提质改造))(?!工程|提升)"
)
_WORK_AT = re.compile(
    rf"[{OPENING}][^{OPENING}{CLOSING}]{{2,12}}[{CLOSING}][\u4e00-\u9fff]{{0,6}}?(?:综合治理|治理|综合整治|整治|生态修复|修复|改造)$"
)
_LEADING = re.compile(
    rf"^(?:[^,“”]{{0,12}}?(?:将|要))?(?:{any_of(DOING.split())}|以及|[和与及对把将推好快抓])+"
)
_CONJUNCTION = re.compile(r"^(?:以及|[和与及])")
_BESIDE_A_ROAD = re.compile(r"两厢|沿线|周边|两侧")
"""What is done beside a road is no project of that road."""

_GENERIC = re.compile(
    r"^(?:重大|重点|一批|各类|相关|系统|民生|基础|标志性|关键|若干|配套|有关|年度|\d+[个项条大所座家]|[一二两三四五六七八九十百]+[大个项所座条家])*"
    r"(?:工程|行动|计划|平台|基地|园区|专项行动|枢纽|公园|学校|医院|线|路|港|轴|小镇|街区|中学|小学|大学|学院)$"
)
_NO_WORK = re.compile(
    r"(?:[底红主一三战防热连前曲视流边岸干阵]线|[思出销活退之]路|生产线|同轴|一批.*|若干.*|更多.*)$"
)
"""What only ends like a road or a line: 安全底线, 发展思路."""

_BETWEEN = re.compile(r"([、和与及])")


@dataclass(frozen=True, kw_only=True)
class Project(Finding):
    kind: ProjectKind
    name: str


def projects(lines: Iterable[Line], times: Times) -> list[Project]:
    """The projects that the measures name, each once."""
    found: dict[str, Project] = {}
    for line in lines:
        for sentence in line.sentences:
            for clause in clauses(sentence):
                if rule_of(clause.plain) and not times.clause_is_past(clause):
                    for project in _of(clause):
                        found.setdefault(project.name, project)
    return list(found.values())


def _of(clause: Passage) -> Iterator[Project]:
    """Each in a list (、) by itself; the verbs stand before the first."""
    if _BESIDE_A_ROAD.search(clause.plain):
        return
    if road := _ROAD_WORK.search(clause.plain):
        name = clause.part(*road.span("name"))
        yield Project(**IN_QUOTES.at(name.whole), kind="infrastructure", name=name.text)
    if work := _WORK_AT.search(clause.plain):
        name = clause.part(*work.span())
        yield Project(**IN_QUOTES.at(name.whole), kind="programme", name=name.text)
        return
    open_since: int | None = None
    for piece in _pieces(clause):
        found = _NAMED.match(piece.plain)
        if not found:
            open_since = piece.start if open_since is None else open_since
            continue
        start = piece.start
        shared = open_since is not None and _share(clause, open_since, piece, found["end"] or "")
        if shared and open_since is not None:
            start = open_since
        yield from _project(clause, start - clause.start, piece, found, shared=shared)
        open_since = None


def _pieces(clause: Passage) -> Iterator[Passage]:
    """What stands between the marks of a list, without the verbs before the first."""
    place, leading = 0, _LEADING
    for piece in _BETWEEN.split(clause.plain):
        if not _BETWEEN.fullmatch(piece):
            begin = leading.match(piece)
            yield clause.part(place + (begin.end() if begin else 0), place + len(piece))
            leading = _CONJUNCTION
        place += len(piece)


def _share(clause: Passage, since: int, piece: Passage, end: str) -> bool:
    """Whether what stood before in the list is of the same kind: …企业 and …企业培育计划."""
    before = clause.plain[since - clause.start : piece.start - clause.start].rstrip("、和与及")
    last = before[-2:]
    return "、" in clause.plain and len(last) > 1 and last in piece.plain.removesuffix(end)


def _project(
    clause: Passage, start: int, piece: Passage, found: re.Match[str], *, shared: bool
) -> Iterator[Project]:
    end = piece.start - clause.start + found.end("name")
    name = clause.part(start, end)
    opened = name.plain[:1] in tuple(OPENING) and not any(mark in name.plain for mark in CLOSING)
    name = name.part(1 if opened else 0, len(name.plain))
    if not _GENERIC.match(name.plain) and not _NO_WORK.search(name.plain):
        by = TOGETHER if shared else BY_ITS_END
        yield Project(**by.at(name.whole), kind=_kind(name.plain, found["end"]), name=name.text)


def _kind(name: str, end: str | None) -> ProjectKind:
    """By how the name ends; what has stages and no such end is mostly a park."""
    if _WAY.match(name):
        return "infrastructure"
    return _KINDS[end] if end else "park_platform"
