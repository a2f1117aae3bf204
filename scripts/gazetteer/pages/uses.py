"""What rests on each sentence of an article: entries, events, figures; and what other articles say otherwise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from gazetteer.linking.coverage import all_quotes
from gazetteer.model import Gazetteer
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

Place = tuple[str, str]
"""Article id and sentence id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What stands around the sentences of all articles: made once, its links hold in the folder of `path`."""

    uses: Mapping[Place, tuple[Link, ...]]
    rivals: Mapping[Place, Link]
    ranges: Mapping[Place, tuple[tuple[str, int], ...]]


def around_sentences(views: Views, path: str) -> Around:
    return Around(
        uses=uses_of(views, path),
        rivals=rivals_of(views, path),
        ranges=quoted_ranges(views.gazetteer),
    )


def uses_of(views: Views, path: str) -> Mapping[Place, tuple[Link, ...]]:
    """Sentence → the pages with something that rests on it; `count` says how much."""
    found: dict[Place, dict[str, Link]] = defaultdict(dict)
    for quotes, link in _used(views, path):
        for place in dict.fromkeys(_places(quotes)):
            known = found[place].get(link.text, replace(link, count=0))
            found[place][link.text] = replace(known, count=known.count + 1)
    return {place: tuple(links.values()) for place, links in found.items()}


def _used(views: Views, path: str) -> Iterator[tuple[tuple[Quote, ...], Link]]:
    for statement in views.gazetteer.statements:
        for name in statement.entities:
            entity = views.entities[name]
            url = statement_address(statement.id, entity).seen_from(path)
            yield statement.quotes, Link(text=entity.name, url=url)
    for event in views.gazetteer.events:
        url = event_address(event).seen_from(path)
        yield event.quotes, Link(text=views.label("nav", "timeline"), url=url)
    for figure in views.gazetteer.figures:
        url = figure_address(figure).seen_from(path)
        yield figure.quotes, Link(text=views.label("nav", "figures"), url=url)


def rivals_of(views: Views, path: str) -> Mapping[Place, Link]:
    """Sentence → the first matter in which another article says otherwise than it."""
    found: dict[Place, Link] = {}
    for matter in views.gazetteer.disagreements:
        speaking = {quote.article for one in matter.versions for quote in one.quotes}
        if matter.weight != "main" or len(speaking) < 2:
            continue
        url = Address(path=DISAGREEMENTS, anchor=matter.id).seen_from(path)
        for version in matter.versions:
            for quote in version.quotes[:1]:
                found.setdefault((quote.article, quote.sentence), Link(text=matter.topic, url=url))
    return found


def quoted_ranges(gazetteer: Gazetteer) -> Mapping[Place, tuple[tuple[str, int], ...]]:
    """Sentence → (anchor, number of sentences) of each quote of several that begins with it."""
    found: dict[Place, dict[str, int]] = defaultdict(dict)
    for quote in all_quotes(gazetteer):
        if len(quote.sentences) > 1:
            anchor = range_anchor(quote.sentences)
            found[quote.article, quote.sentence][anchor] = len(quote.sentences)
    return {place: tuple(sorted(ranges.items())) for place, ranges in found.items()}


def _places(quotes: Iterable[Quote]) -> Iterator[Place]:
    for quote in quotes:
        for sentence in quote.sentences:
            yield quote.article, sentence
