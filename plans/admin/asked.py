"""What a request to the desk may ask for, and what it may not: the address of a list or of an empty
form, the rows that a form claims to send.
"""

import re
from contextlib import suppress
from typing import Any

from django.contrib import admin
from django.contrib.admin.options import IncorrectLookupParameters
from django.core.exceptions import BadRequest, FieldDoesNotExist, ValidationError
from django.db import DataError
from django.db.models import Field, ManyToManyField
from django.db.models.constants import LOOKUP_SEP
from django.forms.formsets import TOTAL_FORM_COUNT
from django.http import HttpRequest, HttpResponse

from plans.admin.belonging import LONGEST_ID

COMPARED = {"exact", "isnull", "gte", "lt", "year", "month", "day"}
"""What filters of lists ask. A pattern would keep a worker busy for as long as its writer likes."""

LOOKUPS = set(Field.class_lookups)
"""All that Django would compare a column by."""


CLAIMS_ROWS = f"-{TOTAL_FORM_COUNT}"


class AsksWithinReason(admin.ModelAdmin):
    """A value that no row can have finds nothing; it is no fault of the server's."""

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Rows that are claimed and not sent would be made, validated and drawn all the same."""
        for name in [name for name in request.POST if name.endswith(CLAIMS_ROWS)]:
            claimed = request.POST[name]
            is_number = claimed.isdecimal() and len(claimed) <= LONGEST_ID
            if not is_number or int(claimed) > _rows_sent(request, name):
                raise BadRequest(f"{name} claims more rows than there are.")
        return super().changeform_view(request, object_id, form_url, extra_context)

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        compared = lookup.rpartition(LOOKUP_SEP)[2]
        if compared in LOOKUPS and compared not in COMPARED:
            return False
        if str(value).isdecimal() and len(str(value)) > LONGEST_ID:
            return False
        return super().lookup_allowed(lookup, value, request)

    def get_changelist_instance(self, request: HttpRequest) -> Any:
        try:
            return super().get_changelist_instance(request)
        except (OverflowError, ValueError, DataError) as error:
            raise IncorrectLookupParameters from error

    def get_changeform_initial_data(self, request: HttpRequest) -> Any:
        """What an address names for an empty form, as far as its fields can hold it."""
        given: dict[str, Any] = {}
        for name, value in super().get_changeform_initial_data(request).items():
            with suppress(FieldDoesNotExist, ValidationError):
                field = self.opts.get_field(name)
                if isinstance(field, ManyToManyField):
                    given[name] = value
                elif isinstance(field, Field):
                    given[name] = field.to_python(value)
        return given


def _rows_sent(request: HttpRequest, name: str) -> int:
    numbered = re.compile(rf"{re.escape(name.removesuffix(TOTAL_FORM_COUNT))}(\d+)-")
    return len({found[1] for sent in request.POST if (found := numbered.match(sent))})
