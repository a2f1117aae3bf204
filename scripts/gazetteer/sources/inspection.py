"""What cannot be read well in the sources, said at the end of a build that it does not stop."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from html import unescape

from gazetteer.curated.article_rows import ArticleRow
from gazetteer.model.texts import Article
from gazetteer.problems import Problem
from gazetteer.sources.cleaning import masked
from gazetteer.sources.damage import find_damage, show_places
from gazetteer.sources.front_matter import front_matter_fault
from gazetteer.sources.leftovers import find_exported, tagged_lines
from gazetteer.sources.seeds import Seed
from gazetteer.sources.twins import find_twins


def inspect_sources(
    seeds: Sequence[Seed], articles: Sequence[Article], rows: Mapping[str, ArticleRow]
) -> Iterator[Problem]:
    """A warning for each kind of fault in each source.

    `rows` are the entries of the files that have one: their curators have seen what an export left in them,
    and no entry can take it away.
    """
    by_file = {article.file: article for article in articles}
    for seed in seeds:
        if article := by_file.get(seed.file):
            for line, what in _inspect(seed, article, rows.get(seed.file)):
                yield _warning(seed.file, line, what)
    for twin in find_twins(articles):
        share = f"{twin.shared} of {twin.sentences} sentences are those of"
        same = "the same text as" if twin.whole else share
        what = f"{same} seeds/{twin.other}; keep one of the two files"
        yield _warning(twin.file, 0, what)


def _warning(file: str, line: int, what: str) -> Problem:
    return Problem(file=f"seeds/{file}", line=line, what=what, grave=False)


def _inspect(seed: Seed, article: Article, row: ArticleRow | None) -> Iterator[tuple[int, str]]:
    """The lines and what is wrong there."""
    if not seed.meta and (fault := front_matter_fault(seed.body)):
        yield fault[0], f"the fields above the text are shown as text: {fault[1]}"
    parts = [paragraph for paragraph in article.paragraphs if paragraph.kind != "code"]
    texts = [paragraph.original for paragraph in parts]
    tagged, lines = tagged_lines(seed.body)
    if tagged:
        what = f"this looks like HTML: {tagged} of {lines} lines hold tags, which are shown as text"
        yield seed.first_line, f"{what}; save the article as plain text or Markdown"
    elif not row and (marks := find_exported(texts)):
        places = [place for found in marks.values() for place in found]
        what = f"{show_places(places)}: what an export left ({', '.join(marks)}) is shown as text"
        yield _line_of(places[0], seed), f"{what}; save the article without it"
    prose = [masked(paragraph.original, paragraph.code) for paragraph in article.paragraphs]
    for damage in find_damage([*_own_title(article, row, texts), *prose], row.clean if row else ()):
        yield _line_of(damage.words, seed), damage.what


def _own_title(article: Article, row: ArticleRow | None, texts: Collection[str]) -> tuple[str, ...]:
    """The title that the file alone gives, and no paragraph."""
    title = article.printed_title
    own = not (row and row.title) and title not in texts and not title.startswith("［")
    return (title,) if own else ()


def _line_of(words: str, seed: Seed) -> int:
    """The line of the file that holds the words; 0 where they are written otherwise there."""
    lines = enumerate(seed.body.split("\n"), seed.first_line)
    return next((line for line, text in lines if words in text or words in unescape(text)), 0)
