"""The addresses once published, each with a fingerprint of what it shows: none may be lost, none may drift."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from gazetteer.linking.wording import folded
from gazetteer.model import Gazetteer
from gazetteer.pages.addresses import (
    MEASURES,
    Address,
    entity_address,
    event_address,
    sentence_address,
    statement_address,
)
from gazetteer.pages.debate_pages import voice_address
from gazetteer.pages.figure_rows import figure_address
from gazetteer.problems import Problem
from gazetteer.writing.places import shown_places

FILE = "data/published_urls.txt"
_UNLISTED = ("assets/", ".")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A line of the list; `print` is "" where the address shows no words or has not been looked at yet."""

    line: int
    address: str
    print: str


def parse_list(text: str) -> tuple[Listed, ...]:
    """Lines of an address and the fingerprint behind a space."""
    parts = [line.partition(" ") for line in text.splitlines()]
    return tuple(
        Listed(line=number, address=address, print=mark)
        for number, (address, _, mark) in enumerate(parts, start=1)
    )


def write_list(
    published: Sequence[Listed],
    new: Collection[str],
    shown: Mapping[str, str],
    keep: Collection[Listed],
) -> str:
    """The list with new addresses and what all show now; those to keep, and those lost, stay as they are."""
    prints = {one.address: one.print for one in published}
    look = {*new, *(one.address for one in published if one not in keep)}
    prints |= {address: fingerprint(shown[address]) for address in look if shown.get(address)}
    lines = (f"{address} {prints.get(address, '')}".rstrip() for address in {*prints, *new})
    return "".join(f"{line}\n" for line in sorted(lines))


def fingerprint(words: str) -> str:
    """Eight hex digits for letters and digits of the words; "" where there are none."""
    letters = folded(words)
    return hashlib.sha256(letters.encode()).hexdigest()[:8] if letters else ""


def page_address(path: str) -> str:
    """The address of a file of docs/ from the root of the site; `./` is the home page."""
    if path.endswith((".md", "index.html")):
        folder = path.removesuffix(".html").removesuffix(".md")
        return f"{folder.removesuffix('index').rstrip('/') or '.'}/"
    return path


def shown_addresses(files: Mapping[str, str]) -> dict[str, str]:
    """Address → the words shown there, for the texts of docs/ by path; assets are left out.

    A page shows its title; what is no page shows "".
    """
    return {
        page_address(path) + (f"#{place}" if place else ""): words
        for path, text in files.items()
        if not path.startswith(_UNLISTED)
        for place, words in (shown_places(text) if path.endswith(".md") else {"": ""}).items()
    }


def citable_addresses(gazetteer: Gazetteer) -> Iterator[str]:
    """Places within pages that people cite: sentences, entries, statements, events, figures and the rest."""
    entities = {entity.id: entity for entity in gazetteer.entities}
    for article in gazetteer.articles:
        for sentence in article.sentences:
            yield sentence_address(article.id, sentence.id).url
            if article.script == "Hant":
                yield sentence_address(article.id, sentence.id.replace("p", "o", 1)).url
    yield from (a.url for a in map(entity_address, gazetteer.entities) if a.anchor)
    for statement in gazetteer.statements:
        for name in statement.entities:
            yield statement_address(statement.id, entities[name]).url
    yield from (event_address(event).url for event in gazetteer.events)
    yield from (figure_address(figure).url for figure in gazetteer.figures)
    yield from (Address(path=MEASURES, anchor=one.id).url for one in gazetteer.measures)
    for theme in gazetteer.themes:
        yield from (voice_address(theme, voice).url for voice in theme.voices)
    for section, rows in (
        ("articles", gazetteer.articles),
        ("coverage", gazetteer.articles),
        ("disagreements", gazetteer.disagreements),
        ("themes", gazetteer.themes),
    ):
        yield from (Address(path=f"{section}/index.md", anchor=row.id).url for row in rows)


def lost_addresses(
    published: Sequence[Listed],
    shown: Collection[str],
    moved: Collection[str],
    withheld: Collection[str] = (),
) -> Iterator[Problem]:
    """Each published address that has neither a page with that place nor a redirect; of a page that is gone all in one.

    The places of articles that may not be shown whole, whose pages are `withheld`, may go.
    """
    pages = {address.partition("#")[0] for address in shown}
    gone: dict[str, list[Listed]] = defaultdict(list)
    for one in published:
        page, _, anchor = one.address.partition("#")
        if page in moved or one.address in shown or (anchor and page in withheld):
            continue
        if page in pages:
            yield Problem(file=FILE, line=one.line, what=_lost_place(page, anchor))
        else:
            gone[page].append(one)
    for page, lost in gone.items():
        places = sum("#" in one.address for one in lost)
        yield Problem(file=FILE, line=lost[0].line, what=_lost_page(page, places, pages))


def _lost_place(page: str, anchor: str) -> str:
    return (
        f"{page}#{anchor}: the page has no such id any more; keep the id on the page, or add to "
        f"data/redirects.yml what took its place there, for example: - {{from: {page}#{anchor}, to: {page}#other}}"
    )


def _lost_page(page: str, places: int, pages: Collection[str]) -> str:
    if not page.endswith("/"):
        return f"{page}: the file is gone; published files stay where they are"
    section = f"{page.partition('/')[0]}/"
    near = next((one for one in (f"{section}others/", section) if one in pages), "companies/")
    also = f", and {places} place{'s' if places > 1 else ''} on it" if places else ""
    return (
        f"{page}: the page is gone{also}; add to data/redirects.yml where it went, "
        f"for example: - {{from: {page}, to: {near}}}"
    )


def drifted_addresses(
    published: Sequence[Listed], shown: Mapping[str, str]
) -> Iterator[tuple[Listed, Problem]]:
    """Each address whose words now stand at another: of the same page, for a place; of the site, for a page."""
    was = {one.address: one.print for one in published}
    now: dict[tuple[str, str], list[str]] = defaultdict(list)
    for address, words in shown.items():
        now[_scope(address), fingerprint(words)].append(address)
    for one in edited_addresses(published, shown):
        others = now[_scope(one.address), one.print]
        if found := [other for other in others if was.get(other) != one.print]:
            what = (
                f"{one.address}: it shows «{shown[one.address]}»; what it showed when it was published now stands at "
                f"{found[0]}; an id stays with what it names (meant so: check_urls.py --accept)"
            )
            yield one, Problem(file=FILE, line=one.line, what=what)


def edited_addresses(published: Sequence[Listed], shown: Mapping[str, str]) -> Iterator[Listed]:
    """Each address that shows other words than when it was listed; one that leads on shows none."""
    for one in published:
        if one.print and fingerprint(shown.get(one.address, "")) not in ("", one.print):
            yield one


def _scope(address: str) -> str:
    page, place, _ = address.partition("#")
    return page if place else ""
