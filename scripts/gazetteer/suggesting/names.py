"""New names of an article: what every pattern finds, joined, counted, without what is known and what only describes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from gazetteer.linking.folding import fold_name
from gazetteer.model.texts import Sentence
from gazetteer.suggesting.bodies import find_bodies
from gazetteer.suggesting.finds import Find, Passage
from gazetteer.suggesting.listed import find_listed, find_models, find_well_known
from gazetteer.suggesting.marked import find_credited, find_latin, find_marked
from gazetteer.suggesting.persons import find_persons, repeated_persons


@dataclass(frozen=True, slots=True, kw_only=True)
class NewName:
    """A name that nobody curated, how often it stands in the article, and the first sentence that shows it."""

    find: Find
    times: int
    sentence: Sentence


def find_names(
    passages: Sequence[tuple[Sentence, Passage]], taken: Collection[str]
) -> tuple[NewName, ...]:
    """The names, most frequent first; `taken` are those of the entities, folded."""
    first: dict[str, tuple[Find, Sentence]] = {}
    for sentence, passage in passages:
        for one in _in_passage(passage):
            if fold_name(one.text) not in taken:
                first.setdefault(one.text, (one, sentence))
    for one in repeated_persons([passage for _, passage in passages]):
        if one.text not in first:
            told = next(sentence for sentence, passage in passages if one.text in passage.text)
            first[one.text] = (one, told)
    whole = "\n".join(passage.text for _, passage in passages)
    times = Counter({name: whole.count(name) for name in first})
    kept = [name for name in first if not _only_within(name, first, times)]
    kept.sort(key=lambda name: -times[name])
    return tuple(
        NewName(find=first[name][0], times=times[name], sentence=first[name][1]) for name in kept
    )


def _in_passage(passage: Passage) -> list[Find]:
    marked = list(find_marked(passage))
    found = [
        *marked,
        *find_bodies(passage),
        *find_persons(passage),
        *find_well_known(passage),
        *find_models(passage),
        *find_latin(passage),
        *find_credited(passage),
    ]
    found += find_listed(passage, found)
    titles = [one.text for one in marked]
    return [one for one in found if one in marked or not _in_title(one.text, titles)]


def _in_title(name: str, titles: Sequence[str]) -> bool:
    return any(name in title for title in titles)


def _only_within(name: str, names: Collection[str], times: Counter[str]) -> bool:
    """Whether every place of a name is one of a longer name that was found."""
    longer = [other for other in names if other != name and name in other]
    return bool(longer) and sum(times[other] for other in longer) >= times[name]
