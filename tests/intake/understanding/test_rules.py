"""Each rule of the grammar by itself: its example holds what it says, found by that rule."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import get_args

import pytest

from plans.intake.understand import Understanding
from plans.intake.understanding.aims.aim import Aim
from plans.intake.understanding.headings import Heading
from plans.intake.understanding.measures import Measure
from plans.intake.understanding.named_things import NamedThing
from plans.intake.understanding.registry import RULES
from plans.intake.understanding.rules import Finding, Finds, Rule
from plans.intake.understanding.targets.targets import Target
from tests.intake.understanding.understood import understood

BY_NAME = {rule.name: rule for rule in RULES}


def told(finding: Finding) -> str:
    """What was found, as a rule's example has it."""
    match finding:
        case Heading(text=text) | Measure(text=text):
            return text
        case NamedThing(kind=kind, name=name):
            return f"{kind} {name}"
        case Target(label=label, comparator=comparator, value=value, unit=unit):
            return " ".join([label, comparator, str(value or "-"), unit or "-"])
    return str(getattr(finding, "name"))  # noqa: B009  # all others have one


def found_by(rule: Rule, found: Understanding) -> Sequence[Finding]:
    return [one for one in getattr(found, rule.finds) if one.rule == rule.name]


@pytest.mark.parametrize("name", BY_NAME)
def test_a_rule_finds_in_its_example_what_it_says(name: str) -> None:
    rule = BY_NAME[name]
    found = found_by(rule, understood(*rule.example.split("\n")))
    assert tuple(told(one) for one in found) == rule.found


@pytest.mark.parametrize("name", BY_NAME)
def test_a_rule_is_told_in_full(name: str) -> None:
    rule = BY_NAME[name]
    assert rule.finds in get_args(Finds)
    assert re.fullmatch(r"[a-z_]+\.[a-z_]+", rule.name)
    assert rule.pattern
    assert rule.found
    assert 0 < rule.confidence <= 1


def test_no_two_rules_have_one_name_and_no_list_is_without_rules() -> None:
    assert len(BY_NAME) == len(RULES)
    assert {rule.finds for rule in RULES} == set(get_args(Finds))


def test_each_finding_has_the_name_of_a_rule_for_its_list_and_stands_where_its_span_says() -> None:
    texts = [text for rule in RULES for text in rule.example.split("\n")]
    found = understood(*texts, "关键词一：开放", "扩大开放", "坚持“甲乙”三大战略。")
    for finding in found.findings():
        rule = BY_NAME[finding.rule]
        assert finding in getattr(found, rule.finds)
        assert 0 < finding.confidence <= rule.confidence
        words = found.article.paragraphs[finding.span.paragraph - 1]
        assert 0 <= finding.span.start < finding.span.end <= len(words)


def test_a_finding_in_doubt_is_half_as_sure() -> None:
    (aim,) = understood("青禾县坚持“工业立县”三大战略。").aims
    assert isinstance(aim, Aim)
    assert aim.doubt == "count_differs"
    assert aim.confidence == BY_NAME[aim.rule].confidence * Decimal("0.5")
