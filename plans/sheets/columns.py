"""Which sheets there are, and which columns each has."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from django.utils.functional import Promise
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _

from plans import choices
from plans.documents.kinds import ItemKind
from plans.sheets import cells
from plans.sheets.names import LANGUAGES, folded, in_every_language, said
from plans.sheets.references import Reference, References
from plans.wording import FIELDS

ROLES = {"lead": "lead", "support": "support"}
"""The columns that share the field `departments` between them, with the role of each."""

_WORDS: dict[str, Promise] = {
    **FIELDS,
    "indicator": _("indicator"),
    "lead": _("lead departments"),
    "support": _("supporting departments"),
    "reason": _("reason of the correction"),
}


@dataclass(frozen=True, eq=False)  # by identity: columns are looked up for every cell
class Column:
    """`group` is the part of an item that the value belongs to. A sheet without a `needed` column
    is refused; a new row without a `wanted` value is."""

    name: str
    form: cells.Form
    group: str | None = None
    needed: bool = False
    wanted: bool = False
    words: Promise | None = None

    @property
    def heading(self) -> str:
        name = said(self.words or _WORDS[self.name])
        if self.group is None:
            return name
        return gettext("%(group)s: %(field)s") % {"group": said(_WORDS[self.group]), "field": name}

    @property
    def code(self) -> str:
        return f"{self.group}.{self.name}" if self.group else self.name


@dataclass(frozen=True)
class Sheet:
    """`kind` is that of its items; the observations' rows belong to items."""

    name: str
    words: Promise
    columns: tuple[Column, ...]
    kind: ItemKind | None = None

    @property
    def title(self) -> str:
        return said(self.words)

    def known(self) -> dict[str, Column]:
        """Each column by whatever its heading may be."""
        return _known(self.name)

    def is_called(self, name: str) -> bool:
        return folded(name) in {folded(self.name), *in_every_language(self.words)}

    def groups(self) -> Iterator[str]:
        yield from dict.fromkeys(column.group for column in self.columns if column.group)


_IDENTITY = (
    Column("key", cells.Key(), needed=True),
    Column("number", cells.PLACE),
    Column("title", cells.Line(), needed=True, wanted=True),
    Column("title_en", cells.Line()),
)
_ADDRESS = (Column("slug", cells.Slug()),)
_RESPONSIBLE = (
    Column("lead", References("department")),
    Column("support", References("department")),
)
_YEARS = (Column("start_year", cells.YEAR), Column("finish_year", cells.YEAR))
_STATUS = (Column("status", cells.Choice(choices.Status)),)


def _quantity(group: str | None = None) -> tuple[Column, ...]:
    needed = group is None
    return (
        Column("value", cells.Number(), group, needed=needed, wanted=True),
        Column("unit", cells.Line(), group),
        Column("multiplier", cells.Number(positive=True), group),
    )


SHEETS: tuple[Sheet, ...] = (
    Sheet("departments", _("departments"), (*_IDENTITY, *_ADDRESS), "department"),
    Sheet(
        "measures",
        _("measures"),
        (
            *_IDENTITY,
            Column("section", Reference("section"), wanted=True),
            Column("text", cells.Prose(), wanted=True),
            Column("named_things", cells.NamedThings(choices.NamedThingKind)),
            Column("zones", References("zone")),
            *_RESPONSIBLE,
            *_YEARS,
            *_STATUS,
            *_ADDRESS,
        ),
        "measure",
    ),
    Sheet(
        "projects",
        _("projects"),
        (
            *_IDENTITY,
            Column("project_kind", cells.Choice(choices.ProjectKind), wanted=True),
            Column("text", cells.Prose()),
            Column("zone", Reference("zone")),
            Column("measures", References("measure")),
            *_RESPONSIBLE,
            *_YEARS,
            Column("investment", cells.Number()),
            Column("investment_unit", cells.Line()),
            *_STATUS,
            *_ADDRESS,
        ),
        "project",
    ),
    Sheet(
        "indicators",
        _("indicators"),
        (
            *_IDENTITY,
            Column("text", cells.Prose()),
            Column("unit", cells.Line(), words=_("unit")),
            Column("sense", cells.Choice(choices.Sense)),
            Column("nature", cells.Choice(choices.Nature)),
            Column("basis", cells.Choice(choices.Basis)),
            Column("keyword", Reference("keyword")),
            Column("measures", References("measure")),
            *_RESPONSIBLE,
            *_quantity("baseline"),
            Column("year", cells.YEAR, "baseline", wanted=True),
            Column("comparator", cells.Choice(choices.Comparator), "target", wanted=True),
            Column("value", cells.Number(), "target"),
            Column("value_upper", cells.Number(), "target"),
            Column("unit", cells.Line(), "target"),
            Column("multiplier", cells.Number(positive=True), "target"),
            Column("year", cells.YEAR, "target", wanted=True),
            Column("year_stated", cells.Flag(), "target", wanted=True),
            Column("strength", cells.Choice(choices.Strength), "target", wanted=True),
            Column("wording", cells.Line(), "target", wanted=True),
            *_ADDRESS,
        ),
        "indicator",
    ),
    Sheet(
        "observations",
        _("observations"),
        (
            Column("indicator", Reference("indicator"), needed=True, wanted=True),
            Column("period", cells.Period(), needed=True, wanted=True),
            *_quantity(),
            Column("provisional", cells.Flag()),
            Column("note", cells.Prose()),
            Column("reason", cells.Prose()),
        ),
    ),
)
"""In the order in which they are read: what a sheet refers to stands before it."""

BY_NAME = {sheet.name: sheet for sheet in SHEETS}

EMPTY: dict[str, object] = {
    "multiplier": 1,
    "nature": "unstated",
    "provisional": False,
    "named_things": [],
    "zones": [],
    "measures": [],
    "lead": [],
    "support": [],
}
"""What an empty cell means where it does not mean “not given”."""

KEPT = {"number", "slug"}
"""Columns whose empty cell leaves an item's value as it is; a new item is given one."""


@cache
def _known(name: str) -> dict[str, Column]:
    found: dict[str, Column] = {}
    for column in BY_NAME[name].columns:
        found[folded(column.code)] = column
        for language in LANGUAGES:
            with override(language):
                found[folded(column.heading)] = column
    return found
