"""Which statements, events and figures rest on words that another article, or the same one, contradicts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from gazetteer.model import Disagreement, Gazetteer
from gazetteer.model.texts import Quote

Key = tuple[str, str]
"""What a row is (statement, event, figure) and its id."""

_SAME_WORDS = 8
"""So many characters in common, or the whole of the shorter quote, make two quotes tell one thing."""


def find_rivals(gazetteer: Gazetteer) -> Mapping[Key, tuple[str, ...]]:
    """The rows that have a rival → the ids of their disagreements.

    A row has one where its telling quote and that of a version of a main disagreement share words,
    and both concern one entity.
    """
    rivals: dict[Key, list[str]] = {}
    versions: dict[str, list[tuple[Disagreement, Quote]]] = defaultdict(list)
    for one in gazetteer.disagreements:
        for version in one.versions if one.weight == "main" else ():
            for said in version.quotes[:1]:
                versions[said.article].append((one, said))
    for key, quote, entities in _rows(gazetteer):
        found = [
            one.id
            for one, said in versions.get(quote.article, ())
            if not entities.isdisjoint(one.entities) and _same_words(quote, said)
        ]
        if found:
            rivals[key] = list(dict.fromkeys(found))
    return {key: tuple(found) for key, found in rivals.items()}


def _rows(gazetteer: Gazetteer) -> Iterator[tuple[Key, Quote, frozenset[str]]]:
    """Each row with its telling quote and the entities it concerns."""
    for statement in gazetteer.statements:
        for quote in statement.quotes[:1]:
            yield ("statement", statement.id), quote, frozenset(statement.entities)
    for event in gazetteer.events:
        for quote in event.quotes[:1]:
            yield ("event", event.id), quote, frozenset(event.entities)
    for figure in gazetteer.figures:
        for quote in figure.quotes[:1]:
            yield ("figure", figure.id), quote, frozenset({figure.about})


def _same_words(one: Quote, other: Quote) -> bool:
    if one.article != other.article or set(one.sentences).isdisjoint(other.sentences):
        return False
    matcher = SequenceMatcher(None, one.text, other.text, autojunk=False)
    shared = matcher.find_longest_match().size
    return shared >= min(_SAME_WORDS, len(one.text), len(other.text))
