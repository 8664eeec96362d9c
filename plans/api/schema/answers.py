"""Every answer of an operation: statuses, headers, media types, examples."""

from collections.abc import Iterator
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from plans.api.answers import JSON
from plans.api.examples.answers import example_of
from plans.api.schema.headers import ALWAYS, CONDITIONAL, LIMITED, referred

Schema = dict[str, Any]

PROBLEM: Final = "application/problem+json"
TEXT: Final = {"type": "string"}
BYTES: Final = {"type": "string", "format": "binary"}

CONDITIONED: Final = (200, 304, 412)
"""What conditions decide between (RFC 9110, 13.2); the last two have no content."""

_STATUSES: Final[dict[int, Promise]] = {
    200: _("What was asked for"),
    301: _("It stands at another address now"),
    304: _("It is as the tag or the date of the request says"),
    400: _("A parameter cannot be answered; the problem names it"),
    404: _("There is none"),
    410: _("It is withheld, or was removed from the plan"),
    412: _("A condition of the request does not hold"),
    429: _("Too many questions of this kind from one client"),
    503: _("The database is out of reach"),
}
_OTHER_FORMS: Final[dict[str, Schema]] = {
    "csv": {"text/csv": {"schema": TEXT}},
    "zip": {"application/zip": {"schema": BYTES}},
}
"""By the value of `format`, what is answered in place of JSON."""


def describe_answers(operation: Schema, *, can_move: bool, limited: bool) -> None:
    """Adds to an operation what ninja does not know of its answers."""
    parameters = {parameter["name"]: parameter for parameter in operation.get("parameters", [])}
    answers = operation["responses"]
    good = answers[200]
    if "raw" in parameters:
        content = good["content"][JSON]
        content["schema"] = {
            "anyOf": [content["schema"], {"$ref": "#/components/schemas/StoredDocument"}]
        }
    if example := example_of(operation["operationId"]):
        good["content"][JSON]["example"] = example
    if "format" in parameters:
        for form in parameters["format"]["schema"]["enum"]:
            good["content"] |= _OTHER_FORMS.get(form, {})
    statuses = {*answers, 304, 412, 503, *([301] if can_move else []), *([429] if limited else [])}
    operation["responses"] = {
        str(status): _answer(status, answers.get(status, {}), limited=limited)
        for status in sorted(statuses)
    }


def _answer(status: int, known: Schema, *, limited: bool) -> Schema:
    answer: Schema = {"description": str(_STATUSES[status])}
    answer["headers"] = referred(*_headers(status, limited=limited))
    if status == 200:
        answer["content"] = known["content"]
    elif status >= 400 and status not in CONDITIONED:
        answer["content"] = {PROBLEM: {"schema": {"$ref": "#/components/schemas/ProblemDocument"}}}
    return answer


def _headers(status: int, *, limited: bool) -> Iterator[str]:
    yield from ALWAYS
    if status in CONDITIONED:
        yield from (*CONDITIONAL, "Link")
    if status == 200:
        yield "Content-Disposition"
    if status == 301:
        yield "Location"
    if limited and status in (200, 429):
        yield from LIMITED
    if status in (429, 503):
        yield "Retry-After"
