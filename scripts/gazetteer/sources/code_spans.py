"""Which words of the sentences are code."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gazetteer.model.texts import CodeSpan, Sentence
from gazetteer.sources.block_roles import Span
from gazetteer.sources.repairs import Edit


def as_one(sentences: Sequence[Sentence]) -> Sentence:
    """A line of code: marks that end a sentence end none there."""
    text = "".join(one.text for one in sentences)
    repairs = tuple(
        replace(repair, start=repair.start + at, end=repair.end + at)
        for at, one in _placed(sentences)
        for repair in one.repairs
    )
    return replace(
        sentences[0],
        text=text,
        original="".join(one.original for one in sentences),
        repairs=repairs,
        code=(CodeSpan(start=0, end=len(text)),),
    )


def _placed(sentences: Sequence[Sentence]) -> Iterator[tuple[int, Sentence]]:
    """Each sentence and where it begins."""
    at = 0
    for sentence in sentences:
        yield at, sentence
        at += len(sentence.text)


def with_code(
    sentences: tuple[Sentence, ...], spans: Sequence[Span], edits: Sequence[Edit]
) -> tuple[Sentence, ...]:
    """The sentences of a repaired paragraph with the words that are code in the damaged one."""
    if not spans:
        return sentences
    moved = [(_repaired(edits, start), _repaired(edits, end)) for start, end in spans]
    marked: list[Sentence] = []
    first = 0
    for at, sentence in _placed(sentences):
        end = at + len(sentence.text)
        while first < len(moved) and moved[first][1] <= at:
            first += 1
        code: list[CodeSpan] = []
        for left, right in moved[first:]:
            if left >= end:
                break
            code.append(CodeSpan(start=max(left, at) - at, end=min(right, end) - at))
        marked.append(replace(sentence, code=tuple(code)))
    return tuple(marked)


def _repaired(edits: Sequence[Edit], offset: int) -> int:
    """Where the character at an offset of the damaged text stands in the repaired one."""
    grown = sum(
        len(edit.repaired) - len(edit.damaged) for edit in edits if edit.damaged_end <= offset
    )
    return offset + grown
