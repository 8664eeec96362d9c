"""In whole articles about invented places, the rules find what a person finds, and no more."""

import json
from typing import Any

import pytest

from plans.intake.reading.read import read_file
from plans.intake.understand import Understanding, understand
from tests.intake.reading.test_articles import FOLDER, NAMES


def told(found: Understanding) -> dict[str, Any]:
    return {
        "period": found.period and found.period.name,
        "headings": [[one.text, one.level] for one in found.headings],
        "aims": [[one.kind, one.name] for one in found.aims],
        "zones": [one.name for one in found.zones],
        "projects": [one.name for one in found.projects],
        "plans": [one.name for one in found.plans],
        "targets": [
            [one.label, one.comparator, str(one.value), one.unit, one.year] for one in found.targets
        ],
    }


@pytest.mark.parametrize("name", NAMES)
def test_what_an_article_says_is_found(name: str) -> None:
    found = told(understand(read_file((FOLDER / f"{name}.txt").read_bytes())))
    expected = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    assert found == {kind: expected[kind] for kind in found}
