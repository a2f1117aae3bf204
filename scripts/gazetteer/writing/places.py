"""The places of a page: what a reader sees at each id, and former ids that stand beside the present ones."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser

_FRONT_MATTER = re.compile(r"\A---\n.*?^title: (.*?)\n.*?^---\n", re.DOTALL | re.MULTILINE)
_HEADING = re.compile(r"^ *#{1,6} (.*?)(?: *\{ ?(?:#([^\s}]+))?[^}\n]*\})?$", re.MULTILINE)
_MARK = re.compile(r"\[[^\]\n]*\]\([^)\n]*\)\{ \.rival[^}\n]*\}")
_LINK = re.compile(r"\[([^\[\]\n]*)\]\([^()\n]*\)(?:\{[^{}\n]*\})?")
_ASIDE = frozenset({"receipt", "event-date"})
"""Classes of what stands beside the words of a place: receipts and dates may grow without changing them."""
_VOID = frozenset({"br", "hr", "img", "input", "meta", "link", "path", "circle", "rect"})


def shown_places(markdown: str) -> dict[str, str]:
    """Id → the words of its heading or element; an empty element shows the line behind it. "" is the page's title."""
    front = _FRONT_MATTER.match(markdown)
    words = _MARK.sub("", markdown[front.end() if front else 0 :])
    words = _HEADING.sub(lambda found: _as_element(found[1], found[2]), words)
    reader = _Reader()
    reader.feed(_LINK.sub(r"\1", words))
    reader.close()
    reader.close_all()
    return {"": front[1].strip('"') if front else ""} | reader.places()


def _as_element(text: str, place: str | None) -> str:
    return f'<h2 id="{place}">{text}</h2>' if place else f"<h2>{text}</h2>"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Open:
    """An element not yet closed; `start` is where its words begin."""

    tag: str
    place: str
    aside: bool
    start: int


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self._texts: list[str] = []
        self._length = 0
        self._open: list[_Open] = []
        self._spans: dict[str, tuple[int, int]] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            return
        given = dict(attrs)
        aside = (
            tag in ("script", "style")
            or "hidden" in given
            or not _ASIDE.isdisjoint((given.get("class") or "").split())
            or bool(self._open and self._open[-1].aside)
        )
        place = given.get("id") or ""
        self._open.append(_Open(tag=tag, place=place, aside=aside, start=self._length))

    def handle_data(self, data: str) -> None:
        if not (self._open and self._open[-1].aside):
            self._texts.append(data)
            self._length += len(data)

    def handle_endtag(self, tag: str) -> None:
        if any(one.tag == tag for one in self._open):
            while self._close_last() != tag:
                pass

    def close_all(self) -> None:
        while self._open:
            self._close_last()

    def places(self) -> dict[str, str]:
        text = "".join(self._texts)
        return {place: _words(text, *span) for place, span in self._spans.items()}

    def _close_last(self) -> str:
        last = self._open.pop()
        if last.place:
            self._spans.setdefault(last.place, (last.start, self._length))
        return last.tag


def _words(text: str, start: int, stop: int) -> str:
    words = text[start:stop]
    if not words:
        words = next((line for line in text[start:].splitlines() if line.strip()), "")
    return " ".join(words.split())


def stand_beside(markdown: str, place: str, former: str) -> str:
    """The page with an empty element of the former id before the first words of the place; "" is the title."""
    name = re.escape(place)
    heading = re.compile(rf"^( *#{{1,6}} )(?=.*\{{ ?#{name}[ }}])" if place else r"(\n\n# )", re.M)
    element = re.compile(rf'(<[a-z]+ (?:[^<>]* )?id="{name}"[^<>]*>(?:\s|<[^/][^<>]*>|#+ )*)')
    span = rf'\1<span id="{former}"></span>'
    found = heading if heading.search(markdown) else element
    return found.sub(span, markdown, count=1)
