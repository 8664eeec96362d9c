"""Old documents, read for ever: pure functions lift a stored version by one, in memory.

The stored bytes and their checksum never change. To change a shape, raise `SCHEMA_VERSION`, add
the function that lifts the last version here, and freeze a sample of it in the tests.
"""

from collections.abc import Callable, Mapping
from typing import Any

from plans.documents.items import SCHEMA_VERSION
from plans.errors.editing import UnknownVersion

Raw = dict[str, Any]
Upgrade = Callable[[Raw], Raw]


def _plan_with_predecessor(raw: Raw) -> Raw:
    return {**raw, "follows": None}


def _outlet_with_permission(raw: Raw) -> Raw:
    return {**raw, "permits_full_text": False}


def _site_with_marks(raw: Raw) -> Raw:
    """What a government's website must name: nothing of it was known before."""
    new = (
        *("identification_code", "icp_number", "police_number", "police_url", "party_mark_url"),
        *("fault_report_url", "about", "accessibility_contact"),
    )
    return {**raw, **dict.fromkeys(new)}


def _with_pictures(raw: Raw) -> Raw:
    return {**raw, "pictures": []}


def _aligned(raw: Raw) -> Raw:
    return {**raw, "alignments": []}


def _measure_followed(raw: Raw) -> Raw:
    return {**_aligned(raw), "updates": [], "milestones": []}


def _project_followed(raw: Raw) -> Raw:
    return {**_aligned(raw), "milestones": [], "investment_years": []}


def _indicator_followed(raw: Raw) -> Raw:
    """An old verdict stays what it was; what it was worked out from was not kept."""
    observations = [{**one, "corrections": []} for one in raw["observations"]]
    return {**_aligned(raw), "observations": observations, "trajectory": []}


def _parent_plan_with_clauses(raw: Raw) -> Raw:
    return {**_aligned(raw), "clauses": []}


PICTURED = (
    *("plan", "aim", "keyword", "section", "zone", "measure", "project", "indicator"),
    *("department", "term", "parent_plan"),
)
"""The kinds that have pictures since version 3. An article's belong to its publisher."""

UPGRADES: Mapping[tuple[str, int], Upgrade] = {
    ("plan", 1): _plan_with_predecessor,
    ("outlet", 1): _outlet_with_permission,
    ("site", 1): _site_with_marks,
    **{(kind, 2): _with_pictures for kind in PICTURED},
    ("aim", 3): _aligned,
    ("measure", 3): _measure_followed,
    ("project", 3): _project_followed,
    ("indicator", 3): _indicator_followed,
    ("parent_plan", 3): _parent_plan_with_clauses,
}
"""(kind, version) to the function that lifts a document of that version to the next one."""


def lifted(
    kind: str,
    raw: Raw,
    *,
    upgrades: Mapping[tuple[str, int], Upgrade] = UPGRADES,
    newest: int = SCHEMA_VERSION,
) -> Raw:
    """`raw` in the newest version. A kind that did not change in a version needs no function."""
    version = raw.get("schema_version")
    if not isinstance(version, int) or not 1 <= version <= newest:
        raise UnknownVersion(kind, version)
    for step in range(version, newest):
        upgrade = upgrades.get((kind, step))
        raw = {**(upgrade(raw) if upgrade else raw), "schema_version": step + 1}
    return raw
