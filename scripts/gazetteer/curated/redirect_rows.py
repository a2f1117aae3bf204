"""The shape of what curators write in data/redirects.yml."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, Field

from gazetteer.curated.rows import Row
from gazetteer.problems import quoted

_FOLDERS = r"(?:[a-z0-9][a-z0-9._-]*/)"
_ADDRESS = re.compile(rf"{_FOLDERS}+(?:#[A-Za-z0-9][A-Za-z0-9._-]*)?")


def _gone(text: str) -> str:
    if not _ADDRESS.fullmatch(text):
        raise ValueError(f"found {quoted(text)}; write an address as companies/old-name/")
    return text


def _target(text: str) -> str:
    if not _ADDRESS.fullmatch(text):
        raise ValueError(
            f"found {quoted(text)}; write an address as companies/new-name/ or companies/others/#name"
        )
    return text


class RedirectRow(Row):
    """An address that is gone and the one that took its place, both from the root of the site."""

    gone: Annotated[str, AfterValidator(_gone)] = Field(alias="from")
    to: Annotated[str, AfterValidator(_target)]

    @property
    def page(self) -> str:
        """The page that is gone, or has the place that is gone."""
        return self.gone.partition("#")[0]

    @property
    def place(self) -> str:
        """The id that is gone from its page; "" for a page."""
        return self.gone.partition("#")[2]
