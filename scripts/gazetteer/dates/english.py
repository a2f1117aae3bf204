"""Finds the time expressions of English news text and resolves each to EDTF."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from gazetteer.dates.context import Context, follow
from gazetteer.dates.english_rules import RULES, Reading, read_at
from gazetteer.dates.paragraphs import Phrases, find_in_paragraphs
from gazetteer.dates.plain_text import plain_text
from gazetteer.model.edtf import parse_edtf
from gazetteer.model.texts import DatePhrase

_LIST_GAP = re.compile(r", (?:and )?| and | or ")
_RANGE_GAP = re.compile(r" ?(?:to|through|until|till|[-–—]) ?")
_BETWEEN_GAP = re.compile(r" and ")
_GOES_ON = re.compile(r"[-–/.,:'’$€£¥#_]\d")
"""A number of which more stands before: 1,000, 5/6, $2024."""


def find_english_dates(
    paragraphs: Sequence[Sequence[str]], published: date | None
) -> tuple[tuple[Phrases, ...], ...]:
    """By sentence, by paragraph; without a publication date only absolute ones are resolved."""
    return find_in_paragraphs(paragraphs, published, _find_in_sentence)


def _find_in_sentence(sentence: str, context: Context) -> tuple[Phrases, Context]:
    """The phrases of a sentence, the longest at each place, and the context after it."""
    text, places = plain_text(sentence)
    context = replace(context, year_here=None)
    readings: list[Reading] = []
    since = 0
    for start, rules in RULES.places(text):
        if start < since:
            continue
        if start and (text[start - 1].isalnum() or _GOES_ON.match(text, start - 1)):
            continue
        last = readings[-1] if readings else None
        follows_year = bool(last and last.is_year and _LIST_GAP.fullmatch(text, last.end, start))
        reading = read_at(text, start, rules, context, follows_year=follows_year)
        if not reading:
            continue
        context = follow(context, reading.when, reading.naming)
        readings.append(reading)
        since = reading.end
    joined = _joined(_glossed(readings, text), text)
    return tuple(_phrase(one, sentence, places) for one in joined), context


def _phrase(reading: Reading, sentence: str, places: Sequence[int]) -> DatePhrase:
    start, end = places[reading.start], places[reading.end - 1] + 1
    return DatePhrase(
        start=start,
        end=end,
        text=sentence[start:end],
        when=reading.when,
        relative=reading.relative,
    )


def _glossed(readings: Sequence[Reading], text: str) -> Sequence[Reading]:
    """Tuesday (Feb. 18) means what the brackets say."""
    told = list(readings)
    for at, (one, gloss) in enumerate(pairwise(readings)):
        in_brackets = text[one.end : gloss.start] == " (" and text[gloss.end :][:1] == ")"
        if in_brackets and one.relative and one.when != gloss.when and gloss.when:
            told[at] = replace(one, when=gloss.when if _is_day(gloss.when) else one.when)
    return told


def _is_day(when: str) -> bool:
    edtf = parse_edtf(when)
    return edtf.is_single and edtf.precision == "day"


def _joined(readings: Sequence[Reading], text: str) -> Sequence[Reading]:
    """Neighbours that are one stretch of time: from 2018 to 2020, between 2018 and 2020, January 2016 to June 2018."""
    joined: list[Reading] = []
    for reading in readings:
        before = joined[-1] if joined else None
        when = _stretch(before, reading, text) if before else None
        if before and when:
            joined[-1] = replace(
                before,
                end=reading.end,
                when=when,
                relative=before.relative or reading.relative,
                opens="",
            )
        else:
            joined.append(reading)
    return joined


def _stretch(before: Reading, after: Reading, text: str) -> str | None:
    gap = _BETWEEN_GAP if before.opens == "between" else _RANGE_GAP
    if not before.when or not after.when or not gap.fullmatch(text, before.end, after.start):
        return None
    first, last = parse_edtf(before.when), parse_edtf(after.when)
    if not (first.is_single and last.is_single and first.opens and last.closes):
        return None
    if last.closes.first_day <= first.opens.last_day:
        return None
    return f"{first.opens.text}/{last.closes.text}"
