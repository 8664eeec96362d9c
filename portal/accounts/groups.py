"""The groups of the desk, written from the table of roles."""

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import Q

from plans.audit.as_one import as_one
from plans.roles import PERMISSIONS


def write(*, using: str = "default") -> None:
    """Each role is a group with exactly its permissions. Members stay as they are.

    A permission of an application that is not installed is left out, and comes with it.
    """
    with transaction.atomic(using=using), as_one():  # nobody did it: it is what the release says
        for role, names in PERMISSIONS.items():
            group, _ = Group.objects.using(using).get_or_create(name=role.value)
            group.permissions.set(Permission.objects.using(using).filter(_named(names)))


def _named(names: set[str]) -> Q:
    wanted = Q()
    for name in sorted(names):
        app, _, codename = name.partition(".")
        wanted |= Q(content_type__app_label=app, codename=codename)
    return wanted
