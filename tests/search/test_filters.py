"""A search narrowed to a plan, a kind, a zone, a keyword; and what it costs."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from plans.errors.reading import BadQuery
from plans.search.query import Filters, choices, search
from tests.makers import SEED_SLUG

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]


def keys(query: str, filters: Filters) -> list[str]:
    return [hit.key for hit in search(query, filters).hits]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(plan="example", kind="zone"), ["zone-one"]),
        (Filters(kind="measure", zone="one"), ["measure-one"]),
        (Filters(plan="example", zone="one"), ["measure-one", "zone-one", "project-one"]),
        (Filters(kind="indicator", keyword="one"), ["indicator-one"]),
        (Filters(plan="example", zone="one", keyword="one"), ["measure-one", "project-one"]),
        (Filters(plan=SEED_SLUG), []),
        (Filters(plan="none"), []),
        (Filters(zone="waitan"), []),
    ],
)
def test_a_search_is_narrowed(filters: Filters, expected: list[str]) -> None:
    assert keys("示例", filters) == expected


def test_there_is_no_other_kind() -> None:
    with pytest.raises(BadQuery):
        search("示例", Filters(kind="draft"))


def test_what_is_offered_is_of_the_chosen_plan() -> None:
    assert {c.kind for c in choices(None)} == {"plan"}
    chosen = choices("example")
    assert {(c.kind, c.slug) for c in chosen[:3]} == {
        ("plan", "example"),
        ("zone", "one"),
        ("keyword", "one"),
    }
    assert [c.slug for c in chosen[3:]] == [SEED_SLUG]


@pytest.mark.parametrize("query", ["示例", "市", "18万户", "示例 政策 甲 乙", "nothing"])
def test_a_search_asks_the_database_at_most_twice(query: str) -> None:
    with CaptureQueriesContext(connection) as asked:
        search(query, Filters(plan="example", zone="one"), limit=2)
    assert len(asked) <= 2  # the page; how many there are, where there are more
