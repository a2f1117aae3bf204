"""The elements that are open at a line of a page, so that a part can close them and the next open them again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from gazetteer.parts.joints import DEFINES

_TAG = re.compile(r"(<(/?)([a-z][a-z0-9]*)\b[^<>]*>)")
_VOID = frozenset({"br", "hr", "img", "input", "meta", "link", "col", "wbr"})
_REOPENED = re.compile(
    r'<(?:(?:ul|ol|div|details|table|tbody)\b|section\b(?![^>]* id=)|li class="year")'
)
"""A section with an id is one thing to link to."""
_REPEATED = ("<summary", "<thead")
"""How the lines begin that stand at the head of their element in each part."""
_HEADING = re.compile(r"(#{2,4}) (.*?)(?: *\{[^{}]*\})?$")
_LINES_OF_HEAD = 2
_ID = re.compile(r' id="[^"]*"')
_FOLDED = re.compile(r"<details(?![^>]* open\b)")


@dataclass(slots=True)
class _Container:
    """An open element: its tag, what is repeated at its head, and by level the headings its lines stand under."""

    name: str
    tag: str
    head: list[str] = field(default_factory=list)
    headings: dict[int, str] = field(default_factory=dict)

    def head_up(self, heading: re.Match[str]) -> None:
        """What stands under the heading does not stand under those of its level and below."""
        level = len(heading[1])
        self.headings = {one: text for one, text in self.headings.items() if one < level}


class Containers:
    """Follows a page line by line."""

    def __init__(self) -> None:
        self._open = [_Container(name="", tag="")]
        self._before = ""
        self._head: list[str] = []  # of the lines before: of a table in Markdown, or their term
        self._headed: _Container | None = None  # what the lines that follow are the head of

    @property
    def can_be_cut(self) -> bool:
        """Whether nothing is open that has to stay whole."""
        return (
            all(_REOPENED.match(one.tag) for one in self._open[1:])
            and self._open[-1].name != "table"
        )

    def is_row(self, line: str) -> bool:
        """Whether the line goes on with a table in Markdown, or with the definitions of a term."""
        if line.startswith(DEFINES):
            return len(self._head) == 1
        return line.startswith("|") and len(self._head) == _LINES_OF_HEAD

    def follow(self, line: str) -> None:
        """Takes note of what the line opens, closes and is headed."""
        if line.startswith("|"):
            if len(self._head) < _LINES_OF_HEAD:
                self._head.append(line)
        elif not line.startswith(DEFINES):
            self._head = []
        elif not self._head:
            self._head = [self._before]
        self._before = line
        if self._headed:
            self._headed.head.append(line)
        elif line.startswith(_REPEATED):
            self._open[-1].head.append(line)
        elif line.startswith("##") and (heading := _HEADING.fullmatch(line)):
            around = self._open[-1]
            around.head_up(heading)
            around.headings[len(heading[1])] = _ID.sub("", heading[2])
        if "<" in line:
            self._follow_tags(line)

    def _follow_tags(self, line: str) -> None:
        """Most lines close what they open; only what is left open is a container."""
        opened: list[tuple[str, str]] = []
        closed = False
        for tag, closing, name in _TAG.findall(line):
            if not closing:
                if not tag.endswith("/>") and name not in _VOID:
                    opened.append((name, tag))
            elif opened:
                opened.pop()
            elif len(self._open) > 1:
                self._open.pop()
                closed = True
        if opened or closed:
            self._open += [_Container(name=name, tag=tag) for name, tag in opened]
            heads = [at for at, one in enumerate(self._open) if one.tag.startswith(_REPEATED)]
            self._headed = self._open[heads[0] - 1] if heads else None

    def closing(self) -> Iterator[str]:
        """The lines that close what is open."""
        return (f"</{one.name}>" for one in reversed(self._open[1:]))

    def opening(self, number: int, line: str) -> Iterator[str]:
        """The lines that open it again in the part of that number, with the headings under which the line stands.

        What was folded is not: a part that goes on with it may hold nothing else.
        """
        heading = _HEADING.fullmatch(line)
        if heading:
            self._open[-1].head_up(heading)
        for one in self._open:
            if one.tag:
                yield _FOLDED.sub("<details open", _ID.sub("", one.tag))
                yield from one.head
            for level, text in one.headings.items():
                yield ""
                yield f"{'#' * level} {text}（续） {{ #part-{number}-{level} }}"
            yield ""
        if self.is_row(line):
            yield from self._head
