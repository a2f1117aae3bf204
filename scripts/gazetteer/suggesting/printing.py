"""Proposals as YAML to paste, a part for each file, with notes as comments."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from gazetteer.model.texts import Article
from gazetteer.suggesting.rows import Entry, Section

_PLAIN = re.compile("[A-Za-z][A-Za-z0-9-]*")
_RESERVED = {"true", "false", "yes", "no", "on", "off", "null"}
_QUOTED_KEYS = (
    "text",
    "name",
    "title",
    "label",
    "value",
    "unit",
    "qualifier",
    "when",
    "topic",
    "claim",
    "comment",
    "reason",
)
_LONGEST_NOTE = 300


def print_proposals(article: Article, sections: Sequence[Section]) -> str:
    """The whole text; it loads as one list of rows."""
    head = f"# {article.id}: {article.title}"
    if not sections:
        return f"{head}\n# Nothing to propose: every name is known and every sentence used or explained.\n[]\n"
    count = sum(len(section.entries) for section in sections)
    lines = [
        head,
        f"# {count} rows to look at; nothing was written. Paste what is right into the file named above it, take out what is wrong,",
        '# fill in what is "". Texts are drafts in the words of the article: write a definition for each summary, and what a note asks to mend.',
        "# Words are quoted once, in the statements; `- of: id` takes them from there.",
    ]
    for section in sections:
        lines += ["", f"# ==== {section.file} ===="]
        lines += map(_comment, section.notes)
        for entry in section.entries:
            lines += ["", *_entry(entry)]
    if not count:
        lines += ["", "[]"]
    return "\n".join(lines) + "\n"


def _entry(entry: Entry) -> Iterator[str]:
    yield from map(_comment, entry.notes)
    if set(entry.fields) == {"article", "sentence", "reason"}:
        inner = ", ".join(f"{key}: {_scalar(value, key)}" for key, value in entry.fields.items())
        yield f"- {{{inner}}}"
        return
    for number, line in enumerate(_mapping(entry.fields)):
        yield f"{'- ' if number == 0 else '  '}{line}"


def _comment(note: str) -> str:
    words = " ".join(note.split())
    return f"# {words}" if len(words) <= _LONGEST_NOTE else f"# {words[:_LONGEST_NOTE]}…"


def _mapping(fields: Mapping[str, Any]) -> Iterator[str]:
    for key, value in fields.items():
        if isinstance(value, Mapping) and key == "about":
            yield f"about: {{{', '.join(f'{name}: {topic}' for name, topic in value.items())}}}"
        elif isinstance(value, Mapping):
            yield f"{key}:"
            yield from (f"  {line}" for line in _mapping(value))
        elif isinstance(value, list) and any(isinstance(one, Mapping) for one in value):
            yield f"{key}:"
            for one in value:
                for number, line in enumerate(_mapping(one)):
                    yield f"  {'- ' if number == 0 else '  '}{line}"
        elif isinstance(value, list):
            yield f"{key}: [{', '.join(map(_scalar, value))}]"
        else:
            yield f"{key}: {_scalar(value, key)}"


def _scalar(value: str, key: str = "") -> str:
    """A text in double quotes; ids and the words of closed lists plain."""
    plain = _PLAIN.fullmatch(value) and value not in _RESERVED and key not in _QUOTED_KEYS
    is_id = key in ("id", "of", "sentence", "about", "figure", "article") and value
    return value if plain or is_id else json.dumps(value, ensure_ascii=False)
