"""Addresses in, pages out: only on demand, only from public places, within bounds, once."""

import gzip
import socket
import subprocess
import sys
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from timeline.anchor import anchor
from timeline.model import Article, Civil, Problem
from timeline.options import Options
from timeline.read import connection, read, web
from timeline.read.connection import Refused, is_public
from timeline.read.robots import allows

ROOT = Path(__file__).parent.parent
FETCH = Options(fetch=True)
BODY = (
    "The city closed its old harbour bridge on Monday after engineers found a crack in a pillar"
    " that carries the northern half of the road, the mayor said. Repairs will take six weeks."
)
PAGE = (
    "<html><head><title>Old harbour bridge closes</title>"
    "<meta property='article:published_time' content='2024-03-04'></head>"
    f"<body><h1>Old harbour bridge closes</h1><p>{BODY}</p></body></html>"
)


@contextmanager
def serving(answers):
    """A server on this machine: path to (status, headers, body); what was asked is appended."""
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            status, headers, body = answers.get(self.path, (404, {}, b""))
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}", asked
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(autouse=True)
def own_cache(tmp_path, monkeypatch):
    monkeypatch.setattr(web, "_cache", lambda: tmp_path / "cache")
    web._robots.cache_clear()


@pytest.fixture
def open_door(monkeypatch):
    """This machine counts as public, so that a test can serve pages."""
    monkeypatch.setattr(connection, "is_public", lambda address: True)


def page(body=PAGE, **headers):
    data = body if isinstance(body, bytes) else body.encode()
    return 200, {"Content-Type": "text/html", "Content-Length": str(len(data)), **headers}, data


def only(found):
    (item,) = found
    return item


def problem_of(url, options=FETCH):
    found = only(read(url, options))
    assert isinstance(found, Problem)
    assert found.hint
    return found.problem


def test_nothing_is_fetched_unless_asked():
    assert "on demand" in problem_of("https://example.org/a", Options())


def test_a_page_and_its_day(open_door):
    with serving({"/a": page()}) as (root, asked):
        article = only(read(f"{root}/a#part", FETCH))
    assert isinstance(article, Article)
    assert (article.id, article.url) == (f"{root}/a#part", f"{root}/a#part")
    found = anchor(article, Options()).published
    assert found is not None
    assert found.day == Civil(2024, 3, 4)
    assert asked == ["/robots.txt", "/a"]


def test_a_page_is_fetched_once(open_door):
    with serving({"/a": page()}) as (root, asked):
        first, second = list(read(f"{root}/a", FETCH)), list(read(f"{root}/a", FETCH))
    assert first == second
    assert asked.count("/a") == 1


@pytest.mark.parametrize("kind", ["gzip", "x-gzip"])
def test_packed_answers(open_door, kind):
    answer = page(gzip.compress(PAGE.encode()), **{"Content-Encoding": kind})
    with serving({"/a": answer}) as (root, _):
        assert isinstance(only(read(f"{root}/a", FETCH)), Article)


def test_the_server_names_the_encoding(open_door):
    body = PAGE.replace("harbour", "Häfen").encode("latin-1")
    answer = page(body, **{"Content-Type": "text/html; charset=iso-8859-1"})
    with serving({"/a": answer}) as (root, _):
        article = only(read(f"{root}/a", FETCH))
    assert article.title == "Old Häfen bridge closes"


def test_robots_are_heeded(open_door):
    robots = 200, {}, b"User-agent: *\nDisallow: /a\n"
    with serving({"/robots.txt": robots, "/a": page()}) as (root, asked):
        assert "robots" in problem_of(f"{root}/a")
    assert "/a" not in asked


def test_a_server_in_trouble_allows_nothing(open_door):
    with serving({"/robots.txt": (503, {}, b""), "/a": page()}) as (root, asked):
        assert "robots" in problem_of(f"{root}/a")
    assert "/a" not in asked


def test_redirects_are_followed(open_door):
    moved = 301, {"Location": "/b"}, b""
    with serving({"/a": moved, "/b": page()}) as (root, _):
        article = only(read(f"{root}/a", FETCH))
    assert [w.raw for w in article.witnesses if w.kind == "url"] == [f"{root}/b"]


@pytest.mark.parametrize(
    ("target", "problem"),
    [
        ("/a", "without end"),
        ("file:///etc/passwd", "only http"),
        ("ftp://example.org/a", "only http"),
        ("http://10.0.0.1/secret", "private"),
        ("http://[::1]/secret", "private"),
    ],
)
def test_every_redirect_is_checked(monkeypatch, target, problem):
    real = connection.is_public
    monkeypatch.setattr(connection, "is_public", lambda a: a == "127.0.0.1" or real(a))
    with serving({"/a": (302, {"Location": target}, b"")}) as (root, _):
        assert problem in problem_of(f"{root}/a")


