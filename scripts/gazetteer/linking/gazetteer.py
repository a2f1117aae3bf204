"""Articles and knowledge become one Gazetteer: quotes located, names and dates found, ids resolved."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from gazetteer.curated.article_rows import ArticleRow
from gazetteer.curated.knowledge import Knowledge
from gazetteer.curated.rows import RESERVED
from gazetteer.keeping import NOTHING_REMEMBERED, Remembered
from gazetteer.linking.article_dates import article_dates
from gazetteer.linking.catalogue import FILE as CATALOGUE
from gazetteer.linking.catalogue import (
    check_seeds,
    ids_by_name,
    lines_of_texts,
    read_catalogue,
    rows_astray,
    taken_by,
)
from gazetteer.linking.charts import link_charts
from gazetteer.linking.checks import (
    check_ids,
    check_labels,
    check_names,
    check_places,
    check_synonyms,
)
from gazetteer.linking.coverage import measure_coverage
from gazetteer.linking.entities import link_entities, settle_names
from gazetteer.linking.entries import BriefLinker, proofs_of
from gazetteer.linking.evidence import Dates, Evidence
from gazetteer.linking.known_names import KnownNames
from gazetteer.linking.mentions import NameMatcher
from gazetteer.linking.records import (
    link_disagreements,
    link_events,
    link_figures,
    link_themes,
)
from gazetteer.linking.rivals import find_rivals
from gazetteer.linking.statements import link_statements
from gazetteer.model import Entity, Gazetteer, Mention
from gazetteer.model.texts import Article
from gazetteer.problems import Problem, did_you_mean, one_of
from gazetteer.sources import Seed, parse_article


def link_gazetteer(
    seeds: Sequence[Seed],
    knowledge: Knowledge,
    lost: Collection[str] = (),
    remembered: Remembered = NOTHING_REMEMBERED,
) -> tuple[Gazetteer, tuple[Problem, ...]]:
    """Everything the site knows, and every statement that lacks its receipt.

    `lost` are the names of files in seeds/ that could not be read.
    """
    articles, unsure, problems = _known_articles(seeds, knowledge, lost)
    dates = {article.id: article_dates(article, remembered) for article in articles}
    evidence = _evidence(articles, dates, unsure, knowledge)
    entities = link_entities(knowledge, evidence)
    mentions = find_mentions(articles, entities)
    settled = settle_names(entities, mentions)
    names = KnownNames({one.id: one for one in settled})
    statements = link_statements(knowledge, names, evidence)
    by_id = {one.id: one for one in statements}
    figures = [row.id for row in knowledge.figures]
    gazetteer = Gazetteer(
        articles=articles,
        entities=settled,
        statements=statements,
        mentions=mentions,
        dates={
            (article, sentence): phrases
            for article, found in dates.items()
            for sentence, phrases in found.items()
        },
        events=link_events(knowledge.events, figures, by_id, names, evidence),
        figures=link_figures(knowledge.figures, names, evidence),
        disagreements=link_disagreements(knowledge.disagreements, evidence),
        themes=link_themes(knowledge.themes, by_id, evidence),
    )
    whole, unfit = _complete(gazetteer, knowledge, names.entities, evidence)
    coverage, stale = measure_coverage(gazetteer, knowledge.coverage)
    if evidence.doubted:
        hidden = lines_of_texts(knowledge.articles, evidence.misplaced)
        problems = tuple(one for one in problems if (one.file, one.line) not in hidden)
        return whole, (*problems, *evidence.problems, *check_ids(knowledge))
    return replace(whole, coverage=coverage), (
        *problems,
        *evidence.problems,
        *unfit,
        # an entry that is refused hides what its sentences hold, and its quotes
        *(stale if all(one.file == "data/coverage.yml" for one in knowledge.refused) else ()),
        *_check_all(knowledge, articles, entities),
    )


def _check_all(
    knowledge: Knowledge, articles: Sequence[Article], entities: Sequence[Entity]
) -> Iterator[Problem]:
    """What can be told of rows without their quotes."""
    yield from check_ids(knowledge)
    yield from check_labels(knowledge)
    yield from check_places(knowledge)
    yield from check_names(articles, entities, knowledge)
    yield from check_synonyms(knowledge)


def _evidence(
    articles: Sequence[Article],
    dates: Dates,
    unsure: frozenset[str] | None,
    knowledge: Knowledge,
) -> Evidence:
    """What rows are checked against, with the quotes of refused entries checked already."""
    evidence = Evidence(
        articles,
        dates,
        knowledge.named,
        unsure,
        called=ids_by_name(knowledge),
        lines={row.id: row.line for row in knowledge.articles},
    )
    for entry in knowledge.refused:
        evidence.check_refused(entry)
    return evidence


def _known_articles(
    seeds: Sequence[Seed], knowledge: Knowledge, lost: Collection[str]
) -> tuple[tuple[Article, ...], frozenset[str] | None, tuple[Problem, ...]]:
    """One article of each id, and the ids of those whose text is not known; None where that may be any."""
    catalogue = read_catalogue(knowledge, lost)
    found, problems = link_articles(seeds, catalogue.rows, lost)
    times = Counter(article.id for article in found)
    twice = {name for name, count in times.items() if count > 1}
    astray = rows_astray((seed.file for seed in seeds), catalogue.rows)
    unsure = None if catalogue.unsure is None else catalogue.unsure | twice | astray
    return tuple({article.id: article for article in found}.values()), unsure, problems


def _complete(
    gazetteer: Gazetteer,
    knowledge: Knowledge,
    entities: Mapping[str, Entity],
    evidence: Evidence,
) -> tuple[Gazetteer, tuple[Problem, ...]]:
    """With what is made of its statements, events and figures: openings, measures, charts, rivals."""
    refused = frozenset(entry.id for entry in knowledge.refused)
    proofs = proofs_of(gazetteer.statements, gazetteer.events, gazetteer.figures)
    briefs = BriefLinker(proofs, refused, evidence)
    charts, unfit = link_charts(knowledge.charts, gazetteer.figures, gazetteer.articles, refused)
    whole = replace(
        gazetteer,
        entries=briefs.entries(knowledge.entries, entities, knowledge.labels),
        measures=briefs.measures(knowledge.measures),
        charts=charts,
        rivals=find_rivals(gazetteer),
    )
    return whole, unfit


def link_articles(
    seeds: Sequence[Seed], rows: Sequence[ArticleRow], lost: Collection[str] = ()
) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """Every seed becomes an article, oldest first; a catalogue entry without its seed is a problem."""
    by_seed = {row.seed: row for row in rows}
    known = {seed.file for seed in seeds}
    problems = [
        Problem(
            file=CATALOGUE,
            line=row.line,
            what=f"{row.id}: there is no seeds/{row.seed}{did_you_mean(row.seed, known, one_of(sorted(known)))}",
        )
        for row in rows
        if row.seed not in (*known, *lost)
    ]
    articles: list[Article] = []
    for seed in seeds:
        article, wrong = parse_article(seed, by_seed.get(seed.file))
        articles.append(article)
        problems += wrong
    problems += _check_article_ids(articles, by_seed)
    problems += check_seeds(rows, known)
    articles.sort(key=lambda article: (article.anchor or datetime.date.max, article.id))
    return tuple(articles), tuple(problems)


def _check_article_ids(
    articles: Sequence[Article], by_seed: Mapping[str, ArticleRow]
) -> list[Problem]:
    """Ids taken from file names are free, and no two articles share one."""
    times = Counter(article.id for article in articles)
    return [
        Problem(
            file=f"seeds/{article.file}",
            line=0,
            what=f"its id {article.id!r} is taken{taken_by(article.id, by_seed)}; name the file otherwise, "
            "or give it an entry in data/articles.yml",
        )
        for article in sorted(articles, key=lambda article: article.file)
        if article.file not in by_seed and (times[article.id] > 1 or article.id in RESERVED)
    ]


def find_mentions(articles: Iterable[Article], entities: Sequence[Entity]) -> tuple[Mention, ...]:
    """Every name of every entity in every sentence, in reading order; the editors' names count as well."""
    matcher = NameMatcher(entities, editorial=True)
    return tuple(
        Mention(
            entity=span.entity,
            article=article.id,
            sentence=sentence.id,
            start=span.start,
            end=span.end,
            text=sentence.original[span.start : span.end],
            within=span.within,
        )
        for article in articles
        for sentence in article.sentences
        for span in matcher.find(sentence.text, article.language)
        if not sentence.is_code(span.start, span.end)
    )
