"""The rules that `clean:` names: each makes edits of what it can prove, and of nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from gazetteer.model.texts import CleanRule
from gazetteer.sources.cleaning.late_places import late_edits
from gazetteer.sources.cleaning.leftovers import reference_edits, star_edits
from gazetteer.sources.cleaning.misread import misread_edits
from gazetteer.sources.cleaning.reading_notes import note_edits
from gazetteer.sources.cleaning.set_apart import joining_edits
from gazetteer.sources.repairs import Edit, merge_edits

Edits = Sequence[Sequence[Edit]]
"""For each text of an article its edits, in order and apart."""
Rule = Callable[[Sequence[str]], Edits]
Span = tuple[int, int]
_NOTHING = "\n"
"""Stands for characters that no rule may touch: no line of a text holds it."""


def _each(edit: Callable[[str], Iterable[Edit]]) -> Rule:
    """The rule for an article whose texts are proven one by one."""
    return lambda texts: [tuple(edit(text)) for text in texts]


RULES: Mapping[CleanRule, Rule] = {
    "utf8": misread_edits,
    "gbk": late_edits,
    "entities": _each(reference_edits),
    "stars": _each(star_edits),
    "letters": _each(joining_edits),
    "pinyin": note_edits,
}
"""In the order in which they hold where two would change the same characters."""


def clean_texts(texts: Sequence[str], names: Iterable[CleanRule]) -> dict[CleanRule, Edits]:
    """What each of the rules would change in the texts of an article."""
    return {name: RULES[name](texts) for name in RULES if name in names}


def merge_all(ranked: Sequence[Edits], count: int) -> list[tuple[Edit, ...]]:
    """For each of so many texts the edits of all lists; where two overlap, the earlier list's holds."""
    return [merge_edits(*(edits[at] for edits in ranked)) for at in range(count)]


def masked(text: str, spans: Iterable[Span]) -> str:
    """The text, as long as it is, without the characters of the spans."""
    parts: list[str] = []
    at = 0
    for start, end in spans:
        parts += [text[at:start], _NOTHING * (min(end, len(text)) - start)]
        at = end
    return "".join(parts) + text[at:]
