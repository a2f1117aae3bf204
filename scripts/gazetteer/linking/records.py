"""Rows become events, figures, disagreements and themes, each with its receipts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

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
from gazetteer.linking.figure_sources import period_faults, source_faults
from gazetteer.linking.house_rules import group_faults
from gazetteer.linking.known_names import KnownNames
from gazetteer.linking.numerals import misprint, printed_figure
from gazetteer.model import Disagreement, Event, Figure, Statement, Theme, Version, Voice
from gazetteer.model.edtf import parse_edtf
from gazetteer.problems import did_you_mean
from gazetteer.sources.chinese import to_simplified

_DATED = re.compile(r"(?<!\d)\d{4}(?:-\d{2}){0,2}(?!\d)")
EVENTS, FIGURES = "data/events.yml", "data/figures.yml"
DISAGREEMENTS, THEMES = "data/disagreements.yml", "data/themes.yml"


def link_events(
    rows: Iterable[EventRow],
    figures: Iterable[str],
    statements: Mapping[str, Statement],
    names: KnownNames,
    evidence: Evidence,
) -> tuple[Event, ...]:
    """Every event; `figures` and `statements` are what an event may point to."""
    known = frozenset(figures)
    events = []
    for row in rows:
        for what, name, there in (("figure", row.figure, known), ("claim", row.claim, statements)):
            if name and name not in there:
                fault = f"E14: there is no {what} {name!r}{did_you_mean(name, there)}"
                evidence.refuse(EVENTS, row.line, f"{row.id}: {fault}")
        if row.weight == "main" and (row.figure or row.claim):
            fault = "what only dates a figure or a claim is weight: more"
            evidence.refuse(EVENTS, row.line, f"{row.id}: E14: {fault}")
        for fault in (*_id_faults(row), *group_faults(row.entities, names.groups)):
            evidence.refuse(EVENTS, row.line, f"{row.id}: {fault}")
        events.append(_event(row, evidence))
    return tuple(events)


def _id_faults(row: EventRow) -> Iterator[str]:
    """The date an id begins with is one of `when`, or coarser or finer than it."""
    dated = _DATED.match(row.id)
    dates = _DATED.findall(row.when)
    if dated and dates and not any(_agree(dated[0], one) for one in dates):
        yield (
            f"E13: the id begins with {dated[0]}, the event is of {row.when}; "
            f"expected an id that begins with {dates[0]} (a published one stays in was)"
        )


def _agree(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _event(row: EventRow, evidence: Evidence) -> Event:
    quotes = evidence.quotes(row.quotes, EVENTS)
    when = parse_edtf(row.when)
    phrases = dating_phrases(when, quotes, evidence.near)
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


def link_figures(
    rows: Iterable[FigureRow], names: KnownNames, evidence: Evidence
) -> tuple[Figure, ...]:
    return tuple(_figure(row, names, evidence) for row in rows)


def _figure(row: FigureRow, names: KnownNames, evidence: Evidence) -> Figure:
    printed = printed_figure(row.value, row.qualifier, row.unit, row.quotes[0].text)
    if not printed and row.quotes[0].article:
        what = misprint(row.value, row.qualifier, row.unit, row.quotes[0].text)
        evidence.refuse(FIGURES, row.line, f"{row.id}: {what}")
    evidence.entities([row.about], FIGURES, row.line, row.id)
    quotes = evidence.quotes(row.quotes, FIGURES)
    when = parse_edtf(row.when) if row.when else None
    if len(quotes) == len(row.quotes):
        faults = [
            *(period_faults(row.kind, when, quotes, evidence) if when else ()),
            *(source_faults(row.by, quotes, names, evidence) if row.by else ()),
        ]
        for fault in faults:
            evidence.refuse(FIGURES, row.line, f"{row.id}: {fault}")
    return Figure(
        id=row.id,
        value=row.value,
        qualifier=row.qualifier,
        unit=row.unit,
        printed=to_simplified(printed or f"{row.value}{row.unit}"),
        kind=row.kind,
        about=row.about,
        label=row.label,
        when=when,
        by=row.by,
        quotes=quotes,
        was=tuple(row.was),
    )


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
        if fault := _voice_fault(one.claim, statement, statements):
            evidence.refuse(THEMES, one.line, f"{row.id}: E17: {fault}")
    return voices


def _voice_fault(claim: str, statement: Statement | None, known: Iterable[str]) -> str:
    if not statement:
        return f"there is no statement {claim!r}{did_you_mean(claim, known)}"
    if statement.answer:
        return f"{claim} is a model's answer, which argues for nothing"
    return "" if statement.by else f"{claim} names nobody who says it; a voice needs a by"
