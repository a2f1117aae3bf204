"""Rows become statements with located quotes; what lacks its receipt is a problem."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from gazetteer.curated.refused import RefusedEntry
from gazetteer.curated.rows import (
    AliasRow,
    DisagreementRow,
    EditorialRow,
    EntityRow,
    EventRow,
    FactRow,
    FigureRow,
    QuoteRow,
    StatementRow,
    ThemeRow,
    VoiceRow,
)
from gazetteer.linking.event_dates import dating_phrases
from gazetteer.linking.quotes import explain_missing, locate_quote
from gazetteer.model import (
    Disagreement,
    Entity,
    EntityKind,
    Event,
    Figure,
    Name,
    Statement,
    Theme,
    Version,
    Voice,
)
from gazetteer.model.edtf import parse_edtf
from gazetteer.model.texts import Article, DatePhrase, Quote
from gazetteer.problems import Problem
from gazetteer.sources.chinese import to_simplified


class Evidence:
    """Turns rows into model values against the articles, and keeps every problem met on the way.

    `entity_ids` is None where a file of entities could not be read: no reference is blamed then.
    """

    def __init__(
        self,
        articles: Sequence[Article],
        dates: Mapping[str, Mapping[str, tuple[DatePhrase, ...]]],
        entity_ids: frozenset[str] | None,
    ) -> None:
        self.problems: list[Problem] = []
        self._articles = {article.id: article for article in articles}
        self._dates = dates
        self._entity_ids = entity_ids

    def check_refused(self, entry: RefusedEntry) -> None:
        """The quotes and entities of an entry that became no row."""
        self._quotes(entry.quotes, entry.file)
        self._check_entities(entry.entities, entry.file, entry.line, entry.id)

    def entity(self, kind: EntityKind, row: EntityRow, file: str) -> Entity:
        if row.within:
            self._check_entities([row.within], file, row.line, row.id)
        return Entity(
            id=row.id,
            kind=kind,
            name=row.name,
            name_en=_name(row.name_en) if row.name_en else None,
            aliases=tuple(_name(alias) for alias in row.aliases),
            other_names=tuple(_name(name) for name in row.other_names),
            summary=self._statement(row.summary, file),
            facts=tuple(self._statement(fact, file) for fact in row.facts),
            type=row.type,
            within=row.within,
            dragon=row.dragon,
        )

    def events(self, rows: Iterable[EventRow]) -> tuple[Event, ...]:
        return tuple(self._event(row, "data/events.yml") for row in rows)

    def figures(self, rows: Iterable[FigureRow]) -> tuple[Figure, ...]:
        return tuple(self._figure(row, "data/figures.yml") for row in rows)

    def disagreements(self, rows: Iterable[DisagreementRow]) -> tuple[Disagreement, ...]:
        file = "data/disagreements.yml"
        return tuple(
            Disagreement(
                id=row.id,
                kind=row.kind,
                topic=row.topic,
                entities=self._check_entities(row.entities, file, row.line, row.id),
                versions=tuple(
                    Version(claim=version.claim, quotes=self._quotes(version.quotes, file))
                    for version in row.versions
                ),
                comment=row.comment,
            )
            for row in rows
        )

    def themes(self, rows: Iterable[ThemeRow]) -> tuple[Theme, ...]:
        file = "data/themes.yml"
        return tuple(
            Theme(
                id=row.id,
                name=row.name,
                summary=self._statement(row.summary, file),
                voices=tuple(self._voice(voice, file) for voice in row.voices),
            )
            for row in rows
        )

    def _event(self, row: EventRow, file: str) -> Event:
        quotes = self._quotes(row.quotes, file)
        when = parse_edtf(row.when)
        phrases = dating_phrases(when, quotes, self._articles, self._dates)
        if not phrases and not row.dated_by and len(quotes) == len(row.quotes):
            what = (
                f"{row.id}: the date {row.when} does not follow from a time expression in or just before "
                "its quotes; quote the words that give it, or say why it is so: dated_by: …"
            )
            self.problems.append(Problem(file=file, line=row.line, what=what))
        return Event(
            id=row.id,
            when=when,
            title=row.title,
            kind=row.kind,
            entities=self._check_entities(row.entities, file, row.line, row.id),
            dated_by=row.dated_by,
            quotes=quotes,
            phrases=phrases,
        )

    def _figure(self, row: FigureRow, file: str) -> Figure:
        if row.value not in row.quotes[0].text:
            what = f"{row.id}: the value {row.value!r} does not stand in its first quote; write it as printed"
            self.problems.append(Problem(file=file, line=row.line, what=what))
        self._check_entities([row.about], file, row.line, row.id)
        return Figure(
            id=row.id,
            value=row.value,
            reading=to_simplified(row.value),
            unit=row.unit,
            kind=row.kind,
            about=row.about,
            label=row.label,
            when=parse_edtf(row.when) if row.when else None,
            by=row.by,
            quotes=self._quotes(row.quotes, file),
        )

    def _voice(self, row: VoiceRow, file: str) -> Voice:
        return Voice(
            who=row.who,
            stance=row.stance,
            text=row.text,
            entities=self._check_entities(row.entities, file, row.line, row.who),
            quotes=self._quotes(row.quotes, file),
        )

    def _statement(self, row: StatementRow, file: str) -> Statement:
        topic, about = (row.topic, row.about) if isinstance(row, FactRow) else ("", [])
        return Statement(
            text=row.text,
            quotes=self._quotes(row.quotes, file),
            topic=topic,
            about=self._check_entities(about, file, row.line, row.text),
        )

    def _quotes(self, rows: Iterable[QuoteRow], file: str) -> tuple[Quote, ...]:
        quotes: list[Quote] = []
        for row in rows:
            article = self._articles.get(row.article)
            quote = locate_quote(article, row.text) if article else None
            if quote:
                quotes.append(quote)
            else:
                what = explain_missing(self._articles, row.article, row.text)
                self.problems.append(Problem(file=file, line=row.line, what=what))
        return tuple(quotes)

    def _check_entities(
        self, ids: Sequence[str], file: str, line: int, where: str
    ) -> tuple[str, ...]:
        for name in ids:
            if self._entity_ids is not None and name not in self._entity_ids:
                what = (
                    f"{where}: there is no entity {name!r}; "
                    "expected an id of companies, cities, people, organisations, policies or works"
                )
                self.problems.append(Problem(file=file, line=line, what=what))
        return tuple(ids)


def _name(row: AliasRow | EditorialRow) -> Name:
    if isinstance(row, EditorialRow):
        return Name(text=row.text, reason=row.reason)
    return Name(text=row.text, except_in=tuple(row.except_in))
