"""Who may do what with a plan: the role's permission, and being in the plan's team.

Every page of the desk that changes a plan, or acts on it, asks here and nowhere else. To read, the
permission is enough. Superusers pass.
"""

from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser, AbstractUser, AnonymousUser
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from plans.models import Plan
from plans.roles import Role

User = AbstractBaseUser | AnonymousUser

READING = "view_"
WITHOUT_TEAM = frozenset({"plans.add_plan", "plans.assign_team"})
"""Rights that come before any team."""


def may(user: Any, permission: str, plan: Plan | int | None) -> bool:
    """Whether `user` may do to `plan` what `permission` names, such as `plans.publish_plan`.

    `plan` may be its primary key; None asks whether there is any plan for which it may be so.
    """
    if not user.has_perm(permission):
        return False
    name = permission.partition(".")[2]
    if name.startswith(READING) or permission in WITHOUT_TEAM:
        return True
    return bool(_teams(user)) or user.is_superuser if plan is None else in_team(user, plan)


def in_team(user: Any, plan: Plan | int) -> bool:
    pk = plan.pk if isinstance(plan, Plan) else plan
    return bool(user.is_active and user.is_superuser) or pk in _teams(user)


def plans_of(user: Any) -> QuerySet[Plan]:
    """The plans in whose teams the account is."""
    return Plan.objects.all() if user.is_superuser else Plan.objects.filter(pk__in=_teams(user))


def team_of(plan: Plan) -> QuerySet[AbstractUser]:
    accounts = get_user_model()._default_manager.filter(team_plans=plan, is_active=True)
    return accounts.order_by("username")


def kept_by(user: Any, plan: Plan) -> str:
    """What is said to whoever reads a plan of others; nothing to the plan's own team."""
    if in_team(user, plan):
        return ""
    names = _(", ").join(shown_name(member) for member in team_of(plan))
    if not names:
        return _(
            "Nobody changes this plan yet: it has no team. A system administrator decides who is"
            " in it."
        )
    return _("You are reading. This plan is kept by its team: %(names)s") % {"names": names}


def shown_name(user: AbstractUser) -> str:
    """As people are called: 王小明, Ada Lovelace, or the name of the account."""
    full = user.get_full_name()
    if full.isascii():
        return full or user.get_username()
    return f"{user.last_name}{user.first_name}"


def roles_shown(user: Any) -> str:
    """The roles of an account in words; empty where it has none."""
    names = [Role(group.name).label for group in user.groups.all() if group.name in Role.values]
    return _(", ").join(map(str, names))


def _teams(user: Any) -> frozenset[int]:
    """Asked once for each request, since its account is read anew with each."""
    if not hasattr(user, "teams_known"):
        found = user.team_plans.values_list("pk", flat=True) if user.is_authenticated else ()
        user.teams_known = frozenset(found)
    known: frozenset[int] = user.teams_known
    return known
