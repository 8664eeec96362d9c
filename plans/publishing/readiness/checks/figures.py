"""Figures: in prose as in their fields, and complete."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from plans.documents.bundle import shapes
from plans.documents.canonical import plain_number
from plans.publishing.readiness.context import Context
from plans.publishing.readiness.findings import Place
from plans.publishing.readiness.numbers import Number, numbers_in, scale_of
from plans.publishing.readiness.registry import Found, check

_CLAUSE = re.compile(r"[^，,。；;！？!?\n]+")
_SMALL = re.compile(r"[一二两三四五六七八九]")
COUNTING = ("个", "项")
"""Units that any noun takes: 两个部门 is no figure."""


@check(
    "figure-differs",
    "warning",
    title=_("Figure that differs from its field"),
    message=_("The text says %(written)s, the fields of “%(indicator)s” say %(known)s."),
    help=_(
        "The figure in the text is none of the indicator's figures. 18万 and 180,000 are the same,"
        " and so are 百分之七 and 7%. Mend the text or the field."
    ),
)
def figure_differs(bundle: shapes.Bundle, context: Context) -> Found:
    indicators = [known for item in bundle.indicators if (known := Known.of(item)).values]
    for known in indicators:
        yield from known.in_own_texts()
    by_title = {known.title: known for known in indicators}
    if not by_title:
        return
    named = re.compile("|".join(map(re.escape, sorted(by_title, key=len, reverse=True))))
    for place, text in context.texts:
        for clause in _CLAUSE.finditer(text) if named.search(text) else ():
            for title in dict.fromkeys(named.findall(clause[0])):
                known = by_title[title]
                if place.key != known.key:
                    yield from known.differing(place, clause[0], known.values)


@check(
    "target-without-value",
    "error",
    title=_("Target without the value that it needs"),
    message=_("Its comparator needs a figure here."),
    help=_(
        "Give the value, and for “between” the upper value too. A target in words alone has the"
        " comparator for words."
    ),
)
def target_without_value(bundle: shapes.Bundle, context: Context) -> Found:
    for item in bundle.indicators:
        targets = [("", item.target)] if item.target else []
        targets += [(str(milestone.year), milestone) for milestone in item.milestones]
        for row, target in targets:
            part = "milestones" if row else "target"
            if target.comparator != "qualitative" and target.value is None:
                yield Place(item.kind, item.key, "value", part, row), {}
            if target.comparator == "between" and target.value_upper is None:
                yield Place(item.kind, item.key, "value_upper", part, row), {}


Values = dict[str, set[Decimal]]
"""The figures that are known, in ones of each unit."""


@dataclass(frozen=True)
class Known:
    """The figures of an indicator, and its own texts; `wordings` have values of their own."""

    key: str
    title: str
    text: str
    values: Values
    wordings: list[tuple[Place, str, Values]]

    @classmethod
    def of(cls, item: shapes.Indicator) -> "Known":
        values: Values = {}
        wordings = []
        for place, target in _targets(item):
            own: Values = {}
            for known in (values, own):
                _note(known, target, target.value, target.value_upper)
            wordings.append((place, target.wording, own))
        for quantity in (*filter(None, [item.baseline]), *item.observations):
            _note(values, quantity, quantity.value)
        return cls(item.key, item.title, item.text or "", values, wordings)

    def in_own_texts(self) -> Found:
        yield from self.differing(Place("indicator", self.key, "text"), self.text, self.values)
        for place, wording, own in self.wordings:
            found = list(_figures(self._unnamed(wording), own))
            # “from 15 to 18” tells the value among others
            if not any(number.value in own[unit] for number, unit in found):
                yield from list(self.differing(place, wording, own))[:1]

    def differing(self, place: Place, text: str, values: Values) -> Found:
        for number, unit in _figures(self._unnamed(text), values):
            if number.value not in values[unit]:
                known = "、".join(plain_number(value) for value in sorted(values[unit]))
                sign = "" if unit == "%" else unit
                yield (
                    place,
                    {
                        "written": f"{number.written}{sign}",
                        "indicator": self.title,
                        "known": f"{known}{unit}",
                    },
                )

    def _unnamed(self, text: str) -> str:
        """Without the indicator's own name, which may hold a number too."""
        return text.replace(self.title, " " * len(self.title))


def _figures(text: str, values: Values) -> Iterator[tuple[Number, str]]:
    """Numbers that are followed by one of these units."""
    for number in numbers_in(text):
        after = text[number.end :].lstrip()
        for unit in values:
            if unit == "%":
                matches = number.is_percentage
            else:
                matches = after.startswith(unit) and not number.is_percentage
            if matches and not (unit in COUNTING and _SMALL.fullmatch(number.written)):
                yield number, unit


def _targets(item: shapes.Indicator) -> Iterator[tuple[Place, shapes.Target]]:
    if item.target:
        yield Place(item.kind, item.key, "wording", "target"), item.target
    for milestone in item.milestones:
        row = str(milestone.year)
        yield Place(item.kind, item.key, "wording", "milestones", row), milestone
    for revision in item.revisions:
        row = str(revision.decided_on)
        yield Place(item.kind, item.key, "wording", "revisions", row), revision.old


def _note(
    values: Values, written: shapes.Quantity | shapes.Target, *figures: Decimal | None
) -> None:
    """Files figures under their unit without its multiplier."""
    if not written.unit or getattr(written, "comparator", "") == "multiple":
        return
    factor, unit = scale_of(written.unit)
    unit = "%" if unit == "％" else unit
    given = {figure * max(factor, written.multiplier) for figure in figures if figure is not None}
    if given:
        values.setdefault(unit, set()).update(given)
