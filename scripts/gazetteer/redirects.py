"""Addresses that were published and have moved: rows of data/redirects.yml become small HTML pages."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator, Sequence
from typing import Annotated

from pydantic import AfterValidator, Field

from gazetteer.pages.views import Page
from gazetteer.problems import Problem
from gazetteer.rows import Row

FILE = "data/redirects.yml"
_FOLDERS = r"(?:[a-z0-9][a-z0-9._-]*/)"
_GONE = re.compile(rf"{_FOLDERS}+")
_TARGET = re.compile(rf"{_FOLDERS}+(?:#[A-Za-z0-9][A-Za-z0-9._-]*)?")


def _gone(text: str) -> str:
    if not _GONE.fullmatch(text):
        raise ValueError(f"found {text!r}; write an address as companies/old-name/")
    return text


def _target(text: str) -> str:
    if not _TARGET.fullmatch(text):
        raise ValueError(
            f"found {text!r}; write an address as companies/new-name/ or companies/others/#name"
        )
    return text


class RedirectRow(Row):
    """An address that is gone and the one that took its place, both from the root of the site."""

    gone: Annotated[str, AfterValidator(_gone)] = Field(alias="from")
    to: Annotated[str, AfterValidator(_target)]


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
