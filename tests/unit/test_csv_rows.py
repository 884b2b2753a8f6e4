"""A spreadsheet is read as people's programs write it, or refused in words before any row is looked at."""

import pytest

from core.importing.csv_rows import Columns, RefusedFileError, read_sheet

COLUMNS = Columns({"title": "", "summary": "", "body": ""}, ("title",), {"text": "body"}, may_hold_links=False)
PLAIN = "Title,Summary\nCafé,“Two” – words\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_programs_write_it_in_many_ways(encoding, delimiter, ends):
    data = PLAIN.replace(",", delimiter).replace("\n", ends).encode(encoding)
    sheet = read_sheet(data, COLUMNS)
    assert [row.cells for row in sheet.rows] == [{"title": "Café", "summary": "“Two” – words"}]
    assert ("Windows-1252" in sheet.notes[0]) == (encoding == "cp1252")


def test_names_of_columns_are_forgiving_and_lines_are_counted():
    sheet = read_sheet(b' TITLE ,Text\n\nOne,"a\n\nb"\n,\nTwo,c\n', COLUMNS)
    assert [(row.line, row.cells) for row in sheet.rows] == [
        (3, {"title": "One", "body": "a\n\nb"}),
        (7, {"title": "Two", "body": "c"}),
    ]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"title,sumary\na,b\n", "Column 2 is called “sumary”. Did you mean “summary”?"),
        (b"title,,summary\na,b,c\n", "Column 2 has no name"),
        (b"summary\na\n", "There is no column “title”"),
        (b"title,title\na,b\n", "“title” is there twice"),
        (b"title,Text,body\na,b,c\n", "“body” is there twice"),
        (b"title,Join link\na,b\n", "links to join are never taken"),
        (b"title,Zoom\na,b\n", "links to join are never taken"),
        (b"title,meeting-passcode\na,b\n", "links to join are never taken"),
        (b"title,URL\na,b\n", "links to join are never taken"),
        (b"title\n", "no rows"),
        (b"\n\n", "Column"),
        (b"PK\x03\x04 and so on", "CSV UTF-8"),
        (b"t\x00i\x00t\x00l\x00e\x00", "no text in an encoding"),
        (b"\xff\xfet", "does not go on as it"),
        (b"title\nCaf\x81\xe9\n", "Line 2: this is neither"),
        (b"title\n" + b'"' + b"x" * 200_001 + b'"\n', "a cell has over 200,000"),
        (b"title\n" + b"a\n" * 5_001, "more than 5,000 rows"),
        (b"title\n" + b"a" * 5_000_000, "larger than 5 MB"),
    ],
    ids=lambda value: ascii(value[:24]),
)
def test_a_sheet_that_cannot_be_taken_is_refused_whole(data, words):
    with pytest.raises(RefusedFileError) as problem:
        read_sheet(data, COLUMNS)
    assert words in str(problem.value)


def test_formulas_are_a_problem_and_neutral_ones_come_back_as_they_were():
    sheet = read_sheet(b"title,summary\n=1+1,x\n'=1+1,'@home\n- a,+ b\n", COLUMNS)
    assert "like a formula" in sheet.rows[0].problem
    assert sheet.rows[1].cells == {"title": "=1+1", "summary": "@home"}
    assert sheet.rows[2].cells == {"title": "- a", "summary": "+ b"}
    assert [bool(row.problem) for row in sheet.rows] == [True, False, False]


def test_a_row_with_too_many_cells_says_so():
    row = read_sheet(b"title,summary\nA,one, two\nB\n", COLUMNS).rows
    assert "3 cells" in row[0].problem
    assert (row[1].problem, row[1].cells) == ("", {"title": "B"})
