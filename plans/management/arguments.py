"""What the commands have in common: finding a plan, and telling of refusals."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management.base import CommandError

from plans.errors import InvalidBundle, LantuError, NotReady, SharedFactsDiffer
from plans.models import Plan

BY = "command line"
"""Who is noted as the editor of what a command does."""


def plan_of(slug: str) -> Plan:
    try:
        return Plan.objects.get(slug=slug)
    except Plan.DoesNotExist:
        raise CommandError(f"There is no plan {slug}.") from None


@contextmanager
def refusals_told() -> Iterator[None]:
    """A refusal ends the command with exit code 1 and its reasons, never with a traceback."""
    try:
        yield
    except (InvalidBundle, NotReady, SharedFactsDiffer) as refusal:
        count = len(refusal.problems)
        lines = "\n".join(f"  {problem}" for problem in refusal.problems)
        raise CommandError(f"{count} problem(s), nothing was written:\n{lines}") from None
    except LantuError as refusal:
        raise CommandError(f"Refused: {refusal}.") from None
