"""The HTML of every built page is valid, by html5lib's strictest reading; `make audit` asks the Nu checker too."""

from __future__ import annotations

from pathlib import Path

import html5lib


def test_every_page_is_valid_html(site_folder: Path) -> None:
    wrong = {}
    for path in sorted(site_folder.rglob("*.html")):
        parser = html5lib.HTMLParser()
        parser.parse(path.read_text(encoding="utf-8"))
        if parser.errors:
            wrong[path.relative_to(site_folder).as_posix()] = parser.errors[:3]
    assert wrong == {}


def test_every_page_names_its_language_and_has_one_title(site_folder: Path) -> None:
    """Simplified Chinese for the page; Traditional for words in the original script, wherever they are quoted."""
    pages = {path: path.read_text(encoding="utf-8") for path in sorted(site_folder.rglob("*.html"))}
    assert len(pages) > 100
    assert [path for path, html in pages.items() if '<html lang="zh-Hans"' not in html] == []
    assert [path for path, html in pages.items() if html.count("<h1") != 1] == []
    original = pages[site_folder / "articles" / "fengtou-2025" / "index.html"]
    assert original.count('lang="zh-Hant"') > 30
