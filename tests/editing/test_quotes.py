"""Looking a quote up in the archived text."""

from hypothesis import assume, given
from hypothesis import strategies as st

from plans.editing.quotes import Missing, Stands, look_up

TEXT = {1: "第一段说到亿元楼宇。", 2: "第二段说到亿元楼宇和市场主体。", 3: "😀第三段"}


def test_a_quote_is_found_in_its_paragraph() -> None:
    assert look_up("亿元楼宇", TEXT, 2) == Stands(paragraph=2, start=5, end=9)


def test_without_a_paragraph_the_first_that_holds_it_counts() -> None:
    assert look_up("市场主体", TEXT, None) == Stands(paragraph=2, start=10, end=14)


def test_places_are_counted_in_code_points() -> None:
    assert look_up("第三段", TEXT, None) == Stands(paragraph=3, start=1, end=4)


def test_a_quote_of_another_paragraph_is_missing_with_where_it_stands() -> None:
    assert look_up("市场主体", TEXT, 1) == Missing(elsewhere=(2,))


def test_half_width_is_not_full_width() -> None:
    assert look_up("亿元楼宇.", TEXT, None) == Missing(elsewhere=())


def test_a_paragraph_that_is_not_there() -> None:
    assert look_up("亿元楼宇", TEXT, 9) == Missing(elsewhere=(1, 2))


@given(
    texts=st.dictionaries(st.integers(1, 5), st.text("甲乙丙😀", max_size=6), min_size=1),
    data=st.data(),
)
def test_what_is_found_stands_there(texts: dict[int, str], data: st.DataObject) -> None:
    quote = data.draw(st.text("甲乙丙😀", min_size=1, max_size=3))
    found = look_up(quote, texts, None)
    assume(isinstance(found, Stands))
    assert isinstance(found, Stands)
    assert texts[found.paragraph][found.start : found.end] == quote
