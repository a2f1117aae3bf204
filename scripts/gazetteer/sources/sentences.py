"""Where the sentences of a paragraph begin and end; here those of a Chinese one."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable

from gazetteer.model.texts import Script
from gazetteer.sources.english_sentences import split_english

Spans = tuple[tuple[int, int], ...]

_END = re.compile(r"(?:[。！？!?…]|；(?=\n))+[”’」』）)\]】]*(?:\[注?\d{1,3}\])*")
_LEFT_OVER = re.compile(r"\[\[[^\[\]]*\]\]|<!--[^<>]*-->|\{%[^{}]*%\}|\{\{[^{}]*\}\}|\{:[^{}]*\}")
"""Links of a wiki, comments, tags and attributes: each is one."""
_OPEN = {"《": "》", "（": "）", "(": ")", "〈": "〉"}


def sentence_splitter(script: Script) -> Callable[[str], Spans]:
    """What parts the paragraphs of an article of this script: spans (start, end) that cover each without a gap."""
    return split_english if script == "Latn" else split_sentences


def split_sentences(text: str) -> Spans:
    """Spans (start, end) that cover the text without a gap.

    A sentence ends at 。！？… and the closing marks and footnotes [1] behind them, but not inside a title
    《…？》, nor inside round brackets, nor in what a program reads; a title that ends in ？ does not end its
    sentence.
    """
    closed = _inside_brackets(text)
    spans: list[tuple[int, int]] = []
    start = 0
    for found in _END.finditer(text):
        if any(closed[found.start() : found.end()]):
            continue
        spans.append((start, found.end()))
        start = found.end()
    if text[start:].strip():
        spans.append((start, len(text)))
    elif spans and start < len(text):
        spans[-1] = (spans[-1][0], len(text))
    return tuple(spans) or ((0, len(text)),)


def _inside_brackets(text: str) -> list[bool]:
    """For each character, whether it stands within 《》 or （） that are closed in this text."""
    closes = [-1] * len(text)
    following: dict[str, int] = {}
    for at in range(len(text) - 1, -1, -1):
        char = text[at]
        following[char] = at
        closes[at] = following.get(_OPEN[char], -1) if char in _OPEN else -1
    for found in _LEFT_OVER.finditer(text):
        closes[found.start()] = max(closes[found.start()], found.end() - 1)
    return [at <= reached for at, reached in enumerate(itertools.accumulate(closes, max))]
