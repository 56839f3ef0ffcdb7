"""Tables as people and spreadsheets leave them: read as meant, or refused by line and column."""

from __future__ import annotations

import csv
import io

import pytest

from timeline.edit.sheet import read_sheet, sheet_events
from timeline.edit.slashes import DayOrder, day_order, rewritten
from timeline.errors import MissingInput, UnreadableInput

HEADER = ["date", "title", "kind", "start", "end", "precision", "lane", "first_published", "id"]
DAM = [
    *("2021-05-02", "The dam broke", "event", "2021-05-02", "2021-05-02", "day"),
    *("story", "2021-05-03", "m1"),
]
MAY = [
    *("2021-05", "Rain; much of it", "event", "2021-05-01", "2021-05-31", "month"),
    *("background", "2021-05-03", "m2"),
]


def written(*rows, delimiter=",", header=HEADER):
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter).writerows([header, *rows])
    return text.getvalue()


@pytest.fixture
def sheet(tmp_path):
    """Reads a table given as text or bytes."""

    def read(content):
        path = tmp_path / "edited.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        rows = read_sheet(path)
        sheet_events(path, rows)
        return rows

    return read


def cells(rows):
    return [{name: cell for name, cell in row.cells.items() if cell} for row in rows]


PLAIN = written(DAM, MAY)


@pytest.mark.parametrize(
    "content",
    [
        b"\xef\xbb\xbf" + PLAIN.encode(),
        PLAIN.replace("\r\n", "\n"),
        PLAIN.replace("\r\n", "\r"),
        PLAIN.encode("utf-16"),
        written(DAM, MAY, delimiter=";"),
        "sep=;\r\n" + written(DAM, MAY, delimiter=";"),
        written(DAM, MAY, delimiter="\t"),
        written(DAM[::-1], MAY[::-1], header=HEADER[::-1]),
        written(["0", *DAM, "x"], ["1", *MAY, "y"], header=["", *HEADER, "my own"]),
        written(DAM, ["" for _ in DAM], MAY),
        written(DAM, MAY, header=["Date", " TITLE ", *HEADER[2:7], "First published", "ID"]),
    ],
    ids=["bom", "lf", "cr", "utf16", "semicolon", "sep", "tab", "reordered", "more", "gap", "case"],
)
def test_the_same_table_in_another_dress_is_the_same_table(content, sheet):
    assert cells(sheet(content)) == cells(sheet(PLAIN))


def test_western_windows_letters_are_read(sheet):
    rows = sheet(written(["2021", "Zürich – für alle", *[""] * 7]).encode("cp1252"))
    assert rows[0].cells["title"] == "Zürich – für alle"


def test_a_title_and_a_date_are_enough_and_the_formula_guard_comes_off(sheet):
    (row,) = sheet("date,title\n2021-05-02,'=1+1\n")
    assert row.cells == {"date": "2021-05-02", "title": "=1+1"}


def test_a_line_is_counted_where_the_row_begins(sheet):
    rows = sheet('date,title\n2021,"two\nlines"\n\n2022,c\n')
    assert [row.line for row in rows] == [2, 5]


@pytest.mark.parametrize(
    ("date", "read"),
    [
        ("2021-05-01", "2021-05-01"),
        ("2021-04~", "2021-04~"),
        ("2021-04-30/2021-05-01", "2021-04-30/2021-05-01"),
        ("1 May 2021", "2021-05-01"),
        ("Saturday", "2021-05-01"),
        ("01.05.2021", "2021-05-01"),
        ("2021/5/1", "2021-05-01"),
        ("16/05/2021", "2021-05-16"),
        ("5/16/2021", "2021-05-16"),
        ("2021-05-01 00:00:00", "2021-05-01"),
        ("May 2021", "2021-05"),
    ],
)
def test_a_date_may_be_edtf_iso_or_plain_words(date, read, sheet):
    assert sheet(written([date, *DAM[1:]]))[0].cells["date"] == read


def test_a_month_that_a_spreadsheet_has_turned_is_turned_back(sheet):
    assert sheet(written(["May-21", *MAY[1:]]))[0].cells["date"] == "2021-05"


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (["2021-13-40", *DAM[1:]], ":2: column 'date': '2021-13-40' .*2023-09-16"),
        (["soonish", *DAM[1:]], ":2: column 'date': 'soonish' is no"),
        (["03/04/2021", *DAM[1:]], ":2: column 'date': '03/04/2021' may be two days"),
        (["May-22", *MAY[1:]], ":2: column 'date': 'May-22' may be a day or a year"),
        (["", "x", *[""] * 7], ":2: column 'date': is empty"),
        ([DAM[0], "", *DAM[2:]], ":2: column 'title': is empty"),
        ([*DAM[:2], "evnt", *DAM[3:]], ":2: column 'kind': .*did you mean 'event'"),
        ([*DAM[:6], "front", *DAM[7:]], ":2: column 'lane': .*have story, background"),
    ],
)  # fmt: skip
def test_a_bad_cell_is_named_by_line_and_column_with_the_nearest_choice(row, message, sheet):
    with pytest.raises(UnreadableInput, match=r"edited\.csv" + message):
        sheet(written(row))


def test_an_id_that_stands_twice_is_named_with_both_lines(sheet):
    with pytest.raises(UnreadableInput, match=r":3: column 'id': 'm1' stands on line 2 too"):
        sheet(written(DAM, DAM))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", ":1: is empty"),
        ("when,titel\n2021,x\n", r":1: has no column 'title' \(is it 'titel'"),
        ("a,b\n", r":1: has no column 'title' \(have a, b"),
        ("date,title,date\n", ":1: has column 'date' twice"),
        ('date,title\n2021,"open\n', ":2: is no table|:3: is no table"),
        (b"PK\x03\x04", "is no text .*save it as CSV"),
    ],
)
def test_what_is_no_table_is_refused_in_one_line(content, message, sheet):
    with pytest.raises(UnreadableInput, match=message):
        sheet(content)


def test_a_table_that_is_not_there_is_named(tmp_path):
    with pytest.raises(MissingInput, match=r"edited\.csv: no such file"):
        read_sheet(tmp_path / "edited.csv")


@pytest.mark.parametrize(
    ("days", "order"),
    [
        (["16/09/2023", "03/04/2023"], DayOrder.DAY_FIRST),
        (["9/16/2023", "03/04/2023"], DayOrder.MONTH_FIRST),
        (["03/04/2023", "2023-09-16"], DayOrder.UNKNOWN),
        (["16/09/2023", "9/16/2023"], DayOrder.UNKNOWN),
    ],
)
def test_the_table_tells_which_number_is_the_day(days, order):
    assert day_order(days) is order


def test_a_slashed_day_is_read_as_the_table_tells():
    assert rewritten("03/04/2023", DayOrder.DAY_FIRST, "date") == "2023-04-03"
    assert rewritten("03/04/2023", DayOrder.MONTH_FIRST, "date") == "2023-03-04"
    assert rewritten("03/04/2023 6:05", DayOrder.MONTH_FIRST, "start") == "2023-03-04T06:05"
