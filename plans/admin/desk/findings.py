"""What the checks found, as an editor reads it: by check, with links, and with what is ticked."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.http import QueryDict

from plans.admin.desk.places import MODELS, links_to
from plans.documents.canonical import checksum
from plans.documents.kinds import PLAN_KEY
from plans.models import Candidate, Plan
from plans.publishing.readiness.examine import CHECKS
from plans.publishing.readiness.findings import Finding
from plans.publishing.readiness.gate import findings_of, warnings_of
from plans.publishing.readiness.registry import Check
from plans.wording import field_name

SHOWN_AT_ONCE = 20
"""How many findings of a check are ticked one by one; more than these are ticked as a whole."""


@dataclass(frozen=True)
class ShownFinding:
    identity: str
    title: str
    kind: str
    field: str
    row: str
    words: str
    link: str | None
    is_ticked: bool
    confirms: dict[str, str] | None


@dataclass(frozen=True)
class ShownCheck:
    """`token` stands for all of the check's findings, where these are too many to be shown."""

    check: Check
    count: int
    findings: list[ShownFinding]
    token: str
    is_ticked: bool

    @property
    def rest(self) -> int:
        return self.count - len(self.findings)


def shown_checks(
    plan: Plan,
    found: Sequence[Finding],
    ticked: Collection[str] = (),
    most: int = SHOWN_AT_ONCE,
) -> list[ShownCheck]:
    """Errors first, then in the order of the checks; at most `most` findings of each."""
    known = [finding for finding in found if finding.check in CHECKS]
    groups = [list(group) for _, group in groupby(known, key=lambda finding: finding.check)]
    groups.sort(key=lambda group: CHECKS[group[0].check].level != "error")
    links = links_to(plan, (f.place for group in groups for f in group[:most]))
    return [
        ShownCheck(
            check=CHECKS[group[0].check],
            count=len(group),
            findings=[_shown(f, links.get(f.place), ticked) for f in group[:most]],
            token=token_of(group) if len(group) > SHOWN_AT_ONCE else "",
            is_ticked=all(finding.identity in ticked for finding in group),
        )
        for group in groups
    ]


def acknowledged_in(sent: QueryDict, candidate: Candidate) -> set[str]:
    """The identities that an editor ticked, one by one or a check's all at once."""
    values = set(sent.getlist("acknowledge"))
    ticked: set[str] = set()
    for _, group in groupby(warnings_of(candidate), key=lambda finding: finding.check):
        members = list(group)
        identities = {finding.identity for finding in members}
        ticked |= identities if token_of(members) in values else identities & values
    return ticked


def token_of(group: Sequence[Finding]) -> str:
    """Of exactly these findings of one check: one more or less gives another."""
    together = checksum(" ".join(finding.identity for finding in group))[:16]
    return f"{group[0].check}:{together}"


def counted(candidate: Candidate) -> dict[str, int]:
    """How many errors and how many warnings."""
    levels = [CHECKS[f.check].level for f in findings_of(candidate) if f.check in CHECKS]
    return {"errors": levels.count("error"), "warnings": levels.count("warning")}


def _shown(finding: Finding, link: str | None, ticked: Collection[str]) -> ShownFinding:
    place = finding.place
    kind = Plan if place.kind == PLAN_KEY else MODELS[place.kind]
    return ShownFinding(
        identity=finding.identity,
        title=finding.title,
        kind=str(kind._meta.verbose_name),
        field=" › ".join(field_name(name) for name in (place.part, place.field) if name),
        row=place.row,
        words=CHECKS[finding.check].words(finding),
        link=link,
        is_ticked=finding.identity in ticked,
        confirms=_confirms(finding),
    )


def _confirms(finding: Finding) -> dict[str, str] | None:
    """Which citations an editor may confirm once their source was compared."""
    if finding.check != "source-changed":
        return None
    return {"article": finding.data["key"], "paragraph": finding.data["paragraph"]}
