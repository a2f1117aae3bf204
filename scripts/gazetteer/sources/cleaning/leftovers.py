"""Marks that a program left in a text: stars of bold type, references of HTML that were escaped twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from html.entities import name2codepoint

from gazetteer.model.texts import NOT_TEXT, one_line
from gazetteer.sources.repairs import Edit

_STARS = re.compile(r"(?<=([^\s*\d]))\*{4}(?=([^\s*\d]))")
_NUMBERS = "号號码碼"
"""Behind them stars hide digits: 尾号****的客户."""
_HIDDEN = ("先生", "女士", "小姐", "某")
"""Before them stars hide a name."""
_OPEN, _CLOSE = "“‘「『（(《【[", "”’」』）)》】]"
_REFERENCE = re.compile(
    rf"&(?:amp;)*(?:{'|'.join([*name2codepoint, 'apos'])}|#\d{{2,6}}|#x[\da-f]{{2,6}});",
    re.IGNORECASE,
)


def star_edits(text: str) -> Iterator[Edit]:
    """Four stars within words are the end of bold type and the beginning of the next; stars that hide something stay."""
    for found in _STARS.finditer(text):
        before, after = found[1], found[2]
        latin = before.isascii() and before.isalpha() and after.isascii() and after.isalpha()
        alone = before in _OPEN and after in _CLOSE
        hidden = before in _NUMBERS or text.startswith(_HIDDEN, found.end())
        if not (latin or alone or hidden):
            yield Edit(start=found.start(), damaged=found[0], repaired="", rule="stars")


def reference_edits(text: str) -> Iterator[Edit]:
    """References that a reader sees as such: the character they mean, however often they were escaped."""
    for found in _REFERENCE.finditer(text):
        meant = found[0]
        while (shown := unescape(meant)) != meant:
            meant = shown
        if len(meant) == 1 and one_line(meant) == meant and not NOT_TEXT.search(meant):
            yield Edit(start=found.start(), damaged=found[0], repaired=meant, rule="entities")
