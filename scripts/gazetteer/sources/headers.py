"""What is known of an article besides its text: its title in both scripts, its day, who made it and where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from gazetteer.curated.article_rows import ArticleRow, ReadingRow
from gazetteer.model.directions import is_visible
from gazetteer.model.edtf import Edtf, parse_edtf
from gazetteer.model.texts import Author, Script
from gazetteer.problems import Problem
from gazetteer.sources.blocks import Block
from gazetteer.sources.front_fields import front_authors, front_outlet, front_url
from gazetteer.sources.publication import publication_date
from gazetteer.sources.readings import simplify_text
from gazetteer.sources.seeds import Seed
from gazetteer.sources.titles import opening_words, title_line, top_heading


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The catalogue speaks first, then the file itself; `printed_title` is in the source's script."""

    title: str
    printed_title: str
    outlet: str
    authors: tuple[Author, ...]
    url: str
    published: Edtf | None
    problems: tuple[Problem, ...]

    @property
    def anchor(self) -> date | None:
        """The first day on which it may have been published; none if only the month is known."""
        known = self.published and self.published.precision == "day"
        return self.published.first_day if self.published and known else None


def find_title(
    given: str, seed: Seed, row: ArticleRow, blocks: Sequence[Block], script: Script
) -> tuple[str, int | None]:
    """The title in the catalogue, else the one given in the file's fields, else as the text has it.

    Beside it the position of the heading that says it, which is not said again. Without a title that
    can be seen the text opens in its place, in brackets, or the file's name if it may not be shown.
    """
    heading = top_heading(blocks)
    words = blocks[heading].text if heading is not None else ""
    open_to_all = row.rights == "full"
    known = (row.title.strip(), given, words)
    guessed = (title_line(blocks, script),) if open_to_all else ()
    opening = opening_words(blocks, script) if open_to_all else ""
    title = next(filter(is_visible, (*known, *guessed)), "") or f"［{opening or seed.file}］"
    return title, heading if "".join(words.split()) == "".join(title.split()) else None


def read_header(
    seed: Seed, row: ArticleRow, title: str, script: Script, readings: Sequence[ReadingRow]
) -> Header:
    published, problems = _published(seed, row)
    authors = tuple(Author(name=author.name, role=author.role) for author in row.authors)
    return Header(
        title=simplify_text(title, readings) if script == "Hant" else title,
        printed_title=title,
        outlet=row.outlet or front_outlet(seed.meta),
        authors=authors or front_authors(seed.meta),
        url=row.url or front_url(seed.meta),
        published=published,
        problems=problems,
    )


def _published(seed: Seed, row: ArticleRow) -> tuple[Edtf | None, tuple[Problem, ...]]:
    if row.published:
        return parse_edtf(row.published), ()
    try:
        return publication_date(seed.meta, seed.file), ()
    except ValueError as error:
        what = f"the date {error}; write a day such as 2025-02-10, or give published: in data/articles.yml"
        return None, (Problem(file=f"seeds/{seed.file}", line=1, what=what, grave=False),)
