"""Begin: a plan that holds nothing yet, with whoever began it as the first of its team."""

from typing import Any

from django.db import transaction

from plans.models import Plan


def begin(*, plan: Plan, member: Any) -> Plan:
    with transaction.atomic():
        plan.save()
        plan.team.add(member)
        Plan.objects.filter(pk=plan.pk).note_writer()
    return plan
