"""Field types of the working copy, so that one thing is declared one way everywhere."""

import operator
import re
from datetime import datetime
from decimal import Decimal
from functools import reduce
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import (
    MaxLengthValidator,
    MaxValueValidator,
    MinValueValidator,
    RegexValidator,
    URLValidator,
)
from django.db import models
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from plans.documents.canonical import MAX_DIGITS, significant_digits
from plans.documents.text import (
    LONGEST_PROSE,
    LONGEST_TITLE,
    WORD_SEPARATOR,
    code_point,
    is_blank,
    unfit_in_a_line,
    unfit_in_prose,
)
from plans.documents.types import (
    DECIMAL_PLACES,
    FIRST_YEAR,
    INTEGER_DIGITS,
    LAST_OFFSET,
    LAST_ORDINAL,
    LAST_YEAR,
    PERIOD_PATTERN,
    SLUG_PATTERN,
)

validate_slug = RegexValidator(
    SLUG_PATTERN, _("Use lower-case letters, digits and single hyphens.")
)
validate_period = RegexValidator(
    PERIOD_PATTERN, _("Write a period like 2023, 2023-H1, 2023-Q2 or 2023-07.")
)


MARKS = _(
    "Marks: **bold**, [words](address) with https:// or /, “- ” or “1. ” before each line of a"
    " list, “## ” before a heading, | between the cells of a table and"
    " |---|---| below its first row. An empty line parts paragraphs."
)


def validate_prose(text: str) -> None:
    _refuse_unfit(unfit_in_prose(text))
    _refuse_blank(text)


def validate_line(text: str) -> None:
    _refuse_unfit(unfit_in_a_line(text))
    _refuse_blank(text)


def _refuse_unfit(unfit: re.Match[str] | None) -> None:
    if unfit:
        raise ValidationError(
            _("Character %(place)d is %(name)s, which cannot stand here."),
            params={"place": unfit.start() + 1, "name": code_point(unfit[0])},
        )


def _refuse_blank(text: str) -> None:
    if is_blank(text):
        raise ValidationError(_("Nothing of this can be seen."))


def validate_words(words: list[str]) -> None:
    """Each as a bundle takes it."""
    for word in words:
        if len(word) > LONGEST_TITLE:
            raise ValidationError(
                _("“%(word)s…” is longer than %(limit)d characters."),
                params={"word": word[:10], "limit": LONGEST_TITLE},
            )
        validate_line(word)


def validate_moment(value: datetime) -> None:
    """Refuses what no time zone can be applied to, and what is surely a slip."""
    if not FIRST_YEAR <= value.year <= LAST_YEAR:
        raise ValidationError(
            _("The year must lie between %(first)d and %(last)d."),
            params={"first": FIRST_YEAR, "last": LAST_YEAR},
        )


def validate_digits(value: Decimal) -> None:
    """Refuses what SQLite would round."""
    if significant_digits(value) > MAX_DIGITS:
        raise ValidationError(
            _("A figure has at most %(limit)d digits."), params={"limit": MAX_DIGITS}
        )


def plain(figure: Decimal) -> str:
    """A figure as it was written: 25, not 25.000000."""
    return f"{figure.normalize():f}"


class TitleField(models.CharField):
    """A short text of one line."""

    default_validators = [validate_line]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"max_length": LONGEST_TITLE, **kwargs})


class ProseFormField(forms.CharField):
    """Browsers send line ends as CR LF; stored text has LF alone."""

    def to_python(self, value: Any) -> Any:
        text = super().to_python(value)
        return text.replace("\r\n", "\n") if isinstance(text, str) else text


class ProseField(models.TextField):
    """A text of several lines; what is left empty is null, which means “not given”."""

    default_validators = [validate_prose, MaxLengthValidator(LONGEST_PROSE)]

    def formfield(self, **kwargs: Any) -> Any:
        empty = {"empty_value": None} if self.null else {}
        return super().formfield(**{"form_class": ProseFormField, **empty, **kwargs})


class MarkdownField(ProseField):
    """Prose in which editors may set marks. It is stored as typed; what shows it renders it."""

    def deconstruct(self) -> Any:
        """To the database it is prose, so that no migration needs to tell the two apart."""
        name, _path, args, kwargs = super().deconstruct()
        return name, f"{ProseField.__module__}.{ProseField.__qualname__}", args, kwargs

    def formfield(self, **kwargs: Any) -> Any:
        told = format_lazy("{} {}", self.help_text, MARKS) if self.help_text else MARKS
        return super().formfield(**{"help_text": told, **kwargs})


class SlugTextField(models.CharField):
    """The part of an address that names a thing."""

    default_validators = [validate_slug]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"max_length": 64, **kwargs})


class LinkField(models.URLField):
    """An address that pages link to: http or https, whatever else Django would take."""

    default_validators = [URLValidator(schemes=("http", "https"))]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"max_length": 500, **kwargs})


class OrdinalField(models.PositiveIntegerField):
    """A place in a list, from 1."""

    default_validators = [MinValueValidator(1), MaxValueValidator(LAST_ORDINAL)]

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**{"min_value": 1, **kwargs})


class OffsetField(models.PositiveIntegerField):
    """A place in a text: how many code points stand before it."""

    default_validators = [MaxValueValidator(LAST_OFFSET)]


class YearField(models.PositiveSmallIntegerField):
    """A calendar year within reason; `years_within_reason` is its constraint."""

    default_validators = [MinValueValidator(FIRST_YEAR), MaxValueValidator(LAST_YEAR)]


class FigureField(models.DecimalField):
    """A figure as written: at most 15 digits, 6 of them after the point."""

    default_validators = [validate_digits]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        places = {
            "max_digits": INTEGER_DIGITS + DECIMAL_PLACES,
            "decimal_places": DECIMAL_PLACES,
        }
        super().__init__(*args, **{**places, **kwargs})


class WordsFormField(forms.CharField):
    """Words parted by 、 in one line."""

    def prepare_value(self, value: Any) -> Any:
        return WORD_SEPARATOR.join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        words = value if isinstance(value, list) else (value or "").split(WORD_SEPARATOR)
        return [word.strip() for word in words if word.strip()]

    def has_changed(self, initial: Any, data: Any) -> bool:
        return bool(self.to_python(initial) != self.to_python(data))


class WordsField(models.JSONField):
    """A list of short texts in order."""

    default_validators = [validate_words]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"default": list, "blank": True, **kwargs})

    def formfield(self, **kwargs: Any) -> Any:
        kwargs.pop("encoder", None)
        kwargs.pop("decoder", None)
        kwargs.setdefault("help_text", _("Several are parted by “、”."))
        return models.Field.formfield(self, **{"form_class": WordsFormField, **kwargs})


def years_within_reason(*names: str, table: str) -> list[models.CheckConstraint]:
    """A constraint for each year field of a table."""
    return [
        models.CheckConstraint(
            condition=models.Q(**{f"{name}__range": (FIRST_YEAR, LAST_YEAR)}),
            name=f"{table}_{name}_within_reason",
        )
        for name in names
    ]


def multiplier_is_positive(*, table: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=models.Q(multiplier__gt=0),
        name=f"{table}_multiplier_is_positive",
        violation_error_message=_("The multiplier must be above 0."),
    )


def given(*names: str) -> models.Case | models.expressions.CombinedExpression:
    """How many of these foreign keys are set, as a database expression."""
    ones = (
        models.Case(models.When(**{f"{name}__isnull": False}, then=1), default=0) for name in names
    )
    return reduce(operator.add, ones)
