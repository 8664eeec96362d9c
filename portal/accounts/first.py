"""The first administrators of a new portal."""

from django.contrib.auth.models import Group, User
from django.db import transaction

from plans.roles import ADMINISTRATIVE, Role
from portal.accounts.errors import AccountsExist
from portal.accounts.passwords import give_one_time_password

NAMES = {Role.SYSTEM: "system", Role.SECURITY: "security", Role.AUDITOR: "audit"}


def make_first_accounts() -> dict[str, str]:
    """One account for each separate power, by name with its one-time password. Once.

    It is refused where any administrator is, and where an account has one of the names.
    """
    with transaction.atomic():
        groups = {g.name: g for g in Group.objects.select_for_update().order_by("pk")}
        powers = [role.value for role in ADMINISTRATIVE]
        there = User.objects.filter(groups__name__in=powers)
        there |= User.objects.filter(username__in=NAMES.values())
        if names := sorted({user.get_username() for user in there}):
            raise AccountsExist(names)
        made = {}
        for role, name in NAMES.items():
            user = User.objects.create_user(name, is_staff=True)
            user.groups.add(groups[role.value])
            made[name] = give_one_time_password(user=user)
        return made
