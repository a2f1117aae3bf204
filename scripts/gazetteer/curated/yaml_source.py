"""A YAML file as plain strings, lists and mappings, with the line of every value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import yaml
from yaml.composer import Composer
from yaml.resolver import BaseResolver

from gazetteer.curated.yaml_values import (
    COLON,
    DEEPEST,
    LINE,
    QUOTED,
    Lines,
    Plain,
    Values,
    last_line,
    read_values,
)
from gazetteer.fast_yaml import FastEvents
from gazetteer.model.texts import NOT_TEXT
from gazetteer.problems import Problem, quoted


class _NotPlain(Exception):
    """What YAML would read as an instruction and not as words."""

    def __init__(self, found: str, line: int) -> None:
        super().__init__(f"found {quoted(found)}; write a text that begins with & * or ! in quotes")
        self.line = line


class _PlainNodes(Composer):
    """Refuses anchors, aliases and tags: they would multiply values, or swallow the words after & and !."""

    def compose_node(self, parent: yaml.Node | None, index: Any) -> yaml.Node | None:
        event = self.peek_event()  # type: ignore[attr-defined]
        line = event.start_mark.line + 1
        if isinstance(event, yaml.AliasEvent):
            if event.anchor in self.anchors:
                raise _NotPlain(f"*{event.anchor}", line)
        elif event.anchor is not None:
            raise _NotPlain(f"&{event.anchor}", line)
        elif event.tag is not None:
            raise _NotPlain(event.tag, line)
        return super().compose_node(parent, index)


class _PlainLoader(_PlainNodes, yaml.BaseLoader):
    """Its messages say what is wrong in words that a curator can follow."""


class _FastLoader(_PlainNodes, FastEvents, BaseResolver):
    """The same nodes, five times as fast."""

    def __init__(self, stream: str) -> None:
        FastEvents.__init__(self, stream)
        Composer.__init__(self)
        BaseResolver.__init__(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class YamlSource:
    """A YAML document; every scalar is a string, so that no date or number is guessed."""

    file: str
    text: str
    values: Values

    @property
    def is_empty(self) -> bool:
        return self.values.plain is None

    def plain(self) -> Plain:
        """The values; each mapping also holds the line it begins at, under `line`."""
        return [] if self.is_empty else self.values.plain

    def line_of(self, path: Sequence[int | str]) -> int:
        """The line of the value at a path, or of the nearest value above it: for who tells of a problem."""
        node, line = _document(self.text), 1
        for step in path:
            node = _child(node, step)
            if node is None:
                break
            line = node.start_mark.line + 1
        return line

    def lines_of(self, at: int) -> Lines:
        """Where the entry of that number stands in the list, without the blank lines and comments behind it."""
        return self.values.entries[at]


@lru_cache(maxsize=1)
def _document(text: str) -> yaml.Node | None:
    return _compose(text)


def _values(root: yaml.Node | None, text: str) -> Values:
    if root is None:
        return Values()
    listed = root.value if isinstance(root, yaml.SequenceNode) else ()
    entries = ((one.start_mark.line + 1, _last_line(one, text)) for one in listed)
    return Values(plain=_plain(root), entries=tuple(entries))


def _last_line(node: yaml.Node, text: str) -> int:
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _last_line(last[1] if isinstance(last, tuple) else last, text)
    return last_line(text, node, node.style if isinstance(node, yaml.ScalarNode) else None)


def parse_yaml(file: str, text: str) -> tuple[YamlSource | None, tuple[Problem, ...]]:
    """The document, and what is wrong with it: a syntax error, duplicate keys."""
    if values := read_values(text):
        return YamlSource(file=file, text=text, values=values), ()
    try:
        root = _compose(text)
    except _NotPlain as error:
        return None, (Problem(file=file, line=error.line, what=str(error)),)
    except yaml.MarkedYAMLError as error:
        line, problem = _fault(error, text)
        what = f"not YAML: {problem}; write texts in double quotes, two spaces a level"
        return None, (Problem(file=file, line=line, what=what),)
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        code = error.character if isinstance(error.character, int) else ord(error.character)
        what = f"not YAML: {error.reason}: #x{code:04x}; write texts in double quotes, two spaces a level"
        return None, (Problem(file=file, line=line, what=what),)
    except RecursionError:
        return None, (
            Problem(file=file, line=0, what="nested too deep; expected a list of entries"),
        )
    if odd := tuple(_odd_places(root)):
        return None, tuple(
            Problem(
                file=file,
                line=node.start_mark.line + 1,
                what=f"{what}; write texts in double quotes",
            )
            for node, what in odd
        )
    problems = tuple(
        Problem(file=file, line=key.start_mark.line + 1, what=what)
        for key, what in _wrong_keys(root)
    )
    return YamlSource(file=file, text=text, values=_values(root, text)), problems


def _compose(text: str) -> yaml.Node | None:
    """What the fast loader cannot read is read again, for the message."""
    try:
        return yaml.compose(text, Loader=_FastLoader)  # type: ignore[arg-type]
    except (yaml.YAMLError, UnicodeError):
        return yaml.compose(text, Loader=_PlainLoader)


def _fault(error: yaml.MarkedYAMLError, text: str) -> tuple[int, str]:
    """Line and cause: a full-width colon ends no key, and the parser stumbles at the next line only."""
    marks = [mark.line for mark in (error.context_mark, error.problem_mark) if mark]
    if not marks:
        return 0, str(error.problem)
    lines = text.splitlines()
    for at in range(max(0, min(marks) - 1), min(max(marks) + 1, len(lines))):
        if key := COLON.match(lines[at].lstrip(" -{")):
            return at + 1, f"a full-width colon after {key[1]!r}"
    return marks[-1] + 1, str(error.problem)


def _odd_places(
    node: yaml.Node | None, above: tuple[yaml.Node, ...] = ()
) -> Iterator[tuple[yaml.Node, str]]:
    """Keys that are no words, values that contain themselves or are nested too deep."""
    if node is None:
        return
    if isinstance(node, yaml.ScalarNode):
        if NOT_TEXT.search(node.value):
            yield node, "a character that no page can hold"
        elif not node.style and QUOTED.fullmatch(node.value):
            yield node, f"full-width quotes around {node.value[1:-1]}"
        elif not node.style and (key := COLON.match(node.value)):
            yield node, f"a full-width colon after {key[1]!r}"
        return
    if any(node is other for other in above) or len(above) > DEEPEST:
        yield node, "a value that contains itself, or is nested too deep"
        return
    for child in node.value:
        for part in child if isinstance(child, tuple) else (child,):
            yield from _odd_places(part, (*above, node))
        if isinstance(child, tuple) and not isinstance(child[0], yaml.ScalarNode):
            yield child[0], "a key that is no word"


def _plain(node: yaml.Node) -> Plain:
    if isinstance(node, yaml.MappingNode):
        values: dict[str, Plain] = {str(key.value): _plain(value) for key, value in node.value}
        return {**values, LINE: str(node.start_mark.line + 1)}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(value) for value in node.value]
    return str(node.value)


def _child(node: yaml.Node | None, step: int | str) -> yaml.Node | None:
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        child: yaml.Node = node.value[step]
        return child
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == step:
                found: yaml.Node = value
                return found
    return None


def _wrong_keys(node: yaml.Node | None) -> Iterator[tuple[yaml.Node, str]]:
    """Keys that stand twice, and `line`, by which each mapping tells where it begins."""
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if key.value in seen:
                yield key, f"the key {key.value!r} stands twice in one entry; keep one of them"
            elif key.value == LINE:
                yield key, f"unknown field {LINE!r}; take it out or correct its name"
            seen.add(str(key.value))
            yield from _wrong_keys(value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _wrong_keys(value)
