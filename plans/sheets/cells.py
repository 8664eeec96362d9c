"""How each type of value looks in a cell, and what a cell may hold for it.

`read` raises Django's `ValidationError`, whose words are for the editor.
"""

import re
from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import TextChoices
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from pydantic import TypeAdapter
from pydantic import ValidationError as Unfit

from plans.documents.canonical import plain_number
from plans.documents.text import LONGEST_PROSE, LONGEST_TITLE, is_blank
from plans.documents.types import FIRST_YEAR, LAST_ORDINAL, LAST_YEAR, PERIOD_PATTERN, Figure
from plans.models.fields import validate_line, validate_period, validate_prose, validate_slug
from plans.sheets.names import Titles, folded, said, shown, typed_for
from plans.sheets.tables import Cell

_WHOLE = re.compile(r"[0-9]{1,9}")
_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")
_FIGURE: TypeAdapter[Decimal] = TypeAdapter(Figure)
_DAY_ZERO = date(1899, 12, 30)  # from which spreadsheets count days
_LIKELY_DAYS = range(18_000, 80_000)  # 1949 to 2119


class Form(ABC):
    """The form in which a column's values are written. An empty cell is null, in every column."""

    def write(self, value: Any, titles: Titles) -> Cell:
        return Cell("" if value is None else str(value))

    @abstractmethod
    def read(self, text: str, titles: Titles) -> Any:
        """The value of a cell that holds something."""


class Line(Form):
    def read(self, text: str, titles: Titles) -> str:
        validate_line(text)
        return _not_longer(text, LONGEST_TITLE)


class Prose(Form):
    def read(self, text: str, titles: Titles) -> str:
        validate_prose(text)
        return _not_longer(text, LONGEST_PROSE)


class Slug(Form):
    def read(self, text: str, titles: Titles) -> str:
        slug = text.strip()
        validate_slug(slug)
        return _not_longer(slug, 64)


class Key(Form):
    """Not checked: whether it is a key shows when its item is looked for."""

    def read(self, text: str, titles: Titles) -> str:
        return text.strip()


class Period(Form):
    def read(self, text: str, titles: Titles) -> str:
        period = text.strip()
        if _WHOLE.fullmatch(period) and int(period) in _LIKELY_DAYS:
            day = _DAY_ZERO + timedelta(days=int(period))
            raise ValidationError(
                _(
                    "%(number)s is how a spreadsheet counts the day %(day)s. Format the cell as"
                    " text and write a period like 2023, 2023-H1, 2023-Q2 or 2023-07."
                )
                % {"number": period, "day": day.isoformat()}
            )
        if not re.fullmatch(PERIOD_PATTERN, period):
            validate_period(period)
        return period


@dataclass(frozen=True)
class Whole(Form):
    """A whole number between two limits."""

    first: int
    last: int

    def write(self, value: Any, titles: Titles) -> Cell:
        return Cell() if value is None else Cell(str(value), is_number=True)

    def read(self, text: str, titles: Titles) -> int:
        if _WHOLE.fullmatch(text.strip()) and self.first <= int(text) <= self.last:
            return int(text)
        raise ValidationError(
            _("“%(value)s” is not a whole number from %(first)d to %(last)d.")
            % {"value": shown(text), "first": self.first, "last": self.last}
        )


@dataclass(frozen=True)
class Number(Form):
    """A figure, never rounded."""

    positive: bool = False

    def write(self, value: Any, titles: Titles) -> Cell:
        return Cell() if value is None else Cell(plain_number(value), is_number=True)

    def read(self, text: str, titles: Titles) -> Decimal:
        if not _NUMBER.fullmatch(text.strip()):
            raise ValidationError(
                _("“%(value)s” is not a number such as 12.5.") % {"value": shown(text)}
            )
        try:
            figure = _FIGURE.validate_python(Decimal(text.strip()))
        except (Unfit, ArithmeticError):
            raise ValidationError(
                _("A figure has at most 15 digits, 6 of them after the point.")
            ) from None
        if self.positive and figure <= 0:
            raise ValidationError(_("The multiplier must be above 0."))
        return figure


class Answer(TextChoices):
    YES = "true", gettext_lazy("yes")
    NO = "false", gettext_lazy("no")


class Flag(Form):
    def write(self, value: Any, titles: Titles) -> Cell:
        return Cell() if value is None else Cell(said((Answer.YES if value else Answer.NO).label))

    def read(self, text: str, titles: Titles) -> bool:
        return _one_of(text, Answer) == Answer.YES


@dataclass(frozen=True)
class Choice(Form):
    """One of a closed list, by its label."""

    choices: type[TextChoices]

    def write(self, value: Any, titles: Titles) -> Cell:
        return Cell("" if value is None else said(self.choices(value).label))

    def read(self, text: str, titles: Titles) -> str:
        return _one_of(text, self.choices)


@dataclass(frozen=True)
class NamedThings(Form):
    """One a line: 政策：示例."""

    kinds: type[TextChoices]

    def write(self, value: Any, titles: Titles) -> Cell:
        lines = (f"{said(self.kinds(thing['kind']).label)}：{thing['name']}" for thing in value)
        return Cell("\n".join(lines))

    def read(self, text: str, titles: Titles) -> list[dict[str, str]]:
        found = []
        for line in (line for line in text.split("\n") if not is_blank(line)):
            label, colon, name = line.replace(":", "：", 1 if "：" not in line else 0).partition(
                "："
            )
            if not colon:
                raise ValidationError(
                    _("“%(value)s” has no kind before a colon.") % {"value": shown(line)}
                )
            validate_line(name)
            kind = _one_of(label, self.kinds)
            found.append({"kind": kind, "name": _not_longer(name, LONGEST_TITLE)})
        return found


def _one_of(text: str, choices: type[TextChoices]) -> str:
    value = typed_for(choices).get(folded(text))
    if value is None:
        known = _(", ").join(said(choice.label) for choice in choices)
        raise ValidationError(
            _("“%(value)s” is none of: %(known)s.") % {"value": shown(text), "known": known}
        )
    return value


def _not_longer(text: str, limit: int) -> str:
    if len(text) > limit:
        raise ValidationError(
            _("It has %(length)d characters; %(limit)d are possible.")
            % {"length": len(text), "limit": limit}
        )
    return text


PLACE = Whole(1, LAST_ORDINAL)
YEAR = Whole(FIRST_YEAR, LAST_YEAR)
