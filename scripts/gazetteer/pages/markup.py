"""Text of articles and data becomes Markdown that shows exactly that text, whatever it holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gazetteer.model.directions import isolated, turns, unpaired
from gazetteer.model.texts import Repair, Sentence

_SPECIAL = re.compile(r"[\\`*_\[\]{}#|~^=$!+<>&\"']|^[-:]")
_NUMBER_OF_A_LIST = re.compile(r"^(\d+)([.)])")
_CODE = 4
"""So many spaces at the beginning of a line make it code."""
_BEGINNING, _END = '<i class="fsi"></i>', '<i class="pdi"></i>'
_LINE_ENDS = re.compile(r"\s*[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]\s*")


def escape(text: str) -> str:
    """Plain text for a place in Markdown: one line, what could be markup as references."""
    bare = _LINE_ENDS.sub(" ", text)
    safe = _SPECIAL.sub(lambda found: _reference(found.group()), bare.lstrip(" \t"))
    safe = _NUMBER_OF_A_LIST.sub(lambda found: found[1] + _reference(found[2]), safe)
    indent = bare[: len(bare) - len(bare.lstrip(" \t"))]
    return (indent if len(indent) < _CODE and "\t" not in indent else _references(indent)) + safe


def _references(text: str) -> str:
    return "".join(_reference(char) for char in text)


def _reference(char: str) -> str:
    return f"&#{ord(char)};"


def words(text: str) -> str:
    """Plain text as words beside others in Markdown."""
    return _set_apart(escape(text), text)


def _set_apart(markdown: str, text: str) -> str:
    """The Markdown of a text in an element of its own if the text could turn what stands beside it.

    Ends and beginnings that it lacks come from the stylesheet: no character is added to the text.
    """
    if not turns(text):
        return markdown
    ends, begun = unpaired(text)
    return f"<bdi>{_BEGINNING * ends}{markdown}{_END * begun}</bdi>"


def attribute(text: str) -> str:
    """Plain text for an HTML attribute within Markdown."""
    return escape(text)


def attribute_words(text: str) -> str:
    """Words beside others in an HTML attribute, where no element can set them apart."""
    return attribute(isolated(text))


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrap:
    """What stands before and after some characters of a text; offsets in the unescaped text."""

    start: int
    end: int
    before: str
    after: str


def sentence_markdown(sentence: Sentence, wraps: Iterable[Wrap], *, original: bool = False) -> str:
    """The sentence with its repairs shown and its names and dates wrapped; no character is lost."""
    text = sentence.original if original else sentence.text
    repairs = [
        Wrap(
            start=repair.start,
            end=repair.end,
            before=f'<ins class="repair" title="{_told(repair)}">',
            after="</ins>",
        )
        for repair in sentence.repairs
    ]
    whole = [wrap for wrap in wraps if not any(_crosses(wrap, repair) for repair in repairs)]
    return wrap_text(text, [*whole, *repairs])


def _told(repair: Repair) -> str:
    return attribute(f"{isolated(repair.reason)}（原作“{isolated(repair.damaged)}”）")


def _crosses(one: Wrap, other: Wrap) -> bool:
    """True where they overlap and neither holds the other."""
    if one.start > other.start:
        one, other = other, one
    return one.start < other.start < one.end < other.end


def wrap_text(text: str, wraps: Sequence[Wrap]) -> str:
    """The escaped text with each wrap around its characters.

    A wrap within another is nested; one that only overlaps an earlier one is left out.
    """
    ordered = sorted(wraps, key=lambda wrap: (wrap.start, -wrap.end))
    return _set_apart(_wrap(text, 0, len(text), ordered), text)


def _wrap(text: str, start: int, end: int, wraps: Sequence[Wrap]) -> str:
    parts: list[str] = []
    at = start
    for number, wrap in enumerate(wraps):
        if wrap.start < at or wrap.end > end:
            continue
        inner = [
            other
            for other in wraps[number + 1 :]
            if other.start >= wrap.start and other.end <= wrap.end
        ]
        parts += [
            escape(text[at : wrap.start]),
            wrap.before,
            _wrap(text, wrap.start, wrap.end, inner),
            wrap.after,
        ]
        at = wrap.end
    return "".join(parts) + escape(text[at:end])
