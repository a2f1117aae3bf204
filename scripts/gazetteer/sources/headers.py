"""What is known of an article besides its text: its title in both scripts and its day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from gazetteer.curated.article_rows import ArticleRow, ReadingRow
from gazetteer.model.directions import is_visible
from gazetteer.model.edtf import Edtf, parse_edtf
from gazetteer.model.texts import Paragraph, Script
from gazetteer.problems import Problem
from gazetteer.sources.publication import publication_date
from gazetteer.sources.readings import simplify_text
from gazetteer.sources.seeds import Seed

_TITLE_LENGTH = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The catalogue speaks first, then the file itself; `printed_title` is in the source's script."""

    title: str
    printed_title: str
    published: Edtf | None
    problems: tuple[Problem, ...]

    @property
    def anchor(self) -> date | None:
        """The first day on which it may have been published; none if only the month is known."""
        known = self.published and self.published.precision == "day"
        return self.published.first_day if self.published and known else None


def given_title(seed: Seed, row: ArticleRow) -> str:
    """The title in the catalogue, else in the file; "" if neither has one that can be seen."""
    return next(filter(is_visible, (row.title, seed.meta.get("title", "").strip())), "")


def read_header(
    seed: Seed,
    row: ArticleRow,
    paragraphs: Sequence[Paragraph],
    script: Script,
    readings: Sequence[ReadingRow],
) -> Header:
    """Without a title that can be seen the text opens in its place, in brackets, or the file's name if it may not."""
    starts = (s.original[:_TITLE_LENGTH].rstrip("。") for p in paragraphs for s in p.sentences)
    opening = next(filter(is_visible, starts), seed.file) if row.rights == "full" else seed.file
    title = given_title(seed, row) or f"［{opening}］"
    published, problems = _published(seed, row)
    return Header(
        title=simplify_text(title, readings) if script == "Hant" else title,
        printed_title=title,
        published=published,
        problems=problems,
    )


def _published(seed: Seed, row: ArticleRow) -> tuple[Edtf | None, tuple[Problem, ...]]:
    if row.published:
        return parse_edtf(row.published), ()
    try:
        return publication_date(seed.meta), ()
    except ValueError as error:
        what = f"the date {error}; write a day such as 2025-02-10, or give published: in data/articles.yml"
        return None, (Problem(file=f"seeds/{seed.file}", line=1, what=what, grave=False),)
