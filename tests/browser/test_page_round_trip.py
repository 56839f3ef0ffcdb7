"""From the articles to the page, corrected in a browser, and back when new articles arrive."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import pytest
from test_page_corrections import correct, download, open_form, press

from timeline.cli import main

SEEDS = Path(__file__).parent.parent.parent / "seeds"
FOURTH = """KCNA Watch
Published: 2023-09-20

Pyongyang receives delegation

Kim Jong Un met the Russian ambassador in Pyongyang on Wednesday, state media said. He returned
from Vladivostok on Tuesday.
"""


def build(articles, folder, *more):
    assert main(["build", str(articles), "-o", str(folder), *more]) == 0
    with (folder / "events.csv").open(encoding="utf-8", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file)}


@pytest.fixture
def articles(tmp_path):
    shutil.copytree(SEEDS, tmp_path / "articles")
    return tmp_path / "articles"


def test_three_corrections_hold_when_a_fourth_article_arrives(chromium, articles, tmp_path):
    before = build(articles, tmp_path / "one")
    days = [key for key, row in before.items() if len(row["date"]) == 10]
    titled, dated, hidden = days[0], days[1], days[-1]
    browser = chromium.open(tmp_path / "one" / "timeline.html")
    correct(browser, titled, title="A title by hand", reason="clearer")
    correct(browser, dated, date="14 Sept 2023")
    open_form(browser, hidden)
    press(browser, "Hide")
    decisions = download(browser)
    assert [each.id for each in decisions] == sorted([titled, dated, hidden])

    (articles / "fourth.txt").write_text(FOURTH, encoding="utf-8")
    shutil.copy(browser.downloads / "decisions.toml", tmp_path / "kept.toml")
    kept = ["--decisions", str(tmp_path / "kept.toml"), "--plotlyjs", "inline"]
    after = build(articles, tmp_path / "two", *kept)
    assert after[titled]["title"] == "A title by hand"
    assert after[dated]["date"] == "2023-09-14"
    assert {after[titled]["status"], after[dated]["status"]} == {"edited"}
    assert hidden not in after
    assert len(after) >= len(before) - 1

    assert list((tmp_path / "two").glob("*.js")) == []
    page = tmp_path / "two" / "timeline.html"
    assert page.stat().st_size <= 1_300_000
    browser = chromium.open(page)
    assert "A title by hand" in browser.titles()
    browser.click(f"[data-id={titled}] .before summary")
    told = browser.value(f"document.querySelector('[data-id={titled}] .before').innerText")
    assert before[titled]["title"] in told
    assert "clearer" in told
    correct(browser, days[2], title="One more")
    assert {each.id for each in download(browser)} == {titled, dated, hidden, days[2]}
