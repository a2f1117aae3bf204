"""Rows of data/statements/ become statements that keep the rules of the house."""

from __future__ import annotations

from collections.abc import Mapping

from gazetteer.curated.knowledge import STATEMENTS, Knowledge
from gazetteer.curated.statement_rows import StatementRow
from gazetteer.linking.evidence import Evidence
from gazetteer.linking.house_rules import AI, repeated, statement_faults
from gazetteer.linking.known_names import KnownNames
from gazetteer.model import Concern, Entity, Statement, Tie
from gazetteer.problems import did_you_mean, one_of

Labels = Mapping[str, Mapping[str, str]]


def link_statements(
    knowledge: Knowledge, names: KnownNames, evidence: Evidence
) -> tuple[Statement, ...]:
    """Every statement, in the order of the articles."""
    speakers = {article.id: article.speaker for article in evidence.articles.values()}
    order = {name: at for at, name in enumerate(evidence.articles)}
    entities = names.entities
    topics = {
        group.removesuffix("_topic"): list(words)
        for group, words in knowledge.labels.items()
        if group.endswith("_topic")
    }
    places: dict[str, tuple[str, int]] = {}
    statements: list[Statement] = []
    for article in sorted(knowledge.statements, key=lambda name: _place(name, order)):
        file = f"data/{STATEMENTS}/{article}.yml"
        if article not in evidence.articles and not evidence.is_unsure(article):
            meant = did_you_mean(article, order, one_of(order))
            evidence.refuse(file, 0, f"there is no article {article!r}{meant}")
        for row in knowledge.statements[article]:
            places[row.id] = (file, row.line)
            statement = _statement(row, file, entities, speakers, evidence)
            statements.append(statement)
            nobody = [
                name
                for name in row.by
                if _is_id(name)
                and not (name in speakers or name in entities or evidence.is_unsure(name))
            ]
            unheard = [name for name in nobody if not evidence.is_misnamed(name)]
            evidence.entities(unheard, file, row.line, row.id, also=speakers)
            if nobody or len(statement.quotes) < len(row.quotes):
                continue  # a problem already, and it hides what the rest would show
            evidence.check_wording(statement.text, statement.quotes, file, row.line, row.id)
            faults = [
                *_file_faults(statement, article, order),
                *statement_faults(statement, names, topics),
            ]
            for fault in faults:
                evidence.refuse(file, row.line, f"{row.id}: {fault}")
    for statement, fault in repeated(statements):
        evidence.refuse(*places[statement.id], f"{statement.id}: {fault}")
    return tuple(statements)


def _statement(
    row: StatementRow,
    file: str,
    entities: Mapping[str, Entity],
    speakers: Mapping[str, str],
    evidence: Evidence,
) -> Statement:
    evidence.entities(row.about, file, row.line, row.id)
    ties = [Tie(one=one, verb=verb, other=other) for one, verb, other in map(str.split, row.ties)]
    return Statement(
        id=row.id,
        text=row.text,
        by=tuple(_speaker(name, entities, speakers) for name in row.by),
        about=tuple(Concern(entity=name, topic=topic) for name, topic in row.about.items()),
        ties=tuple(ties),
        quotes=evidence.quotes(row.quotes, file),
        answer=any(name in entities and entities[name].type == AI for name in row.by),
    )


def _speaker(name: str, entities: Mapping[str, Entity], speakers: Mapping[str, str]) -> str:
    """The name a reader reads for an article's or an entity's id; other words are themselves the name."""
    if name in speakers:
        return speakers[name]
    return entities[name].name if name in entities else name


def _is_id(name: str) -> bool:
    return name.isascii()


def _place(article: str, order: Mapping[str, int]) -> tuple[int, str]:
    return (order.get(article, len(order)), article)


def _file_faults(statement: Statement, article: str, order: Mapping[str, int]) -> list[str]:
    first = min(
        (quote.article for quote in statement.quotes), key=lambda name: order[name], default=article
    )
    if first == article or article not in order:
        return []
    return [f"E1: {first} says it first; move the row to {STATEMENTS}/{first}.yml"]
