"""What an article is called where nobody says so: its first heading, its first line, or how it opens."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gazetteer.model.directions import is_visible
from gazetteer.model.texts import Script
from gazetteer.sources.blocks import Block
from gazetteer.sources.leftovers import is_style
from gazetteer.sources.seeds import LONGEST_TITLE
from gazetteer.sources.sentences import sentence_splitter

_WORDED = ("heading", "text", "quote", "item", "pull")
_LONGEST_LINE = 40
_OPENING = range(6, 31)
"""Characters of the words a text opens with, where a clause ends within them."""
_LONGEST_OPENING = 60
_LETTERS_TO_A_CHARACTER = 3
"""A line of English has about three times the characters of a Chinese one that says as much."""
_SENTENCE_END = re.compile(r"[。！？!?…；;，,：:][”’」』）)]*$")
_ENGLISH_END = re.compile(r"[.!?…;,:]['\"”’)]*$")
_CLAUSE_END = re.compile(r"[，；：,;:](?!\d)|——")
_DAY = re.compile(r"[\d年月日号时分秒上下午星期周一二三四五六七八九十]+")
_SOON = 4
"""Paragraphs between a title and the text: a day, names, a summary."""
_DEBRIS = re.compile(r"[@<{}|+\-!\[\]=.&#*/\\]")
_LEFT, _RIGHT = "“「『《（(〈【", "”」』》）)〉】"


def top_heading(blocks: Sequence[Block]) -> int | None:
    """The position of the first-level heading that begins a text; a bare number heads a part of it."""
    at = _first_words(blocks)
    if at is None or not blocks[at].top or not _has_words(blocks[at].text):
        return None
    if len(blocks[at].text) > LONGEST_TITLE:
        return None
    has_text = any(is_visible(one.text) and one.kind != "source" for one in blocks[at + 1 :])
    return at if has_text else None


def title_line(blocks: Sequence[Block], script: Script) -> str:
    """The first line if it is short, ends no sentence and a longer text comes soon; else ""."""
    at = _first_words(blocks)
    if at is None or blocks[at].kind not in ("heading", "text"):
        return ""
    line = blocks[at].text
    end, longest = _SENTENCE_END, _LONGEST_LINE
    if script == "Latn":
        end, longest = _ENGLISH_END, _LONGEST_LINE * _LETTERS_TO_A_CHARACTER
    if len(line) > longest or "。" in line or end.search(line):
        return ""
    if not _has_words(line):
        return ""
    words = [block.text for block in blocks[at + 1 :] if block.kind in ("text", "quote")]
    longer = (len(text) > len(line) and end.search(text) for text in words[:_SOON])
    return line if any(longer) else ""


def _has_words(text: str) -> bool:
    """Whether it says more than a day, an hour or a number."""
    return any(map(str.isalpha, _DAY.sub("", text)))


def opening_words(blocks: Sequence[Block], script: Script) -> str:
    """The first sentence and what it cries out before, cut where a clause ends; "" if nothing can be seen."""
    at = _first_words(blocks)
    text = blocks[at].text if at is not None else _any_words(blocks)
    end = next(
        end
        for start, end in sentence_splitter(script)(text)
        if end == len(text) or end >= _OPENING.start or text[end - 1] not in "!！"
    )
    if script == "Latn":
        return _shorten_english(text[:end].strip().rstrip("."))
    return _shorten(text[:end].rstrip("。"))


def _first_words(blocks: Sequence[Block]) -> int | None:
    """The first block of the text itself; links, pictures, names and what an export left are passed over."""
    commented = False
    for at, block in enumerate(blocks):
        was_commented = commented
        start, end = block.text.rfind("<!--"), block.text.rfind("-->")
        commented = start > end if start != end else commented
        if was_commented or block.kind not in _WORDED or not any(map(str.isalpha, block.text)):
            continue
        if block.kind == "heading" or not (_DEBRIS.match(block.text) or is_style(block.text)):
            return at
    return None


def _any_words(blocks: Sequence[Block]) -> str:
    return next((block.text for block in blocks if is_visible(block.text)), "")


def _shorten(text: str) -> str:
    """At most _LONGEST_OPENING characters, cut at the last clause of the opening ones, else at the next."""
    if len(text) < _OPENING.stop:
        return text
    ends = [found.start() for found in _CLAUSE_END.finditer(text, 0, _LONGEST_OPENING)]
    whole = [end for end in ends if end >= _OPENING.start and _is_balanced(text[:end])]
    near = [end for end in whole if end < _OPENING.stop]
    if whole:
        return f"{text[: near[-1] if near else whole[0]]}……"
    if len(text) <= _LONGEST_OPENING:
        return text
    cut = _OPENING.stop - 1
    while cut > _OPENING.start and text[cut - 1 : cut + 1].isascii() and text[cut].isalnum():
        cut -= 1
    return f"{text[:cut].rstrip()}……"


def _shorten_english(text: str) -> str:
    """At most as many words as fill _LONGEST_OPENING characters of Chinese."""
    longest = _LONGEST_OPENING * _LETTERS_TO_A_CHARACTER // 2
    return (
        text if len(text) <= longest else f"{text[:longest].rpartition(' ')[0].rstrip(',;:—– ')}…"
    )


def _is_balanced(text: str) -> bool:
    return all(
        text.count(left) == text.count(right) for left, right in zip(_LEFT, _RIGHT, strict=True)
    )
