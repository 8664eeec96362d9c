"""What the area, or a part of its life, is to become: positionings and further ambitions.

Both have the same form: 打造 and a name that ends like …示范区 or …高地. The positionings are those
of the plan as a whole: told by the word 定位, beside the goal or the strategies, or of the period.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from plans.documents.types import AimKind
from plans.intake.characters import any_of
from plans.intake.understanding.aims.aim import Aim, aims_named
from plans.intake.understanding.quotes import CLOSING, OPENING, listed
from plans.intake.understanding.rules import rule
from plans.intake.understanding.spans import Passage, Span
from plans.intake.understanding.vocabulary import AMBITIONS, BUILDINGS, PLACES_OF_WORK

POSITIONED = rule(
    "aims.positioning",
    "定位为…, 立足…定位, or 打造“甲、乙” in a sentence of the period, the goal or the strategies",
    "青禾县的总体定位是全省绿色发展示范区、区域文旅中心。",
    ("全省绿色发展示范区", "区域文旅中心"),
    "0.9",
)
QUOTED_ONE = rule(
    "aims.ambition_quoted",
    "打造“…”“…”: each name in quotes that ends like an ambition",
    "打造“青禾半小时经济圈”“全省康养中心”。",
    ("青禾半小时经济圈", "全省康养中心"),
    "0.9",
)
PLAIN = rule(
    "aims.ambition_plain",
    "打造 (建设, 建成, 争创 …) …高地, …强县, …中心: without quotes, to the end of the clause",
    "做强数字产业，打造全省数字经济发展高地。",
    ("全省数字经济发展高地",),
    "0.85",
)
RULES = (POSITIONED, QUOTED_ONE, PLAIN)

_BUILD = re.compile(
    r"(?:打造|建设|建成(?!区)|创建|争创|争当|共建|构筑|构建|建立|(?:加快|努力|旨在|将|力争|争取|率先)成为)(?:成为|成|为)?(?!了)"
)
_ENDS_LIKE_ONE = re.compile(rf"(?:{any_of(AMBITIONS.split())})$")
_WORKS = re.compile(rf"(?:{any_of(BUILDINGS.split())})$")
_SCOPE = re.compile(
    "全国|全省|全市|区域|国际|国家|世界|全球|中部|西部|东部|一流|重要|长江|首位|[^县]域"
)
_PLACES = re.compile(rf"(?:{any_of(PLACES_OF_WORK.split())})$")
_QUALITY = re.compile(r"^(?:更[^的]{1,8}的|一批|一个|好|强|若干)+")
_OPENS_A_NAME = re.compile(r"[化型性强优美高]$")
"""What with the next makes one name: 国际化、智慧化现代都市."""

_DESCRIBED = re.compile(r"^.*的")
"""The last of several qualities: …更强、…更优的幸福城市."""

_FOR_OTHERS = re.compile(r"(?:助力|支持|支撑|服务|助推|配合)[^,。]{0,4}(?:全[省市国]|国家|省|市)")
_COMPACT = re.compile(
    r"^[一二两三四五六七八九十](?:[\u4e00-\u9fff]{1,2}[一二两三四五六七八九十多]?)+$"
)
_LONGEST_LIST, _MOST_VERBS = 200, 6
"""Characters of a list of ambitions, and verbs of a clause that are tried."""

_POSITION = re.compile(r"定位")
_THE_PERIOD = re.compile(r"十[一二三四五六七八九]五|未来[五几]年|今后[五几]年|未来一个时期")
_IS_POSITIONED = re.compile(
    r"(?:总体|战略|功能|发展|城市|目标|形象)*定位(?:是|为|于|:)+(?:建设|打造|成为|建成)?(?P<said>[^,。;:]{3,80})"
)
_STANDS_ON = re.compile(
    r"(?:立足|围绕|聚焦|按照|锚定|紧扣|坚持|明确)(?P<said>[^,。;:]{4,60}?)的?(?:总体|战略|功能|发展|城市|目标)+定位"
)
_LAYOUT = re.compile(rf"[{CLOSING}]的?[^,。]{{0,10}}(?:格局|布局|空间|结构|体系)")
"""How the area is laid out is a zone's business."""

_ONE = re.compile(rf"[{OPENING}]([^{OPENING}{CLOSING}]+)[{CLOSING}]")
_RUN = re.compile(rf"(?:{_ONE.pattern}[、和]?)+")
_CLAUSE = re.compile(rf"(?:[{OPENING}][^{OPENING}{CLOSING}]*[{CLOSING}]|[^,。!?;:])+")
_AFTER = re.compile(r"(?:建设|发展|目标|方面|行列|(?:上|中)(?!心).*)$")


@dataclass(frozen=True)
class _Group:
    names: list[Passage]
    quoted: bool


