"""An entry of the trail in words: its event, and its fields with old and new value."""

import json
from collections.abc import Callable, Iterator, Mapping
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

from plans.admin.tags import signer
from plans.choices import AuditEvent
from plans.models import AuditEntry
from plans.models.fields import plain
from plans.wording import field_name


def event_words(event: str) -> str:
    return str(dict(AuditEvent.choices).get(event, event))


def who_words(entry: AuditEntry) -> str:
    """The account's name as it was then, or what stands in its place."""
    return signer(entry.actor_name) if entry.actor_name else _("not logged in")


def kind_words(label: str | None) -> str:
    """What the rows of a table are called; the label itself where there is no such table now."""
    model = _model(label)
    return str(model._meta.verbose_name) if model else label or ""


def changes_of(entry: AuditEntry) -> Iterator[tuple[str, str, str]]:
    """Each changed field in the order of its table: its name, the old and the new value."""
    model = _model(entry.model)
    changes: dict[str, Any] = json.loads(entry.changes or "{}")
    for name in sorted(changes, key=_place_in(model)):
        (old, new), field = changes[name], _field(model, name)
        yield _field_words(field, name), _value(field, old), _value(field, new)


def _model(label: str | None) -> type[models.Model] | None:
    with suppress(LookupError, ValueError):
        return apps.get_model(label or "")
    return None


def _field(model: type[models.Model] | None, name: str) -> models.Field | None:
    with suppress(FieldDoesNotExist):
        found = model._meta.get_field(name) if model else None
        return found if isinstance(found, models.Field) else None
    return None


def _place_in(model: type[models.Model] | None) -> Callable[[str], tuple[int, str]]:
    """As the table has its fields; what is linked by another table comes last."""
    own = [*model._meta.fields, *model._meta.many_to_many] if model else []
    places = {field.name: place for place, field in enumerate(own)}
    return lambda name: (places.get(name, len(places)), name)


def _field_words(field: models.Field | None, name: str) -> str:
    """A column of a subject has no name of its own: it is called after what it refers to."""
    if isinstance(field, models.ForeignKey) and not isinstance(field.verbose_name, Promise):
        return capfirst(kind_words(field.remote_field.model._meta.label_lower))
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
