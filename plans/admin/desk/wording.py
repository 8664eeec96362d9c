"""A document's fields and values in the words that the forms of the desk use."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db.models import Field, Model
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from plans.models import (
    Article,
    ArticleImage,
    Baseline,
    Citation,
    Credit,
    NamedThing,
    Observation,
    ProgressUpdate,
    Responsibility,
    Target,
    TargetRevision,
)

PARTS: dict[str, type[Model]] = {
    "citations": Citation,
    "named_things": NamedThing,
    "departments": Responsibility,
    "updates": ProgressUpdate,
    "baseline": Baseline,
    "target": Target,
    "milestones": Target,
    "revisions": TargetRevision,
    "observations": Observation,
    "credits": Credit,
    "images": ArticleImage,
    "source": Article,
}
"""Fields of documents that are rows of their own in the working copy."""


@dataclass(frozen=True)
class Wording:
    """For documents of one model. `titles` are those of the items by key."""

    model: type[Model] | None
    titles: Mapping[str, str]

    def name(self, name: str) -> str:
        """A field's name; a document's own where no column has one."""
        if part := PARTS.get(name):
            return capfirst(str(part._meta.verbose_name))
        for field in self._fields(name):
            return capfirst(str(field.verbose_name))
        return capfirst(name.replace("_", " "))

    def value(self, name: str, value: Any) -> str:
        """A field's value, one line for each member of a list."""
        match value:
            case None:
                words = _("(not given)")
            case bool():
                words = _("yes") if value else _("no")
            case []:
                words = _("(none)")
            case list():
                words = "\n".join(self.value(name, member) for member in value)
            case dict():
                given = ((key, inner) for key, inner in value.items() if inner not in (None, []))
                words = " · ".join(f"{self.name(k)}: {self.value(k, v)}" for k, v in given)
            case _:
                words = self.titles.get(str(value)) or self._choice(name, str(value))
        return words

    def _choice(self, name: str, value: str) -> str:
        for field in self._fields(name):
            labels = {str(key): str(label) for key, label in field.flatchoices}
            if value in labels:
                return labels[value]
        return value

    def _fields(self, name: str) -> Iterator[Field]:
        """The columns of this name, the model's own first."""
        for model in (self.model, *PARTS.values()):
            try:
                field = model._meta.get_field(name) if model else None
            except FieldDoesNotExist:
                continue
            if isinstance(field, Field):
                yield field
