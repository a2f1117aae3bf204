"""Which entry of articles.yml belongs to which seed, also where an entry is refused or a seed unreadable."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pydantic import ValidationError

from gazetteer.curated.article_rows import ArticleRow
from gazetteer.curated.knowledge import Knowledge
from gazetteer.curated.refused import RefusedEntry
from gazetteer.problems import Problem
from gazetteer.sources.articles import id_from_file

FILE = "data/articles.yml"
_MOST_FREE = 3
"""Seeds without an entry that a message names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """The rows, and the ids of articles whose text is not known; None where that may be any."""

    rows: tuple[ArticleRow, ...]
    unsure: frozenset[str] | None


def read_catalogue(knowledge: Knowledge, lost: Collection[str]) -> Catalogue:
    """A refused entry with an id and a seed still tells whose id it is; `lost` are unreadable seeds."""
    refused = [entry for entry in knowledge.refused if entry.file == FILE]
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


def rows_astray(seeds: Iterable[str], rows: Sequence[ArticleRow]) -> frozenset[str]:
    """The ids of entries whose seed is not there, or is that of another too: what they say is of a text not known."""
    there = frozenset(seeds)
    times = Counter(row.seed for row in rows)
    return frozenset(row.id for row in rows if row.seed not in there or times[row.seed] > 1)


def lines_of_texts(
    rows: Sequence[ArticleRow], misplaced: Collection[str]
) -> frozenset[tuple[str, int]]:
    """Where entries say something of a text that is another's: `misplaced` ones, and those that share a seed."""
    times = Counter(row.seed for row in rows)
    wrong = [row for row in rows if row.id in misplaced or times[row.seed] > 1]
    parts = [part for row in wrong for part in (*row.repairs, *row.readings)]
    return frozenset(
        (FILE, part.line) for part in (*parts, *(row for row in wrong if row.id in misplaced))
    )


def ids_by_name(knowledge: Knowledge) -> Mapping[str, str]:
    """The names of entities → their ids, for who writes a name where an id is meant."""
    rows = [row for group in knowledge.entities.values() for row in group]
    return {name: row.id for row in rows for name in (*(a.text for a in row.aliases), row.name)}


def check_seeds(rows: Sequence[ArticleRow], known: Collection[str]) -> Iterator[Problem]:
    """No two entries have one seed."""
    first: dict[str, ArticleRow] = {}
    free = sorted(set(known).difference(row.seed for row in rows))
    hint = f"; no entry has {' or '.join(free[:_MOST_FREE])}" if free else ""
    for row in rows:
        other = first.setdefault(row.seed, row)
        if other is not row:
            what = f"{row.id}: {other.id} in line {other.line} has the seed {row.seed} too; an entry has its own{hint}"
            yield Problem(file=FILE, line=row.line, what=what)


def taken_by(name: str, rows: Mapping[str, ArticleRow]) -> str:
    """By which seed an entry holds the id, as a message goes on."""
    seeds = [row.seed for row in rows.values() if row.id == name]
    return f" by seeds/{seeds[0]}" if seeds else ""
