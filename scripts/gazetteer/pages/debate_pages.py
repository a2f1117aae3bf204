"""Where articles differ, and how they explain: the pages of disagreements and of themes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gazetteer.model import Theme, Voice
from gazetteer.model.texts import Article
from gazetteer.pages.addresses import DISAGREEMENTS
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
    was: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceView:
    stance: str
    statement: StatementView


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceCell:
    """The voices of one article for a theme; `counts` are by stance, in the order of labels.yml."""

    voices: tuple[VoiceView, ...]
    counts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeView:
    """A theme with its voices by article: one cell for each article, empty where it is silent."""

    id: str
    name: str
    summary: StatementView
    cells: tuple[VoiceCell, ...]


_KINDS = ("conflict", "judgement", "scope", "wording")


def debate_pages(views: Views) -> Iterator[Page]:
    if views.gazetteer.disagreements:
        yield _disagreements(views)
    if views.gazetteer.themes:
        yield _themes(views)


def _disagreements(views: Views) -> Page:
    path = DISAGREEMENTS
    shown: dict[str, list[DisagreementView]] = {kind: [] for kind in _KINDS}
    folded: list[DisagreementView] = []
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
            was=one.was,
        )
        (shown[one.kind] if one.weight == "main" else folded).append(view)
    return Page(
        path=path,
        template="debates/disagreements.md.j2",
        context={"groups": shown, "folded": tuple(folded)},
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
    return ThemeView(
        id=theme.id,
        name=theme.name,
        summary=views.summary(theme.summary, path),
        cells=tuple(
            _cell([voice for voice in theme.voices if _told_by(voice, article)], views, path)
            for article in views.gazetteer.articles
        ),
    )


def _told_by(voice: Voice, article: Article) -> bool:
    return any(quote.article == article.id for quote in voice.statement.quotes)


def _cell(voices: Sequence[Voice], views: Views, path: str) -> VoiceCell:
    times = Counter(voice.stance for voice in voices)
    return VoiceCell(
        voices=tuple(
            VoiceView(stance=voice.stance, statement=views.statement(voice.statement, path))
            for voice in voices
        ),
        counts=tuple(
            (stance, times[stance]) for stance in views.labels.get("stance", {}) if times[stance]
        ),
    )
