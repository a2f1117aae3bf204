"""The files of seeds/ → articles: paragraphs and sentences with stable ids, repairs applied, both scripts."""

from gazetteer.sources.articles import parse_article
from gazetteer.sources.inspection import inspect_sources
from gazetteer.sources.seeds import Seed, load_seeds

__all__ = [
    "Seed",
    "inspect_sources",
    "load_seeds",
    "parse_article",
]
