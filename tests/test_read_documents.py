"""Mail, Word, PDF and zip in; hostile files become one line. The examples are invented."""

import io
import zipfile

import pytest

from timeline.anchor import anchor
from timeline.model import Article, Civil, Problem
from timeline.options import Options
from timeline.read import files, read

BODY = "A mill burned down in the night, the police said on Monday."
LONG = " ".join([BODY] * 5)
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MAIL = """From: Northern Courier <news@example.org>
To: reader@example.org
Subject: Mill burns down
Date: Mon, 03 May 2021 06:00:00 +0200
Content-Type: {kind}; charset=utf-8

{body}
"""


def items(tmp_path, name, data):
    path = tmp_path / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return list(read(path))


def zipped(files):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return packed.getvalue()


def broken(packed):
    """A zip whose first member no longer unpacks."""
    return packed[:45] + b"\xff\xff\xff" + packed[48:]


def word(*paragraphs):
    runs = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs)
    markup = f'<w:document xmlns:w="{WORD}"><w:body>{runs}</w:body></w:document>'
    return zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": markup})


def pdf(text):
    """The smallest PDF that shows one line."""
    stream = f"BT /F1 12 Tf 50 700 Td ({text}) Tj ET".encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    data, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(b"%010d 00000 n \n" % len(data))
        data += b"%d 0 obj%s endobj\n" % (number, content)
    table = b"xref\n0 6\n0000000000 65535 f \n" + b"".join(places)
    return data + table + b"trailer<</Root 1 0 R/Size 6>>\nstartxref\n%d\n%%%%EOF" % len(data)


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("text/plain", BODY),
        ("text/html", f"<style>p {{}}</style><p>{BODY}</p><p>Nobody was hurt.</p>"),
    ],
)
def test_mail(tmp_path, kind, body):
    (article,) = items(tmp_path, "a.eml", MAIL.format(kind=kind, body=body))
    assert (article.title, article.outlet) == ("Mill burns down", "Northern Courier")
    assert article.text.startswith(BODY)
    found = anchor(article, Options()).published
    assert found is not None
    assert (found.day, found.zone) == (Civil(2021, 5, 3), "+0200")


def test_a_mailbox_holds_many(tmp_path):
    one = MAIL.format(kind="text/plain", body=BODY)
    stamp = "From news@example.org Mon May  3 06:00:00 2021\n"
    assert len(items(tmp_path, "a.mbox", f"{stamp}{one}\n{stamp}{one}")) == 2


def test_word(tmp_path):
    (article,) = items(tmp_path, "a.docx", word("Mill burns down at night", "3 May 2021", BODY))
    assert article.title == "Mill burns down at night"
    found = anchor(article, Options()).published
    assert found is not None
    assert found.day == Civil(2021, 5, 3)


def test_many_articles_in_one_document(tmp_path):
    parts = ["Mill burns down at night", LONG, "End of Document", "Bridge closes for repair", LONG]
    first, second = items(tmp_path, "a.docx", word(*parts))
    assert (first.id, first.title) == ("a.docx#1", "Mill burns down at night")
    assert (second.id, second.title) == ("a.docx#2", "Bridge closes for repair")


NEXIS = (
    "Documents (2)\n\nMill burns down\n\nBridge closes\n\nDocument 1 of 2\n\n"
    "Mill burns down at night\n\n"
    "Northern Courier\n\nMay 3, 2021 Monday\n\nSection: NEWS; Pg. 3\n\nLength: 12 words\n\nBody\n\n"
    f"{BODY} It is gone.\n\nLoad-Date: May 6, 2021\n\nEnd of Document\n\nDocument 2 of 2\n\n"
    "Bridge closes for repair\n\nNorthern Courier\n\nMay 4, 2021 Tuesday\n\nBody\n\n"
    f"{BODY} It is gone.\n\nEnd of Document\n"
)
FACTIVA = (
    "Mill burns down at night\n\nBy Ada Holm\n\n12 words\n\n3 May 2021\n\nNorthern Courier\n\nNCOUR"
    f"\n\nEnglish\n\n{BODY} It is gone.\n\nDocument NCOUR00020210503eh530000b\n\n"
    f"Bridge closes\n\n12 words\n\n4 May 2021\n\nNorthern Courier\n\n{BODY} It is gone.\n\n"
    "Document NCOUR00020210504eh540000c\n"
)


