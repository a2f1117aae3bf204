"""Receipts: the words of the articles that prove what a page says, and which of them prove it best."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from gazetteer.model.texts import Article, Quote
from gazetteer.pages.addresses import quote_address
from gazetteer.pages.languages import lang_of
from gazetteer.pages.markup import Markdown


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteView:
    """Words of an article in Simplified, the original where it differs, their link and their address, their `lang`."""

    reading: str
    original: str
    url: Markdown
    at: Markdown
    lang: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptView:
    """The quotes from one article: `short` is what its pill says, `source` its title, outlet and day."""

    short: str
    source: str
    quotes: tuple[QuoteView, ...]


def receipts(
    quotes: Iterable[Quote],
    articles: Mapping[str, Article],
    source_of: Callable[[Article], str],
    path: str,
) -> tuple[ReceiptView, ...]:
    """The quotes by article, in the order in which the articles are quoted first."""
    return tuple(
        ReceiptView(
            short=articles[article].short,
            source=source_of(articles[article]),
            quotes=tuple(_quote(quote, lang_of(articles[article]), path) for quote in own),
        )
        for article, own in _by_article(quotes).items()
    )


def most_telling(told: str, quotes: Iterable[Quote]) -> tuple[Quote, ...]:
    """Of each article the quote that shares most pairs of characters with what is told, or the first."""
    words = _pairs(told)
    return tuple(
        max(own, key=lambda quote: len(words & _pairs(quote.reading)))
        for own in _by_article(quotes).values()
    )


def _by_article(quotes: Iterable[Quote]) -> dict[str, list[Quote]]:
    found: dict[str, list[Quote]] = {}
    for quote in quotes:
        found.setdefault(quote.article, []).append(quote)
    return found


def _pairs(text: str) -> set[str]:
    return {text[at : at + 2] for at in range(len(text) - 1)}


def _quote(quote: Quote, lang: str, path: str) -> QuoteView:
    address = quote_address(quote)
    return QuoteView(
        reading=quote.reading,
        original=quote.text if quote.text != quote.reading else "",
        url=address.seen_from(path),
        at=Markdown(address.url),
        lang=lang,
    )
