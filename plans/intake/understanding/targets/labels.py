"""What a figure is of: the words before it, or those between a verb and it."""

import re

from plans.intake.characters import any_of
from plans.intake.understanding.targets.compared import Compared
from plans.intake.understanding.vocabulary import AROUND, HAVING, VERBS_ALONE

_YEARS = (
    r"20\d\d\s?年?(?:年?末|底)?|二[〇○零][一二三][〇○零一二三四五六七八九]年(?:末|底)?"
    r"|[“\"]?十[一二三四五六七八九]五[”\"]?(?:时期|期间|期末|末|规划)?"
)
_LEADING = re.compile(
    rf"^(?:[和与及并且,、 ”)。-]|以及|[\u4e00-\u9fff]{{0,8}}目标[是为]|{_YEARS}"
    rf"|(?:{any_of(AROUND.split())})(?!期)"
    r"|[\u4e00-\u9fff]{2,8}将(?=努力|力争|实现|确保)|(?:比|较)[^,]{2,8}(?:年|末))+"
)
_TRAILING = re.compile(
    rf"(?:(?<!占)(?:{any_of(AROUND.split())})|[的翻]|数量|(?:比|较|在)?(?:{_YEARS})(?:基础上|的)?|拟?按|比例?上年|总量(?=突破))+$"
)
_FROM = re.compile(r"(?:(?<!自)由|(?<=.)从)(?:20\d\d|[“\"]?十[一二三四五六七八九]五|目前|\d).*")
_EACH = re.compile(r"[、和].*(?:(?<!年)均|都)$")
_BOTH = re.compile("[、和]")
_AND = re.compile("[、和与]")
_RESIDENTS = {"城镇", "城市", "城区"}
_WHOSE = re.compile(r"(?:城镇|农村|城乡|全社会|规上|年度?|社会)$")
"""What belongs to the label before a verb: 城镇新增就业."""

_OPEN_ENDED = re.compile(r"(?:以上)?[\u4e00-\u9fffA-Z“](?<![和与及并而或等以、])")
"""Where the thing stands behind the figure: 新建8公里绿道."""

_THING = re.compile(r"^[\u4e00-\u9fffA-Za-z“”()\"]{1,16}")
_OF_THE_LAST = re.compile(
    r"^(?:年均|占(?:全|GDP|地区|生产|规|比重$)|比重$|增速$|总数$|数量$|总量$|规模$|面积$|每年)"
)
_STRIPPED = " 、的…●■◆▲★※►▶□◎○•·"
_QUOTE = re.compile("[“”]")


def labels_of(clause: str, one: Compared, last: list[str]) -> list[str]:
    """The labels of a figure and of those that follow it in a list.

    Of 甲和乙分别达到 they are two. Where a clause has none (年均增长7%以上), the figure is of what
    the last was of.
    """
    before = clause[one.label_start : one.label_end]
    if one.verb and HAVING not in clause[slice(*one.verb)]:
        return [_brought_about(clause, one, last)]
    label = label_of(before)
    if not label:
        return last
    label = re.sub(r"^.*(?:台阶|大关)[、和]", "", label)
    if _OF_THE_LAST.match(label) and last and last[0]:
        return [last[0] + label] if label.startswith(("占", "增速")) else last
    several = "分别" in before or "各" in before[-2:]
    return _with_shared_end(_AND.split(label)) if several else [label]


def _with_shared_end(labels: list[str]) -> list[str]:
    """城镇、农村居民收入 are 城镇居民收入 and 农村居民收入."""
    end = labels[-1].removeprefix("农村")
    return [label + end if label in _RESIDENTS else label for label in labels]


def of_each(clause: str, one: Compared, labels: list[str]) -> list[str]:
    """What a figure is of: each of several for 甲、乙均达到, else the first of those left."""
    before = clause[one.label_start : one.label_end]
    if _EACH.search(before) and len(labels) == 1:
        return [label for label in _BOTH.split(labels[0]) if label]
    return labels[:1] if labels[0] else []


def _brought_about(clause: str, one: Compared, last: list[str]) -> str:
    """The verb and its thing; the thing alone of a verb that says nothing of it."""
    start, end = one.verb or (0, 0)
    verb = clause[start:end]
    said = "" if verb in VERBS_ALONE else verb
    if whose := _WHOSE.match(_LEADING.sub("", clause[one.label_start : start])):
        said = whose[0] + said if verb.startswith("新增") else said
    listed = one.label_start > end
    thing = clause[one.label_start if listed else end : one.label_end]
    thing = _unopened(_TRAILING.sub("", _LEADING.sub("", thing) if listed else thing))
    if not thing or _OPEN_ENDED.match(clause, one.figure.end):
        behind = _THING.match(clause[one.figure.end :])
        thing += _of_what(behind[0]) if behind else ""
    return said + thing if thing or said else (last[0] if last else "")


def _of_what(words: str) -> str:
    return re.sub(r"(?:项目)?(?:建设|改造任务|任务|以上|左右|以内)$", "", words).strip(_STRIPPED)


def _unopened(label: str) -> str:
    """Without a quotation mark whose other one stands elsewhere, and all before it."""
    marks = _QUOTE.findall(label)
    if marks and marks[-1] == "“":
        before, _, behind = label.rpartition("“")
        label = behind if len(behind) > 1 else before
        label = _LEADING.sub("", label)
    if marks and marks[0] == "”":
        label = label.partition("”")[2]
    return label.strip(_STRIPPED)


def label_of(before: str) -> str:
    """Words that stand before what is said, without those that say when and how firmly."""
    label = _FROM.sub("", _LEADING.sub("", before))
    return _unopened(_TRAILING.sub("", label))
