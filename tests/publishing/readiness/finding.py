"""What one check finds in the small invented bundle with some of it changed."""

from types import MappingProxyType
from typing import Any

from plans.documents.bundle.shapes import Bundle
from plans.publishing.readiness.context import Context
from plans.publishing.readiness.examine import CHECKS, findings
from plans.publishing.readiness.findings import Finding
from tests.altered import Changes, altered_bundle

ORIGIN = "https://plans.example.cn"
NONE: Changes = MappingProxyType({})


def found(
    check: str, changes: Changes = NONE, *, bundle: Bundle | None = None, **known: Any
) -> list[Finding]:
    """The findings of this check alone."""
    assert check in CHECKS
    context = Context(**{"origin": ORIGIN, **known})
    whole = findings(bundle or altered_bundle(changes), context)
    return [finding for finding in whole if finding.check == check]


def places(check: str, changes: Changes = NONE, **known: Any) -> list[str]:
    return [str(finding.place) for finding in found(check, changes, **known)]


def words(check: str, changes: Changes = NONE, **known: Any) -> list[str]:
    """What it says of each, in English."""
    return [CHECKS[check].words(finding) for finding in found(check, changes, **known)]
