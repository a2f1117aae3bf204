"""Lists of entities: the index of each kind, and the rows that other pages print of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gazetteer.model import Entity, EntityKind
from gazetteer.pages.addresses import SECTIONS, Link
from gazetteer.pages.comparison_pages import compare_table
from gazetteer.pages.linked_data import json_ld, term_set_node
from gazetteer.pages.views import Page, Views
from gazetteer.sources.chinese import count_zh


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexRow:
    """A line of an index: the link, the summary, how often and where it is named.

    `heat` has for each column of articles its name, the mentions there, and their level from 0 to 4.
    """

    id: str
    link: Link
    name_en: str
    summary: str
    type: str
    mentions: int
    articles: int
    facts: int
    heat: tuple[tuple[str, int, int], ...]


def index_page(kind: EntityKind, entities: Sequence[Entity], views: Views) -> Page:
    path = f"{SECTIONS[kind]}/index.md"
    groups: dict[str, list[Entity]] = {}
    for entity in by_mentions(entities, views):
        groups.setdefault(_group(entity), []).append(entity)
    order = [*views.labels.get("type", {}), *sorted(groups)]
    table = compare_table(entities, views, path)
    companies = count_zh(len(table.columns)) if table else ""
    return Page(
        path=path,
        template="entity/index_companies.md.j2" if kind == "company" else "entity/index.md.j2",
        context={
            "kind": kind,
            "section": SECTIONS[kind],
            "groups": {
                group: tuple(index_row(entity, views, path) for entity in groups[group])
                for group in dict.fromkeys(order)
                if group in groups
            },
            "count": len(entities),
            "table": table,
            "compared": views.worded("compared", kind, companies=companies),
            "compared_note": views.worded("compared_note", kind, companies=companies),
        },
        linked_data=json_ld(term_set_node(views.label("section", SECTIONS[kind]), entities, path)),
    )


def _group(entity: Entity) -> str:
    if entity.kind == "company":
        return "dragon" if entity.dragon else "group" if entity.members else "company"
    return entity.type or "other"


def by_mentions(entities: Iterable[Entity], views: Views) -> list[Entity]:
    """Dragons in the order of the data, then the others, the most often named first."""
    return sorted(entities, key=lambda e: 0 if e.dragon else 1 - len(views.mentions_of(e.id)) / 1e6)


def index_row(entity: Entity, views: Views, path: str) -> IndexRow:
    counts = views.mentions_by_article(entity.id)
    return IndexRow(
        id=entity.id,
        link=views.entity_link(entity.id, path),
        name_en=entity.name_en.text if entity.name_en else "",
        summary=_in_short(entity, views),
        type=entity.type,
        mentions=len(views.mentions_of(entity.id)),
        articles=sum(count > 0 for count in counts.values()),
        facts=len(views.statements_about(entity.id)),
        heat=tuple(
            (column.name, count, _level(count))
            for column in views.columns
            for count in (sum(counts[article.id] for article in column.articles),)
        ),
    )


def _in_short(entity: Entity, views: Views) -> str:
    """The first sentence of the lead, or the summary."""
    entry = views.gazetteer.entries.get(entity.id)
    return entry.lead[0].text if entry and entry.lead else entity.summary.text


def _level(count: int) -> int:
    """0 for none, then a step at 1, 3, 6 and 10 mentions."""
    return sum(count >= step for step in (1, 3, 6, 10))
