"""Lines of an English paragraph that an editor broke at a width are one line again."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence

from markdown_it.token import Token

from gazetteer.sources.languages import is_english

_WIDTHS = range(50, 130)
_SHORTEST_LINE = 40
_MOST_APART = 30
"""Characters by which the lines of one width differ, but the last."""
_ENDED = re.compile(r"""[.!?…:;。！？]["'”’)\]*_]*\s*$""")
_APART = re.compile(r"\s*(?:[|•▪■◆·–—]|\d+[.)]\s)")
"""A row of a table or a line of a list."""


def join_wrapped(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens of a Markdown text; in English a line end within a sentence, or in a paragraph set to a width, is a space."""
    inline = [token for token in tokens if token.type == "inline"]
    if is_english(" ".join(_texts(token.children or ())) for token in inline):
        for token in inline:
            token.children = list(_joined(token.children or []))
    return tokens


def _texts(children: Iterable[Token]) -> Iterator[str]:
    return (token.content for token in children if token.type == "text")


def _joined(children: Sequence[Token]) -> Iterator[Token]:
    lines = [
        list(line)
        for is_break, line in itertools.groupby(children, lambda token: token.type == "softbreak")
        if not is_break
    ]
    shown = ["".join(_texts(line)) for line in lines]
    is_wrapped = _is_set_to_a_width([len(text) for text in shown[:-1]])
    for at, line in enumerate(lines):
        if at and _stands_apart(lines[at - 1 : at + 1], shown[at - 1 : at + 1]):
            yield Token("softbreak", "br", 0)
        elif at:
            goes_on = is_wrapped or _goes_on(*shown[at - 1 : at + 1])
            yield Token("text", "", 0, content=" ") if goes_on else Token("softbreak", "br", 0)
        yield from line


def _stands_apart(lines: Sequence[Sequence[Token]], shown: Sequence[str]) -> bool:
    """Whether one of two lines is a row of a table, of a list, or holds a picture."""
    has_picture = any(token.type == "image" for line in lines for token in line)
    return has_picture or any(map(_APART.match, shown))


def _goes_on(line: str, following: str) -> bool:
    """Whether a line ends within a sentence; a short one does only before a small letter."""
    if _ENDED.search(line):
        return False
    return len(line) >= _SHORTEST_LINE or following[:1].islower()


def _is_set_to_a_width(lengths: Sequence[int]) -> bool:
    if not lengths:
        return False
    return min(lengths) in _WIDTHS and max(lengths) - min(lengths) <= _MOST_APART
