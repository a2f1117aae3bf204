"""The Markdown of a page becomes the texts a reader sees, piece by piece, under its anchors."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import lru_cache

_UNSEEN = re.compile(
    r"<(svg|nav|button|script|style)\b.*?</\1>|<([a-z]+)(?:\s[^<>]*)?\shidden(?:\s[^<>]*)?>.*?</\2>|<!--.*?-->",
    re.DOTALL,
)
"""Elements of which a reader sees nothing; a hidden one holds no other of its name."""
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_TITLE = re.compile(r'^title: "?(.*?)"?$', re.MULTILINE)
_HEADING = re.compile(r"#{1,6} (?P<text>.*?)(?:\s*\{\s*#(?P<id>[\w.-]+)[^}]*\})?$")
_MARKER = re.compile(r"^(?:[>*+-] |\d+\. |: {3}|=== )+")
_TABLE_RULE = re.compile(r"^(?=[^-]*-)[\s:|-]+$")
_INLINE = re.compile(r"</?(?:b|i|bdi|em|ins|mark|strong|small|code)(?:\s[^<>]*)?>|\*\*")
_LINK = re.compile(
    r'(?:!\[|\[)([^\[\]]*)\]\([^()\s]*+(?:\([^()\s]*\)[^()\s]*+)*+(?:\s"[^"]*")?\)(?:\{[^{}]*\})?'
)
_ATTRIBUTES = re.compile(r'\{:?\s*(?:[#.]|[\w-]+=")[^{}]*\}\s*$')
_TAG = re.compile(r"<[^<>]*>")
_FROM, _TO, _EDGE = "\x01", "\x02", "\x03"
_MARKED = re.compile(rf"[<\[{{*&{_FROM}{_TO}{_EDGE}]")
"""What any of the patterns here, or a reference, begins with."""
_END = re.compile(rf"</[a-z]+>(?={_FROM})")
"""An element ends where a link begins."""
_CUT = re.compile(
    f"{_TO}(?=[：{_FROM}])|(?<=[{_TO}{_EDGE}])\\s+|(?<!\\s)\\s++(?=[{_FROM}{_EDGE}])|{_EDGE}{{2,}}"
)


def page_title(markdown: str) -> str:
    found = _TITLE.search(markdown)
    return html.unescape(found[1]) if found else ""


def page_lines(markdown: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Line by line: the anchor of the heading it stands under, and its texts.

    A link or an element of its own beside others is its own text.
    """
    anchor = ""
    for line in _UNSEEN.sub("", _FRONT_MATTER.sub("", markdown)).splitlines():
        own, texts = _line(line.strip())
        anchor = own or anchor
        yield anchor, texts


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
    line = _LINK.sub(_between_signs, _without_attributes(_INLINE.sub("", line)))
    line = _END.sub(_EDGE * 2, line)
    for part in _CUT.split(_TAG.sub(_EDGE, line)):
        bare = part.replace(_FROM, "").replace(_TO, "").replace(_EDGE, "")
        if text := html.unescape(bare).replace("\xa0", " ").strip("： "):
            yield text


def _between_signs(link: re.Match[str]) -> str:
    return f"{_FROM}{link[1]}{_TO}"


def _without_attributes(line: str) -> str:
    """They are the last braces of the line."""
    at = line.rfind("{")
    return line[:at].rstrip() if at >= 0 and _ATTRIBUTES.match(line, at) else line
