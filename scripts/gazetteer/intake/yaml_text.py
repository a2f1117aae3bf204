"""The text of a YAML file with some of its values taken out or replaced; every other character stays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import yaml

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""The same values and places, in C where PyYAML has it."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Edit:
    """The characters from `start` to `end` become `text`."""

    start: int
    end: int
    text: str = ""


def compose(text: str) -> list[yaml.MappingNode]:
    """The entries of a data file."""
    root = yaml.compose(text, Loader=_LOADER)
    return [one for one in root.value if isinstance(one, yaml.MappingNode)] if root else []


def field(node: yaml.Node | None, *names: str) -> yaml.Node | None:
    """The value below a mapping by the names of fields; None where there is none."""
    for name in names:
        if not isinstance(node, yaml.MappingNode):
            return None
        node = next((value for key, value in node.value if key.value == name), None)
    return node


def items(node: yaml.Node | None) -> list[yaml.Node]:
    return list(node.value) if isinstance(node, yaml.SequenceNode) else []


def is_flow(node: yaml.Node) -> bool:
    """Whether a list or a mapping stands in brackets."""
    return bool(getattr(node, "flow_style", False))


def pairs(node: yaml.Node | None) -> list[tuple[yaml.Node, yaml.Node]]:
    return list(node.value) if isinstance(node, yaml.MappingNode) else []


def word(node: yaml.Node | None) -> str:
    """The text of a scalar, "" for anything else."""
    return str(node.value) if isinstance(node, yaml.ScalarNode) else ""


def words(node: yaml.Node | None) -> list[str]:
    """The texts of a list, or the one text that stands for a list of one."""
    return [word(one) for one in items(node)] if items(node) else [word(node)] if word(node) else []


def without(text: str, parent: yaml.Node, gone: Iterable[yaml.Node]) -> Iterator[Edit]:
    """Takes parts out of a list, or keys with their values out of a mapping; what is left may be nothing."""
    lost = {id(one) for one in gone}
    parts = [_part(one) for one in parent.value]
    if is_flow(parent):
        yield from _flow(text, parts, lost)
        return
    for key, last in parts:
        if id(key) in lost:
            yield _whole_lines(text, key, last)


def entry_gone(text: str, entry: yaml.Node) -> Edit:
    """Takes an entry out of a data file."""
    return _whole_lines(text, entry, entry)


def closed(text: str) -> str:
    """The text of a data file, with one line end behind it, and `[]` where it has lost its last entry."""
    whole = f"{text.rstrip()}\n"
    return whole if compose(whole) or whole.endswith("[]\n") else f"{whole}[]\n"


def replaced(node: yaml.Node, text: str) -> Edit:
    """A scalar or a list or mapping in brackets written anew."""
    return Edit(start=node.start_mark.index, end=node.end_mark.index, text=text)


def behind(text: str, node: yaml.Node, lines: str) -> Edit:
    """Lines of their own after those of a value."""
    at = _line_end(text, last_index(node))
    return Edit(start=at, end=at, text=lines)


def lines_of(text: str, node: yaml.Node) -> str:
    """The lines an entry of a file stands on."""
    span = _whole_lines(text, node, node)
    return text[span.start : span.end].rstrip("\n") + "\n"


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Edits within another one are part of it."""
    at, kept = 0, []
    for edit in sorted(set(edits), key=lambda edit: (edit.start, -edit.end)):
        if edit.start < at:
            continue
        kept += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*kept, text[at:]])


def last_index(node: yaml.Node) -> int:
    """Where the last character of a value is; a block of YAML itself ends at what follows it."""
    if isinstance(node, yaml.ScalarNode) or is_flow(node) or not node.value:
        return int(node.end_mark.index)
    _, last = _part(node.value[-1])
    return last_index(last)


def _part(one: yaml.Node | tuple[yaml.Node, yaml.Node]) -> tuple[yaml.Node, yaml.Node]:
    return one if isinstance(one, tuple) else (one, one)


def _flow(text: str, parts: list[tuple[yaml.Node, yaml.Node]], lost: set[int]) -> Iterator[Edit]:
    """Each with the comma before it, or behind it where it was the first of those that stay."""
    kept_before = False
    for at, (key, last) in enumerate(parts):
        if id(key) not in lost:
            kept_before = True
        elif kept_before:
            yield Edit(start=int(parts[at - 1][1].end_mark.index), end=int(last.end_mark.index))
        else:
            following = (
                parts[at + 1][0].start_mark.index if at + 1 < len(parts) else last.end_mark.index
            )
            yield Edit(start=int(key.start_mark.index), end=int(following))


def _whole_lines(text: str, first: yaml.Node, last: yaml.Node) -> Edit:
    """The lines of a part, its dash included; of an entry of the file the blank lines behind it, too."""
    start = text.rfind("\n", 0, first.start_mark.index) + 1
    end = _line_end(text, last_index(last))
    if text[start : start + 1] not in (" ", ""):
        while text[end : end + 1] == "\n":
            end += 1
    return Edit(start=start, end=end)


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end + 1