@pytest.mark.parametrize("text", [NEXIS, FACTIVA])
@pytest.mark.parametrize("packed", [False, True])
def test_exports_of_newspaper_databases(tmp_path, text, packed):
    name, data = ("a.docx", word(*text.split("\n\n"))) if packed else ("a.txt", text)
    found = items(tmp_path, name, data)
    assert found[0].title == "Mill burns down at night"
    days = [anchor(article, Options()).published for article in found]
    assert [date and date.day for date in days] == [Civil(2021, 5, 3), Civil(2021, 5, 4)]


@pytest.mark.parametrize("rule", ["=" * 20, "Document 2 of 25", "*" * 10])
def test_many_articles_in_one_text(tmp_path, rule):
    parts = ["Mill burns down", "May 3, 2021", LONG, rule, "Bridge closes", "May 4, 2021", LONG]
    text = "\n\n".join(parts)
    found = [anchor(article, Options()).published for article in items(tmp_path, "a.txt", text)]
    assert [date and date.day for date in found] == [Civil(2021, 5, 3), Civil(2021, 5, 4)]


def test_a_rule_above_a_note_parts_nothing(tmp_path):
    assert len(items(tmp_path, "a.txt", f"{LONG}\n\n==========\n\nAll rights reserved.")) == 1


def test_pdf(tmp_path):
    pytest.importorskip("pypdf")
    (article,) = items(tmp_path, "a.pdf", pdf(BODY))
    assert isinstance(article, Article)
    assert article.text.strip() == BODY


def test_a_zip_of_mixed_files(tmp_path):
    data = zipped({"b.txt": BODY, "a/c.eml": MAIL.format(kind="text/plain", body=BODY), ".x": "y"})
    assert [article.id for article in items(tmp_path, "a.zip", data)] == [
        "a.zip/a/c.eml",
        "a.zip/b.txt",
    ]


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("a.zip", zipped({"../out.txt": BODY}), "outside"),
        ("a.zip", zipped({"/etc/out.txt": BODY}), "outside"),
        ("a.zip", zipped({"a.txt": b"0" * 50_000_000}), "times its size"),
        ("a.zip", zipped({"b.zip": zipped({"a.txt": BODY})}), "archive inside"),
        ("a.zip", zipped({"a.txt": BODY})[:-30], "broken zip"),
        ("a.docx", word(BODY)[:-30], "Word document"),
        ("a.docx", word(BODY).replace(b"\x08\x00", b"\x63\x00"), "Word document"),
        ("a.zip", broken(zipped({"a.txt": BODY * 9})), "broken"),
        ("a.docx", word(""), "no text"),
        ("a.docx", zipped({"word/document.xml": "<!DOCTYPE x><x/>"}), "document type"),
        ("a.docx", zipped({"word/document.xml": "<x>"}), "Word document"),
        ("a.eml", MAIL.format(kind="text/plain", body=""), "no text"),
    ],
)
def test_hostile_and_broken_files_are_one_line(tmp_path, name, data, problem):
    (found,) = items(tmp_path, name, data)
    assert isinstance(found, Problem)
    assert problem in found.problem
    assert found.hint


@pytest.mark.parametrize("data", [b"%PDF-1.4\nrubbish", pdf("")])
def test_pdf_without_text(tmp_path, data):
    pytest.importorskip("pypdf")
    (found,) = items(tmp_path, "a.pdf", data)
    assert isinstance(found, Problem)


def test_a_large_file_of_lines_is_streamed(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "_LARGE", 10)
    line = f'{{"text": "{BODY}"}}\n'
    assert len(items(tmp_path, "a.jsonl", line * 3 + "{broken\n")) == 4


def test_a_file_that_is_too_large_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "MOST_BYTES", 10)
    (found,) = items(tmp_path, "a.txt", BODY)
    assert "larger than" in found.problem
