"""The sentences of an article one after the other, each read with what those before have said."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from gazetteer.dates.context import Context, enter_paragraph
from gazetteer.model.texts import DatePhrase

Phrases = tuple[DatePhrase, ...]

_UNKNOWN = date(1993, 10, 3)
"""Stands for the publication date of an article that has none; nothing counted from it is told."""


def find_in_paragraphs(
    paragraphs: Sequence[Sequence[str]],
    published: date | None,
    find_in_sentence: Callable[[str, Context], tuple[Phrases, Context]],
) -> tuple[tuple[Phrases, ...], ...]:
    """The time expressions of each sentence of each paragraph, in order and never overlapping.

    Without a publication date only absolute ones are resolved.
    """
    context = Context(published=published or _UNKNOWN)
    found = []
    for sentences in paragraphs:
        context = enter_paragraph(context)
        phrases = []
        for sentence in sentences:
            in_sentence, context = find_in_sentence(sentence, context)
            phrases.append(in_sentence if published else _only_absolute(in_sentence))
        found.append(tuple(phrases))
    return tuple(found)


def _only_absolute(phrases: Phrases) -> Phrases:
    return tuple(replace(one, when=None) if one.relative else one for one in phrases)
