"""A plan's working copy as a bundle, in a constant number of queries."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from django.db.models import Model
from pydantic import ValidationError

from plans.documents.bundle import shapes
from plans.documents.bundle.reading import member
from plans.editing.bundle.tree import (
    PLAN_COLUMNS,
    PLAN_PARTS,
    TABLES,
    Part,
    Table,
    put_in_plan_order,
)
from plans.errors.base import Problem
from plans.errors.editing import UnfitWorkingCopy
from plans.models import Area, NewsSource, Plan, Rendition

Record = dict[str, Any]
Names = dict[str, dict[Any, str]]
"""For each foreign key, what the bundle calls the row with this primary key."""


def dump(plan: Plan) -> shapes.Bundle:
    """The bundle of `plan` as it is now.

    Raises `UnfitWorkingCopy` where that holds what a bundle must not: the paths tell where.
    """
    blobs = Rendition.objects.filter(picture__plan=plan).values_list("checksum")
    names: Names = {
        "outlet": dict(NewsSource.objects.values_list("pk", "slug")),
        "checksum": {checksum: checksum for (checksum,) in blobs},
    }
    areas = _area_and_above(plan)
    lists = {table.name: _table_records(table, plan, names) for table in TABLES}
    put_in_plan_order(lists)
    raw = {
        "format": "lantu-bundle",
        "version": 1,
        "plan": {
            **{name: getattr(plan, name) for name in PLAN_COLUMNS},
            "area": areas[-1]["code"],
            **_plan_parts(plan, names),
        },
        "areas": areas,
        "outlets": _outlets({article["outlet"] for article in lists["articles"]}),
        **lists,
    }
    try:
        return shapes.Bundle.model_validate(raw)
    except ValidationError as error:
        problems = [_problem(detail, lists) for detail in error.errors()]
        raise UnfitWorkingCopy(plan.slug, problems) from error


def _area_and_above(plan: Plan) -> list[Record]:
    area = Area.objects.select_related("parent__parent__parent").get(pk=plan.area_id)
    areas: list[Record] = []
    above: Area | None = area
    while above is not None:
        if any(area["code"] == above.code for area in areas):
            raise UnfitWorkingCopy(plan.slug, [Problem("areas", "lead in a circle")])
        parent = above.parent
        areas.insert(
            0,
            {
                **{
                    name: _null_if_empty(getattr(above, name))
                    for name in ("code", "name", "name_en", "level")
                },
                "parent": parent.code if parent else None,
            },
        )
        above = parent
    return areas


def _outlets(slugs: set[str]) -> list[Record]:
    rows = NewsSource.objects.filter(slug__in=slugs).order_by("slug")
    return [
        {name: _null_if_empty(value) for name, value in row.items()}
        for row in rows.values(*shapes.Outlet.model_fields)
    ]


def _table_records(table: Table, plan: Plan, names: Names) -> list[Record]:
    rows = _rows(table.model, plan=plan)
    names[table.kind] = {row["id"]: row["key"] for row in rows}
    parts = {
        part.name: _part_records(part, plan, names, path=f"{part.owner}__plan")
        for part in table.parts
    }
    links = {link: _links(table, link, plan, names) for link in table.links}
    records = []
    for row in rows:
        record = _columns(row, table.columns, names)
        for part in table.parts:
            record[part.name] = _members(part, parts[part.name].get(row["id"], []))
        for link in table.links:
            record[link] = links[link].get(row["id"], [])
        records.append(record)
    return records


def _part_records(part: Part, plan: Plan, names: Names, *, path: str) -> dict[int, list[Record]]:
    """The records of a part, by their owner's primary key, in their list's order.

    `path` is the look-up from the part to the plan.
    """
    rows = _rows(part.model, **{path: plan}, **part.fixed)
    inner = {
        child.name: _part_records(child, plan, names, path=f"{child.owner}__{path}")
        for child in part.parts
    }
    grouped: dict[int, list[tuple[Any, Record]]] = defaultdict(list)
    for row in rows:
        record = _columns(row, part.columns, names)
        for child in part.parts:
            record[child.name] = _members(child, inner[child.name].get(row["id"], []))
        if part.numbered:
            order = (row["number"], row["id"])
        else:
            order = tuple(record[name] for name in part.identity)
        grouped[row[f"{part.owner}_id"]].append((order, record))
    return {
        owner: [record for _, record in sorted(members, key=lambda member: member[0])]
        for owner, members in grouped.items()
    }


def _rows(model: type[Model], **condition: Any) -> list[Record]:
    """Rows as they are, in no order: the caller sorts them by what the bundle shows."""
    return list(model._default_manager.filter(**condition).order_by().values())


def _links(table: Table, link: str, plan: Plan, names: Names) -> dict[int, list[str | None]]:
    field = table.model._meta.get_field(link)
    through = field.remote_field.through  # type: ignore[union-attr]  # a many-to-many has one
    own, other = field.m2m_column_name(), field.m2m_reverse_name()  # type: ignore[union-attr]
    owner = field.m2m_field_name()  # type: ignore[union-attr]
    kind = names[link.removesuffix("s")]
    linked: dict[int, list[str | None]] = defaultdict(list)
    rows = through._default_manager.filter(**{f"{owner}__plan": plan})
    for owner_id, other_id in rows.values_list(own, other):
        linked[owner_id].append(kind.get(other_id))
    return linked


def _columns(row: Mapping[str, Any], columns: list[str], names: Names) -> Record:
    return {
        name: (
            names[name].get(row[f"{name}_id"]) if f"{name}_id" in row else _null_if_empty(row[name])
        )
        for name in columns
    }


def _null_if_empty(value: Any) -> Any:
    return None if value == "" else value


def _members(part: Part, records: list[Record]) -> Any:
    if not part.many:
        return records[0] if records else None
    if part.scalar:
        return [record[part.scalar] for record in records] or None
    return records


def _plan_parts(plan: Plan, names: Names) -> Record:
    return {
        part.name: _members(part, _part_records(part, plan, names, path="plan").get(plan.pk, []))
        for part in PLAN_PARTS
    }


def _problem(detail: Any, lists: Mapping[str, list[Record]]) -> Problem:
    path = ""
    for name in detail["loc"]:
        path = member(path, name)
    match detail["loc"]:
        case (str(name), int(index), *_) if name in lists:
            key = lists[name][index]["key"]
        case _:
            key = ""
    return Problem(path, detail["msg"].removeprefix("Value error, "), key)
