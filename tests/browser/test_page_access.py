"""Accessibility: axe-core finds nothing, in both themes, on a screen and on a phone."""

from __future__ import annotations

from itertools import pairwise

import pytest
from screens import DESKTOP, PHONE

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def violations(browser):
    from axe_core_python.selenium import Axe

    found = Axe().run(browser.driver, options=RULES)["violations"]
    return [(each["id"], node["html"][:120]) for each in found for node in each["nodes"]]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_axe_finds_nothing(size, theme, chromium, pages):
    browser = chromium.open(pages / "sample" / "timeline.html", size=size, theme=theme)
    browser.run("for (const d of document.querySelectorAll('details:not(#filters)')) d.open = true")
    browser.keys("j")
    assert violations(browser) == []
    browser.click("#filters summary")
    assert violations(browser) == []


@pytest.mark.parametrize("page", ["lanes", "density"])
def test_axe_finds_nothing_in_long_timelines(page, chromium, pages):
    browser = chromium.open(pages / page / "timeline.html")
    assert violations(browser) == []


def test_the_list_is_a_list_under_headings(sample):
    assert sample.value("document.querySelectorAll('#list ol > li').length") >= 14
    levels = sample.value("[...document.querySelectorAll('h1,h2,h3,h4')].map((h) => +h.tagName[1])")
    assert levels[0] == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))


def test_it_holds_at_twice_the_size(chromium, pages):
    browser = chromium.open(pages / "sample" / "timeline.html", size=(640, 360))
    assert browser.value("document.documentElement.scrollWidth") <= 640
