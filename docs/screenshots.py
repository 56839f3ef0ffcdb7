"""The pictures of the page in docs/images: ``python docs/screenshots.py exports/timeline.html``.

Needs a Chromium with its chromedriver, and selenium. Look at every picture before it is committed.
"""

from __future__ import annotations

import base64
import shutil
import sys
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.support.ui import WebDriverWait

IMAGES = Path(__file__).parent / "images"
SHOTS = {
    "timeline.png": (1280, 840, "light"),
    "timeline-dark.png": (1280, 840, "dark"),
    "timeline-phone.png": (390, 844, "light"),
    "timeline-phone-dark.png": (390, 844, "dark"),
}

#: The greatest height within the window that cuts no line of text in two.
WHOLE_LINES = """
  const lines = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(walk.currentNode);
    lines.push(...range.getClientRects());
  }
  const cuts = (y) => lines.some((line) => line.top < y && line.bottom > y);
  let y = innerHeight;
  while (y > innerHeight / 2 && cuts(y)) y -= 1;
  return y;
"""


def main(page: Path) -> None:
    """Take every picture of one page."""
    driver = _chromium()
    for name, shot in SHOTS.items():
        _take(driver, page, IMAGES / name, *shot)
    driver.quit()


def _chromium() -> webdriver.Chrome:
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or shutil.which("google-chrome") or ""
    for flag in ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"):
        options.add_argument(flag)
    return webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))


def _take(
    driver: webdriver.Chrome, page: Path, image: Path, width: int, height: int, theme: str
) -> None:
    size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    feature = {"name": "prefers-color-scheme", "value": theme}
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [feature]})
    driver.get(page.resolve().as_uri())
    ready = "return document.documentElement.dataset.ready === 'chart'"
    WebDriverWait(driver, 20).until(lambda driver: driver.execute_script(ready))
    clip = {
        "x": 0,
        "y": 0,
        "width": width,
        "height": driver.execute_script(WHOLE_LINES),
        "scale": 1,
    }
    shot = driver.execute_cdp_cmd("Page.captureScreenshot", {"format": "png", "clip": clip})
    image.write_bytes(base64.b64decode(shot["data"]))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
