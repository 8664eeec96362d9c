"""What an auditor may look for in the trail."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

from django import forms
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db.models import Model, Q, QuerySet
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from plans.admin.trail.words import kind_words
from plans.audit.registered import AUDITED
from plans.choices import AuditEvent
from plans.models import AuditEntry, Candidate, Edition, Plan

SEARCHED = ("object_repr", "actor_name", "plan_title", "changes", "detail", "remote_addr")
_DAYS = [MinValueValidator(date(2000, 1, 1)), MaxValueValidator(date(2199, 12, 31))]


def _kinds() -> list[tuple[str, str]]:
    models: tuple[type[Model], ...] = (*AUDITED, Edition, Candidate)
    labels = [model._meta.label_lower for model in models]
    kinds = [(label, capfirst(kind_words(label))) for label in labels]
    return [("", "---------"), *sorted(kinds, key=lambda kind: kind[1])]


def _events() -> list[tuple[str, Any]]:
    return [
        ("", "---------"),
        *((value, capfirst(str(name))) for value, name in AuditEvent.choices),
    ]


def _day(label: Any) -> forms.DateField:
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(required=False, label=label, widget=widget, validators=_DAYS)


class TrailForm(forms.Form):
    """Whatever is left empty is not looked at."""

    q = forms.CharField(required=False, max_length=200, label=_("Words"))
    person = forms.ModelChoiceField(
        get_user_model()._default_manager.order_by("username"), required=False, label=_("Person")
    )
    event = forms.ChoiceField(required=False, choices=_events, label=_("Event"))
    kind = forms.ChoiceField(required=False, choices=_kinds, label=_("Kind"))
    plan = forms.ModelChoiceField(Plan.objects.all(), required=False, label=_("Plan"))
    since = _day(_("From the day"))
    until = _day(_("To the day"))

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = self.cleaned_data
        if given.get("since") and given.get("until") and given["since"] > given["until"]:
            raise ValidationError(_("The first day comes after the last one."))
        return given

    def entries(self) -> QuerySet[AuditEntry]:
        """Those that are looked for, newest first; none where the form is in error."""
        if not self.is_valid():
            return AuditEntry.objects.none()
        return AuditEntry.objects.filter(*self._conditions())

    def asked(self) -> dict[str, str]:
        """The fields that are not empty, as they stand in the address."""
        return {name: self.data[name] for name in self.fields if self.data.get(name)}

    def _conditions(self) -> Iterator[Q]:
        given = self.cleaned_data
        columns = {"actor": "person", "event": "event", "model": "kind", "plan": "plan"}
        for column, name in columns.items():
            if given[name]:
                yield Q(**{column: given[name]})
        if given["since"]:
            yield Q(timestamp__gte=_midnight(given["since"]))
        if given["until"]:
            yield Q(timestamp__lt=_midnight(given["until"] + timedelta(days=1)))
        if given["q"]:
            yield _any_of(given["q"])


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


def _any_of(words: str) -> Q:
    found = Q()
    for column in SEARCHED:
        found |= Q(**{f"{column}__icontains": words})
    return found
