"""Which figures of a clause are to be reached, and what each is compared by."""

import re
from collections.abc import Callable

from plans.intake.characters import any_of
from plans.intake.understanding.rules import rule
from plans.intake.understanding.targets.compared import Compared, Spot, comparator_of
from plans.intake.understanding.targets.conditions import (
    WEAK,
    can_be_compared,
    is_at_the_end,
    is_bare,
    is_told_of_a_thing,
    is_where_it_starts,
    may_be_bare,
    tells_the_kind,
)
from plans.intake.understanding.targets.figures import figures
from plans.intake.understanding.targets.listing import (
    ALIKE,
    follows_at_once,
    in_a_list,
    said_of_all,
    with_the_verb,
)
from plans.intake.understanding.vocabulary import (
    AROUND,
    COMPARED,
    NEW,
    NEW_AT_FIRST,
    TIME_UNITS,
)

COMPARED_BEFORE = rule(
    "targets.compared",
    "a word that compares, then the figure: 突破…, 达到…, 不低于…, 控制在…以内, 翻一番",
    "森林覆盖率达到42.5%，失业率控制在4%以内。",
    ("森林覆盖率 reach 42.5 %", "失业率 at_most 4 %"),
    "0.95",
)
COMPARED_BEHIND = rule(
    "targets.behind",
    "the figure, then a word that compares: …以上, …以内, …左右",
    "青禾县技术合同成交额28亿元以上，物价涨幅3%左右。",
    ("青禾县技术合同成交额 at_least 28 亿元", "物价涨幅 approx 3 %"),
    "0.9",
)
BROUGHT_ABOUT = rule(
    "targets.brought_about",
    "a verb that brings something new, the thing, the figure: 新增…个; or the figure first",
    "新增学位1.2万个，打造6个高品质校园。",
    ("新增学位 reach 1.2 万个", "打造高品质校园 reach 6 个"),
    "0.85",
)
SHARE = rule(
    "targets.share",
    "…率 and a percentage at the end of a clause; 力争…占…",
    "力争行政村通硬化路率100%。",
    ("行政村通硬化路率 reach 100 %",),
    "0.8",
)
RULES = (COMPARED_BEFORE, COMPARED_BEHIND, BROUGHT_ABOUT, SHARE, ALIKE)

_WORDS = {word: name for name, words in COMPARED.items() for word in words.split()}
_COMPARED = re.compile(
    rf"(?P<word>{any_of(_WORDS)})(?:了|到|至|在)?\s*(?:20\d\d年的)?(?P<about>约|大约|近)?\s*$"
)
_LONGEST_WORD = 14
_ONLY_ABOUT = re.compile(r"(?P<about>约|大约|近)\s*$")
_NEW = re.compile(rf"新?(?:{any_of(NEW.split())})")
_NEW_AT_FIRST = re.compile(
    rf"(?:[、和与及,\s-]|{any_of(AROUND.split())}|[\u4e00-\u9fff]{{1,4}}[区县市]将?"
    rf"|大力|加快|深入|持续|重点|统筹|积极)*(?P<verb>{any_of(NEW_AT_FIRST.split())})"
)
_PART = re.compile(r"占(?:全[省市区县国]|[\u4e00-\u9fff]{2,6}总?量?)?(?:的|比重?)?\s*$")
_STRIVING = re.compile("力争|确保|争取|到20")
_SHARE = re.compile(r"(?:率|比例|比重|占比|覆盖面|强度)\s*(?:均|都|全部)?\s*$")


def compared(clause: str) -> list[Compared]:
    """The figures of a clause that are to be reached, in their order."""
    found: list[Compared] = []
    every = list(figures(clause))
    for place, figure in enumerate(every):
        later = every[place + 1] if place + 1 < len(every) else None
        if one := _compared(Spot(clause, figure, found[-1] if found else None, later)):
            found.append(one)
    return said_of_all(found)


def _compared(spot: Spot) -> Compared | None:
    """By the first rule that finds it."""
    rules: tuple[Callable[[Spot], Compared | None], ...] = (
        *(_by_a_word, _by_a_word_behind, _by_a_verb, _as_a_share, in_a_list),
    )
    if follows_at_once(spot):
        rules = (in_a_list, *rules)
    return next(filter(None, (find(spot) for find in rules)), None)


def _by_a_word(spot: Spot) -> Compared | None:
    figure, start = spot.figure, spot.start
    word = _word(spot)
    if word is None or is_told_of_a_thing(spot.before) or not can_be_compared(spot, word["word"]):
        return None
    if is_bare(figure) and not may_be_bare(spot.clause[start : word.start()], figure):
        return None
    comparator = comparator_of(figure, _WORDS[word["word"]], word["about"] or "")
    return Compared(figure, COMPARED_BEFORE, comparator, start, word.start())


def _by_a_word_behind(spot: Spot) -> Compared | None:
    figure, verb = spot.figure, _verb(spot)
    if not figure.behind or _is_no_figure_to_reach(spot) or _stands_first(spot, verb):
        return None
    end = _label_end(spot)
    with_thing = verb if verb and spot.clause[verb[1] : end].strip() else None
    one = Compared(figure, COMPARED_BEHIND, comparator_of(figure), spot.start, end, with_thing)
    return with_the_verb(spot, one)


def _by_a_verb(spot: Spot) -> Compared | None:
    figure, verb = spot.figure, _verb(spot)
    if verb is None or figure.in_passing or figure.measure in TIME_UNITS:
        return None
    if _is_no_figure_to_reach(spot):
        return None
    about = _ONLY_ABOUT.search(spot.before)
    comparator = comparator_of(figure, about=about["about"] if about else "")
    return Compared(figure, BROUGHT_ABOUT, comparator, spot.start, _label_end(spot), verb)


def _as_a_share(spot: Spot) -> Compared | None:
    figure = spot.figure
    part = _PART.search(spot.before) and _STRIVING.search(spot.clause)
    if figure.measure != "%" or not (part or _SHARE.search(spot.before)):
        return None
    if _is_no_figure_to_reach(spot):
        return None
    return Compared(figure, SHARE, comparator_of(figure), spot.start, figure.start)


def _word(spot: Spot) -> re.Match[str] | None:
    """The word before it that compares."""
    start = max(spot.start, spot.figure.start - _LONGEST_WORD)
    return _COMPARED.search(spot.clause, start, spot.figure.start)


def _is_no_figure_to_reach(spot: Spot) -> bool:
    """For what no word before it compares."""
    word = _word(spot)
    if word is not None and word["word"] not in WEAK:
        return True
    if is_told_of_a_thing(spot.before) or is_where_it_starts(spot.before):
        return True
    return is_bare(spot.figure) or tells_the_kind(spot)


def _verb(spot: Spot) -> tuple[int, int] | None:
    """The verb in front of the figure."""
    if first := _NEW_AT_FIRST.match(spot.clause, spot.start, spot.figure.start):
        return first.span("verb")
    verb = _NEW.search(spot.clause, spot.start, spot.figure.start)
    return verb.span() if verb else None


def _stands_first(spot: Spot, verb: tuple[int, int] | None) -> bool:
    """Whether the figure stands between a verb and the thing: 打造6个校园."""
    if verb is None or spot.clause[verb[1] : spot.figure.start].strip():
        return False
    return not is_at_the_end(spot.clause, spot.figure)


def _label_end(spot: Spot) -> int:
    about = _ONLY_ABOUT.search(spot.before)
    return spot.figure.start - (len(about[0]) if about else 0)
