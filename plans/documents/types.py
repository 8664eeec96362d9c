"""Annotated types shared by the bundle and the published documents."""

import re
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, WithJsonSchema

from plans.documents.canonical import MAX_DIGITS, significant_digits
from plans.documents.text import LONGEST_PROSE, LONGEST_TITLE, WORD_SEPARATOR, line, prose

SHANGHAI = timezone(timedelta(hours=8))  # Asia/Shanghai, without daylight saving since 1991
DECIMAL_PLACES = 6
INTEGER_DIGITS = 15
FIRST_YEAR, LAST_YEAR = 1949, 2100
LAST_ORDINAL = 99_999
LAST_OFFSET = 100_000

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})")
SLUG_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
KEY_PATTERN = SLUG_PATTERN
YEAR_PATTERN = "(19(49|[5-9][0-9])|20[0-9]{2}|2100)"  # from the first to the last
PERIOD_PATTERN = rf"^{YEAR_PATTERN}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$"


def _one_word(word: str) -> str:
    if WORD_SEPARATOR in word:
        raise ValueError(f"holds “{WORD_SEPARATOR}”, which parts words")
    return word


def _day(value: object) -> object:
    if isinstance(value, str):
        if not _DAY.fullmatch(value):
            raise ValueError("is not a date like 2020-12-31")
        return date.fromisoformat(value)
    return value


def _moment(value: object) -> object:
    if isinstance(value, str):
        if not _MOMENT.fullmatch(value):
            raise ValueError("is not a time like 2020-12-31T10:54:01+08:00")
        value = datetime.fromisoformat(value)
    if not isinstance(value, datetime) or value.tzinfo is None:
        return value
    # Before it is converted: the first and last days of the calendar have no other time zone.
    if not FIRST_YEAR <= value.year <= LAST_YEAR:
        raise ValueError(f"is not between the years {FIRST_YEAR} and {LAST_YEAR}")
    return value.astimezone(SHANGHAI)


def _number(value: object) -> object:
    if isinstance(value, int) and not isinstance(value, bool):
        return Decimal(value)
    return value


def _figure(number: Decimal) -> Decimal:
    if not number:
        return Decimal(0)
    if significant_digits(number) > MAX_DIGITS:
        raise ValueError(f"has more than {MAX_DIGITS} digits")
    if number.adjusted() >= INTEGER_DIGITS:
        raise ValueError(f"has more than {INTEGER_DIGITS} digits before the point")
    places = significant_digits(number) - 1 - number.adjusted()
    if places > DECIMAL_PLACES:
        raise ValueError(f"has more than {DECIMAL_PLACES} digits after the point")
    # Positive exponents are written out and trailing zeros dropped, so that equals look equal.
    return number.normalize() if number % 1 else number.quantize(Decimal(1))


Text = Annotated[str, StringConstraints(max_length=LONGEST_PROSE), AfterValidator(prose)]
Title = Annotated[str, StringConstraints(max_length=LONGEST_TITLE), AfterValidator(line)]
Words = list[Annotated[Title, AfterValidator(_one_word)]]
Slug = Annotated[str, StringConstraints(pattern=SLUG_PATTERN, max_length=64)]
Key = Annotated[str, StringConstraints(pattern=KEY_PATTERN, max_length=64)]
AreaCode = Annotated[str, StringConstraints(pattern=r"^[0-9]{6}([0-9]{3}){0,2}$")]
Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s]+$", max_length=500)]
Checksum = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Period = Annotated[str, StringConstraints(pattern=PERIOD_PATTERN)]
Ordinal = Annotated[int, Field(ge=1, le=LAST_ORDINAL)]
Offset = Annotated[int, Field(ge=0, le=LAST_OFFSET)]
Year = Annotated[int, Field(ge=FIRST_YEAR, le=LAST_YEAR)]
Day = Annotated[date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
Moment = Annotated[
    datetime, BeforeValidator(_moment), WithJsonSchema({"type": "string", "format": "date-time"})
]
Figure = Annotated[
    Decimal, BeforeValidator(_number), AfterValidator(_figure), WithJsonSchema({"type": "number"})
]
Multiplier = Annotated[
    Figure, Field(gt=0), WithJsonSchema({"type": "number", "exclusiveMinimum": 0})
]

PlanType = Literal["development", "special", "regional", "spatial"]
Stage = Literal["draft", "adopted", "in_force", "concluded"]
AreaLevel = Literal["province", "prefecture", "county", "township"]
AREA_LEVELS: tuple[str, ...] = get_args(AreaLevel)  # from the highest
AimKind = Literal["goal", "strategy", "positioning", "ambition"]
ZonePosition = Literal["north", "middle", "south", "east", "west", "centre"]
ProjectKind = Literal["infrastructure", "park_platform", "programme"]
NamedThingKind = Literal["policy", "slogan", "place", "other"]
Status = Literal["not_started", "under_way", "done", "delayed", "stopped"]
Role = Literal["lead", "support"]
Sense = Literal["more", "less"]
Nature = Literal["binding", "expected", "unstated"]
Basis = Literal["end_of_period", "cumulative", "annual_average"]
Comparator = Literal[
    "exceed",
    "reach",
    "at_least",
    "at_most",
    "less_than",
    "between",
    "approx",
    "multiple",
    "qualitative",
]
Strength = Literal["ensure", "strive", "stated"]
Standing = Literal["official_text", "interpretation", "news_report"]
VerdictState = Literal["met", "on_track", "behind", "off_track", "no_data", "not_assessable"]
EvaluationKind = Literal["mid_term", "final"]
Method = Literal["level", "total", "average"]
NoVerdict = Literal[
    "no_target",
    "target_in_words",
    "no_basis",
    "no_baseline",
    "no_direction",
    "units_differ",
    "gap",
    "part_year",
    "outside_period",
    "too_early",
]
PictureType = Literal["image/webp"]
Pixels = Annotated[int, Field(ge=1, le=16_383)]  # WebP's longest side


def is_above(level: str, other: str) -> bool:
    """Whether an area of one level may hold areas of the other; not where one is unknown."""
    return level in AREA_LEVELS and other in AREA_LEVELS[AREA_LEVELS.index(level) + 1 :]
