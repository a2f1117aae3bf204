"""Where articles differ, and how they explain: the pages of disagreements and of themes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from gazetteer.model import Theme, Voice
from gazetteer.model.texts import Article
from gazetteer.pages.addresses import DISAGREEMENTS, THEMES, Address, Link
from gazetteer.pages.article_groups import MOST_COLUMNS, ArticleGroup, are_outlets
from gazetteer.pages.making import Later
from gazetteer.pages.markup import Markdown
from gazetteer.pages.receipts import ReceiptView
from gazetteer.pages.views import Page, StatementView, Views
from gazetteer.sources.chinese import count_zh


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionView:
    """One of the claims; `markdown` has the names in it as links."""

    markdown: Markdown
    receipts: tuple[ReceiptView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DisagreementView:
    id: str
    kind: str
    topic: str
    entities: tuple[Link, ...]
    sources: tuple[Link, ...]
    versions: tuple[VersionView, ...]
    comment: str
    was: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeView:
    """A theme with its voices by stance, and for each column of articles how many of each stance it has.

    The first voice of an article has an anchor of the theme and the article.
    """

    id: str
    name: str
    summary: StatementView
    voices: Mapping[str, tuple[StatementView, ...]]
    cells: tuple[tuple[tuple[str, int], ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerView:
    """What the matrix of themes answers: so many articles name these themes, or these people doubt them."""

    kind: str
    opening: str
    themes: tuple[Link, ...]


_KINDS = ("conflict", "judgement", "scope", "wording")


def debate_pages(views: Views) -> Iterator[Page | Later]:
    if views.gazetteer.disagreements:
        yield Later(path=DISAGREEMENTS, make=_disagreements)
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
            sources=views.sources(
                "", [q for version in one.versions for q in version.quotes], path
            ),
            versions=tuple(
                VersionView(
                    markdown=views.linked(version.claim, path),
                    receipts=views.receipts(version.quotes, path),
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
    path = THEMES
    shown = _shown(views)
    columns = views.columns_of(shown)
    answers = [one for one in views.gazetteer.statements if one.answer]
    return Page(
        path=path,
        template="debates/themes.md.j2",
        context={
            "columns": tuple(
                (column.name, tuple(views.article_link(one, path) for one in column.articles))
                for column in columns
            ),
            "by_outlet": are_outlets(columns),
            "silent": len(views.articles) - len(shown),
            "lines": answer_views(views, path),
            "themes": tuple(
                _theme(theme, columns, views, path) for theme in views.gazetteer.themes
            ),
            "answers": tuple(views.statement(one, path) for one in answers),
        },
    )


def _shown(views: Views) -> Sequence[Article]:
    """All articles while each has a column of its own; of more, those that explain."""
    articles = views.gazetteer.articles
    if len(articles) <= MOST_COLUMNS:
        return articles
    voices = [voice for theme in views.gazetteer.themes for voice in theme.voices]
    told = {quote.article for voice in voices for quote in voice.statement.quotes}
    return [article for article in articles if article.id in told]


def answer_views(views: Views, path: str) -> tuple[AnswerView, ...]:
    """What most articles name, what fewest name, what somebody doubts, and who: in this order."""
    themes = views.gazetteer.themes
    named = {
        theme.id: sum(
            any(_told_by(voice, (article,)) for voice in theme.voices)
            for article in views.gazetteer.articles
        )
        for theme in themes
    }
    most, fewest = max(named.values(), default=0), min(named.values(), default=0)
    rows = [("most", most, [one for one in themes if named[one.id] == most])]
    if fewest < most:
        rows.append(("fewest", fewest, [one for one in themes if named[one.id] == fewest]))
    rows.append(("doubted", 0, [one for one in themes if _doubters(one)]))
    return tuple(
        AnswerView(
            kind=kind,
            opening=views.worded("answer", kind, articles=count_zh(count)),
            themes=tuple(
                Link(
                    text=theme.name,
                    url=Address(path=THEMES, anchor=theme.id).seen_from(path),
                    title="、".join(_doubters(theme)) if kind == "doubted" else "",
                )
                for theme in found
            ),
        )
        for kind, count, found in rows
        if found
    )


def _doubters(theme: Theme) -> tuple[str, ...]:
    """Who speaks against the explanation, each once."""
    doubts = (voice.statement for voice in theme.voices if voice.stance == "doubts")
    return tuple(dict.fromkeys(name for statement in doubts for name in statement.by))


def _theme(theme: Theme, columns: Sequence[ArticleGroup], views: Views, path: str) -> ThemeView:
    stances = views.labels.get("stance", {})
    seen: set[str] = set()
    return ThemeView(
        id=theme.id,
        name=theme.name,
        summary=views.summary(theme.summary, path),
        voices={
            stance: tuple(
                _voice(voice, theme, seen, views, path)
                for voice in theme.voices
                if voice.stance == stance
            )
            for stance, _ in _counts(theme.voices, stances)
        },
        cells=tuple(
            _counts([voice for voice in theme.voices if _told_by(voice, column.articles)], stances)
            for column in columns
        ),
    )


def _voice(voice: Voice, theme: Theme, seen: set[str], views: Views, path: str) -> StatementView:
    anchor = voice_address(theme, voice).anchor
    view = replace(views.statement(voice.statement, path), id="" if anchor in seen else anchor)
    seen.add(anchor)
    return view


def voice_address(theme: Theme, voice: Voice) -> Address:
    """Where the voices of an article begin, of those on one theme."""
    return Address(path=THEMES, anchor=f"{theme.id}-{voice.statement.quotes[0].article}")


def _told_by(voice: Voice, articles: Sequence[Article]) -> bool:
    names = {article.id for article in articles}
    return any(quote.article in names for quote in voice.statement.quotes)


def _counts(voices: Sequence[Voice], stances: Iterable[str]) -> tuple[tuple[str, int], ...]:
    times = Counter(voice.stance for voice in voices)
    return tuple((stance, times[stance]) for stance in stances if times[stance])
