"""The Gazetteer as published data: JSON of stable names and shapes."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence

from gazetteer.exports.events import export_events
from gazetteer.exports.revisions import NONE_LISTED, Revisions
from gazetteer.exports.tables import render_package, render_table
from gazetteer.model import Entity, Gazetteer, Statement
from gazetteer.model.chronology import in_order
from gazetteer.model.texts import Article, Paragraph, Quote
from gazetteer.pages.addresses import entity_address, event_address

_scalar = json.JSONEncoder(ensure_ascii=False).encode


def export_data(
    gazetteer: Gazetteer, schemas: Mapping[str, str], revisions: Revisions = NONE_LISTED
) -> dict[str, str]:
    """Path in docs/ → text: the tables of the contract as JSON and CSV, their schemas, the package.

    `schemas` are JSON Schemas by table name, as text; `revisions` are the events as they were listed.
    """
    files: dict[str, str] = {}
    for name, make in _TABLES.items():
        rows = make(gazetteer)
        files[f"data/{name}.json"] = _json(rows) + "\n"
        files |= render_table(name, rows)
    files |= {f"data/{name}.schema.json": text for name, text in schemas.items()}
    files |= export_events(gazetteer, revisions)
    described = {name: json.loads(text) for name, text in schemas.items()}
    return {**files, "data/datapackage.json": render_package(described, files, gazetteer.articles)}


def data_tables(gazetteer: Gazetteer) -> dict[str, list[dict[str, object]]]:
    """The rows of every table, by its name."""
    return {name: make(gazetteer) for name, make in _TABLES.items()}


def _json(value: object, line: str = "\n") -> str:
    """As json.dumps writes it with an indent of one, which it does in Python, a sign at a time; `line` begins a line."""
    inner = f"{line} "
    if isinstance(value, dict) and value:
        members = [f"{_scalar(key)}: {_json(one, inner)}" for key, one in value.items()]
        return f"{{{inner}{f',{inner}'.join(members)}{line}}}"
    if isinstance(value, list) and value:
        return f"[{inner}{f',{inner}'.join([_json(one, inner) for one in value])}{line}]"
    return _scalar(value)


def _quotes(quotes: Sequence[Quote]) -> list[dict[str, str]]:
    return [{"article": q.article, "sentence": q.sentence, "text": q.text} for q in quotes]


def _article(article: Article) -> dict[str, object]:
    return {
        "id": article.id,
        "file": article.file,
        "title": article.printed_title,
        "title_simplified": article.title,
        "date": article.published.text if article.published else None,
        "outlet": article.outlet,
        "authors": [{"name": author.name, "role": author.role} for author in article.authors],
        "url": article.url,
        "archive_url": article.archive_url,
        "accessed": article.accessed.text if article.accessed else None,
        "language": article.language,
        "script": article.script,
        "rights": article.rights,
        "state": article.state,
        "words": article.words,
        "paragraphs": [
            {
                "id": paragraph.id,
                "kind": paragraph.kind,
                **_place(paragraph),
                "sentences": [
                    {"id": s.id, "text": s.text, "original": s.original}
                    for s in paragraph.sentences
                ],
            }
            for paragraph in article.paragraphs
            if paragraph.sentences
        ],
    }


def _place(paragraph: Paragraph) -> dict[str, object]:
    """Where a paragraph stands in its table, list or code, and what marks it there; nothing for the others."""
    match paragraph.kind:
        case "cell":
            return {"row": paragraph.level, "column": paragraph.column}
        case "item" if paragraph.level:
            return {"depth": paragraph.level, "mark": paragraph.mark}
        case "code":
            return {"line": paragraph.level, "mark": paragraph.mark}
        case "footnote":
            return {"mark": paragraph.mark}
        case _:
            return {}


def _entities(gazetteer: Gazetteer) -> list[dict[str, object]]:
    mentions: dict[str, list[dict[str, str]]] = {entity.id: [] for entity in gazetteer.entities}
    for mention in gazetteer.mentions:
        mentions[mention.entity].append(
            {"article": mention.article, "sentence": mention.sentence, "text": mention.text}
        )
    facts: dict[str, list[dict[str, object]]] = {entity.id: [] for entity in gazetteer.entities}
    for statement in gazetteer.statements:
        row = _statement(statement)
        for name in statement.entities:
            facts[name].append(row)
    return [
        {
            "id": entity.id,
            "kind": entity.kind,
            "name": entity.name,
            "name_en": entity.name_en.text if entity.name_en else None,
            "aliases": _aliases(entity),
            "dragon": entity.dragon,
            "type": entity.type,
            "summary": entity.summary.text,
            "page": entity_address(entity).url,
            "within": entity.within.place if entity.within else None,
            "members": list(entity.members),
            "quotes": _quotes(entity.summary.quotes),
            "facts": facts[entity.id],
            "mentions": mentions[entity.id],
        }
        for entity in gazetteer.entities
    ]


def _statement(statement: Statement) -> dict[str, object]:
    """`topic` is the heading under which the first entity's page shows it."""
    return {
        "id": statement.id,
        "text": statement.text,
        "by": "、".join(statement.by),
        "answer": statement.answer,
        "topic": statement.about[0].topic,
        "about": list(statement.entities),
        "quotes": _quotes(statement.quotes),
    }


