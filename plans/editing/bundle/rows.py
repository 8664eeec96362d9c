"""Rows of the working copy written from a bundle, in bulk, level by level.

A row is recognised by its key (items) or its identity (parts) and updated in place; it is deleted
only where the bundle no longer has it.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.db.models import F, Model, Value
from django.db.models.fields import CharField
from django.db.models.functions import Cast, Concat
from django.utils import timezone

from plans.editing.bundle.tree import Part, Table
from plans.models import Plan

Record = dict[str, Any]
Ids = dict[str, dict[str, Any]]
"""For each foreign key, the primary key of the row that the bundle calls by this name."""

BATCH = 500
PARKED = 1_000_000  # above every number that a bundle may use


def park(table: Table, plan: Plan, keys: Sequence[str]) -> None:
    """Moves rows out of the way, so that numbers and slugs can change places between rows."""
    for batch in _batches(keys):
        table.model._default_manager.filter(plan=plan, key__in=batch).update(
            number=F("number") + PARKED,
            slug=Concat(Value("/"), Cast(F("pk"), CharField())),  # which no item's slug can be
        )


def write_items(table: Table, plan: Plan, records: Iterable[Record], ids: Ids) -> None:
    """Creates and updates the items of one table; `ids` learns their primary keys."""
    manager = table.model._default_manager
    records = list(records)
    known = {row.key: row for row in manager.filter(plan=plan)}
    new: list[Any] = []
    changed: list[Any] = []
    for record in records:
        row = known.get(record["key"])
        (new if row is None else changed).append(row := row or table.model(plan=plan))
        _fill(row, record, table.columns, ids)
        row.modified_at = timezone.now()
    manager.bulk_create(new, batch_size=BATCH)
    if changed:
        manager.bulk_update(changed, [*table.columns, "modified_at"], batch_size=BATCH)
    ids[table.kind] = {row.key: row.pk for row in [*known.values(), *new]}


def write_links(table: Table, link: str, records: Iterable[Record], ids: Ids) -> None:
    """Makes the rows of a many-to-many reference what the records say."""
    field: Any = table.model._meta.get_field(link)
    through = field.remote_field.through
    own, other = field.m2m_column_name(), field.m2m_reverse_name()
    wanted = {
        (ids[table.kind][record["key"]], ids[link.removesuffix("s")][key])
        for record in records
        for key in record[link]
    }
    owners = [ids[table.kind][record["key"]] for record in records]
    existing = {
        (getattr(row, own), getattr(row, other)): row.pk
        for batch in _batches(owners)
        for row in through._default_manager.filter(**{f"{own}__in": batch})
    }
    _delete(through, [pk for pair, pk in existing.items() if pair not in wanted])
    pairs = sorted(wanted - existing.keys())
    through._default_manager.bulk_create(
        [through(**{own: owner, other: target}) for owner, target in pairs], batch_size=BATCH
    )


def write_parts(part: Part, plan: Plan, wanted: dict[int, Any], ids: Ids) -> None:
    """Makes the rows of a part what `wanted` says: the owner's primary key to its members."""
    known = _known(part, list(wanted))
    rows: list[tuple[Model, Record]] = []
    new: list[Any] = []
    changed: list[Any] = []
    for owner, members in wanted.items():
        for number, record in enumerate(_records(part, members), 1):
            row = known.pop((owner, _identity_of(part, record, number, ids)), None)
            (new if row is None else changed).append(row := row or _new(part, plan, owner))
            _fill(row, record, part.columns, ids)
            if part.numbered:
                row.number = number  # type: ignore[attr-defined]  # a numbered part has it
            rows.append((row, record))
    manager = part.model._default_manager
    _delete(part.model, [row.pk for row in known.values()])
    manager.bulk_create(new, batch_size=BATCH)
    if changed:
        fields = [*part.columns, *(["number"] if part.numbered else [])]
        manager.bulk_update(changed, fields, batch_size=BATCH)
    for child in part.parts:
        inner = {row.pk: record[child.name] for row, record in rows}
        write_parts(child, plan, inner, ids)


def delete_items(table: Table, plan: Plan, keys: Sequence[str]) -> None:
    for batch in _batches(keys):
        table.model._default_manager.filter(plan=plan, key__in=batch).delete()


def _fill(row: Model, record: Record, columns: list[str], ids: Ids) -> None:
    for name in columns:
        if row._meta.get_field(name).many_to_one:
            setattr(row, f"{name}_id", ids[name][record[name]] if record[name] else None)
        else:
            setattr(row, name, record[name])


def _new(part: Part, plan: Plan, owner: int) -> Model:
    belongs = any(field.name == "plan" for field in part.model._meta.fields)
    of_plan = {"plan_id": plan.pk} if belongs else {}
    return part.model(**{**of_plan, f"{part.owner}_id": owner, **part.fixed})


def _records(part: Part, members: Any) -> list[Record]:
    if members is None:
        return []
    if not part.many:
        return [members]
    return [{part.scalar: value} for value in members] if part.scalar else members


def _known(part: Part, owners: Sequence[int]) -> dict[tuple[int, tuple[Any, ...]], Model]:
    """The present rows of a part, by owner and identity.

    Editors may have given one number twice: the second row has no identity of its own, so that no
    record is recognised as it and it is deleted.
    """
    known: dict[tuple[int, tuple[Any, ...]], Model] = {}
    for batch in _batches(owners):
        rows = part.model._default_manager.filter(**{f"{part.owner}__in": batch}, **part.fixed)
        for row in rows.order_by("pk"):
            owner, identity = getattr(row, f"{part.owner}_id"), _identity(part, row)
            twice = (owner, identity) in known
            known[owner, (*identity, "again", row.pk) if twice else identity] = row
    return known


def _identity(part: Part, row: Model) -> tuple[Any, ...]:
    if part.identity:
        return tuple(
            getattr(row, f"{name}_id", None) or getattr(row, name) for name in part.identity
        )
    return (getattr(row, "number", None),) if part.numbered else ()


def _identity_of(part: Part, record: Record, number: int, ids: Ids) -> tuple[Any, ...]:
    if part.identity:
        return tuple(
            ids[name][record[name]] if name in ids else record[name] for name in part.identity
        )
    return (number,) if part.numbered else ()


def _delete(model: type[Model], keys: list[int]) -> None:
    for batch in _batches(keys):
        model._default_manager.filter(pk__in=batch).delete()


def _batches(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    return (values[start : start + BATCH] for start in range(0, len(values), BATCH))
