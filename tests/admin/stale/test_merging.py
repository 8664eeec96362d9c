"""Three states of a form: nothing that anybody typed is lost."""

from hypothesis import given
from hypothesis import strategies as st

from plans.admin.stale.merging import (
    Fields,
    Inputs,
    Page,
    Three,
    Typed,
    TypedRow,
    compared,
    merged,
)

INPUTS: st.SearchStrategy[Inputs] = st.sampled_from([[[]], [["甲"]], [["乙"]], [["丙"]]])
FIELDS: st.SearchStrategy[Fields] = st.fixed_dictionaries({"title": INPUTS, "text": INPUTS})
ROWS = st.dictionaries(st.sampled_from("12345"), FIELDS)
PAGES = st.builds(lambda fields, rows: Page(fields, {"set": rows}), FIELDS, ROWS)


@st.composite
def typed(draw: st.DrawFn, base: Page) -> Typed:
    """What somebody could send who had opened `base`: rows changed, deleted, added."""
    rows = [
        TypedRow(pk, draw(st.one_of(st.just(fields), FIELDS)), draw(st.booleans()))
        for pk, fields in base.rows["set"].items()
    ]
    rows += [TypedRow(None, fields) for fields in draw(st.lists(FIELDS, max_size=2))]
    return Typed(draw(st.one_of(st.just(base.fields), FIELDS)), {"set": rows})


def text(value: str) -> Inputs:
    return [[value]] if value else [[]]


def fields(**values: str) -> Fields:
    return {name: text(value) for name, value in values.items()}


@given(data=st.data(), base=PAGES, theirs=PAGES)
def test_what_i_changed_stands_and_what_i_did_not_is_theirs(
    data: st.DataObject, base: Page, theirs: Page
) -> None:
    mine = data.draw(typed(base))
    for name, inputs in merged(base, theirs, mine).fields.items():
        changed = mine.fields[name] != base.fields[name]
        assert inputs == (mine.fields[name] if changed else theirs.fields[name])


@given(data=st.data(), base=PAGES, theirs=PAGES)
def test_no_row_is_lost(data: st.DataObject, base: Page, theirs: Page) -> None:
    """Stored rows stand, new ones too, and those that I changed while they were removed."""
    mine = data.draw(typed(base))
    rows = merged(base, theirs, mine).rows["set"]
    kept = [row.pk for row in rows if row.pk is not None]
    assert kept == list(theirs.rows["set"])
    added = [row.fields for row in rows if row.pk is None]
    for row in mine.rows["set"]:
        was_removed = row.pk is not None and row.pk not in theirs.rows["set"]
        is_mine = row.pk is None or row.fields != base.rows["set"][row.pk]
        if (row.pk is None or was_removed) and is_mine and not row.deleted:
            assert row.fields in added


@given(data=st.data(), base=PAGES)
def test_where_nobody_else_saved_all_is_as_it_was_sent(data: st.DataObject, base: Page) -> None:
    mine = data.draw(typed(base))
    assert merged(base, base, mine) == mine
    assert all(three.base == three.theirs for three in compared(base, base, mine))


@given(data=st.data(), base=PAGES, theirs=PAGES)
def test_each_field_that_differs_is_told_once(
    data: st.DataObject, base: Page, theirs: Page
) -> None:
    mine = data.draw(typed(base))
    found = compared(base, theirs, mine)
    places = [(three.inline, three.pk, three.name) for three in found]
    assert len(places) == len(set(places))
    assert all(not three.base == three.theirs == three.mine for three in found)


def test_two_who_change_the_same_field_collide() -> None:
    base, theirs = Page(fields(title="甲")), Page(fields(title="乙"))
    (three,) = compared(base, theirs, Typed(fields(title="丙")))
    assert three == Three(None, None, "title", text("甲"), text("乙"), text("丙"))
    assert three.collides


def test_two_who_make_the_same_change_do_not_collide() -> None:
    (three,) = compared(
        Page(fields(title="甲")), Page(fields(title="乙")), Typed(fields(title="乙"))
    )
    assert (three.collides, three.is_theirs) == (False, False)


def test_a_deletion_of_mine_stands_though_they_changed_the_row() -> None:
    base = Page({}, {"set": {"1": fields(text="甲")}})
    theirs = Page({}, {"set": {"1": fields(text="乙")}})
    mine = Typed({}, {"set": [TypedRow("1", fields(text="甲"), deleted=True)]})
    (row,) = merged(base, theirs, mine).rows["set"]
    assert (row.deleted, row.fields) == (True, fields(text="乙"))
    assert compared(base, theirs, mine)[0].collides
