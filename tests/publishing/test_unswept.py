"""Sweeps stand still while a plan is composed and published, and go on afterwards."""

import gc

import pytest

from plans.publishing.unswept import unswept


def test_it_begins_again_afterwards_whatever_happens() -> None:
    assert gc.isenabled()
    with unswept():
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(RuntimeError), unswept():
        raise RuntimeError
    assert gc.isenabled()


def test_who_has_none_gets_none() -> None:
    gc.disable()
    try:
        with unswept():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
