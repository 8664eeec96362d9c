"""Counted words: 三大战略 needs three strategies."""

import re
from collections import Counter, defaultdict

from django.utils.translation import gettext_lazy as _

from plans.documents.bundle import shapes
from plans.publishing.readiness.context import Context
from plans.publishing.readiness.numbers import number_of
from plans.publishing.readiness.registry import Found, check

NOUNS: dict[str, tuple[str, ...]] = {
    "战略定位": ("strategy", "positioning"),
    "战略": ("strategy",),
    "功能定位": ("positioning",),
    "目标定位": ("aims", "positioning"),
    "定位": ("positioning",),
    "奋斗目标": ("ambition",),
    "总目标": ("goal",),
    "总体目标": ("goal",),
    "目标": ("goal", "ambition", "aims", "targets"),
    "关键词": ("keywords",),
    "片区": ("zones",),
    "领域": ("sections",),
    "举措": ("measures",),
    "重点项目": ("projects",),
    "重点工程": ("projects",),
    "指标": ("indicators",),
}
"""What a word may count; where it may count several lists, one that agrees is enough."""

_COUNTED = re.compile(
    r"(?<![第\d一二三四五六七八九十百千零〇两０-９])(?P<number>[\d０-９]+|[一二三四五六七八九十百零〇两]+)"
    r"(?P<classifier>[大个项条]|大类)(?P<noun>"
    + "|".join(sorted(NOUNS, key=len, reverse=True))
    + r")(?![性新体任责])"
)


@check(
    "counted-words",
    "warning",
    title=_("Counted words that differ from the list"),
    message=_("The text says “%(words)s”, the plan has %(count)s."),
    help=_(
        "“三大战略” needs three strategies among the aims. Mend the number, or add what is missing"
        " from the list."
    ),
)
def counted_words(bundle: shapes.Bundle, context: Context) -> Found:
    whole = _whole(bundle)
    inside = _inside(bundle)
    for place, text in context.texts:
        for found in _COUNTED.finditer(text):
            number = number_of(found["number"])
            lists = NOUNS[found["noun"]]
            here = inside.get(place.key, Counter())
            counts = [*(whole[name] for name in lists), *(here[name] for name in lists)]
            if number is not None and number not in counts:
                yield place, {"words": found[0], "count": str(whole[lists[0]])}


def _whole(bundle: shapes.Bundle) -> Counter[str]:
    counts = Counter({name: len(getattr(bundle, name)) for name in shapes.ITEM_LISTS})
    counts.update(aim.aim_kind for aim in bundle.aims)
    counts["targets"] = sum(1 for item in bundle.indicators if item.target)
    return counts


def _inside(bundle: shapes.Bundle) -> dict[str, Counter[str]]:
    """For each keyword, section and zone, how many of each list belong to it."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    keyword_of = {section.key: section.keyword for section in bundle.sections}
    for section in bundle.sections:
        counts[section.keyword]["sections"] += 1
    for measure in bundle.measures:
        for key in (measure.section, keyword_of[measure.section], *measure.zones):
            counts[key]["measures"] += 1
    for aim in bundle.aims:
        for key in filter(None, (aim.keyword, aim.zone)):
            counts[key].update(["aims", aim.aim_kind])
    for project in bundle.projects:
        if project.zone:
            counts[project.zone]["projects"] += 1
    for indicator in bundle.indicators:
        if indicator.keyword:
            names = ["indicators", "targets"] if indicator.target else ["indicators"]
            counts[indicator.keyword].update(names)
    return counts
