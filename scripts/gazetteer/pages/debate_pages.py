"""Where articles differ, and how they explain: the pages of disagreements and of themes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gazetteer.model import Theme, Voice
from gazetteer.pages.views import Link, Page, QuoteView, StatementView, Views


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionView:
    claim: str
    quotes: tuple[QuoteView, ...]
    sources: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DisagreementView:
    id: str
    kind: str
    topic: str
    entities: tuple[Link, ...]
    versions: tuple[VersionView, ...]
    comment: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceView:
    who: str
    stance: str
    statement: StatementView


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeView:
    """A theme with its voices by article: one cell for each article, empty where it is silent."""

    id: str
    name: str
    summary: StatementView
    cells: tuple[tuple[VoiceView, ...], ...]


def debate_pages(views: Views) -> Iterator[Page]:
    if views.gazetteer.disagreements:
        yield _disagreements(views)
    if views.gazetteer.themes:
        yield _themes(views)


def _disagreements(views: Views) -> Page:
    path = "disagreements/index.md"
    groups: dict[str, list[DisagreementView]] = {"conflict": [], "judgement": [], "variant": []}
    for one in views.gazetteer.disagreements:
        view = DisagreementView(
            id=one.id,
            kind=one.kind,
            topic=one.topic,
            entities=views.entity_links(one.entities, path),
            versions=tuple(
                VersionView(
                    claim=version.claim,
                    quotes=tuple(views.quote(quote, path) for quote in version.quotes),
                    sources=views.sources(version.quotes, path),
                )
                for version in one.versions
            ),
            comment=one.comment,
        )
        groups[one.kind].append(view)
    return Page(
        path=path,
        template="debates/disagreements.md.j2",
        context={"groups": groups, "count": len(views.gazetteer.disagreements)},
    )


def _themes(views: Views) -> Page:
    path = "themes/index.md"
    articles = views.gazetteer.articles
    return Page(
        path=path,
        template="debates/themes.md.j2",
        context={
            "articles": tuple(
                (article.short, views.article_link(article, path)) for article in articles
            ),
            "themes": tuple(_theme(theme, views, path) for theme in views.gazetteer.themes),
        },
    )


def _theme(theme: Theme, views: Views, path: str) -> ThemeView:
    cells = tuple(
        tuple(
            _voice(voice, views, path)
            for voice in theme.voices
            if any(quote.article == article.id for quote in voice.quotes)
        )
        for article in views.gazetteer.articles
    )
    return ThemeView(
        id=theme.id,
        name=theme.name,
        summary=views.statement(theme.summary, path),
        cells=cells,
    )


def _voice(voice: Voice, views: Views, path: str) -> VoiceView:
    return VoiceView(
        who=voice.who,
        stance=voice.stance,
        statement=StatementView(
            text=voice.text,
            quotes=tuple(views.quote(quote, path) for quote in voice.quotes),
            about=views.entity_links(voice.entities, path),
            sources=views.sources(voice.quotes, path),
        ),
    )
