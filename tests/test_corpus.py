"""The corpus of the benchmarks: copies of the real articles whose rows keep their proofs."""

import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
sys.path.append(str(ROOT / "benchmarks"))

import corpus  # noqa: E402
from corpus_copies import Base, Copy  # noqa: E402
from corpus_rows import as_yaml, rows_of  # noqa: E402
from gazetteer.building import Project, load_gazetteer  # noqa: E402


@pytest.fixture(scope="module")
def base() -> Base:
    known, _ = load_gazetteer(Project(root=ROOT))
    return corpus.make_base(known)


@pytest.fixture(scope="module")
def copies(base: Base) -> tuple[Copy, ...]:
    return tuple(Copy(base, number, 7, base.matcher()) for number in (1, 2))


def _whole(copy: Copy) -> str:
    files = {file: as_yaml(rows) for file, rows in rows_of(copy).items()}
    return repr(files) + "".join(copy.body(article) for article in copy.articles)


def test_every_paragraph_is_dealt_once_to_an_article_of_its_script(
    base: Base, copies: tuple[Copy, ...]
) -> None:
    real = sorted(
        (a.id, b.id) for a in base.gazetteer.articles for b in a.paragraphs if b.sentences
    )
    scripts = {article.id: article.script for article in base.gazetteer.articles}
    for copy in copies:
        assert sorted(place for article in copy.articles for place in article.places) == real
        for article in copy.articles:
            assert {scripts[name] for name, _ in article.places} == {article.home.script}


def test_quotes_stand_in_the_new_articles_word_for_word(
    base: Base, copies: tuple[Copy, ...]
) -> None:
    quotes = [q for statement in base.gazetteer.statements for q in statement.quotes]
    for copy in copies:
        bodies = {one.id: re.sub(r"\\(.)", r"\1", copy.body(one)) for one in copy.articles}
        assert all(words in bodies[article.id] for article, words in copy.quotes(quotes))


def test_no_two_copies_share_an_id_a_name_or_a_claim(copies: tuple[Copy, ...]) -> None:
    one, two = (rows_of(copy) for copy in copies)
    for file in one.keys() & two.keys():
        assert {row["id"] for row in one[file]}.isdisjoint(row["id"] for row in two[file])
    for field in ("name", "text"):
        first, second = (
            {row[field] for rows in files.values() for row in rows if field in row}
            for files in (one, two)
        )
        assert first
        assert first.isdisjoint(second)


def test_one_seed_makes_one_corpus(base: Base, copies: tuple[Copy, ...]) -> None:
    again, other = (Copy(base, 1, seed, base.matcher()) for seed in (7, 8))
    assert _whole(again) == _whole(copies[0])
    assert _whole(other) != _whole(copies[0])


def test_a_number_that_is_no_multiple_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="expected a multiple of 5"):
        corpus.make_corpus(tmp_path / "project", 12)
    assert not (tmp_path / "project").exists()


def test_a_grown_project_has_no_problem_and_no_warning(tmp_path: Path) -> None:
    corpus.make_corpus(tmp_path, 10)
    warnings: list[object] = []
    grown, _ = load_gazetteer(Project(root=tmp_path), warnings.append)
    known, _ = load_gazetteer(Project(root=ROOT))
    assert warnings == []
    assert len(grown.articles) == 2 * len(known.articles)
    for part in ("statements", "events", "figures", "disagreements"):
        assert len(getattr(grown, part)) > 1.8 * len(getattr(known, part))
