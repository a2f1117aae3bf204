"""The Markdown of a page becomes the texts a reader sees, piece by piece, under its anchors."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

_UNSEEN = re.compile(r"<(svg|nav|button|script|style)\b.*?</\1>|<!--.*?-->", re.DOTALL)
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_TITLE = re.compile(r'^title: "?(.*?)"?$', re.MULTILINE)
_HEADING = re.compile(r"#{1,6} (?P<text>.*?)(?:\s*\{\s*#(?P<id>[\w.-]+)[^}]*\})?$")
_MARKER = re.compile(r"^(?:[>*+-] |\d+\. |: {3}|=== )+")
_TABLE_RULE = re.compile(r"^(?=[^-]*-)[\s:|-]+$")
_INLINE = re.compile(r"</?(?:b|i|bdi|em|ins|mark|strong|small|code)(?:\s[^<>]*)?>|\*\*")
_LINK = re.compile(r'!?\[([^\[\]]*)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s"[^"]*")?\)(?:\{[^{}]*\})?')
_ATTRIBUTES = re.compile(r'(?<!\s)\s*+\{:?\s*(?:[#.]|[\w-]+=")[^{}]*\}\s*$')
_TAG = re.compile(r"<[^<>]*>")
_FROM, _TO, _EDGE = "\x01", "\x02", "\x03"
_CUT = re.compile(
    f"{_TO}(?=[：{_FROM}])|(?<=[{_TO}{_EDGE}])\\s+|(?<!\\s)\\s++(?=[{_FROM}{_EDGE}])|{_EDGE}{{2,}}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words printed together, and the anchor of the heading they stand under."""

    anchor: str
    text: str


def page_title(markdown: str) -> str:
    found = _TITLE.search(markdown)
    return html.unescape(found[1]) if found else ""


def page_pieces(markdown: str) -> Iterator[Piece]:
    """The texts of a page in order; a link or an element of its own beside others is its own piece."""
    anchor = ""
    for line in _UNSEEN.sub("", _FRONT_MATTER.sub("", markdown)).splitlines():
        line = _MARKER.sub("", line.strip())
        if heading := _HEADING.match(line):
            anchor = heading["id"] or anchor
            line = heading["text"]
        if not _TABLE_RULE.match(line):
            for cell in line.strip("|").split(" | ") if line.startswith("|") else [line]:
                yield from (Piece(anchor=anchor, text=text) for text in _texts(cell.strip()))


def _texts(line: str) -> Iterator[str]:
    line = _ATTRIBUTES.sub("", _INLINE.sub("", line))
    line = _TAG.sub(_EDGE, _LINK.sub(rf"{_FROM}\1{_TO}", line))
    for part in _CUT.split(line):
        text = html.unescape(re.sub(f"[{_FROM}{_TO}{_EDGE}]", "", part)).strip("： ")
        if text:
            yield text
