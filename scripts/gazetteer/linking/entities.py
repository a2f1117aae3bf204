"""Rows of the files of entities become entities with their defining sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from gazetteer.curated import ENTITY_FILES, Knowledge
from gazetteer.curated.entity_rows import AliasRow, EntityRow, WithinRow
from gazetteer.curated.rows import EditorialRow, SummaryRow
from gazetteer.linking.evidence import Evidence
from gazetteer.linking.folding import fold_name
from gazetteer.model import Entity, EntityKind, Mention, Name, Summary, Within

_TOLD_FOR_A_PAGE = 2
"""So many statements and main events make a page; fewer are an entry among the others."""
_SHORTEST_SUMMARY = 12


def link_entities(knowledge: Knowledge, evidence: Evidence) -> tuple[Entity, ...]:
    """Every entity, kind by kind in the order of the files."""
    times = _times_told(knowledge)
    return tuple(
        _entity(kind, row, f"data/{file}", times.get(row.id, 0), evidence)
        for kind, file in ENTITY_FILES.items()
        for row in knowledge.entities.get(kind, ())
    )


def _entity(kind: EntityKind, row: EntityRow, file: str, told: int, evidence: Evidence) -> Entity:
    evidence.entities(row.members, file, row.line, row.id)
    is_city = kind == "city" and row.type == "city"
    return Entity(
        id=row.id,
        kind=kind,
        name=row.name,
        name_en=_name(row.name_en) if row.name_en else None,
        aliases=tuple(_name(alias) for alias in row.aliases),
        other_names=tuple(_name(name) for name in row.other_names),
        summary=link_summary(row.summary, file, row.id, evidence),
        type=row.type,
        within=_within(row.within, file, row, evidence) if row.within else None,
        members=tuple(row.members),
        dragon=row.dragon,
        paged=row.dragon or is_city or bool(row.members) or told >= _TOLD_FOR_A_PAGE,
        reason=row.reason,
    )


def settle_names(entities: Sequence[Entity], mentions: Iterable[Mention]) -> tuple[Entity, ...]:
    """The entities; a name of the editors' that an article has by now is theirs no longer.

    Nor is one that an article has in other letters, large or small, unless they are a printed name's (SHEIN is not Shein).
    """
    printed = {(one.id, _key(name)) for one in entities for name in one.names if not name.editorial}
    spelled = {(one.entity, fold_name(one.text)) for one in mentions}
    found = {(entity, text.lower()) for entity, text in spelled} - printed

    def settled(entity: Entity, name: Name) -> Name:
        stands = (entity.id, fold_name(name.text)) in spelled or (entity.id, _key(name)) in found
        return replace(name, reason="") if name.editorial and stands else name

    return tuple(
        replace(
            entity,
            reason=settled(entity, Name(text=entity.name, reason=entity.reason)).reason,
            name_en=settled(entity, entity.name_en) if entity.name_en else None,
            other_names=tuple(settled(entity, name) for name in entity.other_names),
        )
        for entity in entities
    )


def _key(name: Name) -> str:
    return fold_name(name.text).lower()


def link_summary(row: SummaryRow, file: str, where: str, evidence: Evidence) -> Summary:
    """A defining sentence; the rules of wording hold for it as for statements."""
    quotes = evidence.quotes(row.quotes, file)
    if len(row.text) < _SHORTEST_SUMMARY:
        fault = f"E10: {len(row.text)} characters define nothing; say what it is, where, what it is known for"
        evidence.refuse(file, row.line, f"{where}: summary: {fault}")
    if len(quotes) == len(row.quotes):
        evidence.check_wording(row.text, quotes, file, row.line, f"{where}: summary")
    return Summary(text=row.text, quotes=quotes)


def _within(row: WithinRow, file: str, owner: EntityRow, evidence: Evidence) -> Within:
    evidence.entities([row.id], file, owner.line, owner.id)
    return Within(place=row.id, quotes=evidence.quotes(row.quotes, file), reason=row.reason)


def _name(row: AliasRow | EditorialRow) -> Name:
    if isinstance(row, EditorialRow):
        return Name(
            text=row.text,
            reason=row.reason,
            except_in=tuple(row.except_in),
            common=bool(row.common),
        )
    return Name(text=row.text, except_in=tuple(row.except_in))


def _times_told(knowledge: Knowledge) -> Mapping[str, int]:
    """How many statements and main events are about each entity."""
    told = [row.about for rows in knowledge.statements.values() for row in rows]
    happened = [row.entities for row in knowledge.events if row.weight == "main"]
    return Counter(name for names in (*told, *happened) for name in names)
