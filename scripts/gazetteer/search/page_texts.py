"""What pages print, read one page after the other: each text once, and its number wherever it is printed."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from gazetteer.keeping import NOTHING_REMEMBERED, Remembered
from gazetteer.pages.addresses import Address
from gazetteer.search.text import page_lines, page_title


@dataclass(frozen=True, slots=True, kw_only=True)
class PageTexts:
    """`titles` by path in docs/; `texts` by their numbers; by address the numbers of what stands there."""

    titles: dict[str, str]
    texts: tuple[str, ...]
    at: dict[str, array[int]]


def read_pages(
    pages: Iterable[tuple[str, str]],
    entries: Collection[str],
    whole: str,
    remembered: Remembered = NOTHING_REMEMBERED,
) -> PageTexts:
    """Each page, path in docs/ and Markdown, is read when it comes and let go.

    `entries` are the addresses on pages that are places of their own: what stands under their headings. Of the page
    `whole` only the title is read.
    """
    titles: dict[str, str] = {}
    numbers: dict[str, int] = {}
    at: dict[str, array[int]] = {}
    for path, markdown in pages:
        titles[path] = page_title(markdown)
        if path != whole:
            under = remembered.get("words", path, markdown, partial(_by_heading, markdown))
            for url, texts in _by_place(Address(path=path).url, under, entries).items():
                told = (numbers.setdefault(text, len(numbers)) for text in texts)
                at.setdefault(url, array("I")).extend(told)
    return PageTexts(titles=titles, texts=tuple(numbers), at=at)


def _by_heading(markdown: str) -> dict[str, list[str]]:
    """The texts under each anchor, each once."""
    under: dict[str, dict[str, None]] = defaultdict(dict)
    for anchor, texts in page_lines(markdown):
        under[anchor].update(dict.fromkeys(texts))
    return {anchor: [*texts] for anchor, texts in under.items()}


def _by_place(
    page: str, under: Mapping[str, Iterable[str]], entries: Collection[str]
) -> dict[str, set[str]]:
    """The texts under the headings of entries, and all others of the page."""
    found: dict[str, set[str]] = defaultdict(set)
    for anchor, told in under.items():
        entry = f"{page}#{anchor}"
        found[entry if entry in entries else page].update(told)
    return found
