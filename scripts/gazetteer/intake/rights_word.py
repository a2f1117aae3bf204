"""What may be shown of an article, set in its entry of data/articles.yml; and the quotes that stay."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import get_args

from gazetteer.intake.receipts import article_of, quote_lists
from gazetteer.intake.shelf import CATALOGUE
from gazetteer.intake.yaml_text import (
    apply_edits,
    behind,
    compose,
    field,
    items,
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
        lists = (quotes for row in compose(text) for quotes in quote_lists(row))
        counted[file] += sum(
            article_of(one) == article for quotes in lists for one in items(quotes)
        )
    return +counted
