"""Where the original of an article stands: its link, its archived copy, the day the editors read it there."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gazetteer.curated.article_rows import ArticleRow
from gazetteer.model.edtf import Edtf, parse_edtf
from gazetteer.model.web_addresses import web_address
from gazetteer.problems import Problem
from gazetteer.sources.blocks import Block


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Addresses are http or https, or empty; `accessed` is one day."""

    url: str
    archive_url: str
    accessed: Edtf | None
    problems: tuple[Problem, ...]


def read_origin(
    row: ArticleRow, given: str, blocks: Sequence[Block], published: Edtf | None
) -> Origin:
    """The address given by the catalogue or the file's fields speaks first, then the link that ends the text."""
    url = given or _source_url(blocks)
    accessed = parse_edtf(row.accessed) if row.accessed else None
    return Origin(
        url=url,
        archive_url=row.archive_url,
        accessed=accessed,
        problems=tuple(
            Problem(file="data/articles.yml", line=row.line, what=f"{row.id}: {what}")
            for what in _faults(url or row.archive_url, accessed, published)
        ),
    )


def _source_url(blocks: Sequence[Block]) -> str:
    """The first of the last run of links that is an address of the web."""
    last = itertools.takewhile(lambda block: block.kind in ("source", "rule"), reversed(blocks))
    urls = [web_address(block.url) for block in last if block.kind == "source"]
    return next(filter(None, reversed(urls)), "")


def _faults(address: str, accessed: Edtf | None, published: Edtf | None) -> Iterator[str]:
    if not accessed:
        return
    if not address:
        yield "accessed tells when a link was read, but there is none; give url or archive_url"
    first = published.first_day if published else None
    if accessed.first_day and first and accessed.first_day < first:
        yield f"accessed {accessed.text} is before the article was published, {first}; correct one of them"
