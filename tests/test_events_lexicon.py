import pytest

from timeline.events.lexicon import words


def test_classes_hold_base_forms() -> None:
    assert "say" in words("say")
    assert "visit" in words("event_noun")


def test_an_unknown_class_is_a_fault() -> None:
    with pytest.raises(KeyError):
        words("nothing")
