"""Three states of one form: as it was opened, as it is stored now, and as it was typed."""

from collections.abc import Iterator
from dataclasses import dataclass, field

Inputs = list[list[str]]
"""What the inputs of one field send: a date and its time are two inputs, and a list is one."""

Fields = dict[str, Inputs]
"""The fields of one row, by name."""


@dataclass(frozen=True)
class Page:
    """What a form holds: its own fields, and for each inline its stored rows by primary key."""

    fields: Fields
    rows: dict[str, dict[str, Fields]] = field(default_factory=dict)


@dataclass(frozen=True)
class TypedRow:
    """A row as it was sent; without primary key it is a new one."""

    pk: str | None
    fields: Fields
    deleted: bool = False


@dataclass(frozen=True)
class Typed:
    """What was sent: like `Page`, the rows in the order of the form."""

    fields: Fields
    rows: dict[str, list[TypedRow]] = field(default_factory=dict)

    @property
    def adds_rows(self) -> bool:
        return any(row.pk is None for rows in self.rows.values() for row in rows)


@dataclass(frozen=True)
class Three:
    """One field in the three states; `inline` and `pk` say in which row. None: not there."""

    inline: str | None
    pk: str | None
    name: str
    base: Inputs | None
    theirs: Inputs | None
    mine: Inputs | None

    @property
    def collides(self) -> bool:
        """Both changed it, and not to the same."""
        return self.base not in (self.theirs, self.mine) and self.theirs != self.mine

    @property
    def is_theirs(self) -> bool:
        """Only the other one changed it."""
        return self.mine == self.base


def merged(base: Page, theirs: Page, mine: Typed) -> Typed:
    """What to go on with: theirs where I changed nothing, else mine."""
    return Typed(
        fields=_merged_fields(base.fields, theirs.fields, mine.fields),
        rows={
            inline: list(_merged_rows(base.rows.get(inline, {}), stored, mine.rows.get(inline, [])))
            for inline, stored in theirs.rows.items()
        },
    )


def _merged_fields(base: Fields, theirs: Fields, mine: Fields) -> Fields:
    """The fields of the form as it is now; what it does not hold was not asked for."""
    return {
        name: mine[name] if name in mine and mine[name] != base.get(name) else stored
        for name, stored in theirs.items()
    }


def _merged_rows(
    base: dict[str, Fields], theirs: dict[str, Fields], mine: list[TypedRow]
) -> Iterator[TypedRow]:
    """Stored rows first, as formsets want it. What I changed and they removed is a new row."""
    sent = {row.pk: row for row in mine if row.pk is not None}
    for pk, stored in theirs.items():
        row = sent.get(pk)
        if row is None:
            yield TypedRow(pk, stored)
        else:
            yield TypedRow(pk, _merged_fields(base.get(pk, {}), stored, row.fields), row.deleted)
    for row in mine:
        if row.pk is None:
            yield row
        elif row.pk not in theirs and not row.deleted and row.fields != base.get(row.pk):
            yield TypedRow(None, row.fields)


def compared(base: Page, theirs: Page, mine: Typed) -> list[Three]:
    """Every field that is not the same in all three states; rows that are new to me included."""
    found = list(_compared_fields(None, None, base.fields, theirs.fields, mine.fields))
    for inline, stored in theirs.rows.items():
        opened = base.rows.get(inline, {})
        sent = {row.pk: row for row in mine.rows.get(inline, [])}
        for pk in dict.fromkeys([*opened, *stored]):
            row = sent.get(pk)
            left = row.fields if row is not None and not row.deleted else None
            found += _compared_fields(inline, pk, opened.get(pk), stored.get(pk), left)
    return found


def _compared_fields(
    inline: str | None,
    pk: str | None,
    base: Fields | None,
    theirs: Fields | None,
    mine: Fields | None,
) -> Iterator[Three]:
    states = (base, theirs, mine)
    names = dict.fromkeys(name for state in states if state is not None for name in state)
    for name in names:
        three = Three(inline, pk, name, *(state.get(name) if state else None for state in states))
        if not three.base == three.theirs == three.mine:
            yield three
