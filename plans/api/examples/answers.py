"""An answer of each operation, as the API gave it for an invented district.

`answers.json` is written by `python -m tests.api.examples`, and a test holds it to the truth.
"""

import json
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, Final

ANSWERS: Final = Path(__file__).with_name("answers.json")


def example_of(operation: str) -> Any:
    """What an operation answered, or null where it answers no JSON."""
    return _answers().get(operation)


@cache
def _answers() -> dict[str, Any]:
    answers: dict[str, Any] = json.loads(ANSWERS.read_text("utf-8"), parse_float=Decimal)
    return answers
