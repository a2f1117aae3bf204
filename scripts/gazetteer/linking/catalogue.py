"""Which entry of articles.yml belongs to which seed, also where an entry is refused or a seed unreadable."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from pydantic import ValidationError

from gazetteer.curated.article_rows import ArticleRow
from gazetteer.curated.knowledge import Knowledge
from gazetteer.curated.refused import RefusedEntry
from gazetteer.sources.articles import id_from_file

_FILE = "data/articles.yml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """The rows, and the ids of articles whose text is not known; None where that may be any."""

    rows: tuple[ArticleRow, ...]
    unsure: frozenset[str] | None


def read_catalogue(knowledge: Knowledge, lost: Collection[str]) -> Catalogue:
    """A refused entry with an id and a seed still tells whose id it is; `lost` are unreadable seeds."""
    refused = [entry for entry in knowledge.refused if entry.file == _FILE]
    bare = [_bare_row(entry) for entry in refused]
    told = tuple(row for row in bare if row)
    rows = (*knowledge.articles, *(row for row in told if _is_free(row, knowledge)))
    if not knowledge.catalogued or len(told) < len(bare):
        return Catalogue(rows=knowledge.articles, unsure=None)
    by_seed = {row.seed: row.id for row in rows}
    gone = (by_seed.get(file, id_from_file(file)) for file in lost)
    return Catalogue(rows=rows, unsure=frozenset((*(row.id for row in told), *gone)))


def _bare_row(entry: RefusedEntry) -> ArticleRow | None:
    try:
        return ArticleRow(id=entry.id, seed=entry.seed, line=entry.line)
    except ValidationError:
        return None


def _is_free(row: ArticleRow, knowledge: Knowledge) -> bool:
    """Whether no other entry has the seed; two are a problem of their own."""
    return all(row.seed != other.seed for other in knowledge.articles)
