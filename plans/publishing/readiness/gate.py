"""The gate before publication: no errors, and every warning acknowledged by name."""

from collections.abc import Collection, Sequence

from django.conf import settings
from django.utils import timezone
from django.utils.translation import override

from plans.documents.bundle import shapes
from plans.documents.canonical import canonical
from plans.errors.publishing import ErrorsFound, WarningsOpen
from plans.models import Acknowledgement, Candidate, Edition, Plan
from plans.publishing.readiness.examine import CHECKS, errors, findings, warnings
from plans.publishing.readiness.findings import Finding, read, written
from plans.publishing.readiness.gather import context_for


def examined(plan: Plan, bundle: shapes.Bundle) -> str:
    """What the checks find in a bundle, as its candidate keeps it."""
    return written(findings(bundle, context_for(plan, bundle)))


def findings_of(candidate: Candidate) -> list[Finding]:
    return read(candidate.findings)


def warnings_of(candidate: Candidate) -> list[Finding]:
    return warnings(findings_of(candidate))


def refuse_unready(candidate: Candidate, acknowledged: Collection[str]) -> None:
    """`acknowledged` are identities of findings. Raises `ErrorsFound`, `WarningsOpen`."""
    found = findings_of(candidate)
    if kept_from := errors(found):
        raise ErrorsFound(kept_from)
    if still_open := [w for w in warnings(found) if w.identity not in acknowledged]:
        raise WarningsOpen(still_open)


def keep_acknowledgement(edition: Edition, candidate: Candidate, editor: str) -> None:
    """Notes for ever with which warnings an edition was published, and who answered for that."""
    if acknowledged := warnings_of(candidate):
        Acknowledgement.objects.create(
            edition=edition,
            findings=canonical(_told(acknowledged)),
            acknowledged_at=timezone.now(),
            acknowledged_by=editor,
        )


def _told(found: Sequence[Finding]) -> list[dict[str, str]]:
    """In the site's own language, so that it can be read when the check is no more."""
    with override(settings.LANGUAGE_CODE):
        return [
            {
                "identity": finding.identity,
                "check": finding.check,
                "place": str(finding.place),
                "title": finding.title,
                "words": CHECKS[finding.check].words(finding),
            }
            for finding in found
        ]
