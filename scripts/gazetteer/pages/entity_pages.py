"""Pages of companies, places, people, organisations, policies and works, with an index of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from gazetteer.model import Entity, EntityKind, Name, Within
from gazetteer.model.chronology import in_order
from gazetteer.model.relations import RELATED_KINDS
from gazetteer.pages.addresses import SECTIONS, entity_address
from gazetteer.pages.citations import cite_page
from gazetteer.pages.event_rows import EventView, event_view
from gazetteer.pages.figure_rows import FigureView, figure_view
from gazetteer.pages.linked_data import entity_node, json_ld, term_set_node
from gazetteer.pages.relation_pages import RelationsView, relations_view
from gazetteer.pages.views import ArticleMentions, Link, Page, StatementView, Views


@dataclass(frozen=True, slots=True, kw_only=True)
class WithinView:
    """The place something lies in, with the editors' reason or an article's words for it."""

    place: Link
    reason: str
    sources: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityView:
    """Everything an entity's page or entry prints."""

    id: str
    kind: str
    name: str
    name_en: Name | None
    aliases: tuple[Name, ...]
    other_names: tuple[Name, ...]
    type: str
    within: WithinView | None
    groups: tuple[Link, ...]
    members: tuple[Link, ...]
    reason: str
    summary: StatementView
    facts: Mapping[str, tuple[StatementView, ...]]
    events: tuple[EventView, ...]
    figures: tuple[FigureView, ...]
    related: Mapping[str, tuple[Link, ...]]
    relations: RelationsView | None
    mentions: tuple[ArticleMentions, ...]
    mention_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexRow:
    """A line of an index: the link, the summary, how often and where it is named.

    `heat` has for each article its short name, the mentions there, and their level from 0 to 4.
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


def entity_pages(views: Views) -> Iterator[Page]:
    for kind in SECTIONS:
        entities = [entity for entity in views.gazetteer.entities if entity.kind == kind]
        if entities:
            yield _index(kind, entities, views)
            yield from (_page(entity, views) for entity in entities if entity.paged)
            if any(not entity.dragon for entity in entities):
                yield _others(kind, entities, views)


def _page(entity: Entity, views: Views) -> Page:
    path = entity_address(entity).path
    return Page(
        path=path,
        template="entity/page.md.j2",
        context={
            "entity": entity_view(entity, views, path),
            "section": views.section_link(entity, path),
            "citations": cite_page(
                views.label("site", "name"), entity.name, entity.id, views.citation_words
            ),
        },
        linked_data=json_ld(entity_node(entity, path)),
    )


def _others(kind: EntityKind, entities: Sequence[Entity], views: Views) -> Page:
    """The entries of entities without a page; the others are named there and lead to theirs."""
    path = f"{SECTIONS[kind]}/others.md"
    return Page(
        path=path,
        template="entity/others.md.j2",
        context={
            "kind": kind,
            "section": SECTIONS[kind],
            "entries": tuple(
                entity_view(entity, views, path)
                for entity in by_mentions(entities, views)
                if not entity.paged
            ),
            "elsewhere": tuple(
                (entity.id, views.entity_link(entity.id, path))
                for entity in by_mentions(entities, views)
                if entity.paged and not entity.dragon
            ),
        },
        linked_data=json_ld([entity_node(e, path) for e in entities if not e.paged]),
    )


def _index(kind: EntityKind, entities: Sequence[Entity], views: Views) -> Page:
    path = f"{SECTIONS[kind]}/index.md"
    groups: dict[str, list[Entity]] = {}
    for entity in by_mentions(entities, views):
        groups.setdefault(_group(entity), []).append(entity)
    order = [*views.labels.get("type", {}), *sorted(groups)]
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
        },
        linked_data=json_ld(term_set_node(views.label("section", SECTIONS[kind]), entities, path)),
    )


def _group(entity: Entity) -> str:
    if entity.kind == "company":
        return "dragon" if entity.dragon else "group" if entity.members else "company"
    return entity.type or "other"


def by_mentions(entities: Iterable[Entity], views: Views) -> list[Entity]:
    """Dragons in the order of the data, then the others, the most often named first."""
    return sorted(entities, key=lambda e: 0 if e.dragon else 1 - views.mention_count(e.id) / 1e6)


def index_row(entity: Entity, views: Views, path: str) -> IndexRow:
    counts = views.mentions_by_article(entity.id)
    return IndexRow(
        id=entity.id,
        link=views.entity_link(entity.id, path),
        name_en=entity.name_en.text if entity.name_en else "",
        summary=entity.summary.text,
        type=entity.type,
        mentions=views.mention_count(entity.id),
        articles=sum(count > 0 for count in counts.values()),
        facts=len(views.statements_about(entity.id)),
        heat=tuple(
            (views.articles[article].short, count, _level(count))
            for article, count in counts.items()
        ),
    )


def _level(count: int) -> int:
    """0 for none, then a step at 1, 3, 6 and 10 mentions."""
    return sum(count >= step for step in (1, 3, 6, 10))


def entity_view(entity: Entity, views: Views, path: str) -> EntityView:
    gazetteer = views.gazetteer
    events = in_order(
        (event for event in gazetteer.events if entity.id in event.entities), gazetteer.articles
    )
    return EntityView(
        id=entity.id,
        kind=entity.kind,
        name=entity.name,
        name_en=entity.name_en,
        aliases=entity.aliases,
        other_names=entity.other_names,
        type=entity.type,
        within=_within(entity.within, views, path) if entity.within else None,
        groups=tuple(
            replace(views.entity_link(group.id, path), count=len(views.statements_about(group.id)))
            for group in gazetteer.entities
            if entity.id in group.members
        ),
        members=views.entity_links(entity.members, path),
        reason=entity.reason,
        summary=views.summary(entity.summary, path),
        facts=_facts_by_topic(entity, views, path),
        events=tuple(event_view(event, views, path) for event in events),
        figures=tuple(
            figure_view(figure, views, path)
            for figure in gazetteer.figures
            if figure.about == entity.id
        ),
        related=_related(entity, views, path),
        relations=relations_view(entity, views, path) if entity.dragon else None,
        mentions=views.mentions(entity.id, path),
        mention_count=views.mention_count(entity.id),
    )


def _within(within: Within, views: Views, path: str) -> WithinView:
    return WithinView(
        place=views.entity_link(within.place, path),
        reason=within.reason,
        sources=views.sources(within.quotes, path),
    )


def _facts_by_topic(
    entity: Entity, views: Views, path: str
) -> Mapping[str, tuple[StatementView, ...]]:
    return {
        topic: tuple(views.statement(one, path, own=entity.id) for one in statements)
        for topic, statements in views.by_topic(entity).items()
    }


def _related(entity: Entity, views: Views, path: str) -> Mapping[str, tuple[Link, ...]]:
    """Entities that a statement or an event names together with this one, by kind; a picture has its own."""
    names = [name for one in views.statements_about(entity.id) for name in one.entities]
    names += [
        name
        for event in views.gazetteer.events
        if entity.id in event.entities
        for name in event.entities
    ]
    links = [views.entity_link(name, path) for name in dict.fromkeys(names) if name != entity.id]
    return {
        kind: tuple(link for link in links if link.kind == kind)
        for kind in SECTIONS
        if any(link.kind == kind for link in links)
        and not (entity.dragon and kind in RELATED_KINDS)
    }
