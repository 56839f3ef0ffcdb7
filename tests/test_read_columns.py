"""Columns by the user's names, Parquet, WARC and gzip; the examples are invented."""

import gzip
import io
import json
import sys
from datetime import UTC, date, datetime

import pytest

from timeline.anchor import anchor
from timeline.model import Article, Civil, Problem
from timeline.options import Options
from timeline.read import files, read
from timeline.read.decode import lines

BODY = "A mill burned down in the night, the police said on Monday."
DAY = Civil(2021, 5, 3)
ROW = {"title": "Mill burns", "text": BODY, "published": "2021-05-03"}


def items(tmp_path, name, data, options=None):
    path = tmp_path / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return list(read(path, options))


def day(article):
    found = anchor(article, Options()).published
    return found and found.day


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", f'when seen,Body Clean\n2021-05-03,"{BODY}"\n'),
        ("a.jsonl", json.dumps({"When_Seen": "2021-05-03", "body-clean": BODY, "text": "no"})),
    ],
)
def test_columns_by_the_names_of_the_user(tmp_path, name, content):
    options = Options(columns={"published": "when_seen", "text": "Body Clean"})
    (article,) = items(tmp_path, name, content, options)
    assert isinstance(article, Article)
    assert (article.text, day(article)) == (BODY, DAY)


def test_a_column_that_is_not_there(tmp_path):
    options = Options(columns={"published": "pub_day"})
    (problem,) = items(tmp_path, "a.csv", f'text,date\n"{BODY}",2021-05-03\n', options)
    assert "'pub_day'" in problem.problem
    assert "date" in problem.problem


@pytest.mark.parametrize(
    "stated",
    ["3 May 2021", "2021-05-03T23:10:00+02:00", 1620032400, 1620032400000, {"$date": "2021-05-03"}],
)
def test_days_in_every_dress(tmp_path, stated):
    (article,) = items(tmp_path, "a.json", json.dumps({**ROW, "published": stated}))
    assert day(article) == DAY


def test_the_update_is_not_the_publication(tmp_path):
    row = {"text": BODY, "date_publish": "2021-05-03 04:00", "date_modify": "2021-05-09"}
    (article,) = items(tmp_path, "a.json", json.dumps(row))
    found = anchor(article, Options()).published
    assert found is not None
    assert (found.day, found.runner_up) == (DAY, Civil(2021, 5, 9))


def test_no_day_lies_after_the_crawl(tmp_path):
    lines = "Mill burns down\n\nMay 3, 2021\n\nMay 28, 2021\n\n" + BODY
    row = {"text": lines, "date_download": "2021-05-04T10:00:00"}
    (article,) = items(tmp_path, "a.json", json.dumps(row))
    assert day(article) == DAY
    assert not any(e.kind == "crawl" for e in anchor(article, Options()).published.evidence)


def test_a_list_of_objects_on_standard_input_is_json(tmp_path):
    first, second = items(tmp_path, "a", json.dumps([ROW, ROW]))
    assert isinstance(first, Article)
    assert isinstance(second, Article)


def test_parquet(tmp_path):
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    rows = {
        "headline": ["Mill burns", "Bridge", None],
        "body": [BODY, BODY, ""],
        "pub_date": [datetime(2021, 5, 3, 10, tzinfo=UTC), datetime(2021, 5, 4, tzinfo=UTC), None],
        "day": [date(2021, 5, 3), date(2021, 5, 4), None],
    }
    packed = io.BytesIO()
    parquet.write_table(pyarrow.table(rows), packed)
    first, second, problem = items(tmp_path, "a.parquet", packed.getvalue())
    assert (first.id, first.title, day(first)) == ("a.parquet#1", "Mill burns", DAY)
    assert day(second) == Civil(2021, 5, 4)
    assert isinstance(problem, Problem)
    mapped = items(tmp_path, "a.pq", packed.getvalue(), Options(columns={"published": "day"}))
    assert day(mapped[0]) == DAY


