"""Leads: a short sentence that opens a paragraph, or a passage in it, and names what follows."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plans.intake.characters import any_of
from plans.intake.understanding.headings import LONGEST_HEADING, Heading
from plans.intake.understanding.marks import mark_of
from plans.intake.understanding.rules import Finding, rule
from plans.intake.understanding.spans import Line, Passage
from plans.intake.understanding.times import Times
from plans.intake.understanding.vocabulary import DOING

LONGEST_LEAD, LONGEST_LABEL, SHORTEST = 20, 12, 4

NUMBERED = rule(
    "sections.numbered",
    "(一)…。 or 一是…。 or 1.…。: the numbered first sentence of a longer paragraph",
    "（一）强化科技支撑。建设青禾实验室，引进一批人才。",
    ("强化科技支撑",),
    "0.95",
)
LEAD = rule(
    "sections.lead",
    "a sentence of one short clause that says what is done, before other sentences",
    "坚持向改革要活力。深化青禾县的改革，优化营商环境。",
    ("坚持向改革要活力",),
    "0.85",
)
SUBJECT = rule(
    "sections.subject",
    "…更加…。 or …显著提升。: a short first sentence that says how something will be",
    "城市品质显著提升。青禾县将新建一批公园，改造一批道路。",
    ("城市品质显著提升",),
    "0.75",
)
LABEL = rule(
    "sections.label",
    "a few words and a colon at the beginning of a paragraph, but no word of speaking",
    "创新驱动：建设青禾实验室，引进一批人才。",
    ("创新驱动",),
    "0.7",
)
RULES = (NUMBERED, LEAD, SUBJECT, LABEL)

_DOING = re.compile(rf"(?:{any_of(DOING.split())})")
_BECOMING = re.compile(
    r"^[\u4e00-\u9fff、“”]{2,10}(?:更加?|显著|持续|明显|全面|大幅|不断|稳步|进一步)[\u4e00-\u9fff]{1,8}$"
)
_MARK = re.compile(
    r"^(?:[-—●■◆▲★►▶·•\s]+|[一二三四五六七八九十]是|第[一二三四五六七八九十][,、是])"
)
_DASHES = re.compile(r"^[-—]{2,}")
_NUMBER = re.compile(r"^(?:[一二三四五六七八九十]是|第[一二三四五六七八九十][,、是])")
_LABEL = re.compile(rf"[^,。;:“”《》\d]{{{SHORTEST},{LONGEST_LABEL}}}?(?=:)")
_SPEAKING = re.compile(
    r"说|道|指出|表示|提出|强调|介绍|认为|要求|明确|[是为]$|包括|如下|例如|记者|来源|作者|编辑|问|答|目标|其中|声明|注"
)
_A_ZONE = re.compile("片区|板块|组团")
_INNER_STOPS = re.compile(r",.*,.*,")


@dataclass(frozen=True, kw_only=True)
class Section(Finding):
    """`name` has no number and no stop."""

    name: str


def sections(lines: Sequence[Line], headings: Sequence[Heading], times: Times) -> list[Section]:
    """The leads of what will be done; what was done has leads too, which are none of a plan."""
    heads = {heading.span.paragraph for heading in headings}
    return [section for line in lines if line.number not in heads for section in _of(line, times)]


def _of(line: Line, times: Times) -> Iterator[Section]:
    numbered = _numbered(line)
    if numbered and not times.is_past(line.sentences[0]):
        yield numbered
    for place, sentence in enumerate(line.sentences[:-1]):
        if not (place == 0 and numbered) and not times.is_past(sentence):
            yield from _lead(sentence, opens=place == 0)
    if line.sentences and not numbered and not times.is_past(line.sentences[0]):
        yield from _label(line)


def _numbered(line: Line) -> Section | None:
    """The first sentence by its mark, or by 一是."""
    if not line.sentences:
        return None
    first = line.sentences[0]
    mark = mark_of(line)
    begin = _MARK.match(first.plain) if _NUMBER.match(first.plain) else None
    if mark is None and begin is None:
        return None
    start = mark.start if mark else begin.end() if begin else 0
    words = first.part(start, len(first.plain) - 1)
    ends = first.plain.endswith("。")
    if not ends or len(line.sentences) == 1 or len(words.plain) > LONGEST_HEADING:
        return None
    if len(words.plain) < SHORTEST or _INNER_STOPS.search(words.plain):
        return None
    return Section(**NUMBERED.at(words.whole), name=words.text)


def _lead(sentence: Passage, *, opens: bool) -> Iterator[Section]:
    begin = _MARK.match(sentence.plain)
    words = sentence.part(begin.end() if begin else 0, len(sentence.plain) - 1)
    plain = words.plain
    shortest = SHORTEST - 1 if begin else SHORTEST
    if not sentence.plain.endswith("。") or not shortest <= len(plain) <= LONGEST_LEAD:
        return
    if re.search(r"[,:;]", plain) or _A_ZONE.search(plain):
        return
    if _DOING.match(plain) or (opens and _DASHES.match(sentence.plain)):
        yield Section(**LEAD.at(words.whole), name=words.text)
    elif opens and _BECOMING.match(plain):
        yield Section(**SUBJECT.at(words.whole), name=words.text)


def _label(line: Line) -> Iterator[Section]:
    begin = _MARK.match(line.plain)
    start = begin.end() if begin else 0
    found = _LABEL.match(line.plain, start)
    if found and not _SPEAKING.search(found[0]) and "。" in line.plain[found.end() :]:
        words = line.whole.part(*found.span())
        yield Section(**LABEL.at(words.whole), name=words.text)
