"""Footnotes of a source: lines [^1]: … become paragraphs of their own, and [^1] in the text is read as [1]."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, chain

from gazetteer.sources.block_roles import Block, Span

_LABEL = r"[^\s\[\]^]{1,40}"
_DEFINITION = re.compile(rf"\[\^({_LABEL})\]:[ \t\u3000]*")
_REFERENCE = re.compile(rf"\[\^({_LABEL})\]")


def mark_footnotes(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks with their footnotes marked; a reference to what is no footnote stays as it is."""
    defined = [_DEFINITION.match(b.text) if b.kind == "text" else None for b in blocks]
    labels = frozenset(found[1] for found in defined if found)
    if not labels:
        return blocks
    return tuple(
        _footnote(block, found[1], found.end(), labels)
        if found
        else _with_references(block, labels)
        for block, found in zip(blocks, defined, strict=True)
    )


def _footnote(block: Block, label: str, start: int, labels: frozenset[str]) -> Block:
    rest = _with_references(_cut(block, [(0, start)]), labels)
    head = f"[{label}] " if rest.text else f"[{label}]"
    code = tuple((first + len(head), last + len(head)) for first, last in rest.code)
    return replace(rest, kind="footnote", text=head + rest.text, mark=label, code=code)


def _with_references(block: Block, labels: frozenset[str]) -> Block:
    """The block without the ^ of each reference to one of these; code stays as it is."""
    if block.kind == "code":
        return block
    starts = [start for start, _ in block.code]
    cuts: list[Span] = []
    for found in _REFERENCE.finditer(block.text):
        before = bisect.bisect_right(starts, found.start()) - 1
        if found[1] in labels and (before < 0 or block.code[before][1] <= found.start()):
            cuts.append((found.start() + 1, found.start() + 2))
    return _cut(block, cuts)


def _cut(block: Block, cuts: Sequence[Span]) -> Block:
    """The block without these characters, in order; none of them is code."""
    ends = [end for _, end in cuts]
    gone = [0, *accumulate(end - start for start, end in cuts)]

    def moved(at: int) -> int:
        return at - gone[bisect.bisect_right(ends, at)]

    edges = [0, *chain.from_iterable(cuts), len(block.text)]
    kept = (block.text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))
    code = tuple((moved(start), moved(end)) for start, end in block.code)
    return replace(block, text="".join(kept), code=code)
