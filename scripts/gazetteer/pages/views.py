"""What several kinds of page print: links, statements with receipts, mentions by article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from gazetteer.model import Entity, Gazetteer, Mention, Statement, Summary
from gazetteer.model.edtf import label_zh
from gazetteer.model.texts import Article, Quote
from gazetteer.pages.addresses import (
    DISAGREEMENTS,
    SECTIONS,
    Address,
    Addresses,
    article_address,
    quote_address,
    sentence_address,
)
from gazetteer.pages.citations import Words
from gazetteer.pages.markup import Wrap, wrap_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page to render: its path in docs/, its template, what the template prints, its JSON-LD."""

    path: str
    template: str
    context: Mapping[str, object]
    linked_data: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    text: str
    url: str
    kind: str = ""
    key: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteView:
    """A receipt: the words in Simplified, the original where it differs, the source, its link and its address."""

    reading: str
    original: str
    source: str
    dated: str
    url: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementView:
    text: str
    quotes: tuple[QuoteView, ...]
    about: tuple[Link, ...]
    sources: tuple[Link, ...]
    rivals: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionView:
    """A sentence that names the entity, with its names marked."""

    markdown: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleMentions:
    article: Link
    dated: str
    count: int
    sentences: tuple[MentionView, ...]


class Views:
    """Makes views of one gazetteer as they are seen from one page (links are relative)."""

    def __init__(self, gazetteer: Gazetteer, labels: Mapping[str, Mapping[str, str]]) -> None:
        self.gazetteer = gazetteer
        self.labels = labels
        self.addresses = Addresses(gazetteer)
        self.articles = {article.id: article for article in gazetteer.articles}
        self.entities = {entity.id: entity for entity in gazetteer.entities}
        self._mentions: dict[str, list[Mention]] = defaultdict(list)
        for mention in gazetteer.mentions:
            self._mentions[mention.entity].append(mention)
        self._topics = {one.id: one.topic for one in gazetteer.disagreements}
        self._owners = {one.id: one.entities[0] for one in gazetteer.statements}
        self._statements: dict[str, list[Statement]] = defaultdict(list)
        for statement in gazetteer.statements:
            for name in statement.entities:
                self._statements[name].append(statement)

    @property
    def citation_words(self) -> Words:
        return Words(here=self.label("site", "here"), undated=self.label("site", "undated"))

    def label(self, group: str, key: str) -> str:
        """The reader's word for a key; the key itself where labels.yml has none."""
        return self.labels.get(group, {}).get(key, key)

    def entity_link(self, name: str, path: str) -> Link:
        entity = self.entities[name]
        return Link(
            text=entity.name,
            url=self.addresses.entity(name).seen_from(path),
            kind=entity.kind,
            key=name,
        )

    def entity_links(self, names: Iterable[str], path: str) -> tuple[Link, ...]:
        return tuple(self.entity_link(name, path) for name in dict.fromkeys(names))

    def section_link(self, entity: Entity, path: str) -> Link:
        section = SECTIONS[entity.kind]
        return Link(text=self.label("section", section), url=f"{section}/index.md")

    def quote(self, quote: Quote, path: str) -> QuoteView:
        article = self.articles[quote.article]
        return QuoteView(
            reading=quote.reading,
            original=quote.text if quote.text != quote.reading else "",
            source=article.short,
            dated=self.published(article),
            url=quote_address(quote).seen_from(path),
            at=quote_address(quote).url,
        )

    def statement(self, statement: Statement, path: str, own: str = "") -> StatementView:
        """The statement with links to all it is about but the page's `own` entity."""
        others = [name for name in statement.entities if name != own]
        view = self._told(statement.text, statement.quotes, others, path)
        return replace(view, rivals=self.rivals("statement", statement.id, path))

    def summary(self, summary: Summary, path: str) -> StatementView:
        return self._told(summary.text, summary.quotes, (), path)

    def _told(
        self, text: str, quotes: Sequence[Quote], about: Iterable[str], path: str
    ) -> StatementView:
        return StatementView(
            text=text,
            quotes=tuple(self.quote(quote, path) for quote in quotes),
            about=self.entity_links(about, path),
            sources=self.sources(quotes, path),
        )

    def statements_about(self, name: str) -> tuple[Statement, ...]:
        """In the order of the articles."""
        return tuple(self._statements[name])

    def statement_owner(self, name: str) -> str:
        """The entity whose page shows a statement first."""
        return self._owners[name]

    def rivals(self, kind: str, name: str, path: str) -> tuple[Link, ...]:
        """The disagreements that a statement, event or figure stands in."""
        return tuple(
            Link(
                text=self._topics[rival],
                url=Address(path=DISAGREEMENTS, anchor=rival).seen_from(path),
                key=rival,
            )
            for rival in self.gazetteer.rivals.get((kind, name), ())
        )

    def by_topic(self, entity: Entity) -> Mapping[str, tuple[Statement, ...]]:
        """The statements about an entity under its headings, in the order of labels.yml."""
        found: dict[str, list[Statement]] = {
            topic: [] for topic in self.labels.get(f"{entity.kind}_topic", {})
        }
        for statement in self._statements[entity.id]:
            found.setdefault(statement.topic_of(entity.id), []).append(statement)
        return {topic: tuple(own) for topic, own in found.items() if own}

    def sources(self, quotes: Sequence[Quote], path: str) -> tuple[Link, ...]:
        """One link for each article quoted, to the first sentence quoted of it."""
        first = {quote.article: quote for quote in reversed(quotes)}
        return tuple(
            Link(
                text=self.articles[quote.article].short,
                url=quote_address(quote).seen_from(path),
                key=quote.article,
            )
            for quote in dict.fromkeys(first[quote.article] for quote in quotes)
        )

    def published(self, article: Article) -> str:
        return label_zh(article.published) if article.published else ""

    def article_link(self, article: Article, path: str) -> Link:
        return Link(text=article.title, url=article_address(article).seen_from(path))

    def mention_count(self, name: str) -> int:
        return len(self._mentions[name])

    def mentions_by_article(self, name: str) -> dict[str, int]:
        """How often each article, oldest first, names the entity."""
        counts = dict.fromkeys(self.articles, 0)
        for mention in self._mentions[name]:
            counts[mention.article] += 1
        return counts

    def mentions(self, name: str, path: str) -> tuple[ArticleMentions, ...]:
        """Every sentence that names the entity, by article, oldest article first."""
        found: dict[str, dict[str, list[Mention]]] = {}
        for mention in self._mentions[name]:
            found.setdefault(mention.article, {}).setdefault(mention.sentence, []).append(mention)
        texts = {(a.id, s.id): s.text for a in self.gazetteer.articles for s in a.sentences}
        return tuple(
            ArticleMentions(
                article=self.article_link(self.articles[article], path),
                dated=self.published(self.articles[article]),
                count=sum(len(mentions) for mentions in sentences.values()),
                sentences=tuple(
                    MentionView(
                        markdown=_marked(texts[article, sentence], mentions),
                        url=sentence_address(article, sentence).seen_from(path),
                    )
                    for sentence, mentions in sentences.items()
                ),
            )
            for article, sentences in found.items()
        )


def _marked(text: str, mentions: Sequence[Mention]) -> str:
    return wrap_text(
        text,
        [Wrap(start=m.start, end=m.end, before="<b>", after="</b>") for m in mentions],
    )
