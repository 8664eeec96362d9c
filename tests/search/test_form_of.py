"""The short way to a form leads to the same as the long one."""

from hypothesis import given
from hypothesis import strategies as st

from plans.search.analyser import SEPARATOR, analysed, form_of, joined

TEXTS = st.text(
    st.one_of(st.sampled_from("新區，。 abC-１2万亿％（）\n😀"), st.characters()), max_size=30
)


@given(TEXTS)
def test_both_ways_lead_to_the_same(text: str) -> None:
    both = analysed(text)
    forms = (joined(both.as_written), joined(both.in_full))
    assert form_of(text) == (forms[0] if forms[0] == forms[1] else SEPARATOR.join(forms))
