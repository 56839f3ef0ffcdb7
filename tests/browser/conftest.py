"""A headless Chromium for the tests of the page, and the pages they open.

Without a browser these tests skip and say why; where CI=true they fail instead.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent))

from sample_timeline import SAMPLE, many
from screens import DESKTOP, PHONE

from timeline.story import Story

QUIET = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --hide-scrollbars "
    "--disable-background-networking --disable-component-update --disable-sync "
    "--disable-dev-shm-usage --disable-default-apps --disable-extensions"
)


def unavailable(reason):
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


class Browser:
    """One Chromium, opened anew on a page of a given size and theme."""

    def __init__(self, driver):
        self.driver = driver

    def open(self, path, *, size=DESKTOP, theme="light", fragment="", url=""):
        width, height = size
        self.driver.get("about:blank")
        self.driver.get_log("performance")
        self.driver.get_log("browser")
        self.command(
            "Emulation.setDeviceMetricsOverride",
            width=width, height=height, deviceScaleFactor=1, mobile=size == PHONE,
        )  # fmt: skip
        feature = {"name": "prefers-color-scheme", "value": theme}
        self.command("Emulation.setEmulatedMedia", features=[feature], media="")
        self.driver.get((url or Path(path).as_uri()) + fragment)
        self.wait("document.documentElement.dataset.ready || document.querySelector('.notice')")
        return self

    def command(self, name, **arguments):
        return self.driver.execute_cdp_cmd(name, arguments)

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def value(self, expression):
        return self.run(f"return {expression}")

    def wait(self, expression):
        from selenium.webdriver.support.ui import WebDriverWait

        return WebDriverWait(self.driver, 20).until(lambda _: self.value(expression))

    def keys(self, *keys):
        from selenium.webdriver import ActionChains

        for key in keys:
            ActionChains(self.driver).send_keys(key).perform()

    def click(self, selector):
        self.driver.find_element("css selector", selector).click()

    def at(self, x, y):
        """The mouse, moved to a point of the window."""
        from selenium.webdriver.common.actions.action_builder import ActionBuilder

        actions = ActionBuilder(self.driver, duration=20)
        actions.pointer_action.move_to_location(int(x), int(y))
        actions.perform()

    def press(self, x, y):
        from selenium.webdriver.common.actions.action_builder import ActionBuilder

        actions = ActionBuilder(self.driver, duration=20)
        actions.pointer_action.move_to_location(int(x), int(y)).click()
        actions.perform()

    def drag(self, start, end):
        from selenium.webdriver.common.actions.action_builder import ActionBuilder

        actions = ActionBuilder(self.driver, duration=60)
        middle = [(a + b) / 2 for a, b in zip(start, end, strict=True)]
        actions.pointer_action.move_to_location(*map(int, start)).pointer_down()
        actions.pointer_action.move_to_location(*map(int, middle))
        actions.pointer_action.move_to_location(*map(int, end)).pointer_up()
        actions.perform()

    def boxes(self, selector):
        """Where the elements lie in the window."""
        return self.run(
            "return [...document.querySelectorAll(arguments[0])]"
            ".map((node) => node.getBoundingClientRect().toJSON())",
            selector,
        )

    def titles(self):
        return self.value("[...document.querySelectorAll('#list h4')].map((h) => h.textContent)")

    def selected(self):
        return self.value("document.querySelector('.event.selected')?.dataset.id")

    def requests(self):
        """Addresses asked for since the page was opened."""
        events = (json.loads(e["message"])["message"] for e in self.driver.get_log("performance"))
        sent = [
            e["params"]["request"] for e in events if e["method"] == "Network.requestWillBeSent"
        ]
        return [request["url"] for request in sent]

    def complaints(self):
        return [entry["message"] for entry in self.driver.get_log("browser")]


@pytest.fixture(scope="session")
def chromium(tmp_path_factory):
    try:
        from selenium import webdriver
        from selenium.webdriver.chrome.service import Service
    except ImportError:
        unavailable("selenium is not installed: pip install -e '.[test]'")
    binary = shutil.which("chromium") or shutil.which("google-chrome")
    chromedriver = shutil.which("chromedriver")
    if not binary or not chromedriver:
        unavailable("no chromium and chromedriver on this machine")
    options = webdriver.ChromeOptions()
    options.binary_location = binary
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    downloads = tmp_path_factory.mktemp("downloads")
    options.add_experimental_option("prefs", {"download.default_directory": str(downloads)})
    profile = tmp_path_factory.mktemp("profile")
    for argument in (*QUIET.split(), f"--user-data-dir={profile}"):
        options.add_argument(argument)
    driver = webdriver.Chrome(options=options, service=Service(chromedriver))
    browser = Browser(driver)
    browser.downloads = downloads
    yield browser
    driver.quit()


@pytest.fixture(scope="session")
def pages(tmp_path_factory):
    """Folders as `build` leaves them, by name."""
    root = tmp_path_factory.mktemp("pages")
    for name, timeline in (("sample", SAMPLE), ("lanes", many(150)), ("density", many(1200))):
        Story.of(timeline).write(root / name)
    return root


@pytest.fixture
def sample(chromium, pages):
    return chromium.open(pages / "sample" / "timeline.html")
