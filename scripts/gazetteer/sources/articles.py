"""A seed and its catalogue entry become an Article with stable ids for every sentence."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from pathlib import Path

from gazetteer.curated.article_rows import ArticleRow
from gazetteer.model.texts import Article, Paragraph
from gazetteer.problems import Problem
from gazetteer.sources.blocks import read_blocks
from gazetteer.sources.chinese import count_words
from gazetteer.sources.front_matter import TITLE, first_field
from gazetteer.sources.headers import find_title, read_header
from gazetteer.sources.languages import find_script
from gazetteer.sources.mending import mend_blocks
from gazetteer.sources.numbering import number_paragraphs
from gazetteer.sources.origins import read_origin
from gazetteer.sources.readings import usable_readings
from gazetteer.sources.seeds import Seed

_COUNTED = ("text", "quote", "item", "heading", "pull", "cell", "footnote")


def parse_article(seed: Seed, row: ArticleRow | None) -> tuple[Article, tuple[Problem, ...]]:
    """The article of a seed; problems name repairs and kinds that do not fit its text."""
    name = row.id if row else id_from_file(seed.file)
    row = row or ArticleRow(id="uncatalogued", seed=seed.file)
    mended = mend_blocks(read_blocks(seed.body), first_field(seed.meta, TITLE), row)
    texts = [block.text for block in mended.blocks]
    script = find_script("".join(texts), texts)
    title, heading = find_title(mended.title, seed, row, mended.blocks, script)
    readings, unread = usable_readings(row.readings, [*texts, title], script)
    numbered = number_paragraphs(mended.damaged, mended.edits, script, row.kinds, readings)
    paragraphs = tuple(one for at, one in enumerate(numbered) if at != heading)
    header = read_header(seed, row, title, script, readings)
    origin = read_origin(row, header.url, mended.blocks, header.published)
    counted = (one.original for one in paragraphs if one.kind in _COUNTED)
    article = Article(
        id=name,
        file=seed.file,
        title=header.title,
        short=row.short or header.outlet or header.title,
        speaker=row.speaker or header.outlet or f"《{header.title}》",
        outlet=header.outlet,
        column=row.column,
        authors=header.authors,
        published=header.published,
        anchor=header.anchor,
        url=origin.url,
        archive_url=origin.archive_url,
        accessed=origin.accessed,
        script=script,
        words=count_words("".join(counted)),
        paragraphs=paragraphs,
        notes=tuple(row.notes),
        rights=row.rights,
        state=row.state,
        original_title=header.printed_title if header.printed_title != header.title else "",
        title_repairs=mended.title_repairs(title, heading),
    )
    unknown = _unknown_kinds(row, numbered)
    found = (*header.problems, *origin.problems, *mended.problems, *unread, *unknown)
    return article, found


def _unknown_kinds(row: ArticleRow, numbered: Sequence[Paragraph]) -> list[Problem]:
    known = {paragraph.id for paragraph in numbered if paragraph.id}
    return [
        Problem(
            file="data/articles.yml",
            line=row.line,
            what=f"kinds names paragraph {name!r}, which {row.seed} does not have; expected p1 … p{len(known)}",
        )
        for name in row.kinds
        if name not in known
    ]


def id_from_file(file: str) -> str:
    """The file name without its ending, where that can stand in an address; else a short hash of it."""
    stem = Path(file).stem.lower()
    if re.fullmatch(r"[a-z0-9][a-z0-9._-]*", stem):
        return stem
    return "seed-" + hashlib.sha256(file.encode()).hexdigest()[:10]
