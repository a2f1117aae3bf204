"""The addresses once published: pages, files and citable places; none of them may be lost."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from gazetteer.model import Gazetteer
from gazetteer.pages.addresses import (
    Address,
    entity_address,
    event_address,
    sentence_address,
)
from gazetteer.pages.figure_rows import figure_address
from gazetteer.problems import Problem

FILE = "data/published_urls.txt"
_ID = re.compile(r'\bid="([^"]+)"|\{ ?#([^\s}]+)')
_UNLISTED = ("assets/", ".")


def page_address(path: str) -> str:
    """The address of a file of docs/ from the root of the site; `./` is the home page."""
    if path.endswith((".md", "index.html")):
        folder = path.removesuffix(".html").removesuffix(".md")
        return f"{folder.removesuffix('index').rstrip('/') or '.'}/"
    return path


def standing_addresses(files: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """Address → the ids on it, for the texts of docs/ by path; assets are left out."""
    return {
        page_address(path): frozenset(name or other for name, other in _ID.findall(text))
        for path, text in files.items()
        if not path.startswith(_UNLISTED)
    }


def citable_addresses(gazetteer: Gazetteer) -> Iterator[str]:
    """Places within pages that people cite: sentences, entries, events, figures and the rest."""
    for article in gazetteer.articles:
        for sentence in article.sentences:
            yield sentence_address(article.id, sentence.id).url
            if article.script == "Hant":
                yield sentence_address(article.id, sentence.id.replace("p", "o", 1)).url
    yield from (a.url for a in map(entity_address, gazetteer.entities) if a.anchor)
    yield from (event_address(event).url for event in gazetteer.events)
    yield from (figure_address(figure).url for figure in gazetteer.figures)
    for section, rows in (
        ("disagreements", gazetteer.disagreements),
        ("themes", gazetteer.themes),
    ):
        yield from (Address(path=f"{section}/index.md", anchor=row.id).url for row in rows)


def lost_addresses(
    published: Iterable[str], standing: Mapping[str, Collection[str]], moved: Collection[str]
) -> Iterator[Problem]:
    """Each published address that has neither a page with that place nor a redirect."""
    for line, address in enumerate(published, start=1):
        page, _, anchor = address.partition("#")
        if page in moved:
            continue
        if page not in standing:
            yield Problem(file=FILE, line=line, what=_what(page))
        elif anchor and anchor not in standing[page]:
            what = f"{address}: the page has no such id any more; keep the id on the page"
            yield Problem(file=FILE, line=line, what=what)


def _what(page: str) -> str:
    if not page.endswith("/"):
        return f"{page}: the file is gone; published files stay where they are"
    return (
        f"{page}: the page is gone; add to data/redirects.yml where it went, "
        f"for example: - {{from: {page}, to: companies/others/}}"
    )
