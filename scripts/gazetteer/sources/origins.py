"""Where the original of an article stands: its link, its archived copy, the day the editors read it there."""

from __future__ import annotations

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


def read_origin(row: ArticleRow, blocks: Sequence[Block], published: Edtf | None) -> Origin:
    """The catalogue speaks first, then the file itself."""
    url = row.url or _source_url(blocks)
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
    """The last line of a seed is a link to the original; only http and https are followed."""
    urls = [block.url for block in blocks if block.kind == "source"]
    return web_address(urls[-1]) if urls else ""


def _faults(address: str, accessed: Edtf | None, published: Edtf | None) -> Iterator[str]:
    if not accessed:
        return
    if not address:
        yield "accessed tells when a link was read, but there is none; give url or archive_url"
    first = published.first_day if published else None
    if accessed.first_day and first and accessed.first_day < first:
        yield f"accessed {accessed.text} is before the article was published, {first}; correct one of them"
