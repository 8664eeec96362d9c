"""What the commands have in common: finding a plan, and telling of refusals."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from django.core.management.base import CommandError

from plans.errors.base import LantuError, Problem
from plans.errors.editing import InvalidBundle, SharedFactsDiffer, UnfitWorkingCopy
from plans.errors.publishing import ErrorsFound, NotReady, WarningsOpen
from plans.models import Plan
from plans.models.origin import Origin, working

BY = "command line"
"""Who is noted as the editor of what a command does."""


def plan_of(slug: str) -> Plan:
    try:
        return Plan.objects.get(slug=slug)
    except (Plan.DoesNotExist, UnicodeEncodeError):
        raise CommandError(f"There is no plan {slug}.") from None


@contextmanager
def refusals_told() -> Iterator[None]:
    """A refusal ends the command with exit code 1 and its reasons, never with a traceback.

    What is done inside is noted as the command line's.
    """
    try:
        with working(Origin(name=BY)):
            yield
    except (InvalidBundle, NotReady, SharedFactsDiffer) as refusal:
        count = len(refusal.problems)
        lines = _indented(refusal.problems)
        raise CommandError(f"{count} problem(s), nothing was written:\n{lines}") from None
    except ErrorsFound as refusal:
        lines = "\n".join(f"  {finding}" for finding in refusal.findings)
        raise CommandError(f"Mend this first, nothing was published:\n{lines}") from None
    except WarningsOpen as refusal:
        lines = "\n".join(f"  {finding}" for finding in refusal.findings)
        names = " ".join(f"--acknowledge {name}" for name in _checks(refusal))
        raise CommandError(
            f"Mend or acknowledge this first ({names}), nothing was published:\n{lines}"
        ) from None
    except UnfitWorkingCopy as refusal:
        lines = _indented(refusal.problems)
        raise CommandError(
            f"Mend the working copy of {refusal.slug} in the admin first, nothing was written:\n"
            f"{lines}"
        ) from None
    except UnicodeEncodeError as refusal:
        raise CommandError(f"{refusal.object!a} is no text in UTF-8.") from None
    except LantuError as refusal:
        raise CommandError(f"Refused: {refusal}.") from None


def _checks(refusal: WarningsOpen) -> list[str]:
    return list(dict.fromkeys(finding.check for finding in refusal.findings))


def _indented(problems: Sequence[Problem]) -> str:
    return "\n".join(f"  {problem}" for problem in problems)
