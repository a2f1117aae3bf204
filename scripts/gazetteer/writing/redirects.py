"""Addresses that were published and have moved: rows of data/redirects.yml become small HTML pages."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterator, Sequence

from gazetteer.curated.redirect_rows import RedirectRow
from gazetteer.pages import Page
from gazetteer.problems import Problem

FILE = "data/redirects.yml"


def redirect_pages(rows: Sequence[RedirectRow]) -> Iterator[Page]:
    """One plain HTML page for each address that is gone; MkDocs copies it as it is."""
    for row in rows:
        page, _, anchor = row.to.partition("#")
        target = posixpath.relpath(page, row.gone) + "/"
        yield Page(
            path=f"{row.gone}index.html",
            template="redirect.html.j2",
            context={"page": target, "target": f"{target}#{anchor}" if anchor else target},
        )


def check_redirects(rows: Sequence[RedirectRow], addresses: Collection[str]) -> Iterator[Problem]:
    """A row leads from where no page stands to where one stands, and stands once."""
    seen: set[str] = set()
    for row in rows:
        if row.gone in addresses:
            yield _problem(row, f"from: a page stands at {row.gone!r}; take the row out")
        if row.gone in seen:
            yield _problem(row, f"from: {row.gone!r} stands in two rows; keep one of them")
        if row.to.partition("#")[0] not in addresses:
            yield _problem(row, f"to: no page stands at {row.to!r}; name one that does")
        seen.add(row.gone)


def _problem(row: RedirectRow, what: str) -> Problem:
    return Problem(file=FILE, line=row.line, what=what)
