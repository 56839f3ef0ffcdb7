"""Corrections by the page: made, seen, undone, kept in the browser, downloaded, read again."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from sample_timeline import SAMPLE
from screens import DESKTOP, PHONE
from test_page_access import violations

from timeline.decision import Action
from timeline.decisions import read_decisions
from timeline.model import Timeline
from timeline.story import Story


@pytest.fixture
def fresh(chromium, tmp_path):
    """The sample at an address of its own, nothing kept there."""
    Story.of(SAMPLE).write(tmp_path)
    return chromium.open(tmp_path / "timeline.html")


def correct(browser, event, **fields):
    """Fill in the form of an event and keep it, by keyboard."""
    from selenium.webdriver.common.keys import Keys

    open_form(browser, event)
    for name, text in fields.items():
        typed(browser, event, name).send_keys(Keys.CONTROL, "a", Keys.NULL, text)
    typed(browser, event, "reason").send_keys(Keys.ENTER)


def open_form(browser, event):
    """The button in the middle of the window, where no bar covers it, and clicked."""
    button = browser.driver.find_element("css selector", f"[data-id={event}] .correct")
    browser.run("arguments[0].scrollIntoView({ block: 'center' })", button)
    button.click()


def typed(browser, event, name):
    selector = f"[data-id={event}] .editor input[name={name}]"
    return browser.driver.find_element("css selector", selector)


def bar(browser):
    return browser.value("document.getElementById('corrections').innerText")


def press(browser, text):
    browser.run(
        "[...document.querySelectorAll('#corrections button, .editor button')]"
        ".find((button) => button.textContent === arguments[0]).click()",
        text,
    )


def download(browser):
    path = browser.downloads / "decisions.toml"
    path.unlink(missing_ok=True)
    press(browser, "Download decisions.toml")
    for _ in range(100):
        if path.exists() and path.stat().st_size:
            break
        time.sleep(0.1)
    return read_decisions(path)


def test_a_title_is_corrected_marked_and_its_original_one_click_away(fresh):
    correct(fresh, "emet", title="Kim and Putin met at Vostochny", reason="The text says where")
    assert "Kim and Putin met at Vostochny" in fresh.titles()
    fresh.click("[data-id=emet] .before summary")
    before = fresh.value("document.querySelector('[data-id=emet] .before').innerText")
    assert "Kim met Putin and discussed the war in Ukraine" in before
    labels = fresh.value("document.getElementById('chart').data[1].text")
    assert any("corrected" in label and "Vostochny" in label for label in labels)
    assert "1 correction" in bar(fresh)
    assert fresh.complaints() == []


def test_a_date_in_plain_words_is_resolved_in_front_of_the_reader(fresh):
    from selenium.webdriver.common.keys import Keys

    open_form(fresh, "emet")
    said = "document.querySelector('[data-id=emet] .editor output').textContent"
    assert fresh.value(said) == "Wed 13 Sep 2023, written 2023-09-13"
    field = typed(fresh, "emet", "date")
    field.send_keys(Keys.CONTROL, "a", Keys.NULL, "last Thursday")
    assert fresh.value(said) == (
        "Thu 14 Sep 2023, written 2023-09-14, counted from Sun 17 Sep 2023, the publish date"
    )
    field.send_keys(Keys.ENTER)
    heading = "document.querySelector('[data-id=emet]').closest('.day').innerText"
    assert "14 Sep" in fresh.value(heading)
    bars = fresh.value("document.getElementById('chart').data[0]")
    assert bars["base"][bars["customdata"].index("emet")].startswith("2023-09-14")


def test_a_date_that_is_none_is_not_taken(fresh):
    correct(fresh, "emet", date="some day")
    assert typed(fresh, "emet", "date").get_attribute("aria-invalid") == "true"
    assert "No date is understood" in fresh.value("document.querySelector('.editor').innerText")
    assert fresh.value("document.activeElement.name") == "date"
    assert fresh.value("document.getElementById('corrections').hidden") is True


def test_an_event_is_hidden_and_comes_back(fresh):
    open_form(fresh, "ewarn")
    press(fresh, "Hide")
    assert len(fresh.titles()) == 13
    assert fresh.value("document.getElementById('count').textContent") == "13 events, 1 hidden"
    assert "ewarn" not in fresh.value("document.getElementById('chart').data[0].customdata")
    press(fresh, "Undo")
    assert len(fresh.titles()) == 14
    assert fresh.value("document.getElementById('corrections').hidden") is True


def test_two_events_are_picked_and_said_to_be_the_same(fresh):
    open_form(fresh, "efrigate")
    press(fresh, "Compare")
    assert "Select the event to compare with “Kim visited the frigate" in bar(fresh)
    fresh.click("[data-id=ebombers] h4")
    assert "the same as “Kim inspected bombers" in bar(fresh)
    press(fresh, "Same event")
    (found,) = download(fresh)
    assert (found.id, found.action, found.value) == ("ebombers", Action.SAME, "efrigate")
    fresh.click("[data-id=efrigate] .before summary")
    assert "Kim inspected bombers" in fresh.value(
        "document.querySelector('[data-id=efrigate] .before').innerText"
    )


def test_escape_leaves_the_form_and_the_comparison(fresh):
    from selenium.webdriver.common.keys import Keys

    fresh.keys("j", "e")
    assert fresh.value("document.activeElement.name") == "title"
    fresh.keys(Keys.ESCAPE)
    assert fresh.value("document.querySelector('.editor')") is None
    assert fresh.value("document.activeElement.className") == "correct"
    fresh.keys("e")
    press(fresh, "Compare")
    fresh.keys(Keys.ESCAPE)
    assert fresh.value("document.getElementById('corrections').hidden") is True
    assert fresh.selected() == "esupport"


def test_corrections_are_kept_in_the_browser_and_step_back_one_by_one(fresh):
    correct(fresh, "emet", title="They met")
    correct(fresh, "ehome", date="2023-09-18", note="The train arrived earlier")
    fresh.driver.refresh()
    fresh.wait("document.documentElement.dataset.ready")
    assert "They met" in fresh.titles()
    assert "3 corrections" in bar(fresh)
    for left in (2, 1):
        press(fresh, "Undo")
        assert f"{left} correction" in bar(fresh)
    press(fresh, "Undo")
    assert "They met" not in fresh.titles()


def test_one_correction_of_several_is_taken_back(fresh):
    correct(fresh, "emet", title="They met")
    correct(fresh, "ehome", title="Back home")
    fresh.click("#corrections summary")
    fresh.click("#corrections li:first-child button")
    titles = fresh.titles()
    assert "Back home" in titles
    assert "They met" not in titles


def test_typing_the_original_again_takes_the_correction_back(fresh):
    correct(fresh, "emet", title="They met")
    correct(fresh, "emet", title="Kim met Putin and discussed the war in Ukraine")
    assert fresh.value("document.getElementById('corrections').hidden") is True


def test_the_download_is_a_file_that_the_program_reads(fresh):
    title = 'A "quoted" \\ title\u007f with 🚆 and ünïcode'
    fresh.run("document.querySelector('[data-id=emet] .correct').click()")
    fresh.run(
        "const form = document.querySelector('.editor');"
        "form.elements.title.value = arguments[0]; form.elements.date.value = '14 Sept 2023';"
        "form.elements.reason.value = 'seen on film'; form.requestSubmit();",
        title,
    )
    open_form(fresh, "ewarn")
    press(fresh, "Hide")
    fresh.click("#corrections summary")
    fresh.driver.find_element("css selector", "#corrections input[name=by]").send_keys("Ada")
    found = download(fresh)
    assert [(each.id, each.action, each.value, each.was) for each in found] == [
        ("emet", Action.REDATE, "2023-09-14", "2023-09-13"),
        ("emet", Action.RETITLE, title, "Kim met Putin and discussed the war in Ukraine"),
        ("ewarn", Action.HIDE, "", ""),
    ]
    assert {each.by for each in found} == {"Ada"}
    assert [each.reason for each in found] == ["seen on film", "seen on film", ""]
    assert found[0].aliases == ("met-0", "met-1", "met-2")
    assert all(each.at.endswith("Z") for each in found)


def test_hostile_corrections_stay_texts(fresh):
    attack = "<img src=x onerror=window.owned=1>"
    correct(fresh, "emet", title=attack, note=attack)
    fresh.click("#corrections summary")
    assert fresh.value("window.owned") is None
    assert attack in fresh.titles()
    assert fresh.value("document.querySelectorAll('img').length") == 0
    assert fresh.complaints() == []


@pytest.mark.parametrize("kept", ["nonsense", '{"records": [{"id": 1}, null]}', '{"records": 3}'])
def test_what_another_program_left_in_the_browser_does_no_harm(kept, fresh):
    fresh.run("localStorage.setItem(`news-timeline:${location.pathname}`, arguments[0])", kept)
    fresh.driver.refresh()
    fresh.wait("document.documentElement.dataset.ready")
    assert len(fresh.titles()) == 14


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_the_form_and_the_bar_can_be_used_by_everyone(size, theme, chromium, tmp_path):
    Story.of(SAMPLE).write(tmp_path)
    browser = chromium.open(tmp_path / "timeline.html", size=size, theme=theme)
    correct(browser, "emet", title="They met")
    browser.click("#corrections summary")
    open_form(browser, "ewarn")
    assert violations(browser) == []
    assert browser.value("document.documentElement.scrollWidth") <= size[0]


def test_an_undated_event_can_be_given_a_day(chromium, tmp_path):
    first = SAMPLE.events[5]
    undated = replace(first, dating=replace(first.dating, interval=None, timex=None))
    Story.of(Timeline((SAMPLE.events[4], undated), SAMPLE.articles)).write(tmp_path)
    browser = chromium.open(tmp_path / "timeline.html")
    correct(browser, "emet", date="13 Sept")
    assert "emet" in browser.value("document.getElementById('chart').data[0].customdata")
