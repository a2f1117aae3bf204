"""No naked number: digits in a statement stand in its quotes or in the dates their words mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from gazetteer.building import Project, load_gazetteer
from gazetteer.model import Gazetteer
from gazetteer.model.texts import Quote

ROOT = Path(__file__).resolve().parents[1]
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def test_every_number_of_a_statement_stands_in_its_quotes() -> None:
    gazetteer, _ = load_gazetteer(Project(root=ROOT))
    naked = [
        f"{where}: {number} in «{text}»"
        for where, text, quotes in _statements(gazetteer)
        for number in _NUMBER.findall(text)
        if number not in _proved(gazetteer, quotes)
    ]
    assert naked == []


def _statements(gazetteer: Gazetteer) -> Iterator[tuple[str, str, Sequence[Quote]]]:
    for entity in gazetteer.entities:
        for statement in (entity.summary, *entity.facts):
            yield entity.id, statement.text, statement.quotes
    for event in gazetteer.events:
        yield event.id, event.title, event.quotes
    for figure in gazetteer.figures:
        yield figure.id, f"{figure.label} {figure.value}{figure.unit} {figure.by}", figure.quotes
    for one in gazetteer.disagreements:
        for version in one.versions:
            yield one.id, version.claim, version.quotes
        quotes = [quote for version in one.versions for quote in version.quotes]
        yield one.id, one.topic, quotes
    for theme in gazetteer.themes:
        yield theme.id, theme.summary.text, theme.summary.quotes
        for voice in theme.voices:
            yield theme.id, voice.text, voice.quotes


def _proved(gazetteer: Gazetteer, quotes: Sequence[Quote]) -> set[str]:
    """Numbers of the quotes, of the dates their time expressions mean, and the year of publication."""
    articles = {article.id: article for article in gazetteer.articles}
    proved: set[str] = set()
    for quote in quotes:
        proved.update(_NUMBER.findall(quote.reading))
        if anchor := articles[quote.article].anchor:
            proved.add(str(anchor.year))
        for sentence in quote.sentences:
            for phrase in gazetteer.dates.get((quote.article, sentence), ()):
                for number in _NUMBER.findall(phrase.when or ""):
                    proved.update((number, number.lstrip("0")))
    return proved
