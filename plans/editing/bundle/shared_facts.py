"""Areas and outlets that a bundle names: created where missing, refused where different."""

from collections.abc import Iterator

from plans.documents.bundle import shapes
from plans.errors.base import Problem
from plans.errors.editing import SharedFactsDiffer
from plans.models import Area, NewsSource

_LEVELS = ("province", "prefecture", "county", "township")
_AREA_FIELDS = ("name", "name_en", "level")
_OUTLET_FIELDS = ("name", "name_en", "publisher", "url")


def ensure_shared_facts(bundle: shapes.Bundle) -> None:
    """Raises `SharedFactsDiffer`, with each difference, before anything is written.

    The paths count as the bundle's file does: give it as it was read, not put in order.
    """
    areas = {area.code: area for area in Area.objects.select_related("parent")}
    outlets = {outlet.slug: outlet for outlet in NewsSource.objects.all()}
    if problems := [*_area_problems(bundle, areas), *_outlet_problems(bundle, outlets)]:
        raise SharedFactsDiffer(problems)
    for area in sorted(bundle.areas, key=lambda area: _LEVELS.index(area.level)):
        if area.code not in areas:
            areas[area.code] = Area.objects.create(
                code=area.code,
                parent=areas[area.parent] if area.parent else None,
                **{name: getattr(area, name) for name in _AREA_FIELDS},
            )
    NewsSource.objects.bulk_create(
        NewsSource(**outlet.model_dump()) for outlet in bundle.outlets if outlet.slug not in outlets
    )


def _area_problems(bundle: shapes.Bundle, known: dict[str, Area]) -> Iterator[Problem]:
    for index, area in enumerate(bundle.areas):
        if row := known.get(area.code):
            yield from _differences(f"areas[{index}]", area, row, _AREA_FIELDS)
            parent = row.parent.code if row.parent else None
            if parent != area.parent:
                yield _difference(f"areas[{index}].parent", area.parent, parent)


def _outlet_problems(bundle: shapes.Bundle, known: dict[str, NewsSource]) -> Iterator[Problem]:
    for index, outlet in enumerate(bundle.outlets):
        if row := known.get(outlet.slug):
            path = f"outlets[{index}]"
            yield from _differences(path, outlet, row, _OUTLET_FIELDS)
            # A permission is given on the desk: a file that tells of none leaves it as it is.
            if outlet.permits_full_text and not row.permits_full_text:
                yield _difference(f"{path}.permits_full_text", here=True, there=False)


def _differences(
    path: str, part: shapes.Part, row: Area | NewsSource, names: tuple[str, ...]
) -> Iterator[Problem]:
    for name in names:
        here, there = getattr(part, name), getattr(row, name) or None
        if here != there:
            yield _difference(f"{path}.{name}", here, there)


def _difference(path: str, here: object, there: object) -> Problem:
    return Problem(path, f"is {here!r}, but the portal has {there!r}")
