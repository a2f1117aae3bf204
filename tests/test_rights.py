"""rights: of an article that may not be shown whole no words are anywhere but those of its quotes."""

import re
import shutil
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import pytest
from gazetteer.building import Project, build_files, load_gazetteer
from gazetteer.linking.coverage import all_quotes
from gazetteer.linking.rights import Excerpt
from gazetteer.model import Gazetteer
from gazetteer.model.texts import Article, Repair
from gazetteer.pages.addresses import range_anchor

from tests.conftest import FIXTURES

ROOT = Path(__file__).parents[1]
SHORT = 7
"""Fewer characters than these may stand in anybody's sentence."""


def _fold(text: str) -> str:
    """The words of a page without its markup, marks and addresses."""
    bare = re.sub(r"<[^<>]*>|\]\([^()\n]*\)(\{[^{}\n]*\})?|&#\d+;|\\u[0-9a-f]{4}|\\n", "", text)
    return re.sub(r"[\W_]", "", bare)


def _left_out(article: Article, gazetteer: Gazetteer) -> Iterator[str]:
    """What no quote has: whole sentences, and what is before, between and behind the quoted words."""
    quotes = [q for q in all_quotes(gazetteer) if q.article == article.id]
    for paragraph in article.paragraphs:
        for script in ("text", "original"):
            whole = "".join(getattr(one, script) for one in paragraph.sentences)
            for quote in quotes:
                whole = whole.replace(quote.reading if script == "text" else quote.text, "\n")
            yield from (folded for part in whole.split("\n") if len(folded := _fold(part)) > SHORT)


def _copy(folder: Path, rights: dict[str, str], source: Path = FIXTURES / "world") -> Path:
    for name in ("seeds", "data", "docs/about", "docs/search"):
        if (source / name).exists():
            shutil.copytree(source / name, folder / name)
    shutil.copy(source / "mkdocs.yml", folder / "mkdocs.yml")
    catalogue = folder / "data/articles.yml"
    text = catalogue.read_text(encoding="utf-8")
    for article, right in rights.items():
        text = re.sub(rf"^- id: {article}$", rf"\g<0>\n  rights: {right}", text, flags=re.MULTILINE)
    catalogue.write_text(text, encoding="utf-8")
    return folder


def _found(root: Path, closed: dict[str, str], whole: Gazetteer) -> dict[str, list[str]]:
    """Words left out that stand in a file all the same."""
    files = {
        path: _fold(text)
        for path, text in build_files(Project(root=root)).items()
        if not path.startswith("docs/assets/bundles")
    }
    others = _fold(
        "".join(s.text for a in whole.articles if a.id not in closed for s in a.sentences)
    )
    own = _fold("".join(q.reading + q.text for q in all_quotes(whole)))
    return {
        path: found
        for path, text in files.items()
        if (
            found := [
                words
                for article in whole.articles
                if article.id in closed
                for words in _left_out(article, whole)
                if words in text and words not in others and words not in own
            ]
        )
    }


@pytest.mark.parametrize("right", ["excerpt", "link"])
def test_nothing_of_a_closed_article_is_left_but_its_quotes(right: str, tmp_path: Path) -> None:
    whole, _ = load_gazetteer(Project(root=FIXTURES / "world"))
    closed = {"echo": right}
    root = _copy(tmp_path, closed)
    assert _found(root, closed, whole) == {}
    gazetteer, _ = load_gazetteer(Project(root=root))
    assert list(all_quotes(gazetteer)) == list(all_quotes(whole))
    [article] = [one for one in gazetteer.articles if one.id == "echo"]
    quoted = {name for q in all_quotes(whole) if q.article == "echo" for name in q.sentences}
    assert {sentence.id for sentence in article.sentences} == quoted
    page = build_files(Project(root=root))["docs/articles/echo.md"]
    assert [name for name in quoted if f'id="{name}"' not in page] == []


def test_nothing_of_the_five_is_left_but_their_quotes(tmp_path: Path) -> None:
    whole, _ = load_gazetteer(Project(root=ROOT))
    rights = ("excerpt", "link")
    closed = dict(zip((one.id for one in whole.articles[1:]), cycle(rights), strict=False))
    assert _found(_copy(tmp_path, closed, ROOT), closed, whole) == {}


def test_every_receipt_lands_in_an_article_that_is_only_linked(tmp_path: Path) -> None:
    root = _copy(tmp_path, {"hongxing-2025-02-13": "link"}, ROOT)
    files = build_files(Project(root=root))
    page = files["docs/articles/hongxing-2025-02-13.md"]
    gazetteer, _ = load_gazetteer(Project(root=root))
    places = {
        range_anchor(quote.sentences)
        for quote in all_quotes(gazetteer)
        if quote.article == "hongxing-2025-02-13"
    }
    assert any("-" in place for place in places)
    assert [place for place in places if f'id="{place}"' not in page] == []


def test_parts_keep_to_their_words_in_an_excerpt() -> None:
    excerpt = Excerpt(spans=((2, 5), (7, 9)), length=12)
    assert excerpt.text("甲乙丙丁戊己庚辛壬癸子丑") == "……丙丁戊……辛壬……"
    parts = [
        Repair(start=start, end=end, damaged="", reason="")
        for start, end in ((2, 4), (4, 6), (8, 9))
    ]
    assert [(one.start, one.end) for one in excerpt.moved(parts)] == [(2, 4), (8, 9)]
