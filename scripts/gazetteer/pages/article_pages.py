"""A page for each article, and the index of articles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain

from gazetteer.model import Entity, Mention
from gazetteer.model.edtf import datetime_attr, label_zh, parse_edtf
from gazetteer.model.texts import Article, DatePhrase, Paragraph
from gazetteer.model.web_addresses import web_address
from gazetteer.pages.addresses import Link, article_address, place_words
from gazetteer.pages.article_index import article_index, opening_of
from gazetteer.pages.block_groups import Group, group, runs
from gazetteer.pages.citations import cite_article
from gazetteer.pages.footnote_links import FootnoteLinks
from gazetteer.pages.languages import first_words, lang_of, minutes_to_read, word_unit
from gazetteer.pages.linked_data import article_node, json_ld
from gazetteer.pages.making import Later
from gazetteer.pages.markup import Markdown, Wrap, code_wraps, link_wrap, sentence_markdown
from gazetteer.pages.repair_rows import repair_rows
from gazetteer.pages.uses import Around, around_sentences
from gazetteer.pages.views import Page, Views

_HALF_WIDTH = re.compile(r"[\u4e00-\u9fff][,;:?][\u4e00-\u9fff]")
"""Half-width marks between Han characters, which no space is to surround."""
_INNER = ("item", "cell")
_TRADITIONAL = Markdown('<span lang="zh-Hant">{}</span>')
_RIVAL = Markdown('[⇄]({}){{ .rival title="另有一说：{}" }}')


@dataclass(frozen=True, slots=True, kw_only=True)
class UseView:
    """A sentence by its id and first words, the places of quotes that begin there, and the pages that rest on it."""

    sentence: str
    words: str
    ranges: Markdown
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph, list, table or piece of code ready to print.

    `group` holds its words and says how it is shown; `mark` is the language of code.
    """

    id: str
    group: Group
    level: int
    mark: str
    url: str
    uses: tuple[UseView, ...] = ()


def article_pages(views: Views) -> Iterator[Page | Later]:
    yield article_index(views)
    for article in views.gazetteer.articles:
        yield Later(path=article_address(article).path, make=partial(_article, article.id))


def _article(name: str, views: Views) -> Page:
    article = views.articles[name]
    path = article_address(article).path
    around = around_sentences(name, views, path)
    mentions = views.told.mentions_in(article.id)
    printer = _Printer(article, mentions, around, views, path)
    return Page(
        path=path,
        template="article/page.md.j2",
        context={
            "article": article,
            "source": article.short,
            "dated": views.published(article),
            "accessed": label_zh(article.accessed) if article.accessed else "",
            "lang": lang_of(article),
            "unit": word_unit(article),
            "minutes": minutes_to_read(article),
            "opening": opening_of(article),
            "reading": tuple(printer.blocks(original=False)),
            "original": tuple(printer.blocks(original=True)) if article.script == "Hant" else (),
            "repairs": repair_rows(article),
            "mentioned": _mentioned(mentions, views, path),
            "narrow": bool(_HALF_WIDTH.search("".join(s.text for s in article.sentences))),
            "neighbours": _neighbours(article, views, path),
            "citations": cite_article(article, views.citation_words),
        },
        linked_data=json_ld(article_node(article)),
    )


