"""Ids, names and synonyms over the whole of the data: each means one thing, and every name stands in an article."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from ahocorasick_rs import AhoCorasick

from gazetteer.curated.knowledge import ENTITY_FILES, STATEMENTS, SYNONYMS, Knowledge
from gazetteer.curated.record_rows import DisagreementRow, EventRow, FigureRow
from gazetteer.linking.folding import fold_name
from gazetteer.linking.mentions import name_owners
from gazetteer.model import Entity, EntityKind
from gazetteer.model.texts import Article
from gazetteer.problems import Problem, did_you_mean

_CLOSED = (
    "expected the closed list of what may stand in the data, each with its word for the reader"
)


def check_ids(knowledge: Knowledge) -> list[Problem]:
    """Ids are unique: entities over all kinds, the others within their file."""
    groups = [
        [
            (row.id, f"data/{file}", row.line)
            for kind, file in ENTITY_FILES.items()
            for row in knowledge.entities.get(kind, ())
        ],
        [(row.id, "data/articles.yml", row.line) for row in knowledge.articles],
        [
            (row.id, f"data/{STATEMENTS}/{article}.yml", row.line)
            for article, rows in knowledge.statements.items()
            for row in rows
        ],
        _ids_and_former("data/events.yml", knowledge.events),
        _ids_and_former("data/figures.yml", knowledge.figures),
        [(row.id, "data/charts.yml", row.line) for row in knowledge.charts],
        [(row.id, "data/measures.yml", row.line) for row in knowledge.measures],
        _ids_and_former("data/disagreements.yml", knowledge.disagreements),
        [(row.id, "data/themes.yml", row.line) for row in knowledge.themes],
    ]
    refused = [(entry.id, entry.file, entry.line) for entry in knowledge.refused if entry.id]
    problems: list[Problem] = []
    for group in groups:
        files = {file for _, file, _ in group}
        group += [entry for entry in refused if entry[1] in files]
        times = Counter(name for name, _, _ in group)
        problems += [
            Problem(
                file=file,
                line=line,
                what=f"the id {name!r} is used {times[name]} times; expected an id of its own for each",
            )
            for name, file, line in group
            if times[name] > 1
        ]
    return problems


def _ids_and_former(
    file: str, rows: Sequence[EventRow | FigureRow | DisagreementRow]
) -> list[tuple[str, str, int]]:
    return [(name, file, row.line) for row in rows for name in (row.id, *row.was)]


def check_labels(knowledge: Knowledge) -> list[Problem]:
    """Every type, kind and stance in use is one of its group in labels.yml; headings are checked as rule E5."""
    if not knowledge.labels:
        return []  # the file could not be read
    used = {f"{kind}_topic" for kind, rows in knowledge.entities.items() if rows}
    problems = [
        Problem(file="data/labels.yml", line=0, what=f"the group {group!r} is missing; {_CLOSED}")
        for group in sorted({"type", *used}.difference(knowledge.labels))
    ]
    for group, key, name, file, line in _keys_in_use(knowledge):
        words = knowledge.labels.get(group)
        if words and key not in words:
            meant = did_you_mean(key, words, f"expected one of {', '.join(words)}")
            what = f"{name}: {key!r} is no {group} of data/labels.yml{meant}"
            problems.append(Problem(file=f"data/{file}", line=line, what=what))
    return problems


def _keys_in_use(knowledge: Knowledge) -> Iterator[tuple[str, str, str, str, int]]:
    """Group of labels.yml, key, id of the row, its file in data/, its line."""
    for kind, rows in knowledge.entities.items():
        for row in rows:
            if row.type:
                yield "type", row.type, row.id, ENTITY_FILES[kind], row.line
    for event in knowledge.events:
        yield "event", event.kind, event.id, "events.yml", event.line
    for figure in knowledge.figures:
        yield "figure", figure.kind, figure.id, "figures.yml", figure.line
    for matter in knowledge.disagreements:
        yield "disagreement", matter.kind, matter.id, "disagreements.yml", matter.line
    for theme in knowledge.themes:
        for voice in theme.voices:
            yield "stance", voice.stance, theme.id, "themes.yml", voice.line


def check_places(knowledge: Knowledge) -> list[Problem]:
    """No place lies in itself, be it by way of others."""
    rows = [(kind, row) for kind, group in knowledge.entities.items() for row in group]
    within = {row.id: row.within.id for _, row in rows if row.within}
    problems: list[Problem] = []
    for kind, row in rows:
        way = [row.id]
        while (place := within.get(way[-1], "")) and place not in way:
            way.append(place)
        if place == row.id:
            what = f"{row.id}: within: {' in '.join((*way, place))}; a place lies in a larger one, never in itself"
            problems.append(Problem(file=f"data/{ENTITY_FILES[kind]}", line=row.line, what=what))
    return problems


def check_names(
    articles: Sequence[Article], entities: Sequence[Entity], knowledge: Knowledge
) -> list[Problem]:
    """A name that is no editors' addition stands in an article, and means one entity."""
    keys = {name.text: fold_name(name.text) for one in entities for name in one.names}
    printed = _printed(set(keys.values()), articles)
    owners = name_owners(entities)
    lines: dict[tuple[EntityKind, str], list[int]] = {}
    for kind, rows in knowledge.entities.items():
        for row in rows:
            lines.setdefault((kind, row.id), []).append(row.line)
    problems: list[Problem] = []
    for entity in entities:
        line = lines[entity.kind, entity.id].pop(0)
        file = f"data/{ENTITY_FILES[entity.kind]}"
        for name in entity.names:
            if name.editorial:
                continue
            key = keys[name.text]
            others = [other for other in owners[key] if other != entity.id]
            if others:
                what = f"{entity.id}: the name {name.text!r} is also one of {', '.join(others)}; keep it in one"
                problems.append(Problem(file=file, line=line, what=what))
            if key not in printed:
                what = (
                    f"{entity.id}: the name {name.text!r} stands in no article; "
                    "make it an editors' name: {text: …, editorial: true, reason: …}"
                )
                problems.append(Problem(file=file, line=line, what=what))
    return problems


def _printed(names: Collection[str], articles: Sequence[Article]) -> set[str]:
    """Those of the folded names that stand in an article, be it in a longer word or across two sentences."""
    listed = sorted(filter(None, names))
    text = fold_name("\n".join(s.text for article in articles for s in article.sentences))
    found = AhoCorasick(listed).find_matches_as_indexes(text, overlapping=True)
    return {"", *(listed[name] for name, _, _ in found)}


def check_synonyms(knowledge: Knowledge) -> list[Problem]:
    """A word stands once, in one entry, as the search reads it: in two, it would have two meanings."""
    words = [(word, row.line) for row in knowledge.synonyms for word in row.words]
    times = Counter(_searched(word) for word, _ in words)
    return [
        Problem(
            file=f"data/{SYNONYMS}",
            line=line,
            what=f"words: {word!r} stands {times[_searched(word)]} times; keep one of them",
        )
        for word, line in words
        if times[_searched(word)] > 1
    ]


def _searched(word: str) -> str:
    """Without case, width, script and signs, which the search does not tell apart."""
    plain = unicodedata.normalize("NFKC", fold_name(word)).casefold()
    return "".join(char for char in plain if char.isalnum())
