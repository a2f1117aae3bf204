"""Links that follow what moved to a part."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from functools import lru_cache

_LINK = re.compile(r'\]\((?![a-z]+:|//)([^()\s#]*)(#[^()\s]*)?\)|(?<=<a )([^<>]*?)href="#([^"]*)"')
_PLACE = re.compile(r' id="([^"]+)"|\{(?:[^{}\n]*\s)?#([^\s{}"]+)[^{}\n]*\}')
_KEPT = 100_000
"""How many ways from folder to page are remembered; most links are among the few that many pages have."""

OWN_PLACE = re.compile(r"part-\d+-\d")
"""The ids of headings that a part goes on with."""

Moved = Mapping[str, Mapping[str, str]]
"""Path of a page → place → path of the part where it stands now."""


def places_of(markdown: str) -> set[str]:
    """The ids of elements and headings."""
    return {found[1] or found[2] for found in _PLACE.finditer(markdown)}


def lead_to_parts(markdown: str, was: str, now: str, moved: Moved) -> str:
    """The text of the page `was`, which stands at the path `now`, with each link leading where its end stands.

    On a page that stands where it did a link to what did not move stays as it was written.
    """
    folder, here = posixpath.dirname(was), posixpath.dirname(now)

    def led(found: re.Match[str]) -> str:
        link, place, tag, own = found.groups()
        if own is not None:
            target = moved.get(was, {}).get(own, was)
            return f'{tag}href="{web_link(now, target)}#{own}"'
        page = _joined(folder, link) if link else was
        places = moved.get(page)
        if places is None and folder == here:
            return found[0]
        anchor = place or ""
        target = places.get(anchor[1:], page) if places else page
        if target == now and anchor:
            return f"]({anchor})"
        return f"]({_way(here, target)}{anchor})"

    return _LINK.sub(led, markdown)


@lru_cache(maxsize=_KEPT)
def _joined(folder: str, link: str) -> str:
    return posixpath.normpath(posixpath.join(folder, link))


@lru_cache(maxsize=_KEPT)
def _way(folder: str, target: str) -> str:
    return posixpath.relpath(target, folder or ".")


def web_link(page: str, target: str) -> str:
    """The link as HTML has it, which nobody reads as Markdown: from the folder of a page to that of another, or to a file."""
    if page == target:
        return ""
    link = posixpath.relpath(_folder(target), _folder(page))
    return f"{link}/" if target.endswith(".md") else link


def _folder(path: str) -> str:
    return "/" + path.removesuffix(".md").removesuffix("index").rstrip("/")
