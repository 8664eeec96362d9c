"""What must agree inside one bundle, beyond the shape of each part. Each rule is a generator."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from plans.documents.bundle.reading import member
from plans.documents.bundle.shapes import (
    ITEM_LISTS,
    Area,
    Article,
    Bundle,
    Citation,
    Indicator,
    Item,
    Measure,
    Outlet,
    ParentPlan,
    Part,
    Pictured,
    Plan,
    Rendition,
    Section,
    Target,
    alignments_of,
    items_of,
)
from plans.documents.kinds import ItemKind, key_prefix
from plans.documents.types import is_above
from plans.errors.base import Problem


@dataclass
class Contents:
    """What could be read of a bundle, each part with its path.

    `keys` also holds the keys of items that have a wrong shape, so that a reference to one of
    these is not reported as a second error.
    """

    plan: Plan | None = None
    areas: dict[str, Area] = field(default_factory=dict)
    outlets: dict[str, Outlet] = field(default_factory=dict)
    items: dict[str, Item] = field(default_factory=dict)
    keys: dict[ItemKind, set[str]] = field(default_factory=lambda: defaultdict(set))
    area_codes: set[str] = field(default_factory=set)
    outlet_slugs: set[str] = field(default_factory=set)

    def of_kind(self, shape: type[Item]) -> Iterator[tuple[str, Item]]:
        return ((path, item) for path, item in self.items.items() if isinstance(item, shape))


@dataclass(frozen=True)
class Reference:
    path: str
    kind: ItemKind
    key: str


_SINGLE: dict[str, ItemKind] = {shape.kind: shape.kind for shape in ITEM_LISTS.values()}
_MANY: dict[str, ItemKind] = {name: shape.kind for name, shape in ITEM_LISTS.items()}


def references(part: Part, path: str) -> Iterator[Reference]:
    """Every reference inside `part`: a field that is named like a kind, or its list, refers."""
    for name, value in vars(part).items():
        place = member(path, name)
        if isinstance(value, Part):
            yield from references(value, place)
        elif isinstance(value, list):
            for index, inner in enumerate(value):
                if isinstance(inner, Part):
                    yield from references(inner, member(place, index))
                elif name in _MANY:
                    yield Reference(member(place, index), _MANY[name], inner)
        elif isinstance(value, str) and name in _SINGLE:
            yield Reference(place, _SINGLE[name], value)


def contents_of(bundle: Bundle) -> Contents:
    """A whole bundle; the path of an item is its key, which stays when others come and go."""
    contents = Contents(
        plan=bundle.plan,
        areas={f"areas.{area.code}": area for area in bundle.areas},
        outlets={f"outlets.{outlet.slug}": outlet for outlet in bundle.outlets},
        items={item.key: item for item in items_of(bundle)},
        area_codes={area.code for area in bundle.areas},
        outlet_slugs={outlet.slug for outlet in bundle.outlets},
    )
    for item in contents.items.values():
        contents.keys[item.kind].add(item.key)
    return contents


def problems(contents: Contents) -> Iterator[Problem]:
    """Everything that does not agree."""
    for rule in RULES:
        yield from rule(contents)


def keys_name_their_kind(contents: Contents) -> Iterator[Problem]:
    for path, item in contents.items.items():
        if not item.key.startswith(key_prefix(item.kind)):
            yield Problem(f"{path}.key", f"must begin with {key_prefix(item.kind)}")


def nothing_stands_twice(contents: Contents) -> Iterator[Problem]:
    items = contents.items.items()
    yield from _twice((f"{p}.key", i.key) for p, i in items)
    yield from _twice((f"{p}.slug", (i.kind, i.slug)) for p, i in items)
    yield from _twice((f"{p}.number", (i.kind, _list_of(i), i.number)) for p, i in items)
    yield from _twice((f"{p}.code", a.code) for p, a in contents.areas.items())
    yield from _twice((f"{p}.slug", o.slug) for p, o in contents.outlets.items())


PARTS_ONCE: dict[str, Callable[[Any], Hashable]] = {
    "alignments": lambda alignment: (alignment.parent_plan, alignment.clause),
    "clauses": lambda clause: clause.code,
    "departments": lambda responsibility: responsibility.department,
    "investment_years": lambda investment: investment.year,
    "measures": lambda key: key,
    "milestones": lambda milestone: (
        milestone.year if isinstance(milestone, Target) else (milestone.due, milestone.title)
    ),
    "named_things": lambda thing: thing.name,
    "observations": lambda observation: observation.period,
    "revisions": lambda revision: revision.decided_on,
    "updates": lambda update: update.reported_on,
    "zones": lambda key: key,
}
"""By the name of a list, what no two of its members share."""


def parts_stand_once_in_their_item(contents: Contents) -> Iterator[Problem]:
    for path, item in contents.items.items():
        for name, told_by in PARTS_ONCE.items():
            members = enumerate(getattr(item, name, ()))
            yield from _twice((f"{path}.{name}[{i}]", told_by(member)) for i, member in members)


def references_lead_somewhere(contents: Contents) -> Iterator[Problem]:
    parts: dict[str, Part] = {**contents.items}
    if contents.plan:
        parts["plan"] = contents.plan
    for path, part in parts.items():
        for reference in references(part, path):
            if reference.key not in contents.keys[reference.kind]:
                words = reference.kind.replace("_", " ")
                yield Problem(reference.path, f"no {words} has the key {reference.key}")
    for path, article in contents.of_kind(Article):
        if isinstance(article, Article) and article.outlet not in contents.outlet_slugs:
            yield Problem(f"{path}.outlet", f"no outlet has the slug {article.outlet}")


def areas_lead_upwards(contents: Contents) -> Iterator[Problem]:
    if contents.plan and contents.plan.area not in contents.area_codes:
        yield Problem("plan.area", f"no area has the code {contents.plan.area}")
    by_code = {area.code: area for area in contents.areas.values()}
    for path, area in contents.areas.items():
        if area.parent is None:
            continue
        if area.parent not in contents.area_codes:
            yield Problem(f"{path}.parent", f"no area has the code {area.parent}")
        elif area.parent in by_code and not is_above(by_code[area.parent].level, area.level):
            yield Problem(f"{path}.parent", "must be of a higher level")


def revised_targets_are_replaced(contents: Contents) -> Iterator[Problem]:
    for path, item in contents.of_kind(Indicator):
        if isinstance(item, Indicator) and item.revisions and item.target is None:
            yield Problem(f"{path}.target", "is missing although revisions replaced earlier ones")


def alignments_name_a_clause(contents: Contents) -> Iterator[Problem]:
    plans = {i.key: i for _, i in contents.of_kind(ParentPlan) if isinstance(i, ParentPlan)}
    codes = {key: {clause.code for clause in plan.clauses} for key, plan in plans.items()}
    for path, item in contents.items.items():
        for index, alignment in enumerate(alignments_of(item)):
            if alignment.clause not in codes.get(alignment.parent_plan, {alignment.clause}):
                where = f"{path}.alignments[{index}].clause"
                yield Problem(where, f"{alignment.parent_plan} has no clause {alignment.clause}")


def citations_fit_their_article(contents: Contents) -> Iterator[Problem]:
    articles = {i.key: i for _, i in contents.of_kind(Article) if isinstance(i, Article)}
    for path, article in contents.of_kind(Article):
        count = len(article.paragraphs or []) if isinstance(article, Article) else 0
        if count and isinstance(article, Article) and article.paragraph_count != count:
            yield Problem(f"{path}.paragraph_count", f"differs from the {count} paragraphs")
    parts: dict[str, Part] = {**contents.items}
    if contents.plan:
        parts["plan"] = contents.plan
    for path, part in parts.items():
        for place, citation in citations_in(part, path):
            if citation.article in articles:
                yield from _citation_problems(place, citation, articles[citation.article])


RULES: list[Callable[[Contents], Iterator[Problem]]] = [
    keys_name_their_kind,
    nothing_stands_twice,
    parts_stand_once_in_their_item,
    alignments_name_a_clause,
    references_lead_somewhere,
    areas_lead_upwards,
    revised_targets_are_replaced,
    citations_fit_their_article,
]


def _list_of(item: Item) -> str | None:
    """In which list `item.number` counts: under its keyword, under its section, or in the plan."""
    match item:
        case Section():
            return item.keyword
        case Measure():
            return item.section
        case _:
            return None


def _twice(places: Iterable[tuple[str, Hashable]]) -> Iterator[Problem]:
    first: dict[Hashable, str] = {}
    for path, value in places:
        if value in first:
            yield Problem(path, f"stands already at {first[value]}")
        first.setdefault(value, path)


def citations_in(part: Part, path: str) -> Iterator[tuple[str, Citation]]:
    for name, value in vars(part).items():
        members = value if isinstance(value, list) else [value]
        for index, inner in enumerate(members):
            place = f"{path}.{name}[{index}]" if isinstance(value, list) else f"{path}.{name}"
            if isinstance(inner, Citation):
                yield place, inner
            elif isinstance(inner, Part):
                yield from citations_in(inner, place)


def pictured(bundle: Bundle) -> dict[str, tuple[str, Rendition]]:
    """By the checksum of its bytes each size of each picture, and where it stands first."""
    parts: dict[str, Pictured] = {"plan": bundle.plan}
    for name in ITEM_LISTS:
        for index, item in enumerate(getattr(bundle, name)):
            if isinstance(item, Pictured):
                parts[member(name, index)] = item
    found: dict[str, tuple[str, Rendition]] = {}
    for path, part in parts.items():
        for place, picture in enumerate(part.pictures):
            for size, rendition in enumerate(picture.renditions):
                where = f"{path}.pictures[{place}].renditions[{size}]"
                found.setdefault(rendition.checksum, (where, rendition))
    return found


def _citation_problems(path: str, citation: Citation, article: Article) -> Iterator[Problem]:
    archived = len(article.paragraphs) if article.paragraphs else None
    count, number = article.paragraph_count or archived, citation.paragraph
    if count is not None and number is not None and number > count:
        yield Problem(f"{path}.paragraph", f"the article has {count} paragraphs")
    elif archived and number and number > archived:
        yield Problem(f"{path}.paragraph", f"the article has {archived} archived paragraphs")
    elif article.paragraphs and number and citation.quote:
        text = article.paragraphs[number - 1]
        if citation.quote not in text:
            yield Problem(f"{path}.quote", f"does not stand in paragraph {number}")
        elif citation.start is not None and text[citation.start : citation.end] != citation.quote:
            yield Problem(f"{path}.start", "the offsets do not point at the quote")
