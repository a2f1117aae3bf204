"""compare_sites: what one build has and the other lacks, page by page."""

from __future__ import annotations

from pathlib import Path

import pytest
from compare_sites import compare_files, compare_pages, main, read_page, read_site

PAGE = '<title>甲 - 志</title><h1 id="a">甲</h1><p id="p1s1">句</p><input id="__drawer">'


def _site(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def test_page_is_read_without_the_themes_own_ids() -> None:
    page = read_page(PAGE + "<svg><title>图</title></svg>")
    assert (page.title, page.anchors) == ("甲 - 志", {"a", "p1s1"})


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ({"a/index.html": PAGE, "b/index.html": PAGE}, []),
        ({"a/index.html": PAGE}, ["pages missing: 1: b/index.html"]),
        (
            {"a/index.html": PAGE, "b/index.html": PAGE, "404.html": PAGE},
            ["pages added: 1: 404.html"],
        ),
        (
            {"a/index.html": PAGE.replace(" - 志", ""), "b/index.html": PAGE},
            ["titles differ: 1: a/index.html '甲 - 志' → '甲'"],
        ),
        (
            {"a/index.html": PAGE, "b/index.html": PAGE.replace("p1s1", "p1s2")},
            [
                "anchors missing: 1: b/index.html#p1s1",
                "anchors added: 1: b/index.html#p1s2",
            ],
        ),
    ],
)
def test_pages_are_compared(other: dict[str, str], told: list[str], tmp_path: Path) -> None:
    first = _site(tmp_path / "first", {"a/index.html": PAGE, "b/index.html": PAGE})
    second = _site(tmp_path / "second", other)
    assert list(compare_pages(read_site(first), read_site(second))) == told


def test_long_lists_are_cut_and_counted(tmp_path: Path) -> None:
    first = _site(tmp_path, {f"{n}.html": PAGE for n in range(7)})
    (line,) = compare_pages(read_site(first), {})
    assert line == "pages missing: 7: 0.html, 1.html, 2.html, 3.html, 4.html … and 2 more"


def test_only_files_of_the_tree_are_compared(tmp_path: Path) -> None:
    docs = _site(tmp_path / "docs", {"data/a.json": "1", "data/b.json": "1", "left-out.css": ""})
    first = _site(tmp_path / "first", {"data/a.json": "1", "data/b.json": "1", "theme.js": "1"})
    second = _site(tmp_path / "second", {"data/b.json": "2"})
    assert list(compare_files(docs, first, second)) == [
        "files missing: 1: data/a.json",
        "files changed: 1: data/b.json",
    ]


def test_equal_sites_end_well(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    site = str(_site(tmp_path / "site", {"index.html": PAGE}))
    monkeypatch.setattr("sys.argv", ["compare_sites", site, site, "--docs", str(tmp_path / "docs")])
    assert main() == 0
    assert capsys.readouterr().out == "no difference\n"
