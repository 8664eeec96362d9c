"""The signed state that a form carries: what it held when it was opened."""

from dataclasses import asdict
from typing import Any

from django.core import signing
from django.db.models import Model
from django.http import QueryDict

from plans.admin.stale.merging import Page

FIELD = "_basis"
"""The name of the hidden input."""


def signed(page: Page, row: Model) -> str:
    return signing.dumps(asdict(page), salt=_salt(row), compress=True)


def opened(data: QueryDict, row: Model) -> Page | None:
    """The state that a request carries for this row; None where it carries none that is ours."""
    try:
        state: dict[str, Any] = signing.loads(data.get(FIELD, ""), salt=_salt(row))
    except signing.BadSignature:
        return None
    return Page(**state)


def _salt(row: Model) -> str:
    """A state belongs to one row: it cannot be taken for another's."""
    return f"plans.basis.{row._meta.label_lower}.{row.pk}"