class _Printer:
    """Prints the blocks of one article; the first mention of an entity in a paragraph is a link."""

    def __init__(
        self,
        article: Article,
        mentions: Iterable[Mention],
        around: Around,
        views: Views,
        path: str,
    ) -> None:
        self._article = article
        self._views = views
        self._path = path
        self._mentions: dict[str, list[Mention]] = {}
        for mention in mentions:
            self._mentions.setdefault(mention.sentence, []).append(mention)
        self._around_sentences = around
        self._dates = views.told.dates_in(article.id)
        self._footnotes = FootnoteLinks(article.paragraphs)

    def blocks(self, *, original: bool) -> Iterator[Block]:
        show = self._original if original else self._reading
        for run in runs(self._article.paragraphs):
            first = run[0]
            yield Block(
                id=first.id,
                group=group(run, show),
                level=first.level,
                mark=first.mark,
                url=web_address(first.url),
                uses=() if original else tuple(chain.from_iterable(map(self._uses_in, run))),
            )

    def _reading(self, paragraph: Paragraph) -> Markdown:
        return self._markdown(paragraph, original=False)

    def _original(self, paragraph: Paragraph) -> Markdown:
        """In a list or a table each paragraph tells its language; the template tells that of the others."""
        words = self._markdown(paragraph, original=True)
        return _TRADITIONAL.format(words) if words and paragraph.kind in _INNER else words

    def _uses_in(self, paragraph: Paragraph) -> Iterator[UseView]:
        for sentence in paragraph.sentences:
            links = self._around_sentences.uses.get(sentence.id, ())
            if links or self._article.rights == "link":
                words = first_words(sentence.text, self._article.language) or place_words(
                    sentence.id
                )
                ranges = self._ranges(sentence.id)
                yield UseView(sentence=sentence.id, words=words, ranges=ranges, links=links)

    def _markdown(self, paragraph: Paragraph, *, original: bool) -> Markdown:
        linked: set[str] = set()
        sentences: list[Markdown] = []
        for sentence in paragraph.sentences:
            wraps = [] if paragraph.kind == "code" else [*code_wraps(sentence)]
            if not original and paragraph.kind not in ("heading", "source"):
                wraps += [*self._links(sentence.id, linked), *self._times(sentence.id)]
            if paragraph.kind != "source":
                wraps += self._footnotes.wraps(sentence, original=original)
            anchor = sentence.id.replace("p", "o", 1) if original else sentence.id
            text = sentence_markdown(sentence, wraps, original=original)
            marked = Markdown('<span id="{}">{}</span>').format(anchor, text)
            sentences.append(marked if original else self._around(sentence.id, marked))
        return Markdown().join(sentences)

    def _around(self, sentence: str, marked: Markdown) -> Markdown:
        """The places of quotes that begin here, before the sentence; a mark where others differ, after it."""
        rival = self._around_sentences.rivals.get(sentence)
        after = _RIVAL.format(rival.url, rival.text) if rival else Markdown()
        return self._ranges(sentence) + marked + after

    def _ranges(self, sentence: str) -> Markdown:
        anchors = Markdown().join(
            Markdown('<b id="{}" class="to{}"></b>').format(anchor, count)
            for anchor, count in self._around_sentences.ranges.get(sentence, ())
        )
        return Markdown('<i class="ranges">{}</i>' if anchors else "{}").format(anchors)

    def _links(self, sentence: str, linked: set[str]) -> Iterator[Wrap]:
        for mention in self._mentions.get(sentence, ()):
            if mention.entity not in linked and not mention.within:
                linked.add(mention.entity)
                url = self._views.entity_link(mention.entity, self._path).url
                yield link_wrap(mention.start, mention.end, url)

    def _times(self, sentence: str) -> Iterator[Wrap]:
        return (time_wrap(phrase) for phrase in self._dates.get(sentence, ()) if phrase.when)


def time_wrap(phrase: DatePhrase) -> Wrap:
    """`<time>` around a time expression; its title tells the date it means."""
    assert phrase.when
    when = parse_edtf(phrase.when)
    label = label_zh(when)
    value = datetime_attr(when)
    told = Markdown("") if label == phrase.text else Markdown(' title="{}"').format(label)
    if value:
        before, after = Markdown('<time datetime="{}"{}>').format(value, told), Markdown("</time>")
    else:
        before, after = Markdown('<span class="when"{}>').format(told), Markdown("</span>")
    return Wrap(start=phrase.start, end=phrase.end, before=before, after=after)


def _mentioned(mentions: Iterable[Mention], views: Views, path: str) -> dict[str, tuple[Link, ...]]:
    """What the article mentions, by kind, most often named first."""
    counts: dict[str, int] = {}
    for mention in mentions:
        counts[mention.entity] = counts.get(mention.entity, 0) + 1
    entities = sorted(
        (views.entities[name] for name in counts), key=lambda e: (-counts[e.id], e.id)
    )
    groups: dict[str, list[Entity]] = {}
    for entity in entities:
        groups.setdefault(entity.kind, []).append(entity)
    return {
        kind: tuple(
            Link(
                text=entity.name,
                url=views.addresses.entity(entity.id).seen_from(path),
                count=counts[entity.id],
            )
            for entity in groups[kind]
        )
        for kind in views.labels.get("kind", groups)
        if kind in groups
    }


def _neighbours(article: Article, views: Views, path: str) -> dict[str, Link]:
    around = views.told.neighbours_of(article.id)
    return {
        key: views.article_link(views.articles[name], path) for key, name in around.items() if name
    }
