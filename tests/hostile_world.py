"""The invented world with markup in every text of its sources and data, and the same world with letters in its place."""

from __future__ import annotations

import itertools
import json
import re
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import yaml

from tests.conftest import FIXTURES

MARKUP = (
    "<script>a()</script>",
    "](http://evil.example/) [x",
    "{{ a }}",
    "{% set x %}",
    "&NewLine;# h",
    "`b`",
    "|c|",
    "*d*",
    "**e**",
    "_f_ __g__",
    "<!-- h",
    "-->",
    "::: i",
    "!!! j",
    "??? k",
    "/// l",
    "{: .m #n onclick=o}",
    "{ #p .q }",
    "[^f]",
    "[^f]: r",
    "++s++",
    "==t==",
    "^^u^^",
    "~~v~~",
    ":smile:",
    "https://evil.example/w",
    "www.evil.example",
    "x@evil.example",
    "<https://evil.example/y>",
    "![z](https://evil.example/z.png)",
    "[[a]]",
    "\\(b\\) \\\\ $c$",
    "</li></ul></div></details></body>",
    '" onclick="d()" \'',
    "<img src=x onerror=e()>",
    "javascript:f()",
    "--; h",
    "{name.__class__} {}",
    "&lt;k&gt;&amp;amp;",
)
"""Markup of Markdown, its extensions, HTML, Jinja and others; each must be shown as it stands.

No digits: a number of a text stands in its quotes, and the words of an article are counted.
"""

_FIRST = ord("가")
LETTERS = {text: "" for text in MARKUP}
"""Markup → as many letters, none of which stands for two characters."""
BACK: dict[int, str] = {}
"""Letter → the character it stands for."""
for _text in MARKUP:
    for _char in _text:
        LETTERS[_text] += chr(_FIRST + len(BACK))
        BACK[_FIRST + len(BACK)] = _char

TURNS = tuple(
    MARKUP[at:] + MARKUP[:at] for at, text in enumerate(MARKUP) if not re.search(r"[!?]|\*\*", text)
)
"""The texts in turn, beginning with each that can stand within a name: some end a sentence, or fall away in a source."""
_PLACE = "云汀"
"""A name within quotes, titles and names of other things: it gets markup in its middle everywhere."""
_FREE = (
    *("column", "role", "notes", "title", "period", "source", "label", "reason", "topic", "claim"),
    *("comment", "dated_by", "name", "text", "url"),
)
"""Fields of words for the reader that nothing holds against an article."""
_HELD = {("themes", "claim")} | {
    (file, "name")
    for file in ("cities", "companies", "people", "organisations", "policies", "works")
}
"""Fields of those names that hold an id, or a name that stands in an article."""


def write_worlds(folder: Path, texts: Sequence[str]) -> tuple[Path, Path]:
    """Folders of the two worlds, whose fields hold the texts, some of MARKUP, in turn."""
    return _write(folder / "marked", texts), _write(
        folder / "plain", [LETTERS[one] for one in texts]
    )


def _write(folder: Path, texts: Sequence[str]) -> Path:
    shutil.copytree(FIXTURES / "world", folder)
    turn = itertools.cycle(texts)
    inner = texts[0]
    for path in sorted((folder / "seeds").iterdir()):
        head, rule, body = path.read_text(encoding="utf-8").rpartition("\n---\n\n每")
        body = (f"每{body}" if rule else body).replace(_PLACE, f"云{_quoted(inner)}汀")
        head = head.replace(
            "云汀为什么", f"云{inner}汀为什么".replace("\\", "\\\\").replace('"', '\\"')
        )
        path.write_text(f"{head}\n---\n\n{body}" if rule else body, encoding="utf-8")
    for path in sorted((folder / "data").rglob("*.yml")):
        rows = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        filled = _filled(rows, "", path.stem, inner, turn)
        path.write_text(json.dumps(filled, ensure_ascii=False), encoding="utf-8")
    return folder


def _quoted(text: str) -> str:
    """The text as Markdown of a source: a backslash before each mark."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", text)


def _filled(value: Any, key: str, file: str, inner: str, texts: Iterator[str]) -> Any:
    """The value with markup in every text of it; ids and closed lists stay."""
    if isinstance(value, dict):
        return {name: _filled(part, name, file, inner, texts) for name, part in value.items()}
    if isinstance(value, list):
        return [_filled(part, key, file, inner, texts) for part in value]
    free = key in _FREE and (file, key) not in _HELD or file == "labels"
    more = next(texts) if free else ""
    if key == "url":  # an address has none of these
        more = "".join(char for char in more if BACK.get(ord(char), char) not in ' <>"\\^`{|}')
    if file == "labels":  # names in braces are filled in
        more = "".join(char for char in more if BACK.get(ord(char), char) not in "{} ")
    return value.replace(_PLACE, f"云{inner}汀") + more
