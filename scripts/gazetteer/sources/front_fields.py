"""Who published an article, who made it and where it stands, as its front matter says."""

from __future__ import annotations

import re
from collections.abc import Mapping

from gazetteer.model.directions import is_visible
from gazetteer.model.texts import Author
from gazetteer.model.web_addresses import web_address
from gazetteer.sources.front_matter import PEOPLE, first_field

_OUTLET = (
    "outlet",
    "source",
    "publisher",
    "来源",
    "來源",
    "媒体",
    "媒體",
    "出处",
    "出處",
    "公众号",
)
_URL = (
    ("原文链接", "原文鏈接", "原文連結", "原文", "链接", "鏈接")
    + ("url", "link", "source_url", "original_url", "canonical", "canonical_url", "permalink")
    + ("source", "来源", "來源", "出处", "出處")
)
_BETWEEN = re.compile(r"[、，,；;/｜|&]|(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])")
_ADDRESS = re.compile(r"[a-z]+:|//|/|www\.", re.IGNORECASE)
_NOBODY = (
    "admin",
    "administrator",
    "root",
    "editor",
    "markdown",
    "ckeditor",
    "html",
    "author",
    "unknown",
)
"""What programs write of themselves into fields for people."""
_LONGEST_NAME = 60
_MOST_NAMES = 20


def front_outlet(meta: Mapping[str, str]) -> str:
    """The name of who published it; an address is none."""
    names = (first_field(meta, (key,)) for key in _OUTLET)
    return next((name for name in names if _is_name(name)), "")


def front_authors(meta: Mapping[str, str]) -> tuple[Author, ...]:
    """The people in the fields for them, each once for a role, in the order of the roles."""
    people = {
        (name, role): Author(name=name, role=role)
        for role, keys in PEOPLE.items()
        if not _ADDRESS.match(value := first_field(meta, keys))
        for name in map(str.strip, _BETWEEN.split(value))
        if _is_name(name) and name.lower() not in _NOBODY
    }
    return tuple(people.values())[:_MOST_NAMES]


def front_url(meta: Mapping[str, str]) -> str:
    """The first field that is an address of the web."""
    addresses = (web_address(first_field(meta, (key,))) for key in _URL)
    return next(filter(None, addresses), "")


def _is_name(text: str) -> bool:
    return is_visible(text) and len(text) <= _LONGEST_NAME and not _ADDRESS.match(text)
