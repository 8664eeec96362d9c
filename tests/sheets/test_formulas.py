"""Nothing that goes out is calculated by a spreadsheet, and everything comes back as it was."""

import pytest
from hypothesis import given, settings

from plans.sheets.formulas import STARTS, harmless, unharmed
from tests.documents.strategies import steadily
from tests.sheets.nasty import NASTY, NASTY_PROSE, texts

BLANKS = ["", " ", "\u3000", "\xa0", "\ufeff", "\u200b", " \ufeff\u3000", "\n "]


@settings(steadily)
@given(texts)
def test_a_harmless_text_is_unharmed_on_the_way_back(text: str) -> None:
    assert unharmed(harmless(text)) == text


@pytest.mark.parametrize("text", [*NASTY, *NASTY_PROSE])
def test_nothing_that_goes_out_begins_like_a_formula(text: str) -> None:
    assert not harmless(text).startswith(STARTS)
    assert unharmed(harmless(text)) == text


@pytest.mark.parametrize("start", [start for start in STARTS if not start.isspace()])
@pytest.mark.parametrize("blanks", BLANKS)
def test_blanks_do_not_hide_a_formula(blanks: str, start: str) -> None:
    text = f"{blanks}{start}1+1"
    assert harmless(text) == f"'{text}"
    assert unharmed(f"'{text}") == text


def test_an_apostrophe_of_the_text_itself_is_told_from_ours() -> None:
    assert harmless("'=1") == "''=1"
    assert unharmed("''=1") == "'=1"


@pytest.mark.parametrize("text", ["", "示例", "1-1", " x", "'tis", "''", "'", "片区（一）"])
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert harmless(text) == text == unharmed(text)
