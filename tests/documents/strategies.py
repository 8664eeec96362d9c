"""What hypothesis draws: JSON values that can be stored."""

from decimal import Decimal
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

from plans.documents.canonical import MAX_DIGITS, MAX_INTEGER

steadily = settings(deadline=None, derandomize=True)
"""The same examples on every machine, however busy it is."""

texts = st.text(st.characters(exclude_categories=["Cs"]))
whole_numbers = st.integers(-MAX_INTEGER, MAX_INTEGER)


@st.composite
def figures(draw: st.DrawFn) -> Decimal:
    """Decimals that can be kept, in every spelling that means the same."""
    digits = draw(st.integers(0, 10**MAX_DIGITS - 1))
    places = draw(st.integers(0, MAX_DIGITS))
    zeros = draw(st.integers(0, 3))
    sign = draw(st.sampled_from(["", "-"]))
    return Decimal(f"{sign}{digits}{'0' * zeros}e-{places + zeros}")


json_values: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | whole_numbers | figures() | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=20,
)
