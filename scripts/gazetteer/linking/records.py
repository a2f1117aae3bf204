"""Rows become events, figures, disagreements and themes, each with its receipts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from gazetteer.curated.record_rows import (
    DisagreementRow,
    EventRow,
    FigureRow,
    ThemeRow,
    VersionRow,
)
from gazetteer.linking.entities import link_summary
from gazetteer.linking.event_dates import dating_phrases
from gazetteer.linking.evidence import Evidence
from gazetteer.linking.house_rules import group_faults
from gazetteer.model import Disagreement, Entity, Event, Figure, Statement, Theme, Version, Voice
from gazetteer.model.edtf import parse_edtf
from gazetteer.sources.chinese import to_simplified

EVENTS, FIGURES = "data/events.yml", "data/figures.yml"
DISAGREEMENTS, THEMES = "data/disagreements.yml", "data/themes.yml"


def link_events(
    rows: Iterable[EventRow],
    figures: Iterable[str],
    statements: Mapping[str, Statement],
    entities: Mapping[str, Entity],
    evidence: Evidence,
) -> tuple[Event, ...]:
    """Every event; `figures` and `statements` are what an event may point to."""
    known = frozenset(figures)
    events = []
    for row in rows:
        for what, name, there in (("figure", row.figure, known), ("claim", row.claim, statements)):
            if name and name not in there:
                evidence.refuse(EVENTS, row.line, f"{row.id}: E14: there is no {what} {name!r}")
        if row.weight == "main" and (row.figure or row.claim):
            fault = "what only dates a figure or a claim is weight: more"
            evidence.refuse(EVENTS, row.line, f"{row.id}: E14: {fault}")
        for fault in group_faults(row.entities, entities):
            evidence.refuse(EVENTS, row.line, f"{row.id}: {fault}")
        events.append(_event(row, evidence))
    return tuple(events)


def _event(row: EventRow, evidence: Evidence) -> Event:
    quotes = evidence.quotes(row.quotes, EVENTS)
    when = parse_edtf(row.when)
    phrases = dating_phrases(when, quotes, evidence.articles, evidence.dates)
    if not phrases and not row.dated_by and len(quotes) == len(row.quotes):
        what = (
            f"{row.id}: E13: the date {row.when} does not follow from a time expression in or just before "
            "its quotes; quote the words that give it, or say why it is so: dated_by: …"
        )
        evidence.refuse(EVENTS, row.line, what)
    if len(quotes) == len(row.quotes):
        evidence.check_wording(row.title, quotes, EVENTS, row.line, row.id)
    return Event(
        id=row.id,
        when=when,
        title=row.title,
        kind=row.kind,
        weight=row.weight,
        entities=evidence.entities(row.entities, EVENTS, row.line, row.id),
        dated_by=row.dated_by,
        quotes=quotes,
        phrases=phrases,
        figure=row.figure,
        claim=row.claim,
        was=tuple(row.was),
    )


def link_figures(rows: Iterable[FigureRow], evidence: Evidence) -> tuple[Figure, ...]:
    return tuple(_figure(row, evidence) for row in rows)


def _figure(row: FigureRow, evidence: Evidence) -> Figure:
    printed = printed_figure(row.value, row.qualifier, row.unit, row.quotes[0].text)
    if not printed:
        what = (
            f"{row.id}: E15: {row.qualifier}{row.value}{row.unit} does not stand in its first quote, "
            "or only within a longer number; write value, qualifier and unit as printed"
        )
        evidence.refuse(FIGURES, row.line, what)
    evidence.entities([row.about], FIGURES, row.line, row.id)
    return Figure(
        id=row.id,
        value=row.value,
        qualifier=row.qualifier,
        unit=row.unit,
        printed=to_simplified(printed or row.value),
        kind=row.kind,
        about=row.about,
        label=row.label,
        when=parse_edtf(row.when) if row.when else None,
        by=row.by,
        quotes=evidence.quotes(row.quotes, FIGURES),
        was=tuple(row.was),
    )


def printed_figure(value: str, qualifier: str, unit: str, quote: str) -> str:
    """How the three stand in the quote: 超过11亿美元, 70余家, 10个左右; "" where they do not.

    A number that is part of a longer one does not count.
    """
    orders = ((qualifier, value, unit), (value, qualifier, unit), (value, unit, qualifier))
    for printed in dict.fromkeys("".join(order) for order in orders):
        at = quote.find(printed)
        while at >= 0:
            around = quote[at - 1 : at] + printed[0], printed[-1] + quote[at + len(printed) :][:1]
            if not any(len(pair) == 2 and all(map(_is_digit, pair)) for pair in around):
                return printed
            at = quote.find(printed, at + 1)
    return ""


def _is_digit(sign: str) -> bool:
    return sign.isascii() and (sign.isdecimal() or sign == ".")


def link_disagreements(
    rows: Iterable[DisagreementRow], evidence: Evidence
) -> tuple[Disagreement, ...]:
    return tuple(
        Disagreement(
            id=row.id,
            kind=row.kind,
            weight=row.weight,
            topic=row.topic,
            entities=evidence.entities(row.entities, DISAGREEMENTS, row.line, row.id),
            versions=tuple(_version(one, row.id, evidence) for one in row.versions),
            comment=row.comment,
            was=tuple(row.was),
        )
        for row in rows
    )


def _version(row: VersionRow, where: str, evidence: Evidence) -> Version:
    quotes = evidence.quotes(row.quotes, DISAGREEMENTS)
    if len(quotes) == len(row.quotes):
        evidence.check_wording(row.claim, quotes, DISAGREEMENTS, row.line, where)
    return Version(claim=row.claim, quotes=quotes)


def link_themes(
    rows: Iterable[ThemeRow], statements: Mapping[str, Statement], evidence: Evidence
) -> tuple[Theme, ...]:
    """Themes with the statements that are their voices."""
    return tuple(
        Theme(
            id=row.id,
            name=row.name,
            summary=link_summary(row.summary, THEMES, row.id, evidence),
            voices=tuple(_voices(row, statements, evidence)),
        )
        for row in rows
    )


def _voices(row: ThemeRow, statements: Mapping[str, Statement], evidence: Evidence) -> list[Voice]:
    voices = []
    for one in row.voices:
        statement = statements.get(one.claim)
        if statement:
            voices.append(Voice(stance=one.stance, statement=statement))
        if fault := _voice_fault(one.claim, statement):
            evidence.refuse(THEMES, one.line, f"{row.id}: E17: {fault}")
    return voices


def _voice_fault(claim: str, statement: Statement | None) -> str:
    if not statement:
        return f"there is no statement {claim!r}"
    if statement.answer:
        return f"{claim} is a model's answer, which argues for nothing"
    return "" if statement.by else f"{claim} names nobody who says it; a voice needs a by"
