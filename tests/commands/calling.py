"""Commands, called as from a shell."""

from io import StringIO
from typing import Any

from django.core.management import call_command


def said_by(*arguments: Any) -> str:
    """What a command writes; its refusal is a `CommandError`, which ends a shell's call with 1."""
    out = StringIO()
    call_command(*arguments, stdout=out)
    return out.getvalue()