def _aliases(entity: Entity) -> list[str]:
    """Every name besides the page's own and the English one, editors' names included."""
    main = {entity.name, entity.name_en.text if entity.name_en else ""}
    return list(dict.fromkeys(name.text for name in entity.names if name.text not in main))


def _events(gazetteer: Gazetteer) -> list[dict[str, object]]:
    return [
        {
            "id": event.id,
            "when": event.when.text,
            "title": event.title,
            "kind": event.kind,
            "weight": event.weight,
            "entities": list(event.entities),
            "page": event_address(event).url,
            "dated_by": event.dated_by,
            "figure": event.figure,
            "claim": event.claim,
            "quotes": _quotes(event.quotes),
        }
        for event in in_order(gazetteer.events, gazetteer.articles)
    ]


def _dates(gazetteer: Gazetteer) -> list[dict[str, object]]:
    return [
        {
            "article": article.id,
            "sentence": sentence.id,
            "text": sentence.original[phrase.start : phrase.end],
            "when": phrase.when,
            "relative": phrase.relative,
        }
        for article in gazetteer.articles
        for sentence in article.sentences
        for phrase in gazetteer.dates.get((article.id, sentence.id), ())
    ]


def _figures(gazetteer: Gazetteer) -> list[dict[str, object]]:
    return [
        {
            "id": figure.id,
            "value": figure.value,
            "qualifier": figure.qualifier,
            "unit": figure.unit,
            "kind": figure.kind,
            "about": figure.about,
            "label": figure.label,
            "when": figure.when.text if figure.when else None,
            "by": figure.by,
            "quotes": _quotes(figure.quotes),
        }
        for figure in gazetteer.figures
    ]


def _disagreements(gazetteer: Gazetteer) -> list[dict[str, object]]:
    return [
        {
            "id": one.id,
            "kind": one.kind,
            "weight": one.weight,
            "topic": one.topic,
            "entities": list(one.entities),
            "versions": [
                {"claim": version.claim, "quotes": _quotes(version.quotes)}
                for version in one.versions
            ],
            "comment": one.comment,
        }
        for one in gazetteer.disagreements
    ]


_TABLES: Mapping[str, Callable[[Gazetteer], list[dict[str, object]]]] = {
    "articles": lambda gazetteer: [_article(article) for article in gazetteer.articles],
    "entities": _entities,
    "statements": lambda gazetteer: [_statement(statement) for statement in gazetteer.statements],
    "events": _events,
    "dates": _dates,
    "figures": _figures,
    "disagreements": _disagreements,
}
"""One after the other, so that the rows of one alone are in memory."""
