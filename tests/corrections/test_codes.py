"""The code that a reader notes down."""

import pytest

from plans.corrections.codes import ALPHABET, LENGTH, as_kept, grouped, new_code


def test_a_code_cannot_be_guessed() -> None:
    assert len(set(ALPHABET)) ** LENGTH >= 2**64
    codes = {new_code() for _ in range(1000)}
    assert len(codes) == 1000
    assert {letter for code in codes for letter in code} == set(ALPHABET)


def test_it_is_shown_in_groups() -> None:
    assert grouped("0123456789ABCDEF") == "0123-4567-89AB-CDEF"


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "0123456789ABCDEF",
            "0123-4567-89ab-cdef",
            " 0123 4567 89AB CDEF\n",
            "o123-4567-89AB-CDEF",
        ),
        *(
            "Oi23456789abcdef",
            "0l23456789ABCDEF",
            "０１２３４５６７８９ＡＢＣＤＥＦ",
            "0123—4567—89AB—CDEF",
        ),
    ],
)
def test_it_is_found_however_it_is_typed(typed: str) -> None:
    assert as_kept(typed) == "0123456789ABCDEF"


@pytest.mark.parametrize("typed", ["", "-", "查询码", "\ud800", "\x00"])
def test_what_is_no_code_is_none(typed: str) -> None:
    assert as_kept(typed) == ""
