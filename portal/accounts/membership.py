"""Who has which role: giving and taking roles, each by whom it is for."""

from collections.abc import Collection
from typing import Any

from django.contrib.auth.models import Group, User
from django.db import transaction

from plans.roles import ADMINISTRATIVE, WORKING, Role
from portal.accounts.errors import NotYoursToGive, PowersMixed

IN_ORDER = list(Role)


def roles_of(user: Any) -> set[Role]:
    """By the groups of the account; other groups count for nothing here."""
    return {Role(name) for name in Role.values if name in {g.name for g in user.groups.all()}}


def may_give(giver: Any, receiver: Any) -> frozenset[Role]:
    """The roles that `giver` gives to `receiver` and takes away; nobody his own.

    System administrators decide on the roles of work, security administrators on those of
    administration, so that none of them can raise himself, nor, alone, another.
    """
    if giver.is_superuser:
        return frozenset(Role)
    if receiver.is_superuser or giver.pk == receiver.pk:
        return frozenset()
    given: frozenset[Role] = frozenset()
    if giver.has_perm("auth.change_user"):
        given |= WORKING
    if giver.has_perm("accounts.appoint_administrators"):
        given |= ADMINISTRATIVE
    return given


def keep_powers_apart(roles: Collection[Role]) -> None:
    """Refuses two of system, security and audit together."""
    powers = [role for role in IN_ORDER if role in roles and role in ADMINISTRATIVE]
    if len(powers) > 1:
        raise PowersMixed(powers)


def set_roles(*, user: Any, roles: Collection[Role], by: Any) -> None:
    """The account has exactly these roles from now on."""
    wanted = set(roles)
    with transaction.atomic():
        locked = User.objects.select_for_update(of=("self",)).get(pk=user.pk)
        before = roles_of(locked)
        not_his = (wanted ^ before) - may_give(by, locked)
        if not_his:
            raise NotYoursToGive([role for role in IN_ORDER if role in not_his])
        keep_powers_apart(wanted)
        locked.groups.remove(*_groups(before - wanted))
        locked.groups.add(*_groups(wanted - before))


def _groups(roles: Collection[Role]) -> Collection[Group]:
    return Group.objects.filter(name__in=[role.value for role in roles])
