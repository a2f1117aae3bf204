"""What was repaired in an article: the damage, what it was, and where it stood."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from gazetteer.model.texts import Article


@dataclass(frozen=True, slots=True, kw_only=True)
class RepairView:
    """Damaged characters as they stood, what they were, and where: the number of the paragraph, the sentence."""

    damaged: str
    repaired: str
    places: tuple[tuple[str, str], ...]


def repair_rows(article: Article) -> tuple[RepairView, ...]:
    """Each damage once; one that parts two sentences is put together again."""
    repairs = [
        (repair.damaged, sentence.original[repair.start : repair.end], sentence.id)
        for sentence in article.sentences
        for repair in sentence.repairs
    ]
    found: dict[tuple[str, str], list[str]] = {}
    for damaged, parts in groupby(repairs, key=lambda row: row[0]):
        rows = list(parts)
        repaired = "".join(words for _, words, _ in rows)
        found.setdefault((damaged, repaired), []).append(rows[0][2])
    return tuple(
        RepairView(
            damaged=damaged,
            repaired=repaired,
            places=tuple((one.partition("s")[0].removeprefix("p"), one) for one in sentences),
        )
        for (damaged, repaired), sentences in found.items()
    )
