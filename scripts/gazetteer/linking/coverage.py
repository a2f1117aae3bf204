"""Which sentences say something that no statement of the site uses yet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from gazetteer.curated.article_rows import ArticleRow
from gazetteer.curated.record_rows import ReasonRow
from gazetteer.model import Content, Coverage, Gap, Gazetteer
from gazetteer.model.texts import Article, Quote, Sentence
from gazetteer.problems import Problem, did_you_mean, one_of

_NUMBER = re.compile(
    r"\d|[一二三四五六七八九十百千万亿两几]+(?:家|个|所|座|条|项|名|位|倍|成|年|天|大|点|份|届|批|次|人|篇|分钟)|第[一二三四五六七八九十]"
)
_NOT_READ = ("source", "logo", "code")


def measure_coverage(
    gazetteer: Gazetteer, rows: Sequence[ReasonRow] = ()
) -> tuple[tuple[Coverage, ...], tuple[Problem, ...]]:
    """For each article what its sentences hold against what quotes touch; the rows explain the rest.

    A row for a sentence that is used, or holds nothing, is a problem.
    """
    reasons = {(row.article, row.sentence): row.reason for row in rows}
    used = {(quote.article, name) for quote in all_quotes(gazetteer) for name in quote.sentences}
    named = {(mention.article, mention.sentence) for mention in gazetteer.mentions}
    coverage = tuple(
        _measure(article, gazetteer, used, named, reasons) for article in gazetteer.articles
    )
    gaps = {(gap.article, gap.sentence) for one in coverage for gap in one.gaps}
    sentences = {
        article.id: {one.id for one in article.sentences} for article in gazetteer.articles
    }
    problems = tuple(
        Problem(file="data/coverage.yml", line=row.line, what=_stale(row, sentences))
        for row in rows
        if (row.article, row.sentence) not in gaps
    )
    return coverage, problems


def check_states(rows: Sequence[ArticleRow], gazetteer: Gazetteer) -> Iterator[Problem]:
    """A warning for each article whose page says that nothing of it is in the data yet, while rows quote it."""
    quoted = Counter(quote.article for quote in all_quotes(gazetteer))
    for row in rows:
        if row.state == "raw" and (count := quoted[row.id]):
            what = f"{row.id}: its page says that nothing of it is curated, but {count} quote(s) of it stand in data/"
            yield Problem(
                file="data/articles.yml",
                line=row.line,
                what=f"{what}; write state: in work",
                grave=False,
            )


def _stale(row: ReasonRow, sentences: Mapping[str, Collection[str]]) -> str:
    """What is wrong with a reason for a sentence that is no gap."""
    if row.article not in sentences:
        return f"there is no article {row.article!r}{did_you_mean(row.article, sentences, one_of(sentences))}"
    if row.sentence not in sentences[row.article]:
        return f"{row.article} has no sentence {row.sentence!r}; expected an id as in its address, p12s2"
    return f"{row.article} {row.sentence} is used, or holds nothing to use; take the line out"


def _measure(
    article: Article,
    gazetteer: Gazetteer,
    used: set[tuple[str, str]],
    named: set[tuple[str, str]],
    reasons: Mapping[tuple[str, str], str],
) -> Coverage:
    held = {
        sentence: content
        for paragraph in article.paragraphs
        if paragraph.kind not in _NOT_READ
        for sentence in paragraph.sentences
        if (content := _content(article, sentence, gazetteer, named))
    }
    return Coverage(
        article=article.id,
        sentences=len(held),
        used=sum((article.id, sentence.id) in used for sentence in held),
        gaps=tuple(
            Gap(
                article=article.id,
                sentence=sentence.id,
                text=sentence.text,
                holds=content,
                reason=reasons.get((article.id, sentence.id), ""),
            )
            for sentence, content in held.items()
            if (article.id, sentence.id) not in used
        ),
    )


def _content(
    article: Article, sentence: Sentence, gazetteer: Gazetteer, named: set[tuple[str, str]]
) -> tuple[Content, ...]:
    key = (article.id, sentence.id)
    found: dict[Content, bool] = {
        "name": key in named,
        "date": key in gazetteer.dates,
        "number": bool(_NUMBER.search(sentence.text)),
    }
    return tuple(content for content, there in found.items() if there)


def all_quotes(gazetteer: Gazetteer) -> Iterator[Quote]:
    """The receipts of everything on the site."""
    for entity in gazetteer.entities:
        yield from entity.summary.quotes
        yield from entity.within.quotes if entity.within else ()
    for statement in gazetteer.statements:
        yield from statement.quotes
    for event in gazetteer.events:
        yield from event.quotes
    for figure in gazetteer.figures:
        yield from figure.quotes
    for disagreement in gazetteer.disagreements:
        yield from (quote for version in disagreement.versions for quote in version.quotes)
    for theme in gazetteer.themes:
        yield from theme.summary.quotes
