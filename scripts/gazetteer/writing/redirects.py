"""Addresses that were published and have moved: rows of data/redirects.yml become small HTML pages, or ids beside others."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from gazetteer.curated.redirect_rows import RedirectRow
from gazetteer.pages import Page
from gazetteer.pages.addresses import ARTICLES, COVERAGE, SOMETIMES, THEMES
from gazetteer.problems import Problem, did_you_mean
from gazetteer.writing.places import shown_places, stand_beside
from gazetteer.writing.published_urls import page_address

FILE = "data/redirects.yml"
_NAMED_BY_ARTICLE = (ARTICLES, COVERAGE, THEMES)


def redirect_pages(rows: Sequence[RedirectRow]) -> Iterator[Page]:
    """One plain HTML page for each page that is gone; MkDocs copies it as it is."""
    for row in rows:
        if row.place:
            continue
        page, _, anchor = row.to.partition("#")
        target = posixpath.relpath(page, row.gone) + "/"
        yield Page(
            path=f"{row.gone}index.html",
            template="redirect.html.j2",
            context={"page": target, "target": f"{target}#{anchor}" if anchor else target},
        )


def former_places(rows: Sequence[RedirectRow], pages: Mapping[str, str]) -> dict[str, str]:
    """Path → text of the pages with former places, each beside the place that took over."""
    paths = {page_address(path): path for path in pages if path.endswith(".md")}
    texts: dict[str, str] = {}
    for page, place, former in dict.fromkeys((*_given(rows), *_named_by_article(rows, pages))):
        if path := paths.get(page):
            texts[path] = stand_beside(texts.get(path, pages[path]), place, former)
    return texts


def _given(rows: Sequence[RedirectRow]) -> Iterator[tuple[str, str, str]]:
    """Page, place and former place of the rows for places."""
    return ((row.page, row.to.partition("#")[2], row.place) for row in rows if row.place)


def _named_by_article(
    rows: Sequence[RedirectRow], pages: Mapping[str, str]
) -> Iterator[tuple[str, str, str]]:
    """The same for places that are named by the id of an article which has a new one."""
    for row in rows:
        old, new = _article(row.gone), _article(row.to)
        for path in _NAMED_BY_ARTICLE if old and new else ():
            for place in shown_places(pages.get(path, "")):
                if place == new or place.endswith(f"-{new}"):
                    yield page_address(path), place, place.removesuffix(new) + old


def _article(address: str) -> str:
    section, _, rest = address.partition("/")
    return rest.removesuffix("/") if section == "articles" and rest.endswith("/") else ""


def check_redirects(
    rows: Sequence[RedirectRow], pages: Mapping[str, str], written: Collection[str] = ()
) -> Iterator[Problem]:
    """A row leads from where nothing stands to where something stands, and stands once.

    `pages` are the generated files by path, without what the rows make; `written` the paths of pages people wrote.
    """
    made = {page_address(path): text for path, text in pages.items()}
    addresses = {*made, *map(page_address, written)}
    places = {
        page: shown_places(made[page])
        for page in {row.page for row in rows if row.place}
        if page in made
    }
    folders = {one.partition("/")[0] for one in addresses if one.endswith("/")} - {"."}
    seen: set[str] = set()
    for row in rows:
        if row.gone in seen:
            yield _problem(row, f"from: {row.gone!r} stands in two rows; keep one of them")
        seen.add(row.gone)
        if row.place:
            yield from _place_faults(row, places)
            continue
        if row.gone in addresses:
            yield _problem(row, f"from: a page stands at {row.gone!r}; take the row out")
        if row.page.partition("/")[0] not in (*folders, *SOMETIMES):
            what = f"from: no page ever stood at {row.gone!r}; expected one of {', '.join(sorted(folders))}"
            yield _problem(row, f"{what}, and the page below it")
        if row.to.partition("#")[0] not in addresses:
            yield _problem(row, f"to: no page stands at {row.to!r}; name one that does")


def check_moves(
    rows: Sequence[RedirectRow], sections: Collection[str], may_stand: Callable[[str], bool]
) -> Iterator[Problem]:
    """The same for the pages of rows, where other problems leave open which pages there will be."""
    seen: set[str] = set()
    for row in rows:
        if row.gone in seen:
            yield _problem(row, f"from: {row.gone!r} stands in two rows; keep one of them")
        seen.add(row.gone)
        if row.place:
            continue
        if row.gone in sections:
            yield _problem(row, f"from: a page stands at {row.gone!r}; take the row out")
        target = row.to.partition("#")[0]
        if target not in sections and not may_stand(target):
            yield _problem(row, f"to: no page stands at {row.to!r}; name one that does")


def _place_faults(row: RedirectRow, places: Mapping[str, Mapping[str, str]]) -> Iterator[Problem]:
    page, _, anchor = row.to.partition("#")
    if row.page not in places:
        yield _problem(row, f"from: no generated page stands at {row.page!r} to lead on from")
    elif page != row.page:
        yield _problem(row, f"to: found {row.to!r}; a place leads to another of {row.page!r}")
    elif anchor and anchor not in places[page]:
        meant = did_you_mean(anchor, places[page], "name one that it has")
        yield _problem(row, f"to: {page!r} has no place {anchor!r}{meant}")
    elif row.place in places[page]:
        yield _problem(row, f"from: a place stands at {row.gone!r}; take the row out")


def _problem(row: RedirectRow, what: str) -> Problem:
    return Problem(file=FILE, line=row.line, what=what)
