"""Blocks with their edits become paragraphs, whose sentences keep the numbers they have in the file."""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from gazetteer.curated.article_rows import ReadingRow
from gazetteer.model.texts import BlockKind, Paragraph, Repair, Script, Sentence
from gazetteer.sources.blocks import Block
from gazetteer.sources.code_spans import as_one, with_code
from gazetteer.sources.readings import simplify_text
from gazetteer.sources.repairs import Edit, apply_edits, damaged_offsets
from gazetteer.sources.sentences import sentence_splitter

_LETTERS = 26


def paragraph_ids(blocks: Sequence[Block]) -> list[str]:
    """p1, p2 … for the blocks that have words in the file, "" for pictures and rules."""
    numbers = iter(range(1, len(blocks) + 1))
    return [f"p{next(numbers)}" if block.text else "" for block in blocks]


def number_paragraphs(
    blocks: Sequence[Block],
    edits: Sequence[Sequence[Edit]],
    script: Script,
    kinds: Mapping[str, BlockKind],
    readings: Sequence[ReadingRow],
) -> list[Paragraph]:
    """A paragraph for each block; blocks hold the damaged texts, and a list of edits each."""
    return [
        _paragraph(block, name, made, script, kinds.get(name, block.kind), readings)
        for name, block, made in zip(paragraph_ids(blocks), blocks, edits, strict=True)
    ]


def _paragraph(
    block: Block,
    name: str,
    edits: Sequence[Edit],
    script: Script,
    kind: BlockKind,
    readings: Sequence[ReadingRow],
) -> Paragraph:
    """The block's paragraph; of another kind than the block has it stands outside of lists and tables."""
    own = block if kind == block.kind else replace(block, level=0, column=0, mark="")
    sentences = number_sentences(name, block.text, edits, script, readings) if name else ()
    if name and kind == "code":
        sentences = (as_one(sentences),)
    else:
        sentences = with_code(sentences, block.code, edits)
    return Paragraph(
        id=name,
        kind=kind,
        sentences=sentences,
        level=own.level or (2 if name and kind == "heading" else 0),
        url=own.url,
        column=own.column,
        mark=own.mark,
    )


def number_sentences(
    paragraph: str,
    damaged: str,
    edits: Sequence[Edit],
    script: Script,
    readings: Sequence[ReadingRow] = (),
) -> tuple[Sentence, ...]:
    """The sentences of the repaired text, with the numbers they have in the damaged one.

    So a repair never shifts an id: where it joins two sentences the second number falls away, where
    it parts one the new sentence takes its number with a letter.
    """
    text = apply_edits(damaged, edits)
    reading = simplify_text(text, readings) if script == "Hant" else text
    split = sentence_splitter(script)
    stops = [stop for _, stop in split(damaged)] if text else [0]
    spans = split(text)
    used: dict[int, int] = {}
    sentences: list[Sentence] = []
    places = damaged_offsets(edits, [start for start, _ in spans])
    for (start, end), was, repairs in zip(spans, places, _repairs(edits, spans), strict=True):
        number = min(bisect.bisect_right(stops, was) + 1, len(stops))
        used[number] = used.get(number, 0) + 1
        sentences.append(
            Sentence(
                id=f"{paragraph}s{number}{_letters(used[number])}",
                text=reading[start:end],
                original=text[start:end],
                repairs=repairs,
            )
        )
    return tuple(sentences)


def _letters(count: int) -> str:
    """Nothing for the first, then b … z, aa, ab …"""
    letters = ""
    while count > (0 if letters else 1):
        count, last = divmod(count - 1, _LETTERS)
        letters = chr(ord("a") + last) + letters
    return letters


def whole_repairs(edits: Sequence[Edit], repaired: str) -> tuple[Repair, ...]:
    """The edits as repairs of the whole text they lead to."""
    return next(_repairs(edits, [(0, len(repaired))]))


def _repairs(
    edits: Sequence[Edit], spans: Sequence[tuple[int, int]]
) -> Iterator[tuple[Repair, ...]]:
    """For each span of the repaired text the edits in it; what was deleted belongs to the words before it."""
    placed: list[tuple[int, int, Edit]] = []
    shift = 0
    for edit in edits:
        left = edit.start + shift
        placed.append((left, left + len(edit.repaired), edit))
        shift += len(edit.repaired) - len(edit.damaged)
    at = 0
    for start, end in spans:
        found: list[Repair] = []
        while at < len(placed):
            left, right, edit = placed[at]
            if left >= end and not left == right == end:
                break
            found.append(
                Repair(
                    start=max(left, start) - start,
                    end=min(right, end) - start,
                    damaged=edit.damaged,
                    reason=edit.reason,
                    rule=edit.rule,
                    continued=left < start,
                )
            )
            if right > end:
                break
            at += 1
        yield tuple(found)
