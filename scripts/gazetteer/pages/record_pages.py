"""The record of the work itself: the data to take away, and what of the articles is not used yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gazetteer.model.texts import State
from gazetteer.pages.addresses import (
    COVERAGE,
    Link,
    entity_address,
    place_words,
    sentence_address,
)
from gazetteer.pages.markup import Markdown
from gazetteer.pages.views import Page, Views


@dataclass(frozen=True, slots=True, kw_only=True)
class GapView:
    text: str
    url: Markdown
    holds: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageView:
    id: str
    article: Link
    source: str
    state: State
    sentences: int
    used: int
    gaps: tuple[GapView, ...]


def record_pages(views: Views) -> Iterator[Page]:
    yield _data(views)
    yield _coverage(views)
    yield _llms(views)


def _coverage(views: Views) -> Page:
    path = COVERAGE
    return Page(
        path=path,
        template="record/coverage.md.j2",
        context={
            "articles": tuple(
                CoverageView(
                    id=one.article,
                    article=views.article_link(views.articles[one.article], path),
                    source=views.articles[one.article].short,
                    state=views.articles[one.article].state,
                    sentences=one.sentences,
                    used=one.used,
                    gaps=tuple(
                        GapView(
                            text=gap.text or place_words(gap.sentence),
                            url=sentence_address(gap.article, gap.sentence).seen_from(path),
                            holds=tuple(views.label("content", content) for content in gap.holds),
                            reason=gap.reason,
                        )
                        for gap in one.gaps
                    ),
                )
                for one in views.gazetteer.coverage
            )
        },
    )


def _data(views: Views) -> Page:
    gazetteer = views.gazetteer
    rows = {
        "articles": len(gazetteer.articles),
        "entities": len(gazetteer.entities),
        "statements": len(gazetteer.statements),
        "events": len(gazetteer.events),
        "dates": sum(len(phrases) for phrases in gazetteer.dates.values()),
        "figures": len(gazetteer.figures),
        "disagreements": len(gazetteer.disagreements),
    }
    return Page(
        path="data/index.md",
        template="record/data.md.j2",
        context={
            "files": tuple(
                {"name": name, "title": views.label("table", name), "rows": count}
                for name, count in rows.items()
            )
        },
    )


def _llms(views: Views) -> Page:
    """A directory of the site for programs that read text."""
    return Page(
        path="llms.txt",
        template="record/llms.txt.j2",
        context={
            "articles": views.gazetteer.articles,
            "dragons": tuple(
                {"name": e.name, "url": entity_address(e).url, "summary": e.summary.text}
                for e in views.gazetteer.entities
                if e.dragon
            ),
        },
    )
