"""What the site says, row by row: statements, events, figures, disagreements, themes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gazetteer.model import Entity, Figure, Gazetteer, Statement
from gazetteer.model.chronology import in_order
from gazetteer.model.edtf import label_zh
from gazetteer.model.texts import Quote
from gazetteer.pages.addresses import entity_address

TIMELINE = "timeline/"
FIGURES = "figures/"
DISAGREEMENTS = "disagreements/"
THEMES = "themes/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A statement, the place it belongs to with the anchor there, and when it is for."""

    kind: str
    text: str
    home: str
    anchor: str = ""
    quotes: tuple[Quote, ...] = ()
    when: str = ""
    dated: str = ""
    also: str = ""


def rows(gazetteer: Gazetteer) -> Iterator[Row]:
    """Every row once, in the order of the data; homes are addresses relative to the site's root."""
    entities = {entity.id: entity for entity in gazetteer.entities}
    for entity in gazetteer.entities:
        summary = entity.summary
        yield Row(kind="statement", text=summary.text, home=place_of(entity), quotes=summary.quotes)
    yield from (_statement(one, entities[one.entities[0]]) for one in gazetteer.statements)
    yield from _events(gazetteer)
    yield from (_figure(figure, entities[figure.about]) for figure in gazetteer.figures)
    yield from _disagreements(gazetteer)
    yield from _themes(gazetteer)


def place_of(entity: Entity) -> str:
    return entity_address(entity).url


def _statement(statement: Statement, entity: Entity) -> Row:
    """A statement at the page of the first entity it is about."""
    return Row(
        kind="statement",
        text=statement.text,
        home=place_of(entity),
        anchor=statement.id if entity.paged else "",
        quotes=statement.quotes,
    )


def _events(gazetteer: Gazetteer) -> Iterator[Row]:
    for event in in_order(gazetteer.events, gazetteer.articles):
        yield Row(
            kind="event",
            text=event.title,
            home=TIMELINE,
            anchor=event.id,
            quotes=event.quotes,
            when=event.when.text,
            dated=label_zh(event.when),
        )


def _figure(figure: Figure, about: Entity) -> Row:
    """A figure as one line; its table prints it in parts, so where else it stands is told."""
    by = f"（{figure.by}）" if figure.by else ""
    return Row(
        kind="figure",
        text=f"{about.name}　{figure.label}：{figure.printed}{by}",
        home=FIGURES,
        anchor=figure.id,
        quotes=figure.quotes,
        when=figure.when.text if figure.when else "",
        dated=label_zh(figure.when) if figure.when else "",
        also=place_of(about) if about.paged else "",
    )


def _disagreements(gazetteer: Gazetteer) -> Iterator[Row]:
    for one in gazetteer.disagreements:
        told = [(one.topic, one.versions[0].quotes), (one.comment, one.versions[0].quotes)]
        told += [(version.claim, version.quotes) for version in one.versions]
        yield from _parts("disagreement", told, DISAGREEMENTS, one.id)


def _themes(gazetteer: Gazetteer) -> Iterator[Row]:
    for theme in gazetteer.themes:
        told = [(theme.name, theme.summary.quotes), (theme.summary.text, theme.summary.quotes)]
        told += [(voice.statement.text, voice.statement.quotes) for voice in theme.voices]
        yield from _parts("theme", told, THEMES, theme.id)


def _parts(
    kind: str, told: list[tuple[str, tuple[Quote, ...]]], home: str, anchor: str
) -> Iterator[Row]:
    for text, quotes in told:
        if text:
            yield Row(kind=kind, text=text, home=home, anchor=anchor, quotes=quotes)
