"""Whether somebody may still publish a plan, asked where time has passed since they decided it."""

from django.contrib.auth import get_user_model

from plans.models import Plan

PUBLISH = "plans.publish_plan"


def lost_authority(username: str, plan: Plan) -> bool:
    """Whether the account was deactivated, or lost its role or its place in the plan's team.

    A name that is no account's is that of a program, which answers for itself.
    """
    account = get_user_model()._default_manager.filter(username=username).first()
    if account is None:
        return False
    is_member = account.is_superuser or plan.team.filter(pk=account.pk).exists()
    return not (is_member and account.has_perm(PUBLISH))
