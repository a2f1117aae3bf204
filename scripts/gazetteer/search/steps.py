"""Rising numbers as the files of the index write them: the steps between them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

Span = tuple[int, str]
"""The number of a sentence, and which words of it where it is not all of them."""


def as_steps(numbers: Iterable[int]) -> str:
    """Numbers in any order → `3 1 4`, which is 3, 4, 8."""
    rising = sorted(numbers)
    return " ".join(str(at - last) for last, at in zip((0, *rising), rising, strict=False))


def numbers_in(steps: str) -> list[int]:
    at = 0
    return [at := at + int(step) for step in steps.split()]


def as_spans(spans: Sequence[Span]) -> str:
    """Spans by rising number → `3 1.0.5`, which is all of sentence 3 and five characters of sentence 4."""
    steps = as_steps(number for number, _ in spans).split()
    return " ".join(
        f"{step}.{words}" if words else step for step, (_, words) in zip(steps, spans, strict=True)
    )


def spans_in(written: str) -> list[Span]:
    parts = [span.partition(".") for span in written.split()]
    numbers = numbers_in(" ".join(step for step, _, _ in parts))
    return [(number, words) for number, (_, _, words) in zip(numbers, parts, strict=True)]
