"""What one article and one file of data cost are values: made of their own sources alone, they come back from disk equal."""

import pickle
from pathlib import Path

import pytest
from gazetteer.curated import load_knowledge
from gazetteer.curated.yaml_values import read_values
from gazetteer.linking.article_dates import find_article_dates
from gazetteer.model.texts import Article
from gazetteer.problems import Problem
from gazetteer.sources import Seed, load_seeds, parse_article

from tests.conftest import FIXTURES

ROOT = Path(__file__).resolve().parent.parent
PROJECTS = (ROOT, FIXTURES / "world")

Parsed = tuple[Article, tuple[Problem, ...]]


def _came_back(value: object) -> object:
    return pickle.loads(pickle.dumps(value, pickle.HIGHEST_PROTOCOL))


def _parsed(root: Path, *, latest_first: bool = False) -> dict[str, Parsed]:
    """Every seed's article with its problems, by file."""
    seeds: list[Seed] = list(load_seeds(root / "seeds")[0])
    rows = {row.seed: row for row in load_knowledge(root / "data")[0].articles}
    ordered = reversed(seeds) if latest_first else seeds
    return {seed.file: parse_article(seed, rows.get(seed.file)) for seed in ordered}


@pytest.mark.parametrize("root", PROJECTS, ids=("real", "fake"))
def test_articles_come_back_equal_and_do_not_depend_on_one_another(root: Path) -> None:
    parsed = _parsed(root)
    assert parsed
    assert _came_back(parsed) == parsed
    assert _parsed(root, latest_first=True) == parsed


@pytest.mark.parametrize("root", PROJECTS, ids=("real", "fake"))
def test_dates_come_back_equal_from_an_article_that_did(root: Path) -> None:
    for article, _ in _parsed(root).values():
        dates = find_article_dates(article)
        assert _came_back(dates) == dates
        again = _came_back(article)
        assert isinstance(again, Article)
        assert find_article_dates(again) == dates


@pytest.mark.parametrize("root", PROJECTS, ids=("real", "fake"))
def test_values_of_a_file_and_rows_come_back_equal(root: Path) -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted((root / "data").rglob("*.yml"))]
    values = [read_values(text) for text in texts]
    assert all(values)
    assert _came_back(values) == values
    knowledge = load_knowledge(root / "data")
    assert _came_back(knowledge) == knowledge
