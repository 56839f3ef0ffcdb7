"""One answer of a web server, from nowhere but a public address, within bounds of size and time."""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from threading import Timer
from time import monotonic
from urllib.parse import SplitResult

MOST_BYTES = 10_000_000
MOST_SECONDS = 20.0
AGENT = "news-timeline"
_HEADERS = {
    "User-Agent": f"{AGENT}/0.1",
    "Accept": "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5",
    "Accept-Encoding": "gzip, identity",
    "Connection": "close",
}
_CHUNK = 65536
_PORTS = {"http": 80, "https": 443}


class Refused(Exception):
    """An address that is not fetched, or no answer; the message says why."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server sent.

    Args:
        status: of HTTP.
        target: where it redirects to, or empty.
        kind: its Content-Type.
        date: its Date, which is when it was asked.
        data: the body, unpacked.
    """

    status: int
    target: str
    kind: str
    date: str
    data: bytes


def ask(url: SplitResult, deadline: float) -> Answer:
    """Ask a server once, without following it elsewhere.

    Args:
        url: an http or https address.
        deadline: by `time.monotonic`, when to give up.

    Raises:
        Refused: with the reason.
    """
    host, port = url.hostname or "", url.port or _PORTS[url.scheme]
    address = _public_address(host, port)
    try:
        with _connected(url.scheme, host, port, address, deadline) as connection:
            connection.request("GET", _path(url), headers=_HEADERS)
            response = connection.getresponse()
            return _answer(response, deadline)
    except (OSError, http.client.HTTPException, zlib.error) as error:
        if monotonic() >= deadline:
            raise Refused(f"took longer than {MOST_SECONDS:.0f} seconds") from None
        raise Refused(f"did not answer: {str(error) or type(error).__name__}") from None


def _public_address(host: str, port: int) -> str:
    """One address of a host, all of whose addresses have to be public ones."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise Refused(f"no host {host!r} is known") from None
    addresses = [str(entry[4][0]) for entry in found]
    if not addresses or not all(map(is_public, addresses)):
        raise Refused(f"{host} is on a private network")
    return addresses[0]


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public Internet."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    # An IPv4 address may come in the clothes of IPv6.
    inner = getattr(ip, "ipv4_mapped", None) or getattr(ip, "sixtofour", None)
    if inner is not None:
        return is_public(str(inner))
    return ip.is_global and not ip.is_multicast and not ip.is_reserved


@contextmanager
def _connected(
    scheme: str, host: str, port: int, address: str, deadline: float
) -> Iterator[http.client.HTTPConnection]:
    """A connection to the very address that was checked, cut at the deadline."""
    opened = [socket.create_connection((address, port), max(0.1, deadline - monotonic()))]
    # However slowly a server drips, the timer ends it.
    timer = Timer(max(0.0, deadline - monotonic()), _cut, [opened])
    timer.daemon = True
    timer.start()
    connection = http.client.HTTPConnection(host, port)
    connection.default_port = _PORTS[scheme]
    try:
        if scheme == "https":
            opened.append(_secured(opened[0], host))
        connection.sock = opened[-1]
        yield connection
    finally:
        timer.cancel()
        for each in opened:
            each.close()


def _secured(plain: socket.socket, host: str) -> ssl.SSLSocket:
    return ssl.create_default_context().wrap_socket(plain, server_hostname=host)


def _cut(opened: list[socket.socket]) -> None:
    for each in opened:
        with suppress(OSError):
            each.shutdown(socket.SHUT_RDWR)


def _path(url: SplitResult) -> str:
    return (url.path or "/") + (f"?{url.query}" if url.query else "")


def _answer(response: http.client.HTTPResponse, deadline: float) -> Answer:
    header = response.headers.get
    packed = header("Content-Encoding", "").strip().lower() in ("gzip", "x-gzip")
    data = b"".join(_body(response, zlib.decompressobj(31) if packed else None, deadline))
    kind, date = header("Content-Type", ""), header("Date", "")
    return Answer(response.status, header("Location", ""), kind, date, data)


def _body(
    response: http.client.HTTPResponse, packed: zlib._Decompress | None, deadline: float
) -> Iterator[bytes]:
    size = 0
    while chunk := response.read1(_CHUNK):
        part = packed.decompress(chunk, MOST_BYTES + 1) if packed else chunk
        size += len(part)
        if size > MOST_BYTES:
            raise Refused(f"is larger than {MOST_BYTES // 1_000_000} MB")
        if monotonic() >= deadline:
            raise Refused(f"took longer than {MOST_SECONDS:.0f} seconds")
        yield part
    if response.length:
        raise Refused("breaks off in the middle")