def ambitions(sentence: Passage, beside: Sequence[Aim]) -> list[Aim]:
    """Those of a sentence; `beside` are the goal and strategies that it names too."""
    found = list(_positioned(sentence))
    taken = [one.span for one in (*found, *beside)]
    for clause in _clauses_outside_quotes(sentence):
        if group := _group(clause):
            names = [name for name in group.names if not _lies_in(name.whole, taken)]
            kind = _kind(sentence, group, beside=bool(beside))
            by = POSITIONED if kind == "positioning" else (QUOTED_ONE if group.quoted else PLAIN)
            found.extend(aims_named(kind, by, names))
    return found


def _lies_in(span: Span, others: Sequence[Span]) -> bool:
    return any(other.start <= span.start < other.end for other in others)


def _positioned(sentence: Passage) -> Iterator[Aim]:
    for pattern in (_IS_POSITIONED, _STANDS_ON):
        for match in pattern.finditer(sentence.plain):
            names = [_unquoted(name) for name in listed(sentence, *match.span("said"))]
            if all(_is_ambition(name.plain) or _COMPACT.match(name.plain) for name in names):
                yield from aims_named("positioning", POSITIONED, names)


def _clauses_outside_quotes(sentence: Passage) -> Iterator[Passage]:
    """Clauses; a list in quotes (“甲,乙”) stays together."""
    for found in _CLAUSE.finditer(sentence.plain):
        yield sentence.part(*found.span())


def _group(clause: Passage) -> _Group | None:
    if _FOR_OTHERS.search(clause.plain):
        return None
    for verb in islice(_BUILD.finditer(clause.plain), _MOST_VERBS):
        rest = clause.plain[verb.end() :]
        if rest[:1] and rest[0] in OPENING:
            names = list(_quoted_names(clause, verb.end()))
            if _LAYOUT.search(clause.plain, verb.end()):
                return None
            return _Group(names, quoted=True) if names else None
        names = list(_plain_names(clause, verb.end()))
        if names:
            return _Group(names, quoted=False)
    return None


def _quoted_names(clause: Passage, start: int) -> Iterator[Passage]:
    """The names in the quotes that follow each other. A list in one pair may be of several."""
    run = _RUN.match(clause.plain, start)
    for found in _ONE.finditer(run[0]) if run else ():
        place = start + found.start(1), start + found.end(1)
        pieces = list(listed(clause, *place, only_marks=True))
        if len(pieces) > 1 and all(_is_ambition(piece.plain) for piece in pieces):
            yield from pieces
        elif _is_ambition(found[1]) or _COMPACT.match(found[1]):
            yield clause.part(*place)


def _plain_names(clause: Passage, start: int) -> Iterator[Passage]:
    """The names up to the end of the clause; what is said of their quality is no part of them."""
    end = min(len(clause.plain), start + _LONGEST_LIST)
    if after := _AFTER.search(clause.plain, start, end):
        end = after.start() if clause.plain[: after.start()] else end
    since: Passage | None = None
    for piece in listed(clause, start, end):
        name = piece
        if quality := (_DESCRIBED if since else _QUALITY).match(name.plain):
            name = name.part(quality.end(), len(name.plain))
        elif since is not None:
            name = clause.part(since.start - clause.start, _end_of(piece) - clause.start)
        name = _unquoted(name)
        if _is_ambition(_unquoted(piece).plain) and _is_ambition(name.plain):
            yield name
            since = None
        elif since is None and _OPENS_A_NAME.search(piece.plain):
            since = piece


def _end_of(passage: Passage) -> int:
    return passage.start + len(passage.text)


def _unquoted(name: Passage) -> Passage:
    start = 1 if name.plain[:1] in OPENING and name.plain[:1] else 0
    end = len(name.plain) - (1 if name.plain[-1:] in CLOSING and name.plain[-1:] else 0)
    return name.part(start, end)


def _is_ambition(name: str) -> bool:
    if not 3 <= len(name) <= 30 or not _ENDS_LIKE_ONE.search(name) or _PLACES.search(name):
        return False
    if (
        _BUILD.match(name)
        or name.startswith("的")
        or any(mark in name for mark in (*OPENING, *CLOSING))
    ):
        return False
    return not _WORKS.search(name) or bool(_SCOPE.search(name))


def _kind(sentence: Passage, group: _Group, *, beside: bool) -> AimKind:
    compact = group.quoted and any(_COMPACT.match(name.plain) for name in group.names)
    together = len(group.names) > 1 and bool(_THE_PERIOD.search(sentence.plain))
    if beside and (group.quoted or len(group.names) > 1):
        return "positioning"
    told = bool(_POSITION.search(sentence.plain))
    return "positioning" if compact or together or told else "ambition"
