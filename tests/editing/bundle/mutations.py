"""Changes of the full invented bundle: each list and part added to, changed and taken from."""

from plans.documents.bundle.shapes import ITEM_LISTS
from tests.altered import REMOVED, Changes
from tests.full import full_record

CITATION = {"article": "article-two", "quote": "另一句"}

FULL = full_record()


def _moved(name: str, **places: int) -> Changes:
    """Items of a list with other numbers."""
    return {
        f"{name}[{index}].number": places[item["key"].rpartition("-")[2]]
        for index, item in enumerate(FULL[name])
    }


MUTATIONS: dict[str, Changes] = {
    "nothing": {},
    "every field of the plan is taken away": {
        f"plan.{name}": None
        for name in (
            *("title_en", "period_name", "stage", "document_number", "adopting_body"),
            *("adopted_on", "summary", "follows"),
        )
    },
    "plan in another area": {"plan.area": "999900", "areas": [FULL["areas"][1]]},
    "plan citation added": {"plan.citations[1]": CITATION},
    "plan citation changed": {"plan.citations[0]": CITATION},
    "plan citations taken away": {"plan.citations": []},
    "zones change places": _moved("zones", one=2, two=1),
    "sections change places": _moved("sections", one=2, two=1),
    "measures change places": _moved("measures", one=2, two=1),
    "terms change slugs": {"terms[0].slug": "two", "terms[1].slug": "one"},
    "articles change slugs": {"articles[0].slug": "two", "articles[1].slug": "a"},
    "a term goes and another takes its slug and number": {"terms[0].key": "term-new"},
    "a measure moves to another section": {
        "measures[1].section": "section-two",
        "measures[1].number": 1,
    },
    "a section moves to another keyword": {
        "sections[1].keyword": "keyword-two",
        "sections[1].number": 1,
    },
    "an aim moves from keyword to zone": {"aims[0].keyword": None, "aims[0].zone": "zone-two"},
    "links change": {
        "measures[0].zones": ["zone-two"],
        "measures[1].zones": [],
        "projects[1].measures": ["measure-one"],
        "indicators[0].measures": ["measure-one", "measure-two"],
    },
    "responsibilities change": {
        "measures[0].departments": [{"department": "department-two", "role": "lead"}],
        "projects[0].departments": [],
        "indicators[1].departments": [{"department": "department-two", "role": "support"}],
    },
    "named things change places": {
        "measures[0].named_things": FULL["measures"][0]["named_things"][::-1]
    },
    "a named thing goes": {"measures[0].named_things[0]": REMOVED},
    "citations change places": {
        "measures[0].citations": FULL["measures"][0]["citations"][::-1],
    },
    "citations of parts change": {
        "projects[0].updates[0].citations": [],
        "projects[0].updates[1].citations": [CITATION],
        "indicators[0].baseline.citations": [CITATION, CITATION],
        "indicators[0].target.citations": [],
        "indicators[0].milestones[0].citations": [CITATION],
        "indicators[0].revisions[0].citations[1]": CITATION,
        "indicators[0].revisions[0].old.citations": [],
        "indicators[0].observations[0].citations[0].quote": "示",
    },
    "updates change": {
        "projects[0].updates[0].text": "改过的进展。",
        "projects[0].updates[1].reported_on": "2024-03-01",
    },
    "investment goes": {
        "projects[0].investment": None,
        "projects[0].investment_unit": None,
        "projects[0].investment_years": [],
    },
    "the whole investment goes and its years stay": {"projects[0].investment": None},
    "years of investment change": {
        "projects[0].investment_years[0].actual": None,
        "projects[0].investment_years[1].year": 2024,
    },
    "milestones of a measure change": {
        "measures[0].milestones[0].done_on": None,
        "measures[0].milestones[1].due": "2023-Q3",
        "measures[1].milestones": [],
    },
    "clauses change places": {
        "parent_plans[0].clauses": FULL["parent_plans"][0]["clauses"][::-1],
    },
    "a clause goes with what is aligned to it": {
        "parent_plans[0].clauses[1]": REMOVED,
        "parent_plans[1].clauses": [],
        "aims[0].alignments[0]": REMOVED,
        "aims[1].alignments": [],
    },
    "the evaluation goes": {"plan.evaluation": None},
    "another evaluation": {
        "plan.evaluation.evaluation_kind": "final",
        "plan.evaluation.citations": [],
    },
    "baseline goes and comes": {
        "indicators[0].baseline": None,
        "indicators[1].baseline": FULL["indicators"][0]["baseline"],
    },
    "target goes and comes": {
        "indicators[0].target": None,
        "indicators[0].revisions": [],
        "indicators[1].target": FULL["indicators"][0]["target"],
    },
    "targets change": {
        "indicators[0].target.comparator": "at_most",
        "indicators[0].target.value_upper": None,
        "indicators[0].milestones[0].value": 0.000001,
        "indicators[0].milestones[1].year": 2022,
        "indicators[0].revisions[0].old.value": 999_999_999_999_999,
        "indicators[0].revisions[0].old.strength": "ensure",
    },
    "milestones change years": {
        "indicators[0].milestones[0].year": 2024,
        "indicators[0].milestones[1].year": 2023,
    },
    "another revision": {
        "indicators[0].revisions[1]": {
            **FULL["indicators"][0]["revisions"][0],
            "decided_on": "2021-06-01",
            "citations": [],
        }
    },
    "revisions go": {"indicators[0].revisions": []},
    "observations change": {
        "indicators[0].observations[0].value": -12.5,
        "indicators[0].observations[0].note": None,
        "indicators[0].observations[1].period": "2022-Q1",
        "indicators[0].observations[2]": {"period": "2020", "value": 0},
    },
    "credits and images change": {
        "articles[0].credits": FULL["articles"][0]["credits"][::-1],
        "articles[0].images": [],
        "articles[1].images": [{"caption": "另一图"}],
    },
    "archived text grows": {
        "articles[0].paragraphs[2]": "第三段。",
        "articles[0].paragraph_count": 3,
    },
    "archived text goes": {"articles[0].paragraphs": None},
    "every second item goes": {
        **{f"{name}[1]": REMOVED for name in ITEM_LISTS},
        "measures[0].departments[1]": REMOVED,
    },
    "all lists of statements are empty": {
        **dict.fromkeys(("terms", "indicators", "projects", "measures", "aims"), ()),
        **dict.fromkeys(("sections", "keywords", "zones", "parent_plans", "departments"), ()),
    },
    "nothing but the plan is left": {
        **{name: [] for name, value in FULL.items() if isinstance(value, list)},
        "areas": FULL["areas"],
        "plan.citations": [],
        "plan.pictures": [],
        "plan.evaluation": None,
    },
}