def test_broken_parquet_is_one_line(tmp_path):
    pytest.importorskip("pyarrow")
    (problem,) = items(tmp_path, "a.parquet", b"PAR1" + b"rubbish" * 9)
    assert "Parquet" in problem.problem
    assert "\n" not in problem.problem


def archive(*pages):
    """A web archive with a page for each (address, type, status, body)."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    packed = io.BytesIO()
    writer = WARCWriter(packed, gzip=True)
    for url, kind, status, body in pages:
        http = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
        record = writer.create_warc_record(
            url,
            "response",
            payload=io.BytesIO(body.encode()),
            http_headers=http,
            warc_headers_dict={"WARC-Date": "2021-05-04T10:00:00Z"},
        )
        writer.write_record(record)
    return packed.getvalue()


def test_web_archives(tmp_path):
    pytest.importorskip("warcio")
    page = f"<html><title>Mill burns down</title><body><h1>Mill burns down</h1><p>{BODY}</p>"
    data = archive(
        ("https://e.org/2021/05/03/mill", "text/html; charset=utf-8", "200 OK", page),
        ("https://e.org/logo.png", "image/png", "200 OK", "png"),
        ("https://e.org/gone", "text/html", "404 Not Found", page),
    )
    for name in ("a.warc.gz", "b.warc"):
        (article,) = items(tmp_path, name, data if name == "a.warc.gz" else gzip.decompress(data))
        assert (article.id, article.url) == (f"{name}#1", "https://e.org/2021/05/03/mill")
        assert day(article) == DAY


@pytest.mark.parametrize("pages", [[], [("https://e.org/a", "image/png", "200 OK", "png")]])
def test_a_web_archive_without_pages_says_so(tmp_path, pages):
    pytest.importorskip("warcio")
    data = archive(*pages) if pages else b"WARC/1.0\r\nrubbish"
    (problem,) = items(tmp_path, "a.warc", data)
    assert isinstance(problem, Problem)


@pytest.mark.parametrize("cut", [-1, -12, -40])
def test_a_web_archive_that_breaks_off_is_read_so_far(tmp_path, capsys, cut):
    pytest.importorskip("warcio")
    page = f"<html><title>Mill burns down</title><body><p>{BODY}</p>"
    whole = gzip.decompress(archive(("https://e.org/a", "text/html", "200 OK", page)))
    found = items(tmp_path, "a.warc", whole + whole[:cut].replace(b"WARC-Target-URI", b"W"))
    assert isinstance(found[0], Article)
    assert capsys.readouterr().err == ""


def test_gzip(tmp_path):
    data = gzip.compress(json.dumps(ROW).encode())
    (article,) = items(tmp_path, "a.jsonl.gz", data)
    assert (article.id, day(article)) == ("a.jsonl#1", DAY)


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (gzip.compress(b"0" * 3_000_000), "more than 1 MB"),
        (gzip.compress(BODY.encode())[:-9], "broken gzip"),
        (gzip.compress(gzip.compress(BODY.encode())), "archive inside"),
    ],
)
def test_hostile_gzip_is_one_line(tmp_path, data, problem):
    (found,) = items(tmp_path, "a.txt.gz", data)
    assert problem in found.problem


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_lines_of_a_stream(tmp_path, monkeypatch, encoding):
    monkeypatch.setattr(files, "_LARGE", 10)
    row = json.dumps({**ROW, "title": "Mühle brennt"}, ensure_ascii=False)
    found = items(tmp_path, "a.jsonl", f"{row}\n{row}\n".encode(encoding))
    assert [article.title for article in found] == ["Mühle brennt", "Mühle brennt"]


def test_an_endless_line_is_cut(monkeypatch):
    monkeypatch.setattr(sys.modules["timeline.read.decode"], "_LONGEST_LINE", 10)
    assert list(lines(io.BytesIO(b"x" * 35 + b"\nabc\n"))) == ["x" * 10, "abc\n"]
