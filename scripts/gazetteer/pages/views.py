"""What several kinds of page print: links, statements with receipts, what disagrees with them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass

from gazetteer.model import Entity, Gazetteer, Mention, Statement, Summary
from gazetteer.model.directions import isolated
from gazetteer.model.edtf import label_zh
from gazetteer.model.label_names import fill_label
from gazetteer.model.publication_span import publication_span
from gazetteer.model.texts import Article, Quote
from gazetteer.pages.addresses import (
    DISAGREEMENTS,
    Address,
    Addresses,
    Link,
    article_address,
    quote_address,
)
from gazetteer.pages.article_groups import ArticleGroup, article_columns
from gazetteer.pages.citations import Words
from gazetteer.pages.languages import lang_of
from gazetteer.pages.markup import Markdown, link_wrap, wrap_text
from gazetteer.pages.names import Names
from gazetteer.pages.receipts import ReceiptView, most_telling, receipts
from gazetteer.pages.told import Told
from gazetteer.sources.chinese import count_zh


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page to render: its path in docs/, its template, what the template prints, its JSON-LD."""

    path: str
    template: str
    context: Mapping[str, object]
    linked_data: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementView:
    """A statement; `markdown` is its text with the names in it as links, `id` its anchor on its pages."""

    id: str
    text: str
    markdown: Markdown
    receipts: tuple[ReceiptView, ...]
    rivals: tuple[Link, ...] = ()


class Views:
    """Makes views of one gazetteer as they are seen from one page (links are relative)."""

    def __init__(self, gazetteer: Gazetteer, labels: Mapping[str, Mapping[str, str]]) -> None:
        self.told = Told(gazetteer)
        self.labels = labels
        self.names = Names(gazetteer.entities)
        self.unsaid = self._unsaid()
        self.articles_zh = count_zh(len(self.articles))
        span = publication_span(gazetteer.articles)
        self.published_zh = label_zh(span) if span else ""
        self._sources: dict[str, str] = {}
        self._columns: tuple[ArticleGroup, ...] = ()

    def asking(self, told: Told) -> Views:
        """The same views of what is told by another who tells the same, and notes what is asked."""
        views = copy(self)
        views.told = told
        views._sources, views._columns = {}, ()
        return views

    @property
    def gazetteer(self) -> Gazetteer:
        return self.told.gazetteer

    @property
    def articles(self) -> Mapping[str, Article]:
        return self.told.articles

    @property
    def entities(self) -> Mapping[str, Entity]:
        return self.told.entities

    @property
    def addresses(self) -> Addresses:
        return self.names.addresses

    @property
    def columns(self) -> tuple[ArticleGroup, ...]:
        if not self._columns:
            self._columns = self.columns_of(self.gazetteer.articles)
        return self._columns

    @property
    def citation_words(self) -> Words:
        return Words(
            here=self.label("site", "here"),
            accessed=self.label("site", "accessed"),
            archived=self.label("site", "archived"),
            undated=self.label("site", "undated"),
        )

    def label(self, group: str, key: str) -> str:
        """The reader's word for a key; the key itself where labels.yml has none."""
        return self.labels.get(group, {}).get(key, key)

    def worded(self, group: str, key: str, **values: object) -> str:
        """The reader's words for a key with its names in braces filled in."""
        return fill_label(self.label(group, key), values)

    def _unsaid(self) -> str:
        """What a cell says that no article tells of, with the number of those that were read for it: of all, where none is edited."""
        edited = sum(article.state == "edited" for article in self.articles.values())
        return self.worded("site", "unsaid", articles=count_zh(edited or len(self.articles)))

    def columns_of(self, articles: Sequence[Article]) -> tuple[ArticleGroup, ...]:
        """The articles as columns of a table: one each, or by outlet where they are too many."""
        return article_columns(
            articles,
            no_outlet=self.label("site", "no_outlet"),
            others=self.label("site", "other_outlets"),
        )

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

    def receipts(self, quotes: Iterable[Quote], path: str) -> tuple[ReceiptView, ...]:
        return receipts(quotes, self.articles, self.source_of, path)

    def source_of(self, article: Article) -> str:
        """Title (the editors' one is in brackets already), outlet or that there is none, day."""
        if article.id not in self._sources:
            self._sources[article.id] = self._source_of(article)
        return self._sources[article.id]

    def _source_of(self, article: Article) -> str:
        outlet = article.outlet or self.label("site", "no_outlet")
        title = isolated(article.title)
        title = title if article.title.startswith("［") else f"《{title}》"
        parts = (title, isolated(outlet), self.published(article))
        return "，".join(part for part in parts if part)

    def statement(self, statement: Statement, path: str, own: str = "") -> StatementView:
        """The statement with links to what it names but the page's `own` entity."""
        return StatementView(
            id=statement.id,
            text=statement.text,
            markdown=self.linked(statement.text, path, own),
            receipts=self.receipts(statement.quotes, path),
            rivals=self.rivals("statement", statement.id, path),
        )

    def summary(self, summary: Summary, path: str, own: str = "") -> StatementView:
        return StatementView(
            id="",
            text=summary.text,
            markdown=self.linked(summary.text, path, own),
            receipts=self.receipts(summary.quotes, path),
        )

    def linked(self, text: str, path: str, own: str = "") -> Markdown:
        """The text as Markdown: the first name of each entity but the page's own is a link."""
        linked = {own}
        wraps = []
        for span in self.names.to_link(text):
            if span.entity not in linked:
                linked.add(span.entity)
                url = self.entity_link(span.entity, path).url
                wraps.append(link_wrap(span.start, span.end, url))
        return wrap_text(text, wraps)

    def statements_about(self, name: str) -> tuple[Statement, ...]:
        """In the order of the articles."""
        return tuple(self.told.statements_about(name))

    def statement_owner(self, name: str) -> str:
        """The entity whose page shows a statement first."""
        return self.told.owners[name]

    def rivals(self, kind: str, name: str, path: str) -> tuple[Link, ...]:
        """The disagreements that a statement, event or figure stands in."""
        return tuple(
            Link(
                text=self.told.topics[rival],
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
        for statement in self.told.statements_about(entity.id):
            found.setdefault(statement.topic_of(entity.id), []).append(statement)
        return {topic: tuple(own) for topic, own in found.items() if own}

    def sources(self, told: str, quotes: Iterable[Quote], path: str) -> tuple[Link, ...]:
        """One link for each article quoted, to the words of it that say most of what is told."""
        return tuple(
            Link(
                text=self.articles[quote.article].short,
                url=quote_address(quote).seen_from(path),
                key=quote.article,
                title=self.source_of(self.articles[quote.article]),
            )
            for quote in most_telling(told, quotes)
        )

    def sentence(self, article: str, sentence: str) -> str:
        return self.told.sentences[article, sentence]

    def published(self, article: Article) -> str:
        return label_zh(article.published) if article.published else ""

    def article_link(self, article: Article, path: str) -> Link:
        return Link(
            text=article.title, url=article_address(article).seen_from(path), lang=lang_of(article)
        )

    def mentions_of(self, name: str) -> Sequence[Mention]:
        """Where the articles name the entity, in their order."""
        return self.told.mentions_of(name)

    def mentions_by_article(self, name: str) -> dict[str, int]:
        """How often each article, oldest first, names the entity."""
        counts = dict.fromkeys(self.articles, 0)
        for mention in self.told.mentions_of(name):
            counts[mention.article] += 1
        return counts
