"""exports.spreadsheets: CSV that a spreadsheet opens in UTF-8, a row a line, no cell a formula."""

import csv
import dataclasses
import io
from pathlib import Path

import icalendar
import pytest
from gazetteer.building import Project, build_files
from gazetteer.exports.events import export_events
from gazetteer.exports.spreadsheets import csv_header, guarded, render_csv
from gazetteer.model.edtf import parse_edtf

from tests.exports.test_revisions import FIRST

GUARDED = {
    **{text: f"'{text}" for text in ('=HYPERLINK("http://evil.example","x")', "=1+1", "@SUM(1)")},
    **{
        text: f"'{text}"
        for text in ("-cmd|' /C calc'!A0", "+1+1", "-5-3", "－甲", "＝甲", "＠甲", "＋86")
    },
    **{text: f"'{text}" for text in ("-", "+", "--5", "-5甲", "-.5.5")},
    "\t=1": "'\t=1",
    "\r=1": "'=1",
    "\n=1": "'=1",
    **{
        text: text
        for text in ("", "-5", "+3", "-1,200", "-1.5%", "+0.25", "2025-02", "甲=乙", "'=1", "a@b")
    },
    "甲\r乙": "甲 乙",
    "甲\r\n\u2028乙": "甲 乙",
}


@pytest.mark.parametrize(("cell", "shown"), GUARDED.items())
def test_cell_that_would_be_run_is_a_text_and_a_number_stays_one(cell: str, shown: str) -> None:
    assert guarded(cell) == shown


def test_table_has_its_mark_and_a_line_for_each_row() -> None:
    rows = [["甲\r乙", '"丙", 丁'], ["=1", "戊\n己"]]
    text = render_csv(["a", "b"], rows)
    assert text == '\ufeffa,b\n甲 乙,"""丙"", 丁"\n\'=1,戊 己\n'
    assert csv_header(text) == ["a", "b"]


def test_names_of_the_data_are_guarded_in_the_tables_and_bare_in_the_json(world: Path) -> None:
    data = world / "data" / "events.yml"
    text = data.read_text(encoding="utf-8")
    title = '=HYPERLINK(\\"http://evil.example\\")\\r\\nATTACH:http://evil.example/'
    data.write_text(text.replace('星槎智能在云汀成立"', f'{title}"', 1), encoding="utf-8")
    files = build_files(Project(root=world))
    table = files["docs/data/events.csv"]
    rows = list(csv.DictReader(io.StringIO(table.removeprefix("\ufeff"), newline="")))
    shown = '=HYPERLINK("http://evil.example") ATTACH:http://evil.example/'
    assert rows[0]["title"] == f"'{shown}"
    assert len(rows) == 3
    assert len(table.splitlines()) == 4
    escaped = shown.replace('"', '\\"')
    assert f'"title": "{escaped}"' in files["docs/data/events.json"]


@pytest.mark.parametrize("end", ["\r", "\n", "\r\n", "\u2028", "\x0b", "\x85"])
def test_line_end_in_a_title_begins_no_line_of_the_calendar(end: str) -> None:
    event = dataclasses.replace(
        FIRST.events[0], when=parse_edtf("2025-02-10"), title=f"甲{end}ATTACH:http://evil.example/"
    )
    text = export_events(dataclasses.replace(FIRST, events=(event,)))["timeline/events.ics"]
    (found,) = icalendar.Calendar.from_ical(text).walk("VEVENT")
    assert str(found["SUMMARY"]) == "甲\nATTACH:http://evil.example/"
    assert "ATTACH" not in found
    assert all(line.isprintable() for line in text.split("\r\n"))
