"""The code that a reader notes down."""

import pytest
from pytest_django import Settings

from plans.corrections.codes import ALPHABET, LENGTH, as_kept, code_of, grouped


def test_a_code_cannot_be_guessed() -> None:
    assert len(set(ALPHABET)) ** LENGTH >= 2**64
    codes = {code_of(str(number), "同样的话") for number in range(1000)}
    assert len(codes) == 1000
    assert {len(code) for code in codes} == {LENGTH}
    assert {letter for code in codes for letter in code} == set(ALPHABET)


def test_the_same_in_one_form_has_one_code_and_anything_else_another() -> None:
    code = code_of("seal", "甲", None)
    assert code == code_of("seal", "甲", None)
    others = {code_of("seal", "甲", "None"), code_of("seal甲", None), code_of("other", "甲", None)}
    assert len({code, *others}) == 4


def test_only_this_site_can_tell_it(settings: Settings) -> None:
    here = code_of("seal", "甲")
    settings.SECRET_KEY = "of another site"
    assert code_of("seal", "甲") != here


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
