"""What an entry of the trail says beside its fields, in words."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from plans.admin.desk.refusals import WORDS_BY_NAME
from plans.admin.desk.stages import NAMES
from plans.admin.trail.words import event_words, kind_words
from plans.models import AuditEntry
from plans.models.candidates import HeldBecause
from plans.sheets.columns import BY_NAME
from plans.wording import field_name

SHOWN = 30
"""Members of a list that a page shows; the entry holds all of them, and so does the export."""

DETAILS: dict[str, Promise] = {
    "account": gettext_lazy("account"),
    "added": gettext_lazy("added"),
    "address": gettext_lazy("from where"),
    "along": gettext_lazy("deleted along with it"),
    "attempted": gettext_lazy("what was attempted"),
    "because": gettext_lazy("held because"),
    "changed": gettext_lazy("changed"),
    "citations": gettext_lazy("citations"),
    "comment": gettext_lazy("comment"),
    "checksum": gettext_lazy("checksum"),
    "days": gettext_lazy("days"),
    "due_at": gettext_lazy("due at"),
    "edition": gettext_lazy("edition"),
    "event": gettext_lazy("event"),
    "file": gettext_lazy("file"),
    "filters": gettext_lazy("filters"),
    "format": gettext_lazy("format"),
    "item": gettext_lazy("item"),
    "items": gettext_lazy("items"),
    "key": gettext_lazy("item"),
    "lists": gettext_lazy("sheets"),
    "made_for": gettext_lazy("for whom"),
    "method": gettext_lazy("method"),
    "note": gettext_lazy("note"),
    "paragraph": gettext_lazy("paragraph"),
    "path": gettext_lazy("path"),
    "person": gettext_lazy("person"),
    "plan": gettext_lazy("plan"),
    "plan_fields": gettext_lazy("fields of the plan"),
    "q": gettext_lazy("words"),
    "reason": gettext_lazy("reason"),
    "removed": gettext_lazy("removed"),
    "restores": gettext_lazy("restores edition"),
    "rows": gettext_lazy("rows"),
    "since": gettext_lazy("from the day"),
    "stage": gettext_lazy("stage"),
    "until": gettext_lazy("to the day"),
}
"""What a detail is called. One that is not named here goes by its name in plans, or by its own."""

_VALUES: dict[tuple[str, str], Promise] = {
    ("account", "unknown"): gettext_lazy("no account has the name that was typed"),
    ("added", "plan"): gettext_lazy("the plan"),
}


def _kind(kind: str) -> str:
    return capfirst(kind_words(kind if "." in kind else f"plans.{kind.replace('_', '')}"))


def _because(value: str) -> str:
    return str(dict(HeldBecause.choices).get(value, value))


def _stage(number: str) -> str:
    return str(NAMES.get(int(number), number)) if number.isdecimal() else number


def _sheet(name: str) -> str:
    return BY_NAME[name].title if name in BY_NAME else name


_SAID: dict[str, Callable[[str], str]] = {
    "attempted": event_words,
    "because": _because,
    "event": event_words,
    "kind": _kind,
    "lists": _sheet,
    "plan_fields": field_name,
    "stage": _stage,
}
"""How a detail's value is said that is kept as a code."""


@dataclass(frozen=True)
class Details:
    """`titles` are those of the items of the entry's plan by key."""

    titles: Mapping[str, str]

    def of(self, entry: AuditEntry) -> Iterator[tuple[str, str]]:
        """Each detail: its name and its value."""
        detail: dict[str, Any] = json.loads(entry.detail or "{}")
        if refused := WORDS_BY_NAME.get(detail.pop("refusal", "")):
            detail["reason"] = refused
        for name, value in detail.items():
            words = DETAILS.get(name)
            yield capfirst(str(words)) if words else field_name(name), self._value(name, value)

    def _value(self, name: str, value: Any) -> str:
        match value:
            case dict():
                return "\n".join(self._line(name, label, inner) for label, inner in value.items())
            case list():
                return self._list(name, value)
        if name == "key":
            return self.titles.get(value, value)
        if name in _SAID:
            return _SAID[name](str(value))
        return str(_VALUES.get((name, str(value)), value))

    def _list(self, name: str, members: list[Any]) -> str:
        shown = _(", ").join(self._value(name, member) for member in members[:SHOWN])
        if len(members) <= SHOWN:
            return shown
        return _("%(shown)s and %(count)d more") % {"shown": shown, "count": len(members) - SHOWN}

    def _line(self, name: str, label: str, value: Any) -> str:
        """A filter; or of a table the titles after their number, or a number alone."""
        is_table = "." in label
        words = kind_words(label) if is_table else str(DETAILS.get(label) or field_name(label))
        kind = capfirst(words)
        if isinstance(value, list):
            kind = f"{kind} ({len(value)})"
        said = self._value("key" if is_table else label, value)
        return _("%(field)s: %(value)s") % {"field": kind, "value": said}
