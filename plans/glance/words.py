"""The words that a picture adds to a plan's own. They are Chinese in both languages of the site.

A picture is content, as the plan is: it exists once, and travels without the page around it.
"""

from datetime import date
from decimal import Decimal

from plans.documents.canonical import plain_number

GLANCE = "一图读懂"
GOAL = "总目标"
STRATEGIES = "战略"
POSITIONINGS = "定位"
SECTIONS = "领域"
PROVENANCE = "这些内容从哪里来"
LEADS_BACK = "全文、出处与更新，见"
NO_TARGET = "未给出目标值"
NO_OBSERVATION = "尚无监测值"

DIGITS = "零一二三四五六七八九"
TEN = 10


def numeral(number: int) -> str:
    """A number as Chinese writes it, up to 99; larger ones in digits."""
    if not 0 <= number < TEN * TEN:
        return str(number)
    tens, ones = divmod(number, TEN)
    if not tens:
        return DIGITS[ones]
    return f"{DIGITS[tens] if tens > 1 else ''}十{DIGITS[ones] if ones else ''}"


def counted(number: int, of: str) -> str:
    """So many of something: two is 两 before what is counted."""
    return f"{'两' if number == 2 else numeral(number)}{of}"


def figure(value: Decimal) -> str:
    """A figure with its thousands set apart."""
    return f"{Decimal(plain_number(value)):,f}"


def day(moment: date) -> str:
    return f"{moment.year} 年 {moment.month} 月 {moment.day} 日"


def more(number: int, of: str) -> str | None:
    """What is said of those that a picture has no room for."""
    return f"另有 {number} {of}，见网站" if number > 0 else None


def quoted(wording: str) -> str:
    """The source's own words; they bring marks of their own, often these “ ”."""
    return f"原文：「{wording}」"


def brief(text: str, most: int) -> str:
    """A text in one line, of at most so many characters; the website has the whole."""
    whole = " ".join(text.split())
    return whole if len(whole) <= most else f"{whole[: most - 1]}…"
