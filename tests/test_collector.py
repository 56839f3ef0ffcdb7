"""The search for garbage rests inside the block, and then is as it was."""

from __future__ import annotations

import gc

import pytest

from timeline.collector import put_off


def test_it_rests_inside_and_goes_on_behind():
    with put_off():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_goes_on_after_an_error():
    with pytest.raises(ZeroDivisionError), put_off():
        raise ZeroDivisionError
    assert gc.isenabled()


def test_who_turned_it_off_finds_it_off():
    with put_off():
        with put_off():
            pass
        assert not gc.isenabled()
