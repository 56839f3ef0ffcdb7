"""The languages there are; a new one is a module with LANGUAGE in it and a line here."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from timeline.tempex.compile import CompiledLanguage, compile_language

LANGUAGES = {"en": "timeline.tempex.rules.en", "de": "timeline.tempex.rules.de"}


@cache
def language(code: str) -> CompiledLanguage | None:
    """The language, compiled at its first use; None for one without rules."""
    if code not in LANGUAGES:
        return None
    return compile_language(import_module(LANGUAGES[code]).LANGUAGE)
