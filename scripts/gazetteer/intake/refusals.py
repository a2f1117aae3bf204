"""Why a file may not become an article as it is, said before anything is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gazetteer.model.texts import Article
from gazetteer.problems import Problem
from gazetteer.sources.cleaning.misread import lost_places
from gazetteer.sources.front_matter import front_matter_fault
from gazetteer.sources.seeds import Seed
from gazetteer.sources.twins import find_twins

_LOST = "\ufffd"


def find_refusals(seed: Seed, article: Article, others: Sequence[Article]) -> Iterator[Problem]:
    """What makes the page wrong: fields shown as text, a text that stands already, characters that are lost."""
    if not seed.meta and (fault := front_matter_fault(seed.body)):
        yield _problem(seed, fault[0], f"the fields above the text cannot be read: {fault[1]}")
    for twin in find_twins([*others, article]):
        if seed.file in (twin.file, twin.other):
            other = twin.other if twin.file == seed.file else twin.file
            share = f"{twin.shared} of {twin.sentences} sentences are those of"
            same = "the same text as" if twin.whole else share
            yield _problem(seed, 0, f"{same} seeds/{other}; keep one of the two")
    lines = list(enumerate(seed.body.split("\n"), seed.first_line))
    if lost := [line for line, text in lines if _LOST in text]:
        count = seed.body.count(_LOST)
        yield _problem(
            seed, lost[0], f"characters are lost for good (\ufffd, {count}); get the article again"
        )
    torn = [(line, place) for line, text in lines for place in lost_places(text)]
    if torn := [(line, place) for line, place in torn if _LOST not in place]:
        line, place = torn[0]
        what = f"{place!r}: one encoding read as another, with a loss; get the article again, and save it as UTF-8"
        yield _problem(seed, line, what)


def _problem(seed: Seed, line: int, what: str) -> Problem:
    return Problem(file=seed.file, line=line, what=what)
