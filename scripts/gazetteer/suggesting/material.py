"""What the proposals for one article are made from: its sentences with what is known in each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from gazetteer.curated import Knowledge
from gazetteer.linking.coverage import all_quotes
from gazetteer.linking.evidence import Evidence
from gazetteer.linking.folding import fold_name
from gazetteer.linking.known_names import KnownNames
from gazetteer.linking.wording import wording_faults
from gazetteer.model import Entity, EntityKind, Gazetteer, Mention
from gazetteer.model.texts import Article, DatePhrase, Paragraph, Quote, Sentence
from gazetteer.suggesting.finds import Passage

_NOT_READ = ("source", "logo", "rule", "image")


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """An entity in a sentence, known or proposed: its id and its place there."""

    start: int
    end: int
    id: str
    kind: EntityKind


def _is_part(place: Named, start: int, end: int) -> bool:
    """A place within a longer name: 北浦市 of 北浦市经信局."""
    return place.kind == "city" and start <= place.start and place.end <= end


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """An article, the site's knowledge around it, and what of its sentences is used already."""

    gazetteer: Gazetteer
    knowledge: Knowledge
    article: Article
    entities: Mapping[str, Entity]
    names: KnownNames
    mentions: Mapping[str, tuple[Mention, ...]]
    """By sentence id."""
    used: frozenset[str]
    """Ids of the sentences that a quote touches."""
    added: Mapping[str, tuple[str, EntityKind]] = field(default_factory=dict)
    """Proposed names in Simplified with their ids and kinds."""

    @property
    def read(self) -> Iterator[tuple[Paragraph, Sentence]]:
        """The sentences of what is read, in order."""
        for block in self.article.paragraphs:
            if block.kind not in _NOT_READ:
                for sentence in block.sentences:
                    yield block, sentence

    def dates(self, sentence: str) -> tuple[DatePhrase, ...]:
        return self.gazetteer.dates.get((self.article.id, sentence), ())

    def named(self, sentence: Sentence) -> tuple[Named, ...]:
        """Whom the sentence names, in its order, those countries last that are not alone; none within another."""
        found = [
            Named(start=one.start, end=one.end, id=one.entity, kind=self.entities[one.entity].kind)
            for one in self.mentions.get(sentence.id, ())
            if not one.within
        ]
        for name, (id_, kind) in self.added.items():
            for place in re.finditer(re.escape(name), sentence.text):
                start, end = place.span()
                touching = [one for one in found if one.start < end and start < one.end]
                if all(_is_part(one, start, end) for one in touching):
                    found = [one for one in found if one not in touching]
                    found.append(Named(start=start, end=end, id=id_, kind=kind))
        return tuple(sorted(found, key=lambda one: (self._is_country(one.id), one.start)))

    def _is_country(self, entity: str) -> bool:
        return entity in self.entities and self.entities[entity].type in ("country", "region")

    def name_of(self, entity: str) -> str:
        """How a reader knows it, be it known or proposed."""
        if entity in self.entities:
            return self.entities[entity].name
        return next((name for name, (id_, _) in self.added.items() if id_ == entity), entity)

    def passage(self, sentence: Sentence) -> Passage:
        return Passage(
            text=sentence.text,
            known=[
                ((one.start, one.end), one.entity, self.entities[one.entity].kind)
                for one in self.mentions.get(sentence.id, ())
            ],
            dates=[(one.start, one.end) for one in self.dates(sentence.id)],
        )

    def passages(self) -> Sequence[tuple[Sentence, Passage]]:
        return [(sentence, self.passage(sentence)) for _, sentence in self.read]

    def kind_of(self, entity: str) -> EntityKind:
        if entity in self.entities:
            return self.entities[entity].kind
        return next(kind for id_, kind in self.added.values() if id_ == entity)

    def whole(self, sentence: Sentence) -> Quote:
        """The sentence as a quote."""
        return Quote(
            article=self.article.id,
            sentences=(sentence.id,),
            text=sentence.original.strip(),
            reading=sentence.text.strip(),
        )

    def faults_of(self, text: str, *quotes: Quote) -> tuple[str, ...]:
        """What the rules of wording find in a text that rests on the quotes, as a build would."""
        articles = {article.id: article for article in self.gazetteer.articles}
        told = {quote.article: articles[quote.article] for quote in quotes}
        dates = {
            name: {
                place[1]: found for place, found in self.gazetteer.dates.items() if place[0] == name
            }
            for name in told
        }
        numbers = Evidence(tuple(told.values()), dates, None).numbers_of_dates(quotes)
        readings = [reading for quote in quotes for reading in (quote.reading, quote.text)]
        return tuple(wording_faults(text, readings, numbers))

    def taken_names(self) -> frozenset[str]:
        """Every name of every entity, folded."""
        return frozenset(
            fold_name(name.text) for entity in self.gazetteer.entities for name in entity.names
        )


def gather_material(gazetteer: Gazetteer, knowledge: Knowledge, article: Article) -> Material:
    mentions: dict[str, tuple[Mention, ...]] = {}
    for one in gazetteer.mentions:
        if one.article == article.id:
            mentions[one.sentence] = (*mentions.get(one.sentence, ()), one)
    entities = {entity.id: entity for entity in gazetteer.entities}
    return Material(
        gazetteer=gazetteer,
        knowledge=knowledge,
        article=article,
        entities=entities,
        names=KnownNames(entities),
        mentions=mentions,
        used=frozenset(
            name
            for quote in all_quotes(gazetteer)
            if quote.article == article.id
            for name in quote.sentences
        ),
    )
