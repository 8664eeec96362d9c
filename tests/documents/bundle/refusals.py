"""What is wrong with a bundle, as path to reason."""

from plans.documents.bundle.parsing import parse_bundle
from plans.errors import InvalidBundle
from tests.altered import Changes, altered_bytes


def refusals_of(data: bytes) -> dict[str, str]:
    """Every problem of a file; none where it is a bundle. No place is named twice."""
    try:
        parse_bundle(data)
    except InvalidBundle as refusal:
        found = {problem.path: problem.reason for problem in refusal.problems}
        assert len(found) == len(refusal.problems)
        return found
    return {}


def refusals(changes: Changes) -> dict[str, str]:
    return refusals_of(altered_bytes(changes))
