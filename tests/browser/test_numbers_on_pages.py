"""No naked number on a built page: what a statement prints stands in the receipts printed with it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_SENTENCE = re.compile(r"articles/([^/#]+)/#(p\d+s\d+[a-z]?)(?:-\d+)?$")
_OWNERS = ("statement", "event")
_ASIDE = ("dating", "about", "sources", "headerlink")
_VOID = {"br", "img", "hr", "input", "link", "meta", "wbr"}


class _Statements(HTMLParser):
    """For each statement of a page: its own text, the text of its quotes, the paragraphs it links to."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, str, set[tuple[str, str]]]] = []
        self._open: list[str] = []
        self._text = self._quotes = ""
        self._links: set[tuple[str, str]] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = dict(attributes)
        classes = (values.get("class") or "").split()
        role = ""
        if tag == "li" and set(classes) & set(_OWNERS):
            self._text, self._quotes, self._links = "", "", set()
            role = "statement"
        elif tag == "blockquote":
            role = "quote"
        elif tag in ("details", "summary", "time") or set(classes) & {*_ASIDE, "when"}:
            role = "aside"
        if tag == "a" and (found := _SENTENCE.search(values.get("href") or "")):
            self._links.add((found[1], found[2].partition("s")[0]))
        if tag not in _VOID:
            self._open.append(role)

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID or not self._open:
            return
        if self._open.pop() == "statement":
            self.found.append((self._text, self._quotes, self._links))

    def handle_data(self, data: str) -> None:
        if "statement" not in self._open:
            return
        if "quote" in self._open:
            self._quotes += data
        elif "aside" not in self._open:
            self._text += data


def test_every_number_of_a_printed_statement_stands_in_its_receipts(site_folder: Path) -> None:
    dates = json.loads((site_folder / "data" / "dates.json").read_text(encoding="utf-8"))
    meant: dict[tuple[str, str], set[str]] = {}
    for date in dates:
        numbers = _NUMBER.findall(date["when"] or "")
        plain = {number.lstrip("0") for number in numbers}
        place = (date["article"], date["sentence"].partition("s")[0])
        meant.setdefault(place, set()).update(numbers, plain)
    naked = [
        f"{page}: {number} in «{' '.join(text.split())}»"
        for page, (text, quotes, links) in _statements(site_folder)
        if quotes  # an event on an entity's page leads to its receipts on the timeline
        for number in _NUMBER.findall(text)
        if number
        not in {*_NUMBER.findall(quotes), *(n for link in links for n in meant.get(link, ()))}
    ]
    assert naked == []


def _statements(folder: Path) -> Iterator[tuple[str, tuple[str, str, set[tuple[str, str]]]]]:
    """Every statement of every page; at least the six dragons' pages have some."""
    count = 0
    for path in sorted(folder.rglob("index.html")):
        for statement in _Statements(path.read_text(encoding="utf-8")).found:
            count += 1
            yield path.relative_to(folder).as_posix(), statement
    if count < 1000:
        pytest.fail(f"only {count} statements found on the built pages")
