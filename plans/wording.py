"""A document's fields and values in words, alike on the desk and on the website."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from plans import choices
from plans.documents.canonical import plain_number
from plans.documents.differences import PLACE
from plans.documents.kinds import COLLECTIONS

FIELDS: dict[str, Promise] = {
    PLACE: gettext_lazy("place in its list"),
    "absolute": gettext_lazy("in full"),
    "absolute_upper": gettext_lazy("in full, at most"),
    "accessed_on": gettext_lazy("accessed on"),
    "actual": gettext_lazy("invested"),
    "adopted_on": gettext_lazy("adopted on"),
    "adopting_body": gettext_lazy("adopting body"),
    "aim_kind": gettext_lazy("kind"),
    "alignments": gettext_lazy("alignments"),
    "alt": gettext_lazy("text instead of the picture"),
    "area": gettext_lazy("area"),
    "as_of": gettext_lazy("as of"),
    "authors": gettext_lazy("authors"),
    "baseline": gettext_lazy("baseline"),
    "basis": gettext_lazy("basis"),
    "caption": gettext_lazy("caption"),
    "citations": gettext_lazy("citations"),
    "clause": gettext_lazy("clause"),
    "clauses": gettext_lazy("clauses"),
    "code": gettext_lazy("code"),
    "comparator": gettext_lazy("comparator"),
    "credit": gettext_lazy("source of the picture"),
    "credits": gettext_lazy("credits"),
    "dateline": gettext_lazy("dateline"),
    "corrected_on": gettext_lazy("corrected on"),
    "corrections": gettext_lazy("corrections"),
    "decided_on": gettext_lazy("decided on"),
    "deciding_document": gettext_lazy("deciding document"),
    "department": gettext_lazy("department"),
    "departments": gettext_lazy("departments"),
    "document_number": gettext_lazy("document number"),
    "done_on": gettext_lazy("done on"),
    "due": gettext_lazy("due by the end of"),
    "editors": gettext_lazy("editors"),
    "end": gettext_lazy("end"),
    "expected": gettext_lazy("expected"),
    "file_name": gettext_lazy("file name"),
    "finish_year": gettext_lazy("finish year"),
    "follows": gettext_lazy("follows the plan"),
    "images": gettext_lazy("images"),
    "indicators": gettext_lazy("indicators"),
    "investment": gettext_lazy("investment"),
    "evaluation_kind": gettext_lazy("kind"),
    "investment_unit": gettext_lazy("unit of the investment"),
    "issued_by": gettext_lazy("issued by"),
    "key": gettext_lazy("key"),
    "keyword": gettext_lazy("keyword"),
    "investment_years": gettext_lazy("investment by year"),
    "kind": gettext_lazy("kind"),
    "measures": gettext_lazy("measures"),
    "method": gettext_lazy("method"),
    "milestones": gettext_lazy("yearly targets, milestones"),
    "multiplier": gettext_lazy("multiplier"),
    "name": gettext_lazy("name"),
    "name_en": gettext_lazy("English name"),
    "named_things": gettext_lazy("named things"),
    "nature": gettext_lazy("nature"),
    "new": gettext_lazy("new target"),
    "note": gettext_lazy("note"),
    "number": gettext_lazy("number"),
    "observations": gettext_lazy("observations"),
    "observed": gettext_lazy("observed"),
    "old": gettext_lazy("old target"),
    "orientation": gettext_lazy("orientation"),
    "outlet": gettext_lazy("news source"),
    "paragraph": gettext_lazy("paragraph"),
    "paragraph_count": gettext_lazy("number of paragraphs"),
    "path": gettext_lazy("path"),
    "period": gettext_lazy("period"),
    "period_end": gettext_lazy("last year"),
    "period_name": gettext_lazy("name of the period"),
    "period_start": gettext_lazy("first year"),
    "pictures": gettext_lazy("pictures"),
    "planned": gettext_lazy("planned"),
    "parent_plan": gettext_lazy("parent plan"),
    "plan_type": gettext_lazy("plan type"),
    "position": gettext_lazy("position"),
    "predates_adoption": gettext_lazy("predates the plan's adoption"),
    "progress": gettext_lazy("progress"),
    "project_kind": gettext_lazy("kind"),
    "projects": gettext_lazy("projects"),
    "provisional": gettext_lazy("provisional"),
    "published_at": gettext_lazy("published at"),
    "quote": gettext_lazy("quote"),
    "renditions": gettext_lazy("file"),
    "reason": gettext_lazy("reason"),
    "reported_on": gettext_lazy("reported on"),
    "revisions": gettext_lazy("target revisions"),
    "role": gettext_lazy("role"),
    "section": gettext_lazy("section"),
    "sense": gettext_lazy("sense"),
    "series": gettext_lazy("series"),
    "slug": gettext_lazy("address name"),
    "source": gettext_lazy("article"),
    "stage": gettext_lazy("stage"),
    "standing": gettext_lazy("standing"),
    "start": gettext_lazy("start"),
    "start_year": gettext_lazy("start year"),
    "state": gettext_lazy("state"),
    "status": gettext_lazy("status"),
    "strength": gettext_lazy("strength"),
    "summary": gettext_lazy("summary"),
    "tagline": gettext_lazy("tagline"),
    "target": gettext_lazy("target"),
    "text": gettext_lazy("text"),
    "text_checksum": gettext_lazy("checksum of the text"),
    "theme_words": gettext_lazy("theme words"),
    "title": gettext_lazy("title"),
    "title_en": gettext_lazy("English title"),
    "trajectory": gettext_lazy("expected path"),
    "unit": gettext_lazy("unit as written"),
    "until": gettext_lazy("until the end of"),
    "updates": gettext_lazy("progress updates"),
    "url": gettext_lazy("address"),
    "value": gettext_lazy("value"),
    "value_upper": gettext_lazy("upper value"),
    "verdict": gettext_lazy("verdict"),
    "wording": gettext_lazy("original wording"),
    "year": gettext_lazy("year"),
    "year_stated": gettext_lazy("year is stated"),
    "zone": gettext_lazy("zone"),
    "zones": gettext_lazy("zones"),
}
"""Every field that can differ between two editions, or two states of the working copy."""

_LISTS: dict[str, type[TextChoices]] = {
    "aim_kind": choices.AimKind,
    "basis": choices.Basis,
    "comparator": choices.Comparator,
    "evaluation_kind": choices.EvaluationKind,
    "kind": choices.NamedThingKind,
    "method": choices.Method,
    "nature": choices.Nature,
    "plan_type": choices.PlanType,
    "position": choices.ZonePosition,
    "project_kind": choices.ProjectKind,
    "reason": choices.NoVerdict,  # of a verdict; other reasons are in an editor's words
    "role": choices.Role,
    "sense": choices.Sense,
    "stage": choices.Stage,
    "standing": choices.Standing,
    "state": choices.VerdictState,
    "status": choices.Status,
    "strength": choices.Strength,
}

LABELS: dict[str, Mapping[str, Any]] = {
    name: dict(closed.choices) for name, closed in _LISTS.items()
}
"""By field, what its values are called."""

FATES: dict[str, Promise] = {
    "carried": gettext_lazy("carried over"),
    "changed": gettext_lazy("changed"),
    "dropped": gettext_lazy("dropped"),
    "new": gettext_lazy("new"),
}
"""What became of an item in the plan that follows."""

REFERENCES = {"source", *COLLECTIONS, *(f"{kind}s" for kind in COLLECTIONS)}
"""Fields whose values are keys of items."""


def _file(sizes: list[Mapping[str, Any]]) -> str:
    """A picture's file by its largest size, and by the first letters of its checksum."""
    largest = sizes[-1]
    return f"{largest['width']} × {largest['height']} ({largest['checksum'][:8]})"


