"""Words and punctuation of one's own texts; quotes and the titles of others are exempt."""

import re
from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from plans.documents.bundle import shapes
from plans.publishing.readiness.context import Context
from plans.publishing.readiness.registry import Found, check
from plans.publishing.readiness.texts import without_quotes

# What editors leave in texts, and what the check looks for: none of it is a note of this code.
_PLACEHOLDER = re.compile(
    r"待补充|待完善|待填写|待更新|此处填写|此处插入|(?<![A-Za-z])(?:TODO|TBD|FIXME)(?![A-Za-z])"
    r"|(?<![A-Za-z])x{3,}(?![A-Za-z])|[×╳Ｘ]{2,}|lorem ipsum|\?{3,}|？{3,}|某某",
    re.IGNORECASE,
)
_UNDECIDED = re.compile(r"(?<!等)待定|待商|待议|另行确定")

_HAN = r"\u3400-\u4dbf\u4e00-\u9fff"
_CLOSING = "”’」』》）"
_NOT_OURS = re.compile(
    r"\]\([^)\s]*\)|(?:https?://|www\.)[^\s\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]+"
    r"|/(?:en/)?plans/[^\s)]*|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|`[^`]*`",
    re.ASCII,
)
_HALF_WIDTH = re.compile(
    rf"(?<=[{_HAN}{_CLOSING}])\s?[,;:?!](?!\w*[/@])"
    rf"|(?<=[{_HAN}{_CLOSING}])\.(?![A-Za-z0-9])"
    rf"|(?<=[{_HAN}])\((?=[^()]*\))|\((?=[{_HAN}])|(?<=[{_HAN}])\)"
    rf"|(?<=[{_HAN}])[\"']|[\"'](?=[{_HAN}])"
)
_AROUND = 4
MOST_SHOWN = 3


@check(
    "placeholder",
    "error",
    title=_("Placeholder"),
    message=_("The text holds %(words)s."),
    help=_("Words that hold a place until the right ones are known. Readers must not see them."),
)
def placeholder(bundle: shapes.Bundle, context: Context) -> Found:
    for place, text in context.texts:
        if words := _found(_PLACEHOLDER, without_quotes(text)):
            yield place, {"words": words}


@check(
    "undecided",
    "warning",
    title=_("Words for what is not decided"),
    message=_("The text holds %(words)s."),
    help=_("Say what is decided, or leave it out; or acknowledge that the plan leaves it open."),
)
def undecided(bundle: shapes.Bundle, context: Context) -> Found:
    for place, text in context.texts:
        if words := _found(_UNDECIDED, without_quotes(text)):
            yield place, {"words": words}


@check(
    "half-width-punctuation",
    "warning",
    title=_("Half-width punctuation in Chinese text"),
    message=_("Half-width punctuation in %(words)s."),
    help=_(
        "Chinese text takes full-width signs: ，。；：？！（）“”. Numbers, addresses and Latin text"
        " keep theirs."
    ),
)
def half_width_punctuation(bundle: shapes.Bundle, context: Context) -> Found:
    for place, text in context.texts:
        bare = _NOT_OURS.sub(lambda found: "\n" * len(found[0]), without_quotes(text))
        if places := list(_HALF_WIDTH.finditer(bare)):
            shown = (_around(text, found) for found in places)
            yield place, {"words": _listed(shown)}


@check(
    "wrong-word",
    "warning",
    title=_("Word on the list of wrong words"),
    message=_("“%(wrong)s” should be “%(right)s”. %(note)s"),
    help=_("Editors keep this list under “Word rules”; it holds for all plans."),
)
def wrong_word(bundle: shapes.Bundle, context: Context) -> Found:
    if not context.words:
        return
    rules = {rule.wrong: rule for rule in context.words}
    # the right word may hold the wrong one: 登录 and 登录进
    known = sorted({*rules, *(rule.right for rule in context.words)}, key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, filter(None, known))))
    for place, text in context.texts:
        for word in dict.fromkeys(pattern.findall(without_quotes(text))):
            if rule := rules.get(word):
                yield place, {"wrong": rule.wrong, "right": rule.right, "note": rule.note}


def _found(pattern: re.Pattern[str], text: str) -> str:
    return _listed(f"“{found[0]}”" for found in pattern.finditer(text))


def _around(text: str, found: re.Match[str]) -> str:
    """The sign with what stands around it."""
    start, end = max(0, found.start() - _AROUND), found.end() + _AROUND
    return f"“{' '.join(text[start:end].split())}”"


def _listed(words: Iterable[str]) -> str:
    """The first few of different words."""
    found = list(dict.fromkeys(words))
    more = len(found) - MOST_SHOWN
    return "、".join(found[:MOST_SHOWN]) + (f" … +{more}" if more > 0 else "")
