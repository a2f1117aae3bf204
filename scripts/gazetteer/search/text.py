"""The Markdown of a page becomes the texts a reader sees, piece by piece, under its anchors."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

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
_SIGNS = re.compile(f"[{_FROM}{_TO}{_EDGE}]")
_MARKED = re.compile(rf"[<\[{{*&{_FROM}{_TO}{_EDGE}]")
"""What any of the patterns here, or a reference, begins with."""
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
        own, texts = _line(line.strip())
        anchor = own or anchor
        for text in texts:
            yield Piece(anchor=anchor, text=text)


@lru_cache(maxsize=1 << 15)
def _line(line: str) -> tuple[str, tuple[str, ...]]:
    """The anchor of a heading, and the texts; pages print many a line again."""
    line, anchor = _MARKER.sub("", line), ""
    if heading := _HEADING.match(line):
        anchor = heading["id"] or ""
        line = heading["text"]
    if _TABLE_RULE.match(line):
        return anchor, ()
    cells = line.strip("|").split(" | ") if line.startswith("|") else [line]
    return anchor, tuple(text for cell in cells for text in _texts(cell.strip()))


def _texts(line: str) -> Iterator[str]:
    if not _MARKED.search(line):
        yield from filter(None, (line.strip("： "),))
        return
    line = _ATTRIBUTES.sub("", _INLINE.sub("", line))
    line = _TAG.sub(_EDGE, _LINK.sub(rf"{_FROM}\1{_TO}", line))
    for part in _CUT.split(line):
        text = html.unescape(_SIGNS.sub("", part)).strip("： ")
        if text:
            yield text
