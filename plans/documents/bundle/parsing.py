"""Bytes to a bundle, or every error in them as path and reason."""

import re
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from plans.documents.bundle.reading import MAX_BYTES, member, read_json
from plans.documents.bundle.rules import Contents, problems
from plans.documents.bundle.shapes import ITEM_LISTS, Area, Bundle, Item, Outlet, Part, Plan
from plans.documents.text import unfit_in_a_line
from plans.errors.base import Problem
from plans.errors.editing import InvalidBundle

Shape = TypeVar("Shape", bound=BaseModel)

_IN_A_LIST = re.compile(r"(\w+)\[(\d+)\]")

_LISTS: dict[str, type[Part]] = {"areas": Area, "outlets": Outlet, **ITEM_LISTS}


def parse_bundle(data: bytes) -> Bundle:
    """The bundle that `data` holds. Raises `InvalidBundle` with all its problems."""
    raw, found = read_json(data)
    if not isinstance(raw, dict):
        raise InvalidBundle([*found, Problem("", "is not a JSON object")])
    contents = Contents()
    lists = {name: _read_list(raw, name, contents, found) for name in _LISTS}
    head = {name: value for name, value in raw.items() if not isinstance(lists.get(name), list)}
    frame = _validated(Bundle, {"areas": [], **head}, "", found)
    if "areas" not in raw:
        found.append(Problem("areas", "Field required"))
    if isinstance(raw.get("plan"), dict):
        contents.plan = _validated(Plan, raw["plan"], "plan", [])
    found.extend(problems(contents))
    if found or frame is None:
        raise InvalidBundle(_first_of_each_place(found))
    return frame.model_copy(update={k: v for k, v in lists.items() if v is not None})


def refuse_unfit(bundle: Bundle) -> None:
    """Raises `InvalidBundle` where the bundle, written as canonical JSON, would not be read again.

    What its shapes hold was checked when they were made. Left are addresses, whose pattern lets
    more pass than JSON's reader does; the rules among the parts; and the size of the whole.
    """
    contents = Contents(plan=bundle.plan)
    found: list[Problem] = []
    for name in _LISTS:
        for index, part in enumerate(getattr(bundle, name)):
            _file_under(part, member(name, index), contents)
            _remember_part(part, contents)
            if unfit_in_a_line(getattr(part, "url", None) or ""):
                found.append(Problem(f"{member(name, index)}.url", "holds what has no print"))
    found += problems(contents)
    if not found and len(bundle.model_dump_json().encode()) > MAX_BYTES:
        found.append(Problem("", f"is larger than {MAX_BYTES // 1024**2} MiB"))
    if found:
        raise InvalidBundle(
            [replace(p, key=_key_at(p.path, bundle)) for p in _first_of_each_place(found)]
        )


def _remember_part(part: Part, contents: Contents) -> None:
    match part:
        case Area():
            contents.area_codes.add(part.code)
        case Outlet():
            contents.outlet_slugs.add(part.slug)
        case Item():
            contents.keys[part.kind].add(part.key)


def _key_at(path: str, bundle: Bundle) -> str:
    """The key of the item in which a path lies."""
    found = _IN_A_LIST.match(path)
    items = getattr(bundle, found[1]) if found else []
    return items[int(found[2])].key if found and found[1] in ITEM_LISTS else ""


def _read_list(
    raw: dict[str, Any], name: str, contents: Contents, found: list[Problem]
) -> list[Part] | None:
    """The well-shaped members of a list; None where there is no list, which the frame reports."""
    if not isinstance(raw.get(name), list):
        return None
    read = []
    for index, value in enumerate(raw[name]):
        path = member(name, index)
        _remember_name(value, name, contents)
        part = _validated(_LISTS[name], value, path, found)
        if part is not None:
            read.append(part)
            _file_under(part, path, contents)
    return read


def _remember_name(value: object, name: str, contents: Contents) -> None:
    if not isinstance(value, dict):
        return
    key, slug, code = value.get("key"), value.get("slug"), value.get("code")
    if name == "areas" and isinstance(code, str):
        contents.area_codes.add(code)
    elif name == "outlets" and isinstance(slug, str):
        contents.outlet_slugs.add(slug)
    elif name in ITEM_LISTS and isinstance(key, str):
        contents.keys[ITEM_LISTS[name].kind].add(key)


def _file_under(part: Part, path: str, contents: Contents) -> None:
    match part:
        case Area():
            contents.areas[path] = part
        case Outlet():
            contents.outlets[path] = part
        case Item():
            contents.items[path] = part


def _validated(shape: type[Shape], value: object, path: str, found: list[Problem]) -> Shape | None:
    try:
        return shape.model_validate(value)
    except ValidationError as error:
        for detail in error.errors(include_url=False, include_input=False, include_context=False):
            place = path
            for name in detail["loc"]:
                place = member(place, name)
            found.append(Problem(place, detail["msg"].removeprefix("Value error, ")))
        return None


def _first_of_each_place(found: list[Problem]) -> list[Problem]:
    """One problem a place: what the reader found explains what the shape found there."""
    first: dict[str, Problem] = {}
    for problem in found:
        first.setdefault(problem.path, problem)
    return list(first.values())
