"""Addresses to pages: fetched when the user asks, as robots.txt allows, kept in a cache on disk."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from time import monotonic
from urllib.parse import SplitResult, quote, urldefrag, urljoin, urlsplit

from timeline.model import Problem, Witness
from timeline.options import Options
from timeline.read.connection import AGENT, MOST_SECONDS, Answer, Refused, ask
from timeline.read.decode import as_utf8
from timeline.read.robots import allows
from timeline.read.source import Source

_MOST_REDIRECTS = 5
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_SAVE = "save the page from a browser and name the file"
_UNESCAPED = "!#$%&'()*+,/:;=?@[]~"


def fetch(url: str, options: Options) -> Source | Problem:
    """The page at an address, or why there is none."""
    if not options.fetch:
        return Problem(url, url, "is an address, and those are only read on demand", "add --fetch")
    try:
        final, answer = _kept(url) or _keep(url, *_follow(url))
    except Refused as reason:
        return Problem(url, url, str(reason), _SAVE)
    data = as_utf8(answer.data, answer.kind)
    witnesses = tuple(_witnesses(final, answer))
    return Source(url, url, data, options.columns, witnesses)


def _witnesses(url: str, answer: Answer) -> Iterator[Witness]:
    yield Witness("url", url)
    if answer.date:
        yield Witness("crawl", answer.date)


def _follow(url: str) -> tuple[str, Answer]:
    """The answer at the end of all redirects, each of which is checked as the first address is."""
    deadline = monotonic() + MOST_SECONDS
    for _ in range(_MOST_REDIRECTS + 1):
        place = _checked(url)
        if not _is_allowed(place):
            raise Refused("the site's robots.txt forbids it")
        answer = ask(place, deadline)
        if answer.status not in _REDIRECTS or not answer.target:
            break
        url = urljoin(url, answer.target)
    else:
        raise Refused("redirects without end")
    if answer.status != 200:
        raise Refused(f"the server answers {answer.status}")
    return url, answer


def _checked(url: str) -> SplitResult:
    """An address taken apart, in the characters that a request may hold.

    Raises:
        Refused: for one that is never fetched.
    """
    try:
        place = urlsplit(urldefrag(url)[0])
        host = (place.hostname or "").encode("idna").decode()
        port = "" if place.port is None else f":{place.port}"
    except ValueError:
        raise Refused("is no address") from None
    if place.scheme not in ("http", "https") or not host:
        raise Refused("only http:// and https:// are fetched")
    if place.username or place.password:
        raise Refused("holds a password")
    netloc = f"[{host}]{port}" if ":" in host else f"{host}{port}"
    path, query = (quote(part, safe=_UNESCAPED) for part in (place.path, place.query))
    return SplitResult(place.scheme, netloc, path, query, "")


def _is_allowed(place: SplitResult) -> bool:
    robots = _robots(place.scheme, place.netloc)
    query = f"?{place.query}" if place.query else ""
    return robots is not None and allows(robots, AGENT, (place.path or "/") + query)


@lru_cache(maxsize=1024)
def _robots(scheme: str, netloc: str) -> str | None:
    """The rules of a site; no such file allows all, a server in trouble (None) allows nothing."""
    deadline = monotonic() + MOST_SECONDS
    place = SplitResult(scheme, netloc, "/robots.txt", "", "")
    answer = ask(place, deadline)
    for _ in range(_MOST_REDIRECTS):
        if answer.status in _REDIRECTS and answer.target:
            place = _checked(urljoin(place.geturl(), answer.target))
            answer = ask(place, deadline)
    if answer.status == 200:
        return answer.data.decode("utf-8", "replace")
    return "" if answer.status < 500 else None


def _cache() -> Path:
    """Where pages are kept: the folder that the system has for such things."""
    if sys.platform == "win32":
        root = os.environ.get("LOCALAPPDATA") or "~/AppData/Local"
    elif sys.platform == "darwin":
        root = "~/Library/Caches"
    else:
        root = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    return Path(root).expanduser() / "news-timeline" / "pages"


def _place(url: str) -> Path:
    return _cache() / hashlib.sha256(url.encode("utf-8", "replace")).hexdigest()


def _kept(url: str) -> tuple[str, Answer] | None:
    """What was fetched earlier; the page of an address is fetched once."""
    place = _place(url)
    try:
        head, _, data = place.read_bytes().partition(b"\n")
        about = json.loads(head)
        return about["url"], Answer(200, "", about["kind"], about["date"], data)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _keep(url: str, final: str, answer: Answer) -> tuple[str, Answer]:
    place = _place(url)
    about = {"url": final, "kind": answer.kind, "date": answer.date}
    unfinished = place.with_name(f"{place.name}.{os.getpid()}")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_bytes(json.dumps(about).encode() + b"\n" + answer.data)
        unfinished.replace(place)
    except OSError:
        # A cache that cannot be written costs time, and nothing else.
        unfinished.unlink(missing_ok=True)
    return final, answer
