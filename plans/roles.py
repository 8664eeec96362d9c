"""The roles of the desk: who may do what, as one table. Each is a group of accounts.

`migrate` writes it into the groups, so what stands here is what holds. Of rights that concern a
plan's content, whoever has them uses them in the plans of his teams alone (`plans.admin.access`).
"""

from collections.abc import Iterable

from django.db import models
from django.utils.translation import pgettext_lazy


class Role(models.TextChoices):
    """The value is the name of the group."""

    EDITOR = "editor", pgettext_lazy("role", "editor")
    REVIEWER = "reviewer", pgettext_lazy("role", "reviewer")
    PUBLISHER = "publisher", pgettext_lazy("role", "publisher")
    SYSTEM = "system-administrator", pgettext_lazy("role", "system administrator")
    SECURITY = "security-administrator", pgettext_lazy("role", "security administrator")
    AUDITOR = "auditor", pgettext_lazy("role", "auditor")


ADMINISTRATIVE = frozenset({Role.SYSTEM, Role.SECURITY, Role.AUDITOR})
"""Separate powers: no account has two of these."""

WORKING = frozenset(Role) - ADMINISTRATIVE

SECOND_FACTOR = ADMINISTRATIVE | {Role.PUBLISHER}
"""Who enters with a password alone nowhere but in the demo."""

CONTENT = (
    *("aim", "alignment", "article", "articleimage", "articleparagraph", "baseline", "citation"),
    *("clause", "credit", "department", "evaluation", "indicator", "investmentyear"),
    *("keyword", "measure", "milestone", "namedthing", "observation", "observationcorrection"),
    *("parentplan", "picture", "plan", "progressupdate", "project", "rendition"),
    *("responsibility", "section", "target", "targetrevision", "term", "zone"),
)
"""The working copy of plans."""

SHARED = ("area", "newssource")
"""What plans have in common."""

WORDS = ("wordrule",)
"""What editors agreed on for all plans."""

LOOKED_UP = (*CONTENT, *SHARED, *WORDS, "edition", "siteprofile")

ALL = ("view", "add", "change", "delete")


def _on(models: Iterable[str], *actions: str, app: str = "plans") -> set[str]:
    return {f"{app}.{action}_{model}" for model in models for action in actions}


PERMISSIONS: dict[Role, set[str]] = {
    Role.EDITOR: _on((*CONTENT, *WORDS), *ALL) | _on(LOOKED_UP, "view"),
    Role.REVIEWER: _on(LOOKED_UP, "view") | {"plans.review_plan"},
    Role.PUBLISHER: _on(LOOKED_UP, "view")
    | _on(["correctionreport"], "view", "change")
    | {"plans.publish_plan", "plans.roll_back_plan", "plans.withhold_plan"},
    Role.SYSTEM: _on(["plan", "edition"], "view")
    | _on(SHARED, *ALL)
    | _on(["siteprofile"], "view", "add", "change")
    | _on(["user"], "view", "add", "change", app="auth")
    | {"auth.view_group", "plans.assign_team"},
    Role.SECURITY: {
        *("auth.view_user", "auth.view_group", "accounts.appoint_administrators"),
        *("accounts.reset_second_factor", "accounts.unlock_log_in"),
    },
    Role.AUDITOR: _on((*LOOKED_UP, "correctionreport"), "view")
    | {"auth.view_user", "auth.view_group", "plans.view_auditentry"},
}
"""By role, what it needs and no more. The auditor sees, and changes nothing."""
