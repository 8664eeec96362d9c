"""What must agree inside one bundle: each rule with the place at which it is broken."""

import pytest

from plans.documents.bundle.rules import RULES, references
from tests.altered import Changes, altered_bundle
from tests.documents.bundle.broken_rules import BROKEN, PROVINCE, another
from tests.documents.bundle.refusals import refusals

EXAMPLES = [example for examples in BROKEN.values() for example in examples]


@pytest.mark.parametrize(("changes", "expected"), EXAMPLES)
def test_a_broken_rule_is_named_at_its_place(changes: Changes, expected: dict[str, str]) -> None:
    assert refusals(changes) == expected


@pytest.mark.parametrize(
    "changes",
    [
        # slugs count within a kind, numbers within a list
        {"terms[0].slug": "a"},
        {
            "keywords[1]": another("keywords"),
            "sections[1]": another("sections", keyword="keyword-one-2", number=1),
            "measures[1]": another("measures", section="section-one-2", number=1),
        },
        {"areas[0].parent": "990000", "areas[1]": PROVINCE},
        {"indicators[0].target": None, "indicators[0].revisions": []},
        {"plan.citations[0].start": 4, "plan.citations[0].end": 6},
        # without the article's text a quote cannot be checked
        {"articles[0].paragraphs": None, "plan.citations[0].quote": "别的"},
        {"articles[0].paragraphs": None, "articles[0].paragraph_count": None},
    ],
)
def test_what_keeps_the_rules_passes(changes: Changes) -> None:
    assert refusals(changes) == {}


def test_every_rule_is_broken_by_an_example() -> None:
    assert list(BROKEN) == RULES


def test_references_are_found_in_parts_of_parts() -> None:
    found = {(r.path, r.key) for r in references(altered_bundle({}).indicators[0], "i")}
    assert found == {
        ("i.citations[0].article", "article-a"),
        ("i.measures[0]", "measure-one"),
        ("i.observations[0].citations[0].article", "article-a"),
    }
