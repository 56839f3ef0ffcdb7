"""The kinds of files that the package brings, each named by an entry point."""

from __future__ import annotations

import io

from timeline.read.feed import read_feed
from timeline.read.html import read_html
from timeline.read.jsonl import read_json
from timeline.read.mail import read_mail
from timeline.read.pdf import read_pdf
from timeline.read.reader import Reader
from timeline.read.table import read_table, stream_parquet
from timeline.read.text import read_text
from timeline.read.warc import stream_warc
from timeline.read.word import read_word

text = Reader("text", (".txt", ".text", ".md"), read_text)
feed = Reader("feed", (".xml", ".rss", ".atom"), read_feed)
table = Reader("table", (".csv", ".tsv"), read_table)
html = Reader("html", (".html", ".htm", ".xhtml"), read_html)
json = Reader("json", (".json", ".jsonl", ".ndjson"), read_json)
mail = Reader("mail", (".eml", ".mbox"), read_mail)
pdf = Reader("pdf", (".pdf",), read_pdf)
word = Reader("word", (".docx",), read_word)
parquet = Reader("parquet", (".parquet",), lambda s: stream_parquet(s, io.BytesIO(s.data)))
warc = Reader("warc", (".warc",), lambda s: stream_warc(s, io.BytesIO(s.data)))
