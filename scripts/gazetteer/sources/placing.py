"""The repairs of an entry, each at the one place of the text that it is meant for."""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gazetteer.curated.article_rows import ArticleRow, RepairRow
from gazetteer.problems import Problem, quoted
from gazetteer.sources.blocks import Block
from gazetteer.sources.cleaning.late_bytes import is_late, late_by_one_byte
from gazetteer.sources.numbering import paragraph_ids
from gazetteer.sources.repairs import Edit
from gazetteer.sources.sentences import split_sentences

_MOST_LISTED = 6
_SENTENCE = "s"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where damaged words stand: the position of the block, the offset in it, and the sentences they touch."""

    block: int
    start: int
    paragraph: str
    sentences: tuple[str, ...]

    def is_at(self, name: str) -> bool:
        return name in (self.paragraph, *self.sentences)


def place_repairs(
    blocks: Sequence[Block], row: ArticleRow
) -> tuple[list[tuple[Edit, ...]], tuple[Problem, ...]]:
    """The edits of each block; a repair must have one place, and be provable or explained."""
    edits: list[tuple[Edit, ...]] = [()] * len(blocks)
    problems: list[Problem] = []
    for repair in row.repairs:
        places = list(_places(blocks, repair))
        if what := _place_fault(blocks, repair, places) or _proof_fault(repair):
            problems.append(Problem(file="data/articles.yml", line=repair.line, what=what))
            continue
        place = next(one for one in places if not repair.at or one.is_at(_plain(repair.at)))
        edit = Edit(
            start=place.start,
            damaged=repair.damaged,
            repaired=repair.repaired,
            reason=repair.reason,
        )
        if any(edit.overlaps(other) for other in edits[place.block]):
            what = f"the damaged words {quoted(repair.damaged)} overlap those of another repair; join the two"
            problems.append(Problem(file="data/articles.yml", line=repair.line, what=what))
            continue
        together = (*edits[place.block], edit)
        edits[place.block] = tuple(sorted(together, key=lambda edit: edit.start))
    return edits, tuple(problems)


def _plain(at: str) -> str:
    """The sentence of the file; letters are of those into which a repair parted it."""
    return at.rstrip("abcdefghijklmnopqrstuvwxyz")


def _places(blocks: Sequence[Block], repair: RepairRow) -> Iterator[_Place]:
    for block, (paragraph, text) in enumerate(
        zip(paragraph_ids(blocks), (one.text for one in blocks), strict=True)
    ):
        start = text.find(repair.damaged)
        stops = [stop for _, stop in split_sentences(text)] if start >= 0 else []
        while start >= 0:
            end = start + len(repair.damaged)
            first, last = bisect.bisect_right(stops, start), bisect.bisect_left(stops, end)
            numbers = range(first + 1, min(last + 1, len(stops)) + 1)
            yield _Place(
                block=block,
                start=start,
                paragraph=paragraph,
                sentences=tuple(f"{paragraph}{_SENTENCE}{number}" for number in numbers),
            )
            start = text.find(repair.damaged, end)


def _place_fault(blocks: Sequence[Block], repair: RepairRow, places: Sequence[_Place]) -> str:
    """Why the repair has no place, or more than one."""
    words = quoted(repair.damaged)
    if repair.at:
        name = _plain(repair.at)
        if fault := _unknown_place(blocks, name):
            return f"at: {fault}"
        there = [place for place in places if place.is_at(name)]
        if len(there) == 1:
            return ""
        if there:
            return (
                f"the damaged words {words} stand {len(there)} times in {repair.at}{_listed(there)}; expected once, "
                "with the words around them, or a sentence as at:"
            )
        found = f"but{_listed(places).lstrip(',')}" if places else "nor anywhere else"
        return f"the damaged words {words} do not stand in {repair.at}, {found}; expected once"
    if len(places) == 1:
        return ""
    advice = f"; or say which: at: {places[0].sentences[0]}" if places else ""
    return f"the damaged words {words} stand {len(places)} times in the article{_listed(places)}; expected once{advice}"


def _listed(places: Sequence[_Place]) -> str:
    """The sentences the places begin in: ", in p1s1, p3s2"; nothing for none."""
    names = list(dict.fromkeys(place.sentences[0] for place in places))
    more = f" and {len(names) - _MOST_LISTED} more" if len(names) > _MOST_LISTED else ""
    return f", in {', '.join(names[:_MOST_LISTED])}{more}" if names else ""


def _unknown_place(blocks: Sequence[Block], name: str) -> str:
    """What is wrong with the name of a paragraph or a sentence, if the article has none of that name."""
    texts = {id: one.text for id, one in zip(paragraph_ids(blocks), blocks, strict=True) if id}
    paragraph, _, sentence = name.partition(_SENTENCE)
    if paragraph not in texts:
        return f"there is no paragraph {paragraph!r}; expected p1 … p{len(texts)}"
    count = len(split_sentences(texts[paragraph]))
    if sentence and int(sentence) > count:
        return f"there is no sentence {name!r}; expected {paragraph}s1 … {paragraph}s{count}"
    return ""


def _proof_fault(repair: RepairRow) -> str:
    if repair.proof != "gbk" or is_late(repair.damaged, repair.repaired):
        return ""
    return (
        f"{repair.repaired!r} read one GBK byte late is {late_by_one_byte(repair.repaired)!r}, "
        f"not {repair.damaged!r}; correct it, or leave out proof: gbk"
    )
