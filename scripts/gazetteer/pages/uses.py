"""What rests on each sentence of an article: entries, events, figures; and what other articles say otherwise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from gazetteer.model.texts import Quote
from gazetteer.pages.addresses import (
    DISAGREEMENTS,
    Address,
    Link,
    event_address,
    range_anchor,
    statement_address,
)
from gazetteer.pages.figure_rows import figure_address
from gazetteer.pages.views import Views


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What stands around the sentences of an article, by sentence id; its links hold on the page `path`."""

    uses: Mapping[str, tuple[Link, ...]]
    rivals: Mapping[str, Link]
    ranges: Mapping[str, tuple[tuple[str, int], ...]]


def around_sentences(article: str, views: Views, path: str) -> Around:
    return Around(
        uses=uses_of(article, views, path),
        rivals=rivals_of(article, views, path),
        ranges=quoted_ranges(views.told.quotes_from(article)),
    )


def uses_of(article: str, views: Views, path: str) -> Mapping[str, tuple[Link, ...]]:
    """Sentence → the pages with something that rests on it; `count` says how much."""
    found: dict[str, dict[str, Link]] = defaultdict(dict)
    for quotes, link in _used(article, views, path):
        for sentence in dict.fromkeys(_sentences(quotes, article)):
            known = found[sentence].get(link.text, replace(link, count=0))
            found[sentence][link.text] = replace(known, count=known.count + 1)
    return {sentence: tuple(links.values()) for sentence, links in found.items()}


def _used(article: str, views: Views, path: str) -> Iterator[tuple[tuple[Quote, ...], Link]]:
    for statement in views.told.statements_from(article):
        for name in statement.entities:
            entity = views.entities[name]
            url = statement_address(statement.id, entity).seen_from(path)
            yield statement.quotes, Link(text=entity.name, url=url)
    for event in views.told.events_from(article):
        url = event_address(event).seen_from(path)
        yield event.quotes, Link(text=views.label("nav", "timeline"), url=url)
    for figure in views.told.figures_from(article):
        url = figure_address(figure).seen_from(path)
        yield figure.quotes, Link(text=views.label("nav", "figures"), url=url)


def rivals_of(article: str, views: Views, path: str) -> Mapping[str, Link]:
    """Sentence → the first matter in which another article says otherwise than it."""
    found: dict[str, Link] = {}
    for matter in views.told.disagreements_from(article):
        speaking = {quote.article for one in matter.versions for quote in one.quotes}
        if matter.weight != "main" or len(speaking) < 2:
            continue
        url = Address(path=DISAGREEMENTS, anchor=matter.id).seen_from(path)
        for version in matter.versions:
            for quote in version.quotes[:1]:
                if quote.article == article:
                    found.setdefault(quote.sentence, Link(text=matter.topic, url=url))
    return found


def quoted_ranges(quotes: Iterable[Quote]) -> Mapping[str, tuple[tuple[str, int], ...]]:
    """Sentence of one article → (anchor, number of sentences) of each quote of several that begins with it."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for quote in quotes:
        if len(quote.sentences) > 1:
            found[quote.sentence][range_anchor(quote.sentences)] = len(quote.sentences)
    return {sentence: tuple(sorted(ranges.items())) for sentence, ranges in found.items()}


def _sentences(quotes: Iterable[Quote], article: str) -> Iterator[str]:
    for quote in quotes:
        if quote.article == article:
            yield from quote.sentences
