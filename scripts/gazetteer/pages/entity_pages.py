"""Pages of companies, places, people, organisations, policies and works."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from gazetteer.model import Entity, EntityKind, Name, Within
from gazetteer.model.relations import RELATED_KINDS
from gazetteer.pages.addresses import SECTIONS, Link, entity_address, sentence_address
from gazetteer.pages.charts import ChartView, chart_view
from gazetteer.pages.citations import cite_page
from gazetteer.pages.comparison_pages import VersusView, versus_view
from gazetteer.pages.entity_lists import by_mentions, index_page
from gazetteer.pages.entry_views import BoxRow, BriefView, box_rows, lead_views
from gazetteer.pages.event_rows import EventView, event_view
from gazetteer.pages.figure_rows import FigureView, figure_view
from gazetteer.pages.linked_data import entity_node, json_ld
from gazetteer.pages.making import Later
from gazetteer.pages.mention_rows import ArticleMentions, mention_rows
from gazetteer.pages.relation_pages import RelatedRow, pictured, tie_rows
from gazetteer.pages.rival_rows import RivalRow, rival_rows
from gazetteer.pages.views import Page, StatementView, Views
from gazetteer.sources.chinese import count_zh


@dataclass(frozen=True, slots=True, kw_only=True)
class WithinView:
    """The place something lies in, with the editors' reason or an article's words for it."""

    place: Link
    reason: str
    sources: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupView:
    """A group the entity belongs to: how many members it has, how many statements are about it."""

    link: Link
    members: str
    count: int


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
    groups: tuple[GroupView, ...]
    reason: str
    lead: tuple[BriefView, ...]
    box: tuple[BoxRow, ...]
    first: Link | None
    versus: VersusView | None
    rivals: tuple[RivalRow, ...]
    summary: StatementView
    facts: Mapping[str, tuple[StatementView, ...]]
    compared: tuple[StatementView, ...]
    events: tuple[EventView, ...]
    figures: tuple[FigureView, ...]
    charts: tuple[ChartView, ...]
    related: Mapping[str, tuple[Link, ...]]
    ties: tuple[RelatedRow, ...]
    pictured: str
    mentions: tuple[ArticleMentions, ...]
    mention_count: int


def entity_pages(views: Views) -> Iterator[Page | Later]:
    for kind in SECTIONS:
        entities = [entity for entity in views.gazetteer.entities if entity.kind == kind]
        if entities:
            yield index_page(kind, entities, views)
            for entity in entities:
                if entity.paged:
                    yield Later(path=entity_address(entity).path, make=partial(_page, entity.id))
            if any(not entity.dragon for entity in entities):
                yield Later(path=_others_path(kind), make=partial(_others, kind))


def _page(name: str, views: Views) -> Page:
    entity = views.entities[name]
    path = entity_address(entity).path
    return Page(
        path=path,
        template="entity/page.md.j2",
        context={
            "entity": entity_view(entity, views, path),
            "citations": cite_page(
                views.label("site", "name"), entity.name, entity.id, views.citation_words
            ),
        },
        linked_data=json_ld(entity_node(entity, path)),
    )


def _others_path(kind: EntityKind) -> str:
    return f"{SECTIONS[kind]}/others.md"


def _others(kind: EntityKind, views: Views) -> Page:
    """The entries of entities without a page; the others are named there and lead to theirs."""
    path = _others_path(kind)
    entities = [entity for entity in views.gazetteer.entities if entity.kind == kind]
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


def entity_view(entity: Entity, views: Views, path: str) -> EntityView:
    told = views.told
    versus = versus_view(entity, views, path)
    behind = versus.proof if versus else frozenset()
    return EntityView(
        id=entity.id,
        kind=entity.kind,
        name=entity.name,
        name_en=entity.name_en,
        aliases=entity.aliases,
        other_names=entity.other_names,
        type=entity.type,
        within=_within(entity.within, views, path) if entity.within else None,
        groups=tuple(_groups(entity, views, path)),
        reason=entity.reason,
        lead=lead_views(entity, views, path),
        box=box_rows(entity, views, path),
        first=_first_mention(entity, views, path),
        versus=versus,
        rivals=rival_rows(entity.id, views, path),
        summary=views.summary(entity.summary, path, own=entity.id),
        facts=_facts_by_topic(entity, views, path, without=behind),
        compared=tuple(
            views.statement(one, path, own=entity.id)
            for one in views.statements_about(entity.id)
            if one.id in behind
        ),
        events=tuple(event_view(event, views, path) for event in told.events_in_order(entity.id)),
        figures=tuple(figure_view(figure, views, path) for figure in told.figures_of(entity.id)),
        charts=_charts(entity, views, path),
        related=_related(entity, views, path),
        ties=tie_rows(entity, views, path) if entity.dragon else (),
        pictured=count_zh(len(pictured(views))),
        mentions=mention_rows(entity.id, views, path),
        mention_count=len(views.mentions_of(entity.id)),
    )


def _groups(entity: Entity, views: Views, path: str) -> Iterator[GroupView]:
    """The groups of which it is a member."""
    for group in views.told.groups_of(entity.id):
        yield GroupView(
            link=views.entity_link(group.id, path),
            members=count_zh(len(group.members)),
            count=len(views.statements_about(group.id)),
        )


def _charts(entity: Entity, views: Views, path: str) -> tuple[ChartView, ...]:
    """The charts in which a place stands."""
    if entity.kind != "city":
        return ()
    about = {one.id for one in views.told.figures_of(entity.id)}
    charts = [
        chart
        for chart in views.gazetteer.charts
        if any(line.figure in about for line in chart.lines)
    ]
    if not charts:
        return ()
    drawn = {line.figure for chart in charts for line in chart.lines} | {c.whole for c in charts}
    figures = {
        one.id: figure_view(one, views, path) for one in views.gazetteer.figures if one.id in drawn
    }
    return tuple(chart_view(chart, figures) for chart in charts)


def _first_mention(entity: Entity, views: Views, path: str) -> Link | None:
    """The first sentence of the oldest article that names it."""
    mentions = views.mentions_of(entity.id)
    if not mentions:
        return None
    article = views.articles[mentions[0].article]
    return Link(
        text=views.published(article),
        url=sentence_address(article.id, mentions[0].sentence).seen_from(path),
        title=article.short,
    )


def _within(within: Within, views: Views, path: str) -> WithinView:
    return WithinView(
        place=views.entity_link(within.place, path),
        reason=within.reason,
        sources=views.sources("", within.quotes, path),
    )


def _facts_by_topic(
    entity: Entity, views: Views, path: str, without: Collection[str]
) -> Mapping[str, tuple[StatementView, ...]]:
    """The statements under their headings; those behind a table stand with the table."""
    found = {
        topic: tuple(
            views.statement(one, path, own=entity.id) for one in statements if one.id not in without
        )
        for topic, statements in views.by_topic(entity).items()
    }
    return {topic: own for topic, own in found.items() if own}


def _related(entity: Entity, views: Views, path: str) -> Mapping[str, tuple[Link, ...]]:
    """Entities that a statement or an event names together with this one, by kind; a picture has its own."""
    names = [name for one in views.statements_about(entity.id) for name in one.entities]
    names += [name for event in views.told.events_of(entity.id) for name in event.entities]
    links = [views.entity_link(name, path) for name in dict.fromkeys(names) if name != entity.id]
    return {
        kind: tuple(link for link in links if link.kind == kind)
        for kind in SECTIONS
        if any(link.kind == kind for link in links)
        and not (entity.dragon and kind in RELATED_KINDS)
    }
