"""Tables and feeds in, articles out; the examples are invented."""

import json

import pytest

from timeline.anchor import anchor
from timeline.model import Article, Civil, Problem
from timeline.options import Options
from timeline.read import read

BODY = "A mill burned down in the night, the police said on Monday."
ATOM = f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Northern Courier</title>
<entry><title>Mill burns down</title><link href="https://example.org/mill"/>
<published>2021-05-03T06:00:00+02:00</published><updated>2021-05-09T06:00:00+02:00</updated>
<content type="html">&lt;p&gt;{BODY}&lt;/p&gt;&lt;p&gt;Nobody was hurt.&lt;/p&gt;</content>
</entry></feed>"""
RSS = f"""<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Courier</title>
<item><title>Mill burns</title><link>https://example.org/mill</link><description>{BODY}</description>
<pubDate>Mon, 03 May 2021 04:00:00 GMT</pubDate></item>
<item><title>Only a headline here</title><dc:date>2021-05-04</dc:date></item></channel></rss>"""


def items(tmp_path, name, content):
    path = tmp_path / name
    path.write_text(content, "utf-8")
    return list(read(path))


def day(article):
    found = anchor(article, Options()).published
    return found and found.day


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", f'title,text,published\nMill burns,"{BODY}",2021-05-03\n'),
        ("a.csv", f"headline;body;date\nMill burns;{BODY.replace(',', '')};3 May 2021\n"),
        ("a.tsv", f"title\ttext\tpub_date\nMill burns\t{BODY}\t20210503\n"),
        ("a.csv", f'\ufeffTitle,Content,PublishedAt\r\nMill burns,"{BODY}",2021-05-03T10:00Z\r\n'),
    ],
)
def test_columns_by_their_usual_names(tmp_path, name, content):
    (article,) = items(tmp_path, name, content)
    assert isinstance(article, Article)
    assert article.id == f"{name}#1"
    assert article.title == "Mill burns"
    assert article.text.startswith("A mill")
    assert day(article) == Civil(2021, 5, 3)


def test_cells_may_hold_lines(tmp_path):
    (article,) = items(tmp_path, "a.csv", f'text\n"{BODY}\n\nNobody was hurt."\n')
    assert article.text.endswith("\n\nNobody was hurt.")


def test_a_row_without_text_names_its_line(tmp_path):
    article, problem = items(tmp_path, "a.csv", f'id,text\n1,"{BODY}"\n2,\n')
    assert isinstance(article, Article)
    assert problem.path.endswith("a.csv:3")


@pytest.mark.parametrize(
    "header", ["a,b", "date,title,kind,certainty,quote", "id,event_id,document,text"]
)
def test_tables_of_something_else(tmp_path, header):
    (problem,) = items(tmp_path, "a.csv", f"{header}\n1,2\n")
    assert isinstance(problem, Problem)


def test_synonyms_in_json(tmp_path):
    row = {"content": BODY, "publishedAt": "2021-05-03", "source": {"name": "S"}}
    (article,) = items(tmp_path, "a.json", json.dumps({"articles": [row]}))
    assert (article.outlet, day(article)) == ("S", Civil(2021, 5, 3))


def test_atom(tmp_path):
    (article,) = items(tmp_path, "a.xml", ATOM)
    assert article.text == f"{BODY}\n\nNobody was hurt."
    assert (article.title, article.outlet) == ("Mill burns down", "Northern Courier")
    assert (article.url, article.language) == ("https://example.org/mill", "en")
    assert day(article) == Civil(2021, 5, 3)


def test_rss(tmp_path):
    first, second = items(tmp_path, "a.rss", RSS)
    assert (first.text, first.outlet) == (BODY, "Courier")
    assert day(first) == Civil(2021, 5, 3)
    assert second.text == "Only a headline here"
    assert day(second) == Civil(2021, 5, 4)


def test_no_document_type_in_a_feed(tmp_path):
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    (problem,) = items(tmp_path, "a.xml", bomb + RSS.replace("Mill burns", "&b;"))
    assert "document type" in problem.problem


def test_a_broken_feed_is_one_problem(tmp_path):
    (problem,) = items(tmp_path, "a.xml", RSS[:200])
    assert isinstance(problem, Problem)
