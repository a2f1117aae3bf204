"""What may be shown of an article, set in its entry of data/articles.yml; and the quotes that stay."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import get_args

import yaml

from gazetteer.intake.receipts import is_quote_of
from gazetteer.intake.shelf import CATALOGUE
from gazetteer.intake.yaml_text import (
    apply_edits,
    behind,
    compose,
    field,
    items,
    pairs,
    replaced,
    word,
)
from gazetteer.model.texts import Article, Rights
from gazetteer.problems import Problem, ProblemsFound

RIGHTS = get_args(Rights)


def set_rights(catalogue: str, article: Article, rights: str) -> str:
    """The text of articles.yml with the word; raises ProblemsFound where the article has no entry."""
    row = next((row for row in compose(catalogue) if word(field(row, "id")) == article.id), None)
    seed = field(row, "seed")
    if row is None or seed is None:
        what = f"it has no entry; make one first: make new FILE=seeds/{article.file}"
        raise ProblemsFound((Problem(file=CATALOGUE, line=0, what=f"{article.id}: {what}"),))
    given = field(row, "rights")
    edit = replaced(given, rights) if given else behind(catalogue, seed, f"  rights: {rights}\n")
    return apply_edits(catalogue, [edit])


def count_quotes(article: str, texts: Mapping[str, str]) -> Counter[str]:
    """File of data/ → how many quotes of the article it has."""
    counted: Counter[str] = Counter()
    for file, text in texts.items():
        quotes = (one for row in compose(text) for one in _quotes(row))
        counted[file] += sum(is_quote_of(one, article) for one in quotes)
    return +counted


def _quotes(node: yaml.Node) -> Iterator[yaml.Node]:
    for key, value in pairs(node):
        yield from items(value) if word(key) == "quotes" else _quotes(value)
    for one in items(node):
        yield from _quotes(one)
