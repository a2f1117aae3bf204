"""The sentences that name an entity, by article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gazetteer.model import Mention
from gazetteer.pages.addresses import Link, sentence_address
from gazetteer.pages.markup import Markdown, Wrap, wrap_text
from gazetteer.pages.views import Views


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionView:
    """A sentence that names the entity, with its names marked."""

    markdown: Markdown
    url: Markdown


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleMentions:
    article: Link
    dated: str
    count: int
    sentences: tuple[MentionView, ...]


def mention_rows(name: str, views: Views, path: str) -> tuple[ArticleMentions, ...]:
    """Every sentence that names the entity, by article, oldest article first."""
    found: dict[str, dict[str, list[Mention]]] = {}
    for mention in views.mentions_of(name):
        found.setdefault(mention.article, {}).setdefault(mention.sentence, []).append(mention)
    return tuple(
        ArticleMentions(
            article=views.article_link(views.articles[article], path),
            dated=views.published(views.articles[article]),
            count=sum(len(mentions) for mentions in sentences.values()),
            sentences=tuple(
                MentionView(
                    markdown=_marked(views.sentence(article, sentence), mentions),
                    url=sentence_address(article, sentence).seen_from(path),
                )
                for sentence, mentions in sentences.items()
            ),
        )
        for article, sentences in found.items()
    )


def _marked(text: str, mentions: Sequence[Mention]) -> Markdown:
    before, after = Markdown("<b>"), Markdown("</b>")
    return wrap_text(
        text, [Wrap(start=m.start, end=m.end, before=before, after=after) for m in mentions]
    )
