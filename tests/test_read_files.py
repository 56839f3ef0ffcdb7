"""Paths in, articles and problems out."""

import io
import json
import os
import zipfile
from dataclasses import replace

import pytest

from timeline.errors import MissingInput
from timeline.model import Article, Problem
from timeline.read import read
from timeline.read.decode import decode

BODY = "A mill burned down in the night, the police said on Monday.\n"


def write(folder, name, content):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def zip_of(*names, **contents):
    """A zip with its members uncompressed, as office programs write the first one."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in {**contents, **dict.fromkeys(names, BODY)}.items():
            archive.writestr(name, content)
    return packed.getvalue()


def ids(items):
    return [item.id if isinstance(item, Article) else item.path for item in items]


def only_problem(items):
    (problem,) = items
    assert isinstance(problem, Problem)
    return problem


def test_folders_are_read_to_the_bottom_in_order(tmp_path):
    for name in ("b.txt", "a/z.txt", "a/README.md", "README.md", ".hidden/x.txt", ".y.txt"):
        write(tmp_path, name, BODY)
    assert ids(read(tmp_path)) == ["a/z.txt", "b.txt"]


def test_the_order_of_inputs_does_not_matter(tmp_path):
    first, second = write(tmp_path, "1.txt", BODY), write(tmp_path, "2.txt", BODY)
    assert list(read([first, second])) == list(read([second, first]))


def test_a_file_named_twice_is_read_once(tmp_path):
    path = write(tmp_path, "1.txt", BODY)
    assert ids(read([path, tmp_path, path])) == ["1.txt"]


def test_files_of_one_name_keep_apart(tmp_path):
    write(tmp_path, "a/1.txt", BODY)
    write(tmp_path, "b/1.txt", BODY)
    assert len(set(ids(read([tmp_path / "a", tmp_path / "b"])))) == 2


def test_links_lead_to_each_file_once(tmp_path):
    write(tmp_path, "in/1.txt", BODY)
    write(tmp_path, "out/2.txt", BODY)
    write(tmp_path, "3.txt", BODY)
    (tmp_path / "in" / "loop").symlink_to(tmp_path / "in")
    (tmp_path / "in" / "up").symlink_to(tmp_path)
    (tmp_path / "in" / "far").symlink_to(tmp_path / "out")
    (tmp_path / "in" / "lost").symlink_to(tmp_path / "nowhere")
    assert ids(read(tmp_path / "in")) == ["1.txt", "far/2.txt", str(tmp_path / "in" / "lost")]


def test_what_a_browser_saved_beside_a_page_is_no_article(tmp_path):
    write(tmp_path, "page.txt", BODY)
    write(tmp_path, "page.html", "")
    write(tmp_path, "page_files/script.js", BODY)
    write(tmp_path, "other_files/4.txt", BODY)
    assert ids(read(tmp_path))[0] == "other_files/4.txt"
    assert not any("script" in found for found in ids(read(tmp_path)))


def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert "no file" in only_problem(read(tmp_path)).problem


def test_a_folder_that_may_not_be_read(tmp_path, monkeypatch):
    write(tmp_path, "1.txt", BODY)
    shut = tmp_path / "shut"
    shut.mkdir()
    listed = os.scandir

    def scandir(path):
        if str(path).endswith("shut"):
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)
    problem, article = read(tmp_path)
    assert (problem.path, problem.problem) == (shut.as_posix(), "permission denied")
    assert isinstance(article, Article)


def test_odd_file_names(tmp_path):
    for name in ("ä [1] (x).txt", "-o.txt", "a\nb.txt", "%s{0}.txt"):
        write(tmp_path, name, BODY)
    assert len(list(read(tmp_path))) == 4
    assert ids(read(str(tmp_path / "ä [1] (x).txt"))) == ["ä [1] (x).txt"]


def test_wildcards(tmp_path):
    write(tmp_path, "1.txt", BODY)
    write(tmp_path, "2.log", BODY)
    assert ids(read(str(tmp_path / "*.txt"))) == ["1.txt"]


def test_jsonl(tmp_path):
    rows = [
        {
            "id": "x",
            "title": "T",
            "text": BODY,
            "published": "2021-05-03",
            "url": "https://e.org/a",
            "source": "S",
        },
        {"text": BODY, "published": None, "colour": "red"},
    ]
    path = write(tmp_path, "a.jsonl", "\n".join(map(json.dumps, rows)))
    first, second = read(path)
    assert (first.id, first.title, first.outlet, first.url) == ("x", "T", "S", "https://e.org/a")
    assert [w.kind for w in first.witnesses] == ["given", "url"]
    assert (second.id, second.witnesses) == ("a.jsonl#2", ())


def test_a_broken_line_names_its_place_and_stops_nothing(tmp_path):
    good = json.dumps({"text": BODY})
    path = write(tmp_path, "a.jsonl", f'{good}\n{{"text": \n{{"title": "x"}}\n[1]\n{good}\n')
    items = list(read(path))
    problems = [item for item in items if isinstance(item, Problem)]
    assert [p.path.rsplit(":", 1)[1] for p in problems] == ["2", "3", "4"]
    assert len(items) - len(problems) == 2


def test_content_decides_before_the_suffix(tmp_path):
    path = write(tmp_path, "a.txt", json.dumps({"id": "x", "text": BODY}))
    assert ids(read(path)) == ["x"]


@pytest.mark.parametrize("wrap", [list, lambda rows: {"articles": list(rows), "status": "ok"}])
def test_json_documents(tmp_path, wrap):
    path = write(tmp_path, "a.json", json.dumps(wrap([{"text": BODY}, {"text": BODY}]), indent=1))
    assert ids(read(path)) == ["a.json#1", "a.json#2"]


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n ", "empty"),
        ("a.txt", bytes(range(256)) * 4, "no text"),
        ("a.py", b"print(1)", "no reader"),
        ("a.jsonl", b"It burned on Monday.", "named .jsonl"),
        ("a.pdf", b"It burned on Monday.", "named .pdf"),
        ("a.doc", b"\xd0\xcf\x11\xe0rubbish", "office document"),
        ("a.ods", zip_of("content.xml", mimetype="application/vnd.oasis"), "office document"),
        ("a.json", b"[]", "empty"),
        ("a.json", b'{"articles": []}', "empty"),
        ("a.json", b'{"tags": ["a"]}', "no text"),
    ],
)
def test_problems_say_what_and_what_next(tmp_path, name, content, problem):
    found = only_problem(read(write(tmp_path, name, content)))
    assert problem in found.problem
    assert found.hint
    assert found.path.endswith(name)


def test_nothing_there_is_an_error(tmp_path):
    with pytest.raises(MissingInput, match="no file or folder"):
        read([tmp_path / "none.txt"])


def test_one_missing_file_stops_nothing(tmp_path):
    path = write(tmp_path, "1.txt", BODY)
    missing, article = read([path, tmp_path / "none.txt"])
    assert isinstance(missing, Problem)
    assert isinstance(article, Article)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]
)
def test_western_encodings_give_one_text(encoding):
    text = "“It’s over,” said José Müller – the café’s owner – on Monday.\n" * 3
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("shift_jis", "二〇一九年、首相は東京でのかいだんにしゅっせきした。"),
        ("gb18030", "总统星期一在北京说，会谈已经结束。"),
    ],
)
def test_east_asian_encodings(encoding, text):
    assert decode((text * 3).encode(encoding)) == text * 3


ENGLISH = (
    "Mill burns down at night\n\nMarch 4, 2024\n\nA mill burned down in Oslo on Monday – nobody was"
    " hurt, the mayor’s office said. “It’s over,” Ada Holm told the reporters on Tuesday.\n"
)


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "gb18030", "gbk", "cp932"],
)
def test_every_encoding_gives_the_same_article(tmp_path, encoding):
    text = ENGLISH.replace(" – ", ", ") if encoding == "cp932" else ENGLISH
    clean, other = (
        write(tmp_path, "a/1.txt", text),
        write(tmp_path, "b/1.txt", text.encode(encoding)),
    )
    (first,), (second,) = read(clean), read(other)
    assert second == replace(first, path=second.path)


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", "§§ 12 und 13 gelten, sagte José Müller am Montag in Köln."),
        ("cp1252", "«Ça y est», dit-elle à Orléans … «c’est fini»."),
        ("latin-1", "El año pasado, señaló él, ¿quién lo vio? ¡Nadie!"),
        ("gb18030", "President Xi Jinping (习近平) said on Monday that the talks “are over”."),
        ("shift_jis", "The mayor of 東京 said on Monday that “it is over”."),
        ("gb18030", "Beyoncé’s café, said André Köhler"),
    ],
)
def test_a_few_characters_give_the_encoding_away(encoding, text):
    assert decode((text * 3).encode(encoding)) == text * 3


def test_line_ends_are_kept(tmp_path):
    (article,) = read(write(tmp_path, "a.txt", "Mill burns\r\n\r\n" + BODY))
    assert article.text == "Mill burns\r\n\r\n" + BODY
