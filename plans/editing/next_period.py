"""What the next plan is probably called, read from what this one is called. Pure."""

import re

from plans.models import Plan

YEARS = 5
_DIGITS = "零一二三四五六七八九"


def _numeral(number: int) -> str:
    """A whole number below 100 in Chinese."""
    tens, ones = divmod(number, 10)
    written = _DIGITS[ones] if ones or not tens else ""
    return ("" if tens < 2 else _DIGITS[tens]) + ("十" if tens else "") + written


_NUMERALS = {_numeral(number): number for number in range(1, 99)}

_FIVE_YEARS = re.compile(r"([一二三四五六七八九十]+)五(?=$|[^一二三四五六七八九十年])")


def next_years(plan: Plan) -> tuple[int, int]:
    return plan.period_end + 1, plan.period_end + YEARS


def next_ordinal(text: str) -> str:
    """十五五 after 十四五, wherever it stands in the text."""

    def raised(found: re.Match[str]) -> str:
        number = _NUMERALS.get(found[1])
        return f"{_numeral(number + 1)}五" if number else found[0]

    return _FIVE_YEARS.sub(raised, text)


def next_words(text: str, plan: Plan) -> str:
    """A text with the next period's name and years in place of this one's."""
    old, new = (plan.period_start, plan.period_end), next_years(plan)
    years = dict(zip(map(str, old), map(str, new), strict=True))
    pattern = "|".join(rf"(?<!\d){year}(?!\d)" for year in years)
    return re.sub(pattern, lambda found: years[found[0]], next_ordinal(text))


def next_slug(plan: Plan) -> str:
    slug = next_words(plan.slug, plan)
    return slug if slug != plan.slug else f"{slug[:59]}-next"
