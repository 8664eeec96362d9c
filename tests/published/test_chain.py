"""The plans that follow each other, as far as readers get them."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from plans.errors.reading import Gone, NotPublished, PlanRenamed
from plans.models import Plan
from plans.published.chain import LONGEST, Absent, Chain, chain_of
from plans.publishing.withhold import withhold_edition, withhold_item
from tests.chained import chained
from tests.makers import EDITOR, publish_plan

pytestmark = pytest.mark.django_db


def slugs(chain: Chain) -> list[str]:
    return [one.slug for one in chain.plans]


def line(number: int) -> list[Plan]:
    """Plans p0, p1 and so on, each following the one before."""
    return [chained(f"p{n}", f"p{n - 1}" if n else None, start=1951 + 5 * n) for n in range(number)]


def test_a_chain_stands_in_time_whichever_plan_is_asked_for() -> None:
    line(3)
    for slug in ("p0", "p1", "p2"):
        chain = chain_of(slug)
        assert slugs(chain) == ["p0", "p1", "p2"]
        assert chain.own.slug == slug
    chain = chain_of("p1")
    assert chain.former
    assert chain.former.slug == "p0"
    assert [one.slug for one in chain.followers] == ["p2"]
    assert [one.steps for one in chain.plans] == [-1, 0, 1]


def test_other_plans_are_not_in_it() -> None:
    chained("alone")
    line(2)
    chain = chain_of("alone")
    assert chain.is_alone
    assert (chain.former, chain.followers, chain.absent) == (None, [], None)


def test_a_plan_that_is_not_on_the_portal_is_named() -> None:
    chained("example", "elsewhere")
    chained("next", "example", start=2026)
    for slug in ("example", "next"):
        assert chain_of(slug).absent == Absent("elsewhere", is_withheld=False)


@pytest.mark.parametrize("withheld", ["edition", "plan"])
def test_a_withheld_plan_ends_the_chain_and_is_told_of_by_its_slug_alone(withheld: str) -> None:
    _, former, _ = line(3)
    if withheld == "edition":
        withhold_edition(edition=former.publication.edition, editor=EDITOR, reason="核实")
    else:
        withhold_item(plan=former, key="plan", editor=EDITOR, reason="核实")
    chain = chain_of("p2")
    assert slugs(chain) == ["p2"]
    assert chain.absent == Absent("p1", is_withheld=True)
    assert slugs(chain_of("p0")) == ["p0"]
    with pytest.raises(Gone):
        chain_of("p1")


def test_a_plan_that_is_not_there_or_has_another_name_is_refused() -> None:
    plan = chained("example")
    Plan.objects.filter(pk=plan.pk).update(slug="renamed")
    Plan.objects.filter(pk=plan.pk).touch()
    publish_plan(plan)
    with pytest.raises(PlanRenamed):
        chain_of("example")
    with pytest.raises(NotPublished):
        chain_of("none")


def test_several_plans_may_follow_one() -> None:
    chained("example")
    chained("second", "example", start=2026)
    chained("first", "example", start=2026)
    chain = chain_of("example")
    assert [one.slug for one in chain.followers] == ["first", "second"]
    assert slugs(chain_of("first")) == ["example", "first"]


def test_a_circle_is_walked_once() -> None:
    chained("a", "c")
    chained("b", "a", start=2026)
    chained("c", "b", start=2031)
    chain = chain_of("a")
    assert sorted(slugs(chain)) == ["a", "b", "c"]
    assert chain.former
    assert chain.former.slug == "c"
    assert chain.absent is None


def test_a_long_chain_is_cut_to_the_nearest_plans() -> None:
    line(LONGEST + 3)
    last, middle = chain_of(f"p{LONGEST + 2}"), chain_of("p5")
    assert slugs(last) == [f"p{n}" for n in range(3, LONGEST + 3)]
    assert slugs(middle) == [f"p{n}" for n in range(1, LONGEST + 1)]
    assert last.is_cut
    assert middle.is_cut
    assert last.absent is None


def test_a_chain_of_the_greatest_length_is_whole() -> None:
    line(LONGEST)
    chained("q", "elsewhere")
    assert not chain_of("p0").is_cut
    assert not chain_of(f"p{LONGEST - 1}").is_cut


def test_a_plan_that_is_not_here_hides_no_further_ones() -> None:
    chained("p0", "elsewhere", start=1951)
    for number in range(1, LONGEST + 2):
        chained(f"p{number}", f"p{number - 1}", start=1951 + 5 * number)
    assert chain_of("p1").is_cut


def test_many_plans_that_follow_hide_neither_the_one_before_nor_what_is_before_it() -> None:
    chained("older")
    chained("z-former", "older", start=2026)
    chained("example", "z-former", start=2031)
    for number in range(LONGEST + 4):
        chained(f"p{number:02}", "example", start=2036)
    chain = chain_of("example")
    assert chain.former
    assert chain.former.slug == "z-former"
    assert len(chain.plans) == LONGEST
    assert (chain.is_cut, chain.absent) == (True, None)


def test_it_costs_one_question_whatever_its_length() -> None:
    line(4)
    for slug in ("p0", "p3"):
        with CaptureQueriesContext(connection) as asked:
            chain_of(slug)
        assert len(asked) == 1


@pytest.mark.only_on("sqlite")
def test_no_step_looks_at_every_plan_of_the_portal() -> None:
    line(2)
    with CaptureQueriesContext(connection) as asked:
        chain_of("p1")
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {asked[0]['sql']}")
        steps = [str(row[3]) for row in cursor.fetchall()]
    assert any("livefacet" in step for step in steps)
    assert [
        s for s in steps if s.startswith("SCAN plans_") or s.endswith(("kind=?)", "name=?)"))
    ] == []
