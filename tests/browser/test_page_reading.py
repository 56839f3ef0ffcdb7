"""What a reader sees and does: the chart and the list, mouse, keys, search, filters, links."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from sample_timeline import SAMPLE, event, many
from screens import DESKTOP, PHONE

from timeline import civil
from timeline.model import Civil, Link, Timeline
from timeline.story import Story

ROW = 31
TOP = 58


def row(browser, number):
    """The middle of a row of the staircase, in the window."""
    box = browser.value("document.getElementById('chart').getBoundingClientRect().toJSON()")
    return box["left"] + box["width"] / 2, box["top"] + TOP + ROW * (number + 0.5)


def test_every_event_stands_in_the_list_and_the_chart(sample):
    assert len(sample.titles()) == 14
    assert sample.value("document.getElementById('chart').data.length") >= 2
    ids = sample.value("document.getElementById('chart').data[0].customdata")
    assert {"emet", "etrain", "ehome", "esub"} <= set(ids)
    assert sample.complaints() == []


def test_the_story_is_in_view_and_the_background_at_its_edge(sample):
    shown = sample.value("document.getElementById('chart').layout.xaxis.range")
    assert shown[0].startswith("2023-09-1")
    assert shown[1].startswith("2023-09-20")
    texts = sample.value("document.getElementById('chart').data[1].text")
    assert any("1948: " in text and "formed" in text for text in texts)
    assert sample.value("document.getElementById('background').open") is False


def test_no_bar_is_narrower_than_three_pixels(sample):
    sample.click('[data-view="all"]')
    widths = sample.value(
        "[...document.querySelectorAll('#chart .barlayer path')].map(p => p.getBBox().width)"
    )
    assert len(widths) == 14
    assert min(widths) >= 2.9


def test_pointing_at_a_row_shows_its_proof_and_marks_the_list(sample):
    sample.at(*row(sample, 5))
    tip = sample.value("document.getElementById('tip').innerText")
    assert "Kim met Putin" in tip
    assert "2 independent sources: Reuters, Associated Press" in tip
    assert "Resolved from “Wednesday”, counted from Sun 17 Sep 2023, rule weekday" in tip
    assert sample.value("document.querySelector('.event.hovered').dataset.id") == "emet"


def test_pointing_at_the_list_marks_the_chart(sample):
    box = sample.value(
        "document.querySelector('[data-id=ewarn] h4').getBoundingClientRect().toJSON()"
    )
    sample.at(box["left"] + 20, box["top"] + 10)
    mark = sample.value("document.getElementById('hover-mark').style.top")
    assert mark == f"{TOP + ROW * 6}px"


def test_clicking_a_row_selects_it_and_puts_it_in_the_address(sample):
    sample.press(*row(sample, 12))
    assert sample.selected() == "etrain"
    assert sample.value("location.hash") == "#e=etrain"
    seen = sample.value(
        "document.querySelector('.event.selected').getBoundingClientRect().toJSON()"
    )
    assert 0 <= seen["top"] < DESKTOP[1]


def test_clicking_the_list_selects_in_the_chart(sample):
    sample.click("[data-id=ewarn] h4")
    assert sample.selected() == "ewarn"
    assert sample.value("document.getElementById('selected-mark').hidden") is False


def test_keys_walk_through_the_story_open_the_proof_and_clear(sample):
    from selenium.webdriver.common.keys import Keys

    sample.keys("j")
    assert sample.selected() == "esupport"
    sample.keys("j", "j", "k")
    assert sample.selected() == "emet"
    sample.keys(Keys.ENTER)
    sample.wait("document.querySelector('[data-id=emet] .why').open")
    proof = sample.wait("document.querySelector('[data-id=emet] dl')?.innerText")
    assert "“Wednesday”" in proof
    assert "Sun 17 Sep 2023, the publish date" in proof
    told = sample.value("document.querySelector('[data-id=emet] .why ul').innerText")
    assert "a copy of 001.txt" in told
    sample.keys(Keys.ESCAPE)
    assert sample.selected() is None
    sample.keys("k")
    assert sample.selected() == "esupport"


def test_walking_back_from_the_story_opens_the_background(sample):
    sample.keys("j", "k")
    assert sample.selected() == "esub"
    assert sample.value("document.getElementById('background').open") is True


def test_searching_filters_the_list_dims_the_chart_and_counts(sample):
    from selenium.webdriver.common.keys import Keys

    sample.keys("/", *"vladivostok")
    assert len(sample.titles()) == 3
    assert sample.value("document.getElementById('count').innerText") == "3 of 14 events"
    assert sample.value("document.querySelectorAll('#list mark').length") >= 2
    colors = sample.value("document.getElementById('chart').data[0].marker.color")
    assert sum(color.endswith(",1)") for color in colors) == 3
    assert "q=vladivostok" in sample.value("location.hash")
    sample.keys(Keys.ESCAPE)
    assert len(sample.titles()) == 14
    assert sample.value("document.getElementById('query').value") == ""


def test_nothing_found_says_so(sample):
    sample.keys("/", *"zebra")
    assert "Nothing matches" in sample.value("document.getElementById('list').innerText")


@pytest.mark.parametrize(
    ("name", "value", "count"),
    [("kind", "plan", 1), ("lane", "background", 4), ("source", "Reuters", 9)],
)
def test_filters_narrow_the_list(name, value, count, sample):
    sample.click("#filters summary")
    sample.click(f'input[name="{name}"][value="{value}"]')
    assert len(sample.titles()) == count
    assert f"{name}={value}" in sample.value("location.hash")
    sample.click(f'input[name="{name}"][value="{value}"]')
    assert len(sample.titles()) == 14


def test_a_link_to_a_state_opens_in_it(chromium, pages):
    path = pages / "sample" / "timeline.html"
    browser = chromium.open(path, fragment="#e=etalks&kind=event&certainty=reported")
    assert browser.selected() == "etalks"
    assert len(browser.titles()) == 1
    assert browser.value("document.querySelector('input[value=reported]').checked") is True


def test_an_address_of_nothing_is_ignored(chromium, pages):
    browser = chromium.open(pages / "sample" / "timeline.html", fragment="#e=none&q=%F0%9F")
    assert browser.selected() is None
    assert browser.complaints() == []


def test_the_buttons_zoom_and_come_back(sample):
    shown = "document.getElementById('chart').layout.xaxis.range"
    story = sample.value(shown)
    sample.click('[data-view="in"]')
    assert sample.value(shown) != story
    sample.click('[data-view="all"]')
    assert sample.value(shown)[0] < "1948"
    sample.click('[data-view="story"]')
    assert sample.value(shown) == story


def test_dragging_pans_and_labels_follow(sample):
    x, y = row(sample, 5)
    before = sample.value("document.getElementById('chart').layout.xaxis.range[0]")
    sample.drag((x, y), (x - 310, y))
    sample.wait(f"document.getElementById('chart').layout.xaxis.range[0] > '{before}'")
    sample.wait(
        "document.getElementById('chart').data[1].text.some(t => t.includes('13 Sep 2023'))"
    )


def test_background_rows_fold_away(sample):
    sample.click("#earlier")
    assert sample.value("document.getElementById('chart').data[0].y.length") == 10
    assert sample.value("document.getElementById('earlier').ariaPressed") == "false"


def test_the_theme_follows_the_system_and_the_switch(chromium, pages):
    path = pages / "sample" / "timeline.html"
    theme = "document.documentElement.dataset.theme"
    assert chromium.open(path, theme="dark").value(theme) == "dark"
    chromium.click("#theme")
    assert chromium.value(theme) == "light"
    assert chromium.value("document.getElementById('chart').layout.font.color") == "#1c1b19"


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("page", ["sample", "lanes", "density"])
def test_nothing_is_wider_than_the_window(page, size, chromium, pages):
    browser = chromium.open(pages / page / "timeline.html", size=size)
    assert browser.value("document.documentElement.scrollWidth") <= size[0]
    assert browser.complaints() == []


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_labels_overlap_no_bar_and_leave_the_chart_nowhere(size, chromium, pages):
    browser = chromium.open(pages / "sample" / "timeline.html", size=size)
    (area,) = browser.boxes("#chart")
    labels = browser.boxes("#chart .scatterlayer text")
    bars = browser.boxes("#chart .barlayer path")
    assert len(labels) == 14
    for label in labels:
        assert area["left"] - 1 <= label["left"]
        assert label["right"] <= area["right"] + 1
        assert not any(_overlap(label, bar) for bar in bars)


def _overlap(a, b):
    across = min(a["right"], b["right"]) - max(a["left"], b["left"])
    down = min(a["bottom"], b["bottom"]) - max(a["top"], b["top"])
    return across > 2 and down > 3


def test_lanes_label_the_best_and_keep_bars_apart(chromium, pages):
    browser = chromium.open(pages / "lanes" / "timeline.html")
    boxes = browser.boxes("#chart .barlayer path")
    assert len(boxes) == 150
    assert not any(_overlap(a, b) for i, a in enumerate(boxes) for b in boxes[:i])
    assert len(browser.value("document.getElementById('chart').data[1].text")) >= 10


def test_a_crowd_is_counted_and_opens_into_lanes(chromium, pages):
    browser = chromium.open(pages / "density" / "timeline.html")
    data = "document.getElementById('chart').data"
    assert [trace["name"] for trace in browser.value(data)] == ["event", "statement", "plan"]
    assert sum(sum(trace["y"]) for trace in browser.value(data)) == 1200
    for _ in range(3):
        browser.click('[data-view="in"]')
    browser.wait(f"{data}[0].name === 'events'")
    assert browser.value(f"{data}[0].y.length") < 500


def test_a_bin_of_the_crowd_says_how_many_and_opens(chromium, pages):
    browser = chromium.open(pages / "density" / "timeline.html")
    (area,) = browser.boxes("#chart")
    point = area["left"] + area["width"] / 2, area["bottom"] - 20
    count = browser.value("document.getElementById('chart').data[0].y.length")
    browser.at(*point)
    assert "event" in browser.value("document.getElementById('tip').innerText")
    browser.press(*point)
    browser.wait("document.getElementById('chart').data[0].name === 'events'")
    assert count > 20


def test_the_strip_over_the_chart_chooses_what_is_in_view(chromium, pages):
    browser = chromium.open(pages / "density" / "timeline.html")
    shown = "document.getElementById('chart').layout.xaxis.range"
    whole = browser.value(shown)
    (strip,) = browser.boxes("#overview")
    y = strip["top"] + strip["height"] / 2
    browser.drag((strip["left"] + 100, y), (strip["left"] + 250, y))
    part = browser.value(shown)
    assert whole[0] < part[0] < part[1] < whole[1]
    browser.drag((strip["left"] + 175, y), (strip["left"] + 275, y))
    assert browser.value(shown)[0] > part[0]


def test_the_strip_stays_away_where_all_is_in_view(sample):
    assert sample.value("document.getElementById('overview').hidden") is True
    sample.click('[data-view="in"]')
    assert sample.value("document.getElementById('overview').hidden") is False


def test_a_long_list_is_drawn_where_it_is_looked_at(chromium, pages):
    browser = chromium.open(pages / "density" / "timeline.html")
    assert 0 < len(browser.titles()) < 600
    last = browser.value("document.querySelectorAll('.day').length - 1")
    browser.run("document.querySelectorAll('.day')[arguments[0]].scrollIntoView()", last)
    browser.wait(f"document.querySelectorAll('.day')[{last}].querySelector('h4')")


def test_a_link_reaches_an_event_far_down(chromium, pages):
    browser = chromium.open(pages / "density" / "timeline.html", fragment="#e=en777")
    assert browser.selected() == "en777"


@pytest.mark.parametrize("form", ["svg", "png"])
def test_the_chart_can_be_saved(form, sample):
    sample.click(f'[data-view="{form}"]')
    path = sample.downloads / f"Kim-Jong-Un-in-Russia.{form}"
    for _ in range(100):
        if path.exists() and path.stat().st_size:
            break
        time.sleep(0.1)
    assert path.stat().st_size > 5000


def test_paper_gets_the_whole_list(sample):
    import base64

    sample.command("Emulation.setEmulatedMedia", media="print", features=[])
    pdf = base64.b64decode(sample.command("Page.printToPDF")["data"])
    assert pdf.startswith(b"%PDF")
    assert sample.value("document.getElementById('background').open") is True
    assert sample.value("getComputedStyle(document.getElementById('tools')).display") == "none"
    paper = sample.value("document.querySelector('[data-id=emet]').innerText")
    assert "Date from “Wednesday”, counted from Sun 17 Sep 2023, rule weekday" in paper


def test_a_chart_for_paper_is_as_wide_as_a_sheet_and_no_taller(chromium, tmp_path):
    Story.of(many(60)).to_html(tmp_path / "sixty.html")
    browser = chromium.open(tmp_path / "sixty.html", size=(1700, 900))
    before = browser.boxes("#chart svg.main-svg")[0]
    browser.run("dispatchEvent(new Event('beforeprint'))")
    (sheet, *_) = browser.boxes("#chart svg.main-svg")
    assert sheet["width"] == 680
    assert sheet["height"] < 1000
    assert len(browser.titles()) == 60
    browser.run("dispatchEvent(new Event('afterprint'))")
    assert browser.boxes("#chart svg.main-svg")[0] == before


def test_paper_is_white_and_the_screen_stays_dark(chromium, pages):
    browser = chromium.open(pages / "sample" / "timeline.html", theme="dark")
    theme = "document.documentElement.dataset.theme"
    browser.run("dispatchEvent(new Event('beforeprint'))")
    assert browser.value(theme) == "light"
    browser.run("dispatchEvent(new Event('afterprint'))")
    assert browser.value(theme) == "dark"


def test_far_years_are_drawn(chromium, tmp_path):
    days = {"ides": Civil(-43, 3, 15), "old": Civil(800, 12, 25), "last": Civil(9999, 12, 31)}
    told = [("001.txt", "It was so.")]
    events = tuple(event(name, civil.day(day), name, told) for name, day in days.items())
    Story.of(Timeline(events, ())).to_html(tmp_path / "far.html")
    browser = chromium.open(tmp_path / "far.html")
    browser.click('[data-view="all"]')
    assert browser.complaints() == []
    bases = browser.value("document.getElementById('chart').data[0].base")
    assert bases[:2] == ["-0043-03-15 00:00:00.000", "0800-12-25 00:00:00.000"]
    ticks = browser.value("document.getElementById('chart').layout.xaxis.ticktext")
    assert ticks[:2] == ["1", "2000"]
    (area,) = browser.boxes("#chart")
    bars = browser.boxes("#chart .barlayer path")
    assert all(area["left"] - 1 <= bar["left"] <= bar["right"] <= area["right"] + 1 for bar in bars)
    assert min(bar["width"] for bar in bars) >= 2.9


@pytest.mark.parametrize("zone", ["America/New_York", "Pacific/Kiritimati"])
def test_the_reader_s_own_time_zone_moves_nothing(zone, chromium, pages):
    chromium.command("Emulation.setTimezoneOverride", timezoneId=zone)
    try:
        browser = chromium.open(pages / "sample" / "timeline.html")
        chart = browser.value("document.getElementById('chart')._fullLayout.xaxis.range")
        bases = browser.value("document.getElementById('chart').data[0].base")
        browser.click('[data-view="in"]')
        browser.click('[data-view="out"]')
        again = browser.value("document.getElementById('chart')._fullLayout.xaxis.range")
    finally:
        chromium.command("Emulation.setTimezoneOverride", timezoneId="")
    assert bases[2] == "2023-09-13 00:00:00.000"
    assert chart == again
    assert chart[0].startswith("2023-09-10 17:")


def test_a_timeline_of_one_event_and_of_none_can_be_read(chromium, tmp_path):
    for name, timeline in (
        ("one", Timeline(SAMPLE.events[5:6], SAMPLE.articles)),
        ("none", Timeline((), SAMPLE.articles)),
    ):
        Story.of(timeline).to_html(tmp_path / f"{name}.html")
        browser = chromium.open(tmp_path / f"{name}.html")
        assert browser.complaints() == []
    assert "No dated event was found" in browser.value("document.body.innerText")
    assert browser.value("document.querySelector('.chart-panel').hidden") is True


def test_days_alone_are_shown_among_their_neighbours_without_hours(chromium, tmp_path):
    Story.of(Timeline(SAMPLE.events[5:6], SAMPLE.articles)).to_html(tmp_path / "one.html")
    browser = chromium.open(tmp_path / "one.html")
    axis = browser.value("document.querySelector('#chart .xaxislayer-above').textContent")
    assert "Wed" in axis
    assert ":" not in axis


def test_hours_stand_below_the_name_of_their_day(chromium, tmp_path):
    told = [("001.txt", "It was so.")]
    moments = [civil.minute(Civil(2023, 9, 13, hour, 30)) for hour in (8, 9, 12)]
    events = tuple(event(f"h{n}", moment, f"Thing {n}", told) for n, moment in enumerate(moments))
    Story.of(Timeline(events, ())).to_html(tmp_path / "hours.html")
    browser = chromium.open(tmp_path / "hours.html")
    axis = browser.value("document.querySelector('#chart .xaxislayer-above').textContent")
    assert "08:00" in axis
    assert "Wed 13 Sep 2023" in axis


def test_the_key_explains_what_is_drawn(chromium, pages):
    key = "document.getElementById('key').innerText"
    assert "Plan" in chromium.open(pages / "lanes" / "timeline.html").value(key)
    assert "About" in chromium.value(key)
    assert "About" not in chromium.open(pages / "density" / "timeline.html").value(key)


def linked_sample():
    """The sample, its warning about the meeting."""
    about = Link("emet", "names the meeting “this week”")
    events = [replace(e, link=about) if e.id == "ewarn" else e for e in SAMPLE.events]
    return Timeline(tuple(events), SAMPLE.articles)


def test_a_report_leads_to_its_event_and_back(chromium, tmp_path):
    Story.of(linked_sample()).to_html(tmp_path / "linked.html")
    browser = chromium.open(tmp_path / "linked.html", fragment="#kind=event&kind=statement")
    browser.click("[data-id=ewarn] [data-jump]")
    assert browser.selected() == "emet"
    assert "kind=event" in browser.value("location.hash")
    browser.click("[data-id=emet] [data-jump]")
    assert browser.selected() == "ewarn"
    browser.click("[data-id=ewarn] .why summary")
    why = browser.wait("document.querySelector('[data-id=ewarn] dl')?.innerText")
    assert "names the meeting" in why


def test_the_proof_names_what_the_publish_date_rests_on(sample):
    sample.click("[data-id=emet] .why summary")
    why = sample.wait("document.querySelector('[data-id=emet] dl')?.innerText")
    assert "known from byline: published 2023-09-17, 97 % sure" in why


def swipe(browser, start, step):
    """A finger over the page in ten steps."""
    x, y = start
    touch = "Input.dispatchTouchEvent"
    browser.command(touch, type="touchStart", touchPoints=[{"x": x, "y": y}])
    for n in range(1, 11):
        point = {"x": x + n * step[0], "y": y + n * step[1]}
        browser.command(touch, type="touchMove", touchPoints=[point])
        time.sleep(0.02)
    browser.command(touch, type="touchEnd", touchPoints=[])


def test_a_finger_scrolls_past_the_chart_and_moves_it_sideways(chromium, pages):
    shown = "document.getElementById('chart').layout.xaxis.range[0]"
    chromium.command("Emulation.setTouchEmulationEnabled", enabled=True)
    try:
        browser = chromium.open(pages / "sample" / "timeline.html", size=PHONE)
        story = browser.value(shown)
        swipe(browser, (200, 600), (0, -30))
        browser.wait("scrollY > 200")
        assert browser.value(shown) == story
        browser = chromium.open(pages / "sample" / "timeline.html", size=PHONE)
        swipe(browser, (300, 600), (-20, 0))
        browser.wait(f"{shown} > '{story}'")
        assert browser.value("scrollY") == 0
    finally:
        chromium.command("Emulation.setTouchEmulationEnabled", enabled=False)
