"""Examples of bundles in which parts do not agree, by the rule that they break.

Each is the change of the small bundle that breaks the rule, and the problems that are then told.
"""

from collections.abc import Callable, Iterator

from plans.documents.bundle import rules
from plans.errors.base import Problem
from tests.altered import REMOVED, Changes, altered_record

Rule = Callable[[rules.Contents], Iterator[Problem]]


def another(name: str, **changes: object) -> dict[str, object]:
    """A second item of a list, which differs from the first in everything that must differ."""
    first = altered_record({})[name][0]
    return {**first, "key": f"{first['key']}-2", "slug": "two", "number": 2, **changes}


CITATION = "plan.citations[0]"
PROVINCE = {"code": "990000", "name": "示例省（虚构）", "level": "province"}
TOWN = {"code": "999901001", "name": "示例镇（虚构）", "level": "township"}

CLAUSES = [{"code": "第一章", "title": "示例"}]
ALIGNED = {"parent_plan": "parent-plan-one", "clause": "第一章"}

BROKEN: dict[Rule, list[tuple[Changes, dict[str, str]]]] = {
    rules.keys_name_their_kind: [
        (
            {"terms[0].key": "word-one"},
            {"terms[0].key": "must begin with term-"},
        ),
        (
            {"parent_plans[0].key": "plan-one"},
            {"parent_plans[0].key": "must begin with parent-plan-"},
        ),
    ],
    rules.nothing_stands_twice: [
        (
            {"terms[1]": another("terms", key="term-one")},
            {"terms[1].key": "stands already at terms[0].key"},
        ),
        (
            {"zones[1]": another("zones", slug="one")},
            {"zones[1].slug": "stands already at zones[0].slug"},
        ),
        (
            {"zones[1]": another("zones", number=1)},
            {"zones[1].number": "stands already at zones[0].number"},
        ),
        (
            {"sections[1]": another("sections", number=1)},
            {"sections[1].number": "stands already at sections[0].number"},
        ),
        (
            {"measures[1]": another("measures", number=1)},
            {"measures[1].number": "stands already at measures[0].number"},
        ),
        (
            {"areas[1]": altered_record({})["areas"][0]},
            {"areas[1].code": "stands already at areas[0].code"},
        ),
        (
            {"outlets[1]": altered_record({})["outlets"][0]},
            {"outlets[1].slug": "stands already at outlets[0].slug"},
        ),
    ],
    rules.parts_stand_once_in_their_item: [
        *(
            (
                {f"{list_}[0].{part}[1]": altered_record({})[list_][0][part][0]},
                {f"{list_}[0].{part}[1]": f"stands already at {list_}[0].{part}[0]"},
            )
            for list_, part in [
                ("measures", "departments"),
                ("measures", "zones"),
                ("measures", "named_things"),
                ("projects", "measures"),
                ("projects", "updates"),
                ("indicators", "measures"),
                ("indicators", "milestones"),
                ("indicators", "observations"),
                ("indicators", "revisions"),
            ]
        ),
        *(
            (
                {f"{list_}[0].departments": [{"department": "department-one", "role": role}] * 2},
                {f"{list_}[0].departments[1]": f"stands already at {list_}[0].departments[0]"},
            )
            for list_, role in [("projects", "lead"), ("indicators", "support")]
        ),
        *(
            (
                {f"{list_}[0].{part}": [member] * 2},
                {f"{list_}[0].{part}[1]": f"stands already at {list_}[0].{part}[0]"},
            )
            for list_, part, member in [
                ("measures", "updates", {"reported_on": "2022-03-01", "text": "示例。"}),
                ("projects", "milestones", {"due": "2022", "title": "示例"}),
                ("projects", "investment_years", {"year": 2022, "planned": 1}),
                ("parent_plans", "clauses", {"code": "第一章", "title": "示例"}),
            ]
        ),
        (
            {"parent_plans[0].clauses": CLAUSES, "measures[0].alignments": [ALIGNED] * 2},
            {"measures[0].alignments[1]": "stands already at measures[0].alignments[0]"},
        ),
    ],
    rules.alignments_name_a_clause: [
        (
            {f"{list_}[0].alignments": [ALIGNED]},
            {f"{list_}[0].alignments[0].clause": "parent-plan-one has no clause 第一章"},
        )
        for list_ in ("aims", "measures", "projects", "indicators")
    ],
    rules.references_lead_somewhere: [
        *(
            ({path: f"{kind}-x"}, {path: f"no {kind.replace('-', ' ')} has the key {kind}-x"})
            for path, kind in [
                ("sections[0].keyword", "keyword"),
                ("aims[0].keyword", "keyword"),
                ("aims[0].zone", "zone"),
                ("measures[0].section", "section"),
                ("measures[0].zones[0]", "zone"),
                ("measures[0].departments[0].department", "department"),
                ("projects[0].zone", "zone"),
                ("projects[0].measures[0]", "measure"),
                ("indicators[0].keyword", "keyword"),
                ("indicators[0].measures[0]", "measure"),
                ("plan.citations[0].article", "article"),
                ("parent_plans[0].citations[0].article", "article"),
                ("projects[0].updates[0].citations[0].article", "article"),
                ("indicators[0].observations[0].citations[0].article", "article"),
            ]
        ),
        *(
            (
                {f"{figure}.citations": [{"article": "article-x", "paragraph": 1}]},
                {f"{figure}.citations[0].article": "no article has the key article-x"},
            )
            for figure in ["indicators[0].target", "indicators[0].revisions[0].old"]
        ),
        (
            {"articles[0].outlet": "nobody"},
            {"articles[0].outlet": "no outlet has the slug nobody"},
        ),
    ],
    rules.areas_lead_upwards: [
        (
            {"plan.area": "999902"},
            {"plan.area": "no area has the code 999902"},
        ),
        (
            {"areas[0].parent": "990000"},
            {"areas[0].parent": "no area has the code 990000"},
        ),
        (
            {"areas[0].parent": "999901001", "areas[1]": TOWN},
            {"areas[0].parent": "must be of a higher level"},
        ),
        (
            {"areas[0].parent": "999901"},
            {"areas[0].parent": "must be of a higher level"},
        ),
    ],
    rules.revised_targets_are_replaced: [
        (
            {"indicators[0].target": None},
            {"indicators[0].target": "is missing although revisions replaced earlier ones"},
        ),
    ],
    rules.citations_fit_their_article: [
        (
            {"articles[0].paragraph_count": 3},
            {"articles[0].paragraph_count": "differs from the 2 paragraphs"},
        ),
        (
            {"articles[0].paragraph_count": REMOVED},
            {"articles[0].paragraph_count": "differs from the 2 paragraphs"},
        ),
        (
            {f"{CITATION}.paragraph": 3},
            {f"{CITATION}.paragraph": "the article has 2 paragraphs"},
        ),
        (
            {"articles[0].paragraph_count": REMOVED, f"{CITATION}.paragraph": 3},
            {
                "articles[0].paragraph_count": "differs from the 2 paragraphs",
                f"{CITATION}.paragraph": "the article has 2 paragraphs",
            },
        ),
        (
            {"articles[0].paragraph_count": 9, f"{CITATION}.paragraph": 3},
            {
                "articles[0].paragraph_count": "differs from the 2 paragraphs",
                f"{CITATION}.paragraph": "the article has 2 archived paragraphs",
            },
        ),
        (
            {f"{CITATION}.quote": "别的"},
            {f"{CITATION}.quote": "does not stand in paragraph 1"},
        ),
        (
            {f"{CITATION}.start": 1, f"{CITATION}.end": 3},
            {f"{CITATION}.start": "the offsets do not point at the quote"},
        ),
        (
            {"indicators[0].observations[0].citations[0].quote": "别的"},
            {"indicators[0].observations[0].citations[0].quote": "does not stand in paragraph 1"},
        ),
    ],
}
