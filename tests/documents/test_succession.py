"""What became of the items of a plan in the one that follows it."""

from typing import Any

from plans.documents.items import SCHEMA_VERSION
from plans.documents.succession import KINDS, Fortune, fortunes
from tests.documents.test_differences import Edition, zone

Document = dict[str, Any]


def item(key: str, **facts: Any) -> Document:
    return zone(key, **{"schema_version": SCHEMA_VERSION, "code": "1", "slug": key, **facts})


def compared(old: Edition, new: Edition, hidden: set[str] | None = None) -> list[Fortune]:
    documents = {**old.documents, **new.documents}
    return fortunes(old.entries, new.entries, documents.__getitem__, hidden=hidden or set())


def fates(old: Edition, new: Edition) -> list[tuple[str, str]]:
    return [(one.key, one.fate) for one in compared(old, new)]


def test_every_item_has_one_fate_in_the_order_of_the_later_plan() -> None:
    old = Edition(item("gone"), item("same"), item("other"))
    new = Edition(item("fresh"), item("other", title="改名"), item("same"))
    assert fates(old, new) == [
        ("fresh", "new"),
        ("other", "changed"),
        ("same", "carried"),
        ("gone", "dropped"),
    ]


def test_kinds_stand_in_plan_order_and_sources_are_no_item_of_two_plans() -> None:
    article = item("article", kind="article")
    new = Edition(item("z"), item("m", kind="measure"), item("a", kind="aim"), article)
    assert [one.kind for one in compared(Edition(), new)] == ["aim", "zone", "measure"]
    assert "article" not in KINDS


def test_what_belongs_to_one_plan_alone_changes_no_item() -> None:
    old = Edition(item("a", kind="measure", citations=[{"source": "x"}], start_year=2021))
    facts = {"code": "2", "slug": "b", "status": "done", "start_year": 2026, "observations": [1]}
    new = Edition(item("a", kind="measure", citations=[], **facts))
    assert fates(old, new) == [("a", "carried")]


def test_the_years_of_a_project_are_its_own() -> None:
    old, new = (Edition(item("a", kind="project", start_year=year)) for year in (2024, 2026))
    (one,) = compared(old, new)
    assert [(field.name, field.old, field.new) for field in one.fields] == [
        ("start_year", 2024, 2026)
    ]


def test_of_a_part_its_sources_are_left_aside() -> None:
    old, new = (
        Edition(item("a", target={"value": 1, "citations": [source]})) for source in ("x", "y")
    )
    assert fates(old, new) == [("a", "carried")]


def test_references_to_hidden_items_are_told_on_neither_side() -> None:
    duty = {"department": "department-b", "role": "lead"}
    old = Edition(item("a", links=["b", "c"], keyword="b", departments=[duty]))
    new = Edition(item("a", links=["c"], keyword=None, departments=[]))
    assert [one.fate for one in compared(old, new)] == ["changed"]
    assert [one.fate for one in compared(old, new, {"b", "department-b"})] == ["carried"]


def test_a_document_of_an_older_shape_is_lifted_before_it_is_compared() -> None:
    old, new = Edition(item("a", schema_version=2)), Edition(item("a", pictures=[]))
    assert fates(old, new) == [("a", "carried")]
