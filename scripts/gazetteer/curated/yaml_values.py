"""The values of a YAML file and the lines of its entries, made straight from the events of the parser."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import yaml

from gazetteer.fast_yaml import FastEvents
from gazetteer.model.texts import NOT_TEXT

Plain = Any  # str, or a list or a mapping of such values

Event = Any  # of yaml: the stubs leave open whether it has marks

Lines = tuple[int, int]
"""The first and the last line of an entry."""

LINE = "line"
"""The key under which each mapping tells where it begins."""
DEEPEST = 20
QUOTED = re.compile(r"[“”„＂‘’＇].+[“”„＂‘’＇]", re.DOTALL)
COLON = re.compile(r"([a-z_]+)：")
"""The key of a field and what an input method makes of the colon behind it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Values:
    """What the file says, None if nothing, and where each entry of its list stands."""

    plain: Plain = None
    entries: tuple[Lines, ...] = ()


def read_values(text: str) -> Values | None:
    """The values; None where something is wrong, which only the composed document can tell."""
    try:
        return _Reader(text).values()
    except (_Odd, yaml.YAMLError, UnicodeError):
        return None


def last_line(text: str, ended: Event, style: str | None) -> int:
    """The line in which a value ends; a text in a block (| or >) ends where the next value begins."""
    mark = ended.end_mark
    if style in ("|", ">"):
        return text[: mark.index].rstrip().count("\n") + 1
    line: int = mark.line + (1 if mark.column else 0)
    return line


class _Odd(Exception):
    """What is no plain value, or would be read otherwise than it is meant."""


class _Reader(FastEvents):
    """Reads one document; no value is nested so deep that Python would mind."""

    def __init__(self, text: str) -> None:
        FastEvents.__init__(self, text)
        self._text = text
        self._scalars: list[str] = []
        self._last: Event = None
        """The event with which the value ends that was read last."""
        self._entries: list[Lines] = []

    def values(self) -> Values:
        self._next()  # the stream begins
        if isinstance(self._next(), yaml.StreamEndEvent):
            return Values()
        plain = self._value(self._next(), 0)
        self._next()  # the document ends
        alone = isinstance(self._next(), yaml.StreamEndEvent)
        if not alone or NOT_TEXT.search("".join(self._scalars)):
            raise _Odd
        return Values(plain=plain, entries=tuple(self._entries))

    def _next(self) -> Event:
        return self.get_event()

    def _value(self, event: Event, depth: int) -> Plain:
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.AliasEvent) or event.anchor is not None or event.tag is not None:
            raise _Odd
        if depth > DEEPEST:
            raise _Odd
        is_list = isinstance(event, yaml.SequenceStartEvent)
        return self._list(event, depth) if is_list else self._mapping(event, depth)

    def _scalar(self, event: Event) -> str:
        value: str = event.value
        if event.anchor is not None or event.tag is not None:
            raise _Odd
        if not event.style and (QUOTED.fullmatch(value) or COLON.match(value)):
            raise _Odd
        self._scalars.append(value)
        self._last = event
        return value

    def _list(self, event: Event, depth: int) -> list[Plain]:
        values: list[Plain] = []
        while not isinstance(part := self._next(), yaml.SequenceEndEvent):
            values.append(self._value(part, depth + 1))
            if not depth:
                self._entries.append((part.start_mark.line + 1, self._last_line()))
        if event.flow_style or not values:
            self._last = part
        return values

    def _mapping(self, event: Event, depth: int) -> dict[str, Plain]:
        values: dict[str, Plain] = {}
        while not isinstance(part := self._next(), yaml.MappingEndEvent):
            if not isinstance(part, yaml.ScalarEvent):
                raise _Odd
            key = self._scalar(part)
            if key in values or key == LINE:
                raise _Odd
            values[key] = self._value(self._next(), depth + 1)
        if event.flow_style or not values:
            self._last = part
        values[LINE] = str(event.start_mark.line + 1)
        return values

    def _last_line(self) -> int:
        style = self._last.style if isinstance(self._last, yaml.ScalarEvent) else None
        return last_line(self._text, self._last, style)
