"""An entry of the trail in words: its event, its fields with old and new value, its details."""

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from plans.admin.desk.refusals import WORDS_BY_NAME
from plans.choices import AuditEvent
from plans.models import AuditEntry
from plans.models.fields import plain
from plans.wording import field_name

COMMAND_LINE = "command line"
"""As commands sign."""

SHOWN = 30
"""Members of a list that a page shows; the entry holds all of them, and so does the export."""

DETAILS: dict[str, Promise] = {
    "account": gettext_lazy("account"),
    "added": gettext_lazy("added"),
    "along": gettext_lazy("deleted along with it"),
    "attempted": gettext_lazy("what was attempted"),
    "because": gettext_lazy("held because"),
    "changed": gettext_lazy("changed"),
    "citations": gettext_lazy("citations"),
    "comment": gettext_lazy("comment"),
    "checksum": gettext_lazy("checksum"),
    "due_at": gettext_lazy("due at"),
    "edition": gettext_lazy("edition"),
    "file": gettext_lazy("file"),
    "filters": gettext_lazy("filters"),
    "format": gettext_lazy("format"),
    "item": gettext_lazy("item"),
    "items": gettext_lazy("items"),
    "key": gettext_lazy("key"),
    "method": gettext_lazy("method"),
    "note": gettext_lazy("note"),
    "paragraph": gettext_lazy("paragraph"),
    "path": gettext_lazy("path"),
    "plan_fields": gettext_lazy("fields of the plan"),
    "reason": gettext_lazy("reason"),
    "removed": gettext_lazy("removed"),
    "restores": gettext_lazy("restores edition"),
    "rows": gettext_lazy("rows"),
    "stage": gettext_lazy("stage"),
}
"""What a detail is called. One that is not named here goes by its name in plans, or by its own."""

_VALUES: dict[tuple[str, str], Promise] = {
    ("account", "unknown"): gettext_lazy("no account has the name that was typed"),
    ("added", "plan"): gettext_lazy("the plan"),
}


def event_words(event: str) -> str:
    return str(dict(AuditEvent.choices).get(event, event))


def who_words(entry: AuditEntry) -> str:
    """The account's name as it was then, or what stands in its place."""
    if entry.actor_name == COMMAND_LINE:
        return _("command line")
    return entry.actor_name or _("not logged in")


def kind_words(label: str | None) -> str:
    """What the rows of a table are called; the label itself where there is no such table now."""
    model = _model(label)
    return str(model._meta.verbose_name) if model else label or ""


def changes_of(entry: AuditEntry) -> Iterator[tuple[str, str, str]]:
    """Each changed field: its name, the old and the new value."""
    model = _model(entry.model)
    for name, (old, new) in sorted(json.loads(entry.changes or "{}").items()):
        field = _field(model, name)
        yield _field_words(field, name), _value(field, old), _value(field, new)


def details_of(entry: AuditEntry) -> Iterator[tuple[str, str]]:
    """Each detail: its name and its value."""
    detail: dict[str, Any] = json.loads(entry.detail or "{}")
    if refused := WORDS_BY_NAME.get(detail.pop("refusal", "")):
        detail["reason"] = refused
    for name, value in detail.items():
        words = DETAILS.get(name)
        yield capfirst(str(words)) if words else field_name(name), _detail(name, value)


def _detail(name: str, value: Any) -> str:
    match value:
        case dict():
            return "\n".join(_of_kind(name, key, inner) for key, inner in value.items())
        case list():
            words = [field_name(m) if name == "plan_fields" else str(m) for m in value[:SHOWN]]
            shown = _(", ").join(words)
            if len(value) <= SHOWN:
                return shown
            return _("%(shown)s and %(count)d more") % {
                "shown": shown,
                "count": len(value) - SHOWN,
            }
    if name == "attempted":
        return event_words(str(value))
    return str(_VALUES.get((name, str(value)), value))


def _of_kind(name: str, label: str, value: Any) -> str:
    """One line for each table: its keys after their number, or a number alone."""
    known = kind_words(label) if "." in label else str(DETAILS.get(label) or field_name(label))
    kind = capfirst(known)
    if isinstance(value, list):
        kind = f"{kind} ({len(value)})"
    return _("%(field)s: %(value)s") % {"field": kind, "value": _detail(name, value)}


def _model(label: str | None) -> type[models.Model] | None:
    with suppress(LookupError, ValueError):
        return apps.get_model(label or "")
    return None


def _field(model: type[models.Model] | None, name: str) -> models.Field | None:
    with suppress(FieldDoesNotExist):
        found = model._meta.get_field(name) if model else None
        return found if isinstance(found, models.Field) else None
    return None


def _field_words(field: models.Field | None, name: str) -> str:
    if field:
        return capfirst(str(field.verbose_name))
    other = _model(name)
    return capfirst(str(other._meta.verbose_name_plural)) if other else field_name(name)


def _value(field: models.Field | None, value: Any) -> str:
    match value:
        case None | "" | []:
            return _("(not given)")
        case bool():
            return _("yes") if value else _("no")
        case list():
            return "\n".join(str(member) for member in value)
    return _text(field, str(value))


def _text(field: models.Field | None, text: str) -> str:
    labels: Mapping[Any, Any] = dict(field.flatchoices) if field and field.choices else {}
    if isinstance(field, models.DateTimeField):
        return _moment(text)
    if isinstance(field, models.DecimalField):
        with suppress(InvalidOperation):
            return plain(Decimal(text))
    return str(labels.get(text, text))


def _moment(text: str) -> str:
    """auditlog keeps moments in UTC and without saying so."""
    with suppress(ValueError):
        moment = datetime.fromisoformat(text)
        aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return f"{timezone.localtime(aware):%Y-%m-%d %H:%M}"
    return text
