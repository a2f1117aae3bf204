"""parts.cutting: one long page → its parts."""

import re
from html.parser import HTMLParser
from itertools import chain

import pytest
from gazetteer.parts.cutting import cut_lines

from tests.conftest import ROOT

PAGES = (
    "timeline/index.md",
    "figures/index.md",
    "disagreements/index.md",
    "cities/hangzhou.md",
    "policies/others.md",
    "policies/index.md",
    "book/index.md",
    "themes/index.md",
)
VOID = ("br", "hr", "img", "input")


class _Tags(HTMLParser):
    """The elements left open, and the end tags of none."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.astray: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        """Opens nothing."""

    def handle_endtag(self, tag: str) -> None:
        if self.open[-1:] == [tag]:
            self.open.pop()
        else:
            self.astray.append(tag)


def _lines(page: str) -> list[str]:
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    return text.split("\n# ", 1)[1].split("\n")[1:]


@pytest.mark.parametrize("most", [8_000, 30_000])
@pytest.mark.parametrize("page", PAGES)
def test_each_part_is_whole_and_together_they_are_the_page(page: str, most: int) -> None:
    lines = _lines(page)
    parts = cut_lines(lines, most)
    for part in parts:
        tags = _Tags()
        tags.feed("\n".join(part))
        assert (tags.open, tags.astray) == ([], []), part[:5]
    assert len(parts) > 1
    left = iter(chain.from_iterable(parts))
    assert all(line in left for line in lines), "a line is lost or out of order"
    added = len(list(chain.from_iterable(parts))) - len(lines)
    assert added < 40 * len(parts)


def test_what_fits_is_not_cut() -> None:
    assert cut_lines(["甲"] * 10, most=40) == []


def test_a_part_goes_on_with_its_containers_heads_and_headings() -> None:
    lines = [
        "## 一 { #one }",
        "",
        '<table class="index sortable" id="t" markdown>',
        "<thead>",
        "<tr><th>名</th></tr>",
        "</thead>",
        "<tbody markdown>",
        *(f"<tr markdown><td>{name * 60}</td></tr>" for name in "甲乙丙丁"),
        "</tbody>",
        "</table>",
    ]
    first, second = cut_lines(lines, most=700)
    rows = {name: f"<tr markdown><td>{name * 60}</td></tr>" for name in "甲乙丙丁"}
    assert [line for line in second if line] == [
        "## 一（续） { #part-2-2 }",
        '<table class="index sortable" markdown>',
        "<thead>",
        "<tr><th>名</th></tr>",
        "</thead>",
        "<tbody markdown>",
        *(row for row in rows.values() if row not in first),
        "</tbody>",
        "</table>",
    ]
    assert first[-2:] == ["</tbody>", "</table>"]


def test_a_table_in_markdown_goes_on_with_its_head() -> None:
    rows = [f"| {name * 60} |" for name in "甲乙丙丁"]
    first, second = cut_lines(["", "| 名 |", "|---|", *rows, "", "后文。"], most=500)
    assert first == ["", "| 名 |", "|---|", *rows[:2]]
    assert second == ["", "| 名 |", "|---|", *rows[2:], "", "后文。"]


def test_what_must_stay_whole_stays_whole() -> None:
    picture = ["<svg>", *['<circle cx="1"/>'] * 30, "</svg>", ""]
    paragraphs = [
        line for number in range(30) for line in (f"第{number}段。", '{ data-par="1" }', "")
    ]
    parts = cut_lines(["", *picture, *paragraphs], most=400)
    said = [[line for line in part if line] for part in parts]
    assert [line for part in said for line in part] == list(filter(None, [*picture, *paragraphs]))
    assert said[0][: len(picture) - 1] == picture[:-1]
    assert all(re.match(r"第\d+段。", part[0]) for part in said[1:])
