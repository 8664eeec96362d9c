"""What only composing refuses, in an editor's words and with a link to the field."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from plans.admin.desk.places import MODELS, links_to, place_of
from plans.errors.base import Problem
from plans.models import Plan
from plans.models.projects import NEEDS_A_UNIT
from plans.publishing.readiness.findings import Place
from plans.wording import field_name

MOST_SHOWN = 200

REASONS: list[tuple[str, str | Promise]] = [
    (
        r"String should have at most (?P<limit>\d+) char",
        _("It has more than %(limit)s characters."),
    ),
    (r"String should match pattern", _("It is not written as it must be.")),
    (
        r"Input should be a valid (string|list)",
        _("It is missing, or what it refers to is not in this plan."),
    ),
    (r"Input should be (greater|less) than", _("The number is too small or too large.")),
    (r"Input should be '", _("It is none of the values to choose from.")),
    (r"Field required", _("It is missing.")),
    (r"is blank", _("Nothing stands here.")),
    (r"holds (?P<name>U\+\w+) as character (?P<place>\d+)", _("Character %(place)s is %(name)s.")),
    (r"holds what has no print|holds a NUL|surrogate", _("It holds a character without a print.")),
    (r"holds “、”", _("A word of the list holds “、”, which parts words.")),
    (r"has more than (?P<limit>\d+) digits$", _("The figure has more than %(limit)s digits.")),
    (
        r"has more than (?P<limit>\d+) digits (before|after) the point",
        _("The figure has more than %(limit)s digits before or after the point."),
    ),
    (r"a qualitative target has no value", _("A target in words alone has no value.")),
    (r"a target with comparator (?P<name>\w+) needs a value", _("The comparator needs a value.")),
    (
        r"between needs a value_upper above value",
        _("“Between” needs an upper value above the value."),
    ),
    (
        r"value_upper belongs to the comparator between",
        _("Only “between” has an upper value."),
    ),
    (r"start_year is after finish_year", _("It begins after it ends.")),
    (r"period_start is after period_end", _("The period begins after it ends.")),
    (r"an investment needs an investment_unit", NEEDS_A_UNIT),
    (r"an aim belongs to a keyword or a zone", _("An aim belongs to a keyword or a zone alone.")),
    (r"start and end go together", _("Start and end go together.")),
    (r"start must come before end", _("The start must come before the end.")),
    (r"a plan does not follow itself", _("A plan does not follow itself.")),
    (r"no [\w ]+ has the (key|slug|code) (?P<name>\S+)", _("%(name)s is not in this plan.")),
    (r"stands already at", _("The same stands at another place already.")),
    (
        r"is missing although revisions",
        _("Earlier targets were replaced, but there is no new one."),
    ),
    (
        r"differs from the (?P<count>\d+) paragraphs",
        _("The article has %(count)s archived paragraphs."),
    ),
    (r"the article has (?P<count>\d+)", _("The article has %(count)s paragraphs.")),
    (
        r"does not stand in paragraph (?P<number>\d+)",
        _("The quote does not stand in paragraph %(number)s of the archived text."),
    ),
    (r"the offsets do not point", _("Start and end do not point at the quote.")),
    (r"must begin with (?P<name>\S+)", _("It must begin with %(name)s.")),
    (r"lead in a circle", _("The areas lead in a circle.")),
    (r"is larger than (?P<name>.+)", _("The plan is larger than %(name)s.")),
]
"""A reason as the shapes give it, and what it says to an editor."""


@dataclass(frozen=True)
class ShownProblem:
    """`title` is that of the item, `path` serves where no item is known."""

    path: str
    title: str
    field: str
    words: str
    link: str | None


def shown_problems(plan: Plan, problems: Sequence[Problem]) -> list[ShownProblem]:
    places = [(problem, place_of(problem)) for problem in problems[:MOST_SHOWN]]
    links = links_to(plan, (place for _, place in places if place))
    titles = _titles(plan, [place for _, place in places if place])
    return [_shown(problem, place, links, titles) for problem, place in places]


def words_of(reason: str) -> str:
    for pattern, words in REASONS:
        if found := re.search(pattern, reason):
            return str(words) % found.groupdict()
    return reason


def _shown(
    problem: Problem, place: Place | None, links: dict[Place, str], titles: dict[str, str]
) -> ShownProblem:
    names = (place.part, place.field) if place else ()
    return ShownProblem(
        path=problem.path,
        title=titles.get(place.key, "") if place else "",
        field=" › ".join(field_name(name) for name in names if name),
        words=words_of(problem.reason),
        link=links.get(place) if place else None,
    )


def _titles(plan: Plan, places: Sequence[Place]) -> dict[str, str]:
    titles = {"plan": plan.title}
    for kind in {place.kind for place in places} - {"plan"}:
        keys = {place.key for place in places if place.kind == kind}
        rows = MODELS[kind]._default_manager.filter(plan=plan, key__in=keys)
        titles.update(rows.values_list("key", "title"))
    return titles