def field_name(name: str) -> str:
    return capfirst(str(FIELDS.get(name, name)))


@dataclass(frozen=True)
class Wording:
    """`titles` are those of the items by key."""

    titles: Mapping[str, str]

    def value(self, name: str, value: Any) -> str:
        """A field's value, one line for each member of a list."""
        match value:
            case None:
                words = _("(not given)")
            case bool():
                words = _("yes") if value else _("no")
            case []:
                words = _("(none)")
            case [*_sizes] if name == "renditions":
                words = _file(value)
            case list():
                words = "\n".join(self.value(name, member) for member in value)
            case {"source": str(), "paragraph": _, "quote": _}:
                words = self._citation(value)
            case dict():
                given = ((key, inner) for key, inner in value.items() if inner not in (None, []))
                words = " · ".join(
                    _("%(field)s: %(value)s")
                    % {"field": field_name(key), "value": self.value(key, inner)}
                    for key, inner in given
                )
            case int() | Decimal():
                words = plain_number(Decimal(value))
            case _:
                words = self._text(name, str(value))
        return words

    def _citation(self, facts: Mapping[str, Any]) -> str:
        """As one reads it: the article, then the paragraph, then the words and where they stand."""
        words = _("“%(article)s”") % {"article": self._text("source", facts["source"])}
        if facts["paragraph"]:
            words += _(", paragraph %(number)d") % {"number": facts["paragraph"]}
        if facts["quote"]:
            words += _(": %(quote)s") % {"quote": facts["quote"]}
        if facts.get("start") is not None:
            words += _(" (characters %(start)d to %(end)d)") % {
                "start": facts["start"],
                "end": facts["end"],
            }
        return words

    def _text(self, name: str, text: str) -> str:
        if name in REFERENCES:
            return self.titles.get(text, text)
        if name == "published_at":
            return text[:19].replace("T", " ")
        return str(LABELS.get(name, {}).get(text, text))
