"""What is wrong with a bundle, as path to reason."""

from plans.documents.bundle.parsing import parse_bundle
from plans.errors.editing import InvalidBundle
from tests.altered import Changes, altered_bytes


def refusals_of(data: bytes) -> dict[str, str]:
    """Every problem of a file; none where it is a bundle. No place is named twice."""
    problems = []
    try:
        parse_bundle(data)
    except InvalidBundle as refusal:
        problems = refusal.problems
    found = {problem.path: problem.reason for problem in problems}
    assert len(found) == len(problems)
    return found


def refusals(changes: Changes) -> dict[str, str]:
    return refusals_of(altered_bytes(changes))
