"""What stands in a project already, as far as a new source or a withdrawn one has to fit in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from gazetteer.curated import Knowledge, load_knowledge
from gazetteer.linking.gazetteer import link_articles
from gazetteer.model.texts import Article
from gazetteer.own_files import Unreadable, load_text
from gazetteer.problems import ProblemsFound
from gazetteer.sources import Seed, load_seeds
from gazetteer.writing.published_urls import FILE as PUBLISHED
from gazetteer.writing.published_urls import Listed, parse_list

CATALOGUE, REDIRECTS = "data/articles.yml", "data/redirects.yml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """`catalogue` is the text of data/articles.yml."""

    seeds: tuple[Seed, ...]
    articles: tuple[Article, ...]
    knowledge: Knowledge
    published: tuple[Listed, ...]
    catalogue: str


def load_shelf(root: Path) -> Shelf:
    """Raises ProblemsFound where the catalogue or the list of redirects cannot be trusted."""
    seeds, _ = load_seeds(root / "seeds")
    knowledge, problems = load_knowledge(root / "data")
    if unfit := tuple(one for one in problems if one.file in (CATALOGUE, REDIRECTS)):
        raise ProblemsFound(unfit)
    articles, _ = link_articles(seeds, knowledge.articles)
    return Shelf(
        seeds=seeds,
        articles=articles,
        knowledge=knowledge,
        published=parse_list(_text_or_nothing(root / PUBLISHED)),
        catalogue=_text_or_nothing(root / CATALOGUE),
    )


def _text_or_nothing(path: Path) -> str:
    try:
        return load_text(path)
    except Unreadable:
        return ""
