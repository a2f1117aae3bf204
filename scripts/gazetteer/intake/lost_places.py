"""Addresses that are lost with an article, and the rows of data/redirects.yml that lead on from them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from gazetteer.curated.redirect_rows import RedirectRow
from gazetteer.intake.yaml_text import (
    Edit,
    apply_edits,
    closed,
    compose,
    entry_gone,
    field,
    replaced,
    word,
)
from gazetteer.writing.places import shown_places
from gazetteer.writing.published_urls import Listed, page_address, shown_addresses

_PLAIN = re.compile(r"[a-z0-9._/-]+/")


def lead_on(
    redirects: str,
    pages: Mapping[str, str],
    written: Collection[str],
    published: Sequence[Listed],
    why: str,
    withheld: Collection[str] = (),
) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The text of redirects.yml for these pages, and the new rows: address → where it leads.

    `pages` are the generated files by path in docs/, made without redirects; `written` the pages people wrote.
    The places of articles that may not be shown whole, whose pages are `withheld`, may go.
    """
    stand = {page_address(path) for path in (*pages, *written)}
    made = {page_address(path): text for path, text in pages.items() if path.endswith(".md")}
    kept = _mended(redirects, stand, made)
    gone = {word(field(row, "from")) for row in compose(kept)}
    shown = {*shown_addresses(pages), *stand}
    moved_pages = {address for address in gone if "#" not in address}
    new: dict[str, str] = {}
    for one in published:
        page, _, place = one.address.partition("#")
        known = one.address in shown or one.address in gone or page in moved_pages
        if known or not page.endswith("/"):
            continue
        if page not in stand:
            new.setdefault(page, _target(page, stand, made))
        elif page in made and page not in ("./", *withheld):
            new[one.address] = page
    lines = "".join(
        f"- {{from: {_scalar(old)}, to: {_scalar(to)}}}\n" for old, to in sorted(new.items())
    )
    bare = kept.rstrip().removesuffix("[]").rstrip()
    text = f"{bare}\n# {why}\n{lines}" if new else kept
    return text, tuple(sorted(new.items()))


def _mended(text: str, stand: Collection[str], made: Mapping[str, str]) -> str:
    """Older rows whose target is gone lead to what stands there; a place of a page that is gone goes with it."""
    edits: list[Edit] = []
    places: dict[str, Mapping[str, str]] = {}
    for row in compose(text):
        old, to = word(field(row, "from")), field(row, "to")
        page, _, place = word(to).partition("#")
        if to is None:
            continue
        if "#" in old and old.partition("#")[0] not in made:
            edits.append(entry_gone(text, row))
        elif page not in stand:
            target = _target(page if page.count("/") > 1 else old, stand, made)
            edits.append(replaced(to, _scalar(target)))
        elif place and page in made:
            if page not in places:
                places[page] = shown_places(made[page])
            if place not in places[page]:
                edits.append(replaced(to, _scalar(page)))
    return closed(apply_edits(text, edits))


def _target(page: str, stand: Collection[str], made: Mapping[str, str]) -> str:
    """Where a page that is gone leads: to its entry among the others, else to the index of its section."""
    section, _, name = page.strip("/").partition("/")
    others = f"{section}/others/"
    if name and name in shown_places(made.get(others, "")):
        return f"{others}#{name}"
    steps = (f"{section}/", others, "articles/")
    return next(step for step in steps if step in stand)


def _scalar(address: str) -> str:
    return address if _PLAIN.fullmatch(address) else f'"{address}"'


def read_rows(text: str) -> Iterator[RedirectRow]:
    for row in compose(text):
        values = {"from": word(field(row, "from")), "to": word(field(row, "to"))}
        yield RedirectRow.model_validate({**values, "line": row.start_mark.line + 1})
