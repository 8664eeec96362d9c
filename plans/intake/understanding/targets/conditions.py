"""What keeps a figure from being one to reach: what was, what is told of a thing, its kind."""

import re

from plans.intake.characters import any_of
from plans.intake.understanding.targets.compared import Spot
from plans.intake.understanding.targets.figures import Figure
from plans.intake.understanding.vocabulary import FACTS, TIME_UNITS

WEAK = {"为", "是", "实现", "保持"}
"""Words that compare only where nothing follows the figure."""

_FACT = re.compile(rf"(?:{any_of(FACTS.split())})(?:约|近|超过?|达到?|为|是|共)*\s*$")
_ONCE_BUILT = re.compile("(?:建成|投产|达产|投用|运营|投入使用)后")
_FROM = re.compile(r"(?:(?<!自)由|从(?![业事而严]))[^到至]{0,16}$")
_ENDS = re.compile(
    r"\s*(?:$|[,、。;)(”\"」和与及并而或等:/—]|以及|之间|同时|其中|用于|支持|安排|执行|把握"
    r"|的?(?:目标|水平|规模|任务|大关|区间|范围|增速|速度|比例|标准))"
)
_RATIO = re.compile(r"(?:比|系数|指数|比值|强度|容积率|比例|值)[ 将要再则均也]*$")
_OF_A_KIND = re.compile(
    r"的(?!目标|水平|规模|任务|大关|区间|范围|增速|速度|比例|标准|增长|良好|\s*$|[,、”])"
)
"""超过10万元的村: of which kind it is."""

_COUNTS_THINGS = {"个", "项", "类", "种", "大类", "家", "条"}


def is_told_of_a_thing(before: str) -> bool:
    """总投资20亿元, 全长12公里, 建成后: the size and the yield of a project are facts."""
    return bool(_FACT.search(before)) or bool(_ONCE_BUILT.search(before))


def is_where_it_starts(before: str) -> bool:
    """由42.5%: what it was before."""
    return bool(_FROM.search(before))


def is_at_the_end(clause: str, figure: Figure) -> bool:
    """Whether nothing follows that the figure counts."""
    return bool(_ENDS.match(clause, figure.end))


def is_bare(figure: Figure) -> bool:
    """Without a unit."""
    return figure.measure in {"", ":1"} and not figure.is_fraction


def may_be_bare(label: str, figure: Figure) -> bool:
    """Without a unit stand ratios, indices and what has a multiplier: 突破18万."""
    if figure.multiplier > 1 or "." in str(figure.value):
        return bool(label) or figure.multiplier > 1
    return bool(_RATIO.search(label.strip()))


def can_be_compared(spot: Spot, word: str) -> bool:
    """Words of one character compare seldom; 三个 and the like count things in passing."""
    figure = spot.figure
    if _OF_A_KIND.match(spot.clause, figure.end) or _counts_others(spot):
        return False
    if word in WEAK:
        return is_at_the_end(spot.clause, figure) and not figure.in_passing
    if word in {"过", "破"}:
        return figure.multiplier > 1 or figure.measure == "%"
    if figure.in_passing and figure.measure in _COUNTS_THINGS:
        return figure.behind is not None or word in {"达到", "不少于", "至少", "超过"}
    return True


def tells_the_kind(spot: Spot) -> bool:
    """Whether it tells of which kind a thing is: 千万元以上项目, 80岁以上老人."""
    figure = spot.figure
    if is_at_the_end(spot.clause, figure):
        return False
    if figure.measure in TIME_UNITS or figure.measure in {"%", "‰"} or "元" in figure.measure:
        return True
    return _counts_others(spot)


def _counts_others(spot: Spot) -> bool:
    """Whether a figure of what it stands before follows: 过百亿企业5家."""
    figure, later = spot.figure, spot.later
    if later is None or is_at_the_end(spot.clause, figure):
        return False
    return not re.search("[、,]", spot.clause[figure.end : later.start])
