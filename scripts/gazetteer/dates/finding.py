"""Finds the time expressions of Chinese news text and resolves each to EDTF."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from gazetteer.dates import vague_words
from gazetteer.dates import year_words as years
from gazetteer.dates.context import Context, enter_sentence, follow
from gazetteer.dates.paragraphs import Phrases, find_in_paragraphs
from gazetteer.dates.plain_text import plain_text
from gazetteer.dates.rules import RULES, read_at, reading_after
from gazetteer.model.edtf import parse_edtf
from gazetteer.model.texts import DatePhrase

NOT_DATES = re.compile(vague_words.NOT_DATES)
RANGE_GAP = re.compile(years.TO)
DATELINE = re.compile("[电讯]")
LIST_GAP = re.compile("[、和及与]?")


def find_dates(
    paragraphs: Sequence[Sequence[str]], published: date | None
) -> tuple[tuple[Phrases, ...], ...]:
    """By sentence, by paragraph; without a publication date only absolute ones are resolved."""
    return find_in_paragraphs(paragraphs, published, _find_in_sentence)


def _find_in_sentence(sentence: str, context: Context) -> tuple[Phrases, Context]:
    """The phrases of a sentence, the longest at each place, and the context after it."""
    plain, places = plain_text(sentence)
    text = NOT_DATES.sub(lambda name: "\0" * len(name[0]), plain)
    context = enter_sentence(context, text)
    phrases: list[DatePhrase] = []
    since = 0
    for start, rules in RULES.places(text):
        if start < since:
            continue
        ends_range = 0 < since and bool(RANGE_GAP.fullmatch(text, since, start))
        ahead = replace(context, looks_ahead=True) if ends_range else context
        reading = read_at(text, start, rules, ahead)
        if not reading:
            continue
        if ends_range:
            reading = reading_after(phrases[-1].when, reading)
        context = follow(context, reading.when, reading.year_naming)
        if reading.when and DATELINE.match(text, reading.end) and context.day:
            context = replace(context, dateline=context.day)
        phrases.append(
            DatePhrase(
                start=start,
                end=reading.end,
                text=text[start : reading.end],
                when=reading.when,
                relative=reading.relative,
            )
        )
        since = reading.end
    found = _joined(_explained(phrases, plain), plain)
    return tuple(_as_printed(phrase, sentence, places) for phrase in found), context


def _as_printed(phrase: DatePhrase, sentence: str, places: Sequence[int]) -> DatePhrase:
    """The phrase at its place in the sentence itself, with what is invisible within it."""
    start, end = places[phrase.start], places[phrase.end - 1] + 1
    return replace(phrase, start=start, end=end, text=sentence[start:end])


def _explained(phrases: Sequence[DatePhrase], text: str) -> Sequence[DatePhrase]:
    """上周六（2月1日） means what the brackets say."""
    explained = list(phrases)
    for at, (phrase, gloss) in enumerate(pairwise(phrases)):
        in_brackets = text[phrase.end : gloss.start] == "(" and text[gloss.end :][:1] == ")"
        if in_brackets and phrase.relative and phrase.when and gloss.when:
            if _days(gloss.when) <= _days(phrase.when):
                explained[at] = replace(phrase, when=gloss.when)
    return explained


def _days(when: str) -> int:
    """How many days a date covers; an open one all there are."""
    edtf = parse_edtf(when)
    if not edtf.opens or not edtf.closes:
        return date.max.toordinal()
    return (edtf.closes.last_day - edtf.opens.first_day).days


def _joined(phrases: Sequence[DatePhrase], sentence: str) -> tuple[DatePhrase, ...]:
    """Neighbours that are one stretch of time: 3月5日至11日, 2月7日、8日, 去年末今年初."""
    joined: list[DatePhrase] = []
    for phrase in phrases:
        before = joined[-1] if joined else None
        when = _stretch(before, phrase, sentence) if before else None
        if before and when:
            text = sentence[before.start : phrase.end]
            joined[-1] = replace(before, end=phrase.end, text=text, when=when)
        else:
            joined.append(phrase)
    return tuple(joined)


def _stretch(before: DatePhrase, after: DatePhrase, sentence: str) -> str | None:
    """From one date to the next, if the words between say so, or if the next follows at once."""
    if not before.when or not after.when:
        return None
    first, last = parse_edtf(before.when), parse_edtf(after.when)
    opens, ends, begins, closes = first.opens, first.closes, last.opens, last.closes
    gap = sentence[before.end : after.start]
    if opens and not ends and not begins and closes and RANGE_GAP.fullmatch(gap):
        return f"{opens.text}/{closes.text}"
    if not opens or not begins or not closes:
        return None
    if not ends:
        is_range = RANGE_GAP.fullmatch(gap) and begins.first_day > opens.last_day
    else:
        days_between = (begins.first_day - ends.last_day).days
        alike = ends.precision == begins.precision and ends.qualifier == begins.qualifier
        follows = days_between == 1 and alike and not ends.qualifier and ends.precision != "year"
        is_range = (RANGE_GAP.fullmatch(gap) and days_between > 0) or (
            LIST_GAP.fullmatch(gap) and follows
        )
    return f"{opens.text}/{closes.text}" if is_range else None
