"""parts.cutting: one long page → its parts."""

import re
from html.parser import HTMLParser
from itertools import chain

import pytest
from gazetteer.parts.cutting import MOST_LISTED, divide, elements, find_cuts, may_be_long
from gazetteer.parts.joints import with_joints

from tests.conftest import ROOT
from tests.reading import read_markdown, text_of

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


def cut_lines(lines: list[str], most: int) -> list[list[str]]:
    """The parts; none where all fit in one."""
    cuts = find_cuts(lines, most)
    return [*divide(lines, cuts)] if cuts else []


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


@pytest.mark.parametrize("page", [*PAGES, "coverage/index.md", "cities/index.md"])
def test_a_page_has_hardly_more_elements_than_are_reckoned(page: str) -> None:
    lines = _lines(page)
    shown = len([*read_markdown("\n".join(lines)).iter()])
    assert shown <= 1.1 * sum(map(elements, lines))


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("", 0),
        ("一段。", 1),
        ("一段[甲](a.md)和<b>乙</b>。", 3),
        ("</div>", 1),
        ('<li id="x" markdown>[甲](a.md)</li>', 3),
        ("| [甲](a.md) | 1 | |", 5),
        ("甲|乙|丙", 1),
    ],
)
def test_the_elements_of_a_line(line: str, count: int) -> None:
    assert elements(line) == count


@pytest.mark.parametrize("most", [8_000, 80_000])
def test_no_page_that_would_be_cut_is_passed_over(most: int) -> None:
    for path in sorted((ROOT / "docs").rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        if cut_lines(text.split("\n"), most):
            assert may_be_long(text, most), path


@pytest.mark.parametrize("level", ["##", "###"])
def test_no_part_has_more_headings_than_a_list_beside_it_should(level: str) -> None:
    lines = [
        line for n in range(700) for line in (f"{level} 第{n}节 {{ #s{n} }}", "", "一段。", "")
    ]
    assert may_be_long("\n".join(lines), most=500_000)
    parts = cut_lines(lines, most=500_000)
    assert len(parts) >= 3
    assert all(sum(line.startswith(level) for line in part) <= MOST_LISTED for part in parts)


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


def test_what_is_folded_goes_on_unfolded() -> None:
    items = [f"- {name * 60}" for name in "甲乙丙丁"]
    lines = ['<details class="more" markdown>', "<summary>其余</summary>", "", *items, "</details>"]
    first, second = cut_lines(lines, most=500)
    assert first[0] == '<details class="more" markdown>'
    assert [line for line in second if line] == [
        '<details open class="more" markdown>',
        "<summary>其余</summary>",
        *(item for item in items if item not in first),
        "</details>",
    ]


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


def test_a_term_with_many_links_goes_on_as_that_term() -> None:
    links = [f"[名称{number}](a.md#n{number})" for number in range(60)]
    lines = ["", "机构", f":   {'、'.join(links)}", "", "人物", ":   [甲](b.md)", ""]
    jointed = with_joints("\n".join(lines), most=800)
    parts = cut_lines(jointed.split("\n"), most=800)
    assert len(parts) > 1
    assert all(part[:2] == ["", "机构"] for part in parts)
    for part in parts:
        root = read_markdown("\n".join(part))
        assert [text_of(term) for term in root.iter("dt")] in (["机构"], ["机构", "人物"])
        assert len("\n".join(part).encode()) < 1_000
    said = chain.from_iterable(re.findall(r"\[.*?\)", line) for line in chain.from_iterable(parts))
    assert [*said] == [*links, "[甲](b.md)"]


@pytest.mark.parametrize(
    "line",
    ["一段[甲](a.md)、[乙](b.md)" * 20, ":   " + "没有链接、" * 60, ":   [甲](a.md)、[乙](b.md)"],
)
def test_only_long_lists_of_links_get_joints(line: str) -> None:
    assert with_joints(f"名\n{line}\n", most=800) == f"名\n{line}\n"
