"""Links that follow what moved to a part."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping

_LINK = re.compile(r'\]\((?![a-z]+:|//)([^()\s#]*)(#[^()\s]*)?\)|(?<=<a )([^<>]*?)href="#([^"]*)"')
_PLACE = re.compile(r' id="([^"]+)"|\{(?:[^{}\n]*\s)?#([^\s{}"]+)[^{}\n]*\}')

OWN_PLACE = re.compile(r"part-\d+-\d")
"""The ids of headings that a part goes on with."""

Moved = Mapping[str, Mapping[str, str]]
"""Path of a page → place → path of the part where it stands now."""


def places_of(markdown: str) -> set[str]:
    """The ids of elements and headings."""
    return {found[1] or found[2] for found in _PLACE.finditer(markdown)}


def lead_to_parts(markdown: str, was: str, now: str, moved: Moved) -> str:
    """The text of the page `was`, which stands at the path `now`, with each link leading where its end stands."""

    def led(found: re.Match[str]) -> str:
        if found[4] is not None:
            target = moved.get(was, {}).get(found[4], was)
            return f'{found[3]}href="{web_link(now, target)}#{found[4]}"'
        page = (
            posixpath.normpath(posixpath.join(posixpath.dirname(was), found[1]))
            if found[1]
            else was
        )
        anchor = found[2] or ""
        target = moved.get(page, {}).get(anchor[1:], page)
        if target == now and anchor:
            return f"]({anchor})"
        return f"]({posixpath.relpath(target, posixpath.dirname(now) or '.')}{anchor})"

    return _LINK.sub(led, markdown)


def web_link(page: str, target: str) -> str:
    """The link as HTML has it, which nobody reads as Markdown: from the folder of a page to that of another, or to a file."""
    if page == target:
        return ""
    link = posixpath.relpath(_folder(target), _folder(page))
    return f"{link}/" if target.endswith(".md") else link


def _folder(path: str) -> str:
    return "/" + path.removesuffix(".md").removesuffix("index").rstrip("/")