def test_this_machine_is_not_asked():
    with serving({"/a": page()}) as (root, asked):
        assert "private" in problem_of(f"{root}/a")
        assert "private" in problem_of(root.replace("127.0.0.1", "localhost") + "/a")
    assert asked == []


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1::1", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("::ffff:127.0.0.1", False),
        ("2002:7f00:1::", False),
    ],
)
def test_public_addresses(address, public):
    assert is_public(address) is public


def test_one_private_address_of_many_is_enough(monkeypatch):
    entries = [
        (socket.AF_INET, socket.SOCK_STREAM, 6, "", (a, 80)) for a in ("8.8.8.8", "10.0.0.1")
    ]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: entries)
    with pytest.raises(Refused, match="private"):
        connection._public_address("example.org", 80)


@pytest.mark.parametrize(
    ("url", "problem"),
    [
        ("ftp://example.org/a", "only http"),
        ("file:///etc/passwd", "only http"),
        ("http://user:secret@example.org/", "password"),
        ("http://example.org:99999/", "no address"),
        ("http:///a", "only http"),
    ],
)
def test_addresses_that_are_never_fetched(url, problem):
    assert problem in problem_of(url)


@pytest.mark.parametrize("packed", [False, True])
def test_an_answer_without_end_is_cut(open_door, monkeypatch, packed):
    monkeypatch.setattr(connection, "MOST_BYTES", 50_000)
    body = b"x" * 200_000
    answer = page(gzip.compress(body), **{"Content-Encoding": "gzip"}) if packed else page(body)
    with serving({"/a": answer}) as (root, _):
        assert "larger than" in problem_of(f"{root}/a")


def test_a_broken_answer_is_no_page(open_door):
    status, headers, body = page()
    short = status, {**headers, "Content-Length": str(len(body) + 10)}, body
    with serving({"/a": short}) as (root, _):
        assert "breaks off" in problem_of(f"{root}/a")


def test_a_slow_server_is_given_up(open_door, monkeypatch):
    monkeypatch.setattr(web, "MOST_SECONDS", 0.3)
    listener = socket.create_server(("127.0.0.1", 0))
    try:
        found = problem_of(f"http://127.0.0.1:{listener.getsockname()[1]}/a")
    finally:
        listener.close()
    assert "longer than" in found


def test_other_answers_are_named(open_door):
    with serving({}) as (root, _):
        assert "404" in problem_of(f"{root}/a")


@pytest.mark.parametrize(
    ("robots", "path", "allowed"),
    [
        ("", "/a", True),
        ("User-agent: *\nDisallow:", "/a", True),
        ("User-agent: *\nDisallow: /", "/a", False),
        ("User-agent: *\nAllow: /\nDisallow: /a", "/a/b", False),
        ("User-agent: *\nDisallow: /\nAllow: /a", "/a/b", True),
        ("User-agent: other\nDisallow: /", "/a", True),
        ("User-agent: *\nDisallow: /\n\nUser-agent: News-Timeline\nDisallow: /x", "/a", True),
        ("User-agent: other\nUser-agent: news-timeline\nDisallow: /a", "/a", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x", True),
        ("User-agent: *\nDisallow: /*/print # none", "/a/print", False),
        ("Disallow: /", "/a", True),
        ("rubbish\n:::", "/a", True),
    ],
)
def test_robots(robots, path, allowed):
    assert allows(robots, "news-timeline", path) is allowed


def test_nothing_else_opens_a_socket(tmp_path):
    (tmp_path / "page.html").write_text(PAGE)
    (tmp_path / "feed.xml").write_text(
        f"<rss><channel><item><title>T</title><description>{BODY}</description>"
        "<link>https://example.org/a</link><pubDate>4 Mar 2024</pubDate></item></channel></rss>"
    )
    program = """
import socket, sys
def blocked(*args, **kwargs):
    print("the network was asked", file=sys.stderr)
    raise SystemExit(9)
class Blocked(socket.socket):
    # urllib3, which comes with trafilatura, tries at import whether there is IPv6: it asks nobody.
    def __init__(self, *args, **kwargs):
        raise OSError("blocked")
    connect = connect_ex = sendto = blocked
socket.socket = Blocked
socket.create_connection = socket.getaddrinfo = blocked
from timeline.cli import main
sys.exit(main(["build", sys.argv[1], "https://example.org/a", "seeds", "-o", sys.argv[2]]))
"""
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path), str(tmp_path / "out")],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "on demand" in done.stderr
    assert (tmp_path / "out" / "timeline.html").exists()
