"""What the browser searches: two JSON files, the first enough for the first answer, and parts of them once they are large."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence

from gazetteer.keeping import NOTHING_REMEMBERED, Remembered
from gazetteer.model import Gazetteer
from gazetteer.model.edtf import label_zh
from gazetteer.model.texts import Article, Paragraph
from gazetteer.pages.addresses import Address
from gazetteer.search.characters import (
    further_readings,
    reading_runs,
    readings_of,
    traditional_pairs,
)
from gazetteer.search.page_texts import read_pages
from gazetteer.search.parts import BOUNDS, Bounds, Index, cut, text_size
from gazetteer.search.places import Place, places
from gazetteer.search.prints import Besides, Print, Reader, shared_words
from gazetteer.search.routes import route
from gazetteer.search.rows import Row, place_of, rows
from gazetteer.search.spans import SentenceNumbers
from gazetteer.search.steps import as_steps

HOME = ""
INDEX = "assets/search/index.json"
STATEMENTS = "assets/search/statements.json"
PARTS = "assets/search/parts/{}.json"
PARTS_STATEMENTS = "assets/search/parts/{}-statements.json"
ROUTES = "assets/search/routes/{}.json"
FORMAT = 1
"""Rises when the engine of an earlier build could not read the files; stands in search/build.js too."""

Labels = Mapping[str, Mapping[str, str]]
_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def export_search(
    gazetteer: Gazetteer,
    labels: Labels,
    pages: Iterable[tuple[str, str]],
    whole: str = "",
    synonyms: Iterable[Sequence[str]] = (),
    remembered: Remembered = NOTHING_REMEMBERED,
) -> dict[str, str]:
    """
    Path in docs/ → JSON text; `pages` is the path in docs/ and the Markdown of every page, each read once and let go.

    `whole` is the page that prints again what the others print: it is known by its title alone.
    `synonyms` are groups of words of one meaning.
    """
    numbers = SentenceNumbers(gazetteer.articles)
    told = sorted(rows(gazetteer), key=lambda row: [numbers.number(q) for q in row.quotes])
    printed = read_pages(pages, {*map(place_of, gazetteer.entities)}, whole, remembered)
    found = places(gazetteer, printed.titles)
    prints = Reader(found, told, numbers).read(printed)
    besides = Besides(found, numbers)
    texts = [sentence.text for article in gazetteer.articles for sentence in article.sentences]
    texts += [row.text for row in told]
    texts += [name for place in found for name in (*place.names, *place.other_names)]
    index = {
        "labels": {**labels.get("kind", {}), **labels.get("search", {})},
        "doors": [
            at for at in sorted(prints[HOME].entities) if found[at].kind in ("company", "city")
        ],
        "whole": [at for at, place in enumerate(found) if place.url == Address(path=whole).url],
        "traditional": traditional_pairs(texts),
        "readings": reading_runs(),
        "more": further_readings(texts, _surnames(gazetteer)),
        "synonyms": [[*words] for words in synonyms],
        "published": [_published(article) for article in gazetteer.articles],
        "articles": [_article(article) for article in gazetteer.articles],
        "places": [_place(place, prints[place.url], besides, numbers) for place in found],
    }
    words = shared_words(prints.values())
    number = {word: at for at, word in enumerate(words)}
    articles = {article.id: at for at, article in enumerate(gazetteer.articles)}
    statements = {
        "topics": labels.get("topic", {}),
        "statements": _statements(told, found, prints, articles),
        "words": [*words],
        "printed": [as_steps(number[word] for word in prints[place.url].words) for place in found],
    }
    return search_files(index, statements)


def search_files(index: Index, statements: Index, bounds: Bounds = BOUNDS) -> dict[str, str]:
    """Path in docs/ → JSON text: two files or, of a large index, the core, its parts, and what routes to them."""
    build = _build(index, statements)
    files: dict[str, Index] = {INDEX: index, STATEMENTS: statements}
    if text_size(index) > bounds.whole:
        whole = cut(index, statements, bounds)
        routes = route(whole, readings_of(index["readings"], index["more"]))
        files = {INDEX: {**whole.core[0], "routes": len(routes)}, STATEMENTS: whole.core[1]}
        for at, (part, told) in enumerate(whole.parts):
            files |= {PARTS.format(at): part, PARTS_STATEMENTS.format(at): told}
        files |= {ROUTES.format(at): {"grams": grams} for at, grams in enumerate(routes)}
    return {path: _by_line({"build": build, **content}) for path, content in files.items()}


def _build(*parts: Mapping[str, object]) -> str:
    """The format of the files and a hash of what both hold: files of two builds are not read together."""
    content = hashlib.sha256()
    for part in parts:
        content.update(_by_line(part).encode())
    return f"{FORMAT}-{content.hexdigest()[:12]}"


def _surnames(gazetteer: Gazetteer) -> set[str]:
    return {entity.name[0] for entity in gazetteer.entities if entity.kind == "person"}


def _published(article: Article) -> list[str]:
    """When it was published: EDTF, and as its page says it."""
    return [article.published.text, label_zh(article.published)] if article.published else ["", ""]


def _article(article: Article) -> list[object]:
    """Its id, what it is called and its day, then its paragraphs."""
    day = article.anchor.isoformat() if article.anchor else ""
    paragraphs = (_paragraph(block) for block in article.paragraphs if block.sentences)
    return [article.id, article.short, day, *paragraphs]


def _paragraph(paragraph: Paragraph) -> list[object]:
    """Its id and its sentences, each with its own id where that is not p1s1, p1s2 …"""
    sentences = (
        sentence.text if sentence.id == f"{paragraph.id}s{at}" else [sentence.id, sentence.text]
        for at, sentence in enumerate(paragraph.sentences, 1)
    )
    return [paragraph.id, *sentences]


def _place(
    place: Place, printed: Print, besides: Besides, numbers: SentenceNumbers
) -> list[object]:
    """Address, kind, names; then words of the articles, and names of other places, as steps."""
    spans = () if place.kind == "article" else numbers.outermost(printed.spans)
    near = as_steps(besides.named(printed))
    return [place.url, place.kind, place.names, place.other_names, numbers.written(spans), near]


def _statements(
    told: Sequence[Row],
    found: Sequence[Place],
    prints: Mapping[str, Print],
    articles: Mapping[str, int],
) -> list[object]:
    """Kind, text, places (its own first), articles quoted, anchor on its own place, date and label."""
    number = {place.url: at for at, place in enumerate(found)}
    on: dict[int, list[int]] = {}
    for url, printed in prints.items():
        for told_at in printed.rows:
            on.setdefault(told_at, []).append(number[url])
    records: list[object] = []
    for at, row in enumerate(told):
        also = [number[row.also]] if row.also else []
        stands = dict.fromkeys((number[row.home], *also, *sorted(on.get(at, ()))))
        quoted = dict.fromkeys(articles[quote.article] for quote in row.quotes)
        record: list[object] = [
            row.kind,
            row.text,
            [*stands],
            [*quoted],
            row.anchor,
            row.when,
            row.dated,
        ]
        while not record[-1]:
            record.pop()
        records.append(record)
    return records


def _by_line(parts: Mapping[str, object]) -> str:
    """JSON with one record a line, so that a change of data is a change of lines."""
    written = (f"{_json(key)}:{_value(value)}" for key, value in parts.items())
    return "{\n" + ",\n".join(written) + "\n}\n"


def _value(value: object) -> str:
    if not isinstance(value, list):
        return _json(value)
    return "[\n" + ",\n".join(map(_json, value)) + "\n]"
