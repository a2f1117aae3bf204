"""Rows of data/ that quote an article which is withdrawn: which lose their last receipt, and which keep one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import yaml

from gazetteer.curated.knowledge import ENTITY_FILES
from gazetteer.intake.yaml_text import (
    Edit,
    compose,
    entry_gone,
    field,
    items,
    pairs,
    without,
    word,
    words,
)

Texts = Mapping[str, str]
"""Path in the project → its text, for the files of data/."""
TOLD = ("data/events.yml", "data/figures.yml")
DISAGREEMENTS, THEMES = "data/disagreements.yml", "data/themes.yml"
ENTITIES = tuple(f"data/{name}" for name in ENTITY_FILES.values())
STATEMENTS = "data/statements/"
_WORDED = ("text", "title", "label", "claim")


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What happens to a row, for the maintainer, and the edit that does it.

    `kept`: the row stays with other receipts, and its words are to be read again.
    """

    file: str
    row: str
    what: str
    edits: tuple[Edit, ...]
    kept: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """The id of an article and the names under which it speaks."""

    id: str
    names: frozenset[str]


def article_of(quote: yaml.Node) -> str:
    """The article of an item of `quotes`, whether it names a sentence (`id#p5s1`) or not; "" if it is another row's."""
    if field(quote, "of") is not None:
        return ""
    keys = [key.value for key, _ in pairs(quote)] or [word(quote)]
    given = word(field(quote, "article")) or str(keys[0])
    return given.partition("#")[0]


def quote_lists(node: yaml.Node) -> Iterator[yaml.Node]:
    """The lists of quotes in a row, however deep they stand."""
    for key, value in pairs(node):
        yield from [value] if word(key) == "quotes" else quote_lists(value)
    for one in items(node):
        yield from quote_lists(one)


def lose_receipts(texts: Texts, gone: Withdrawn) -> Iterator[Change]:
    """The quotes of the article, and the rows that have no others."""
    for file, text in texts.items():
        if file.startswith(STATEMENTS) or file in TOLD:
            yield from _told(file, text, gone)
        elif file == DISAGREEMENTS:
            yield from _disagreements(text, gone)


def row_name(row: yaml.Node) -> str:
    return word(field(row, "id")) or word(field(row, "about")) or word(field(row, "from"))


def split_quotes(quotes: yaml.Node | None, article: str) -> tuple[list[yaml.Node], list[yaml.Node]]:
    """The quotes of the article, and the others."""
    found = [one for one in items(quotes) if article_of(one) == article]
    return found, [one for one in items(quotes) if one not in found]


def speaks(row: yaml.Node, gone: Withdrawn) -> bool:
    """Whether the words of a row name the article as who says it, or the row has it as a speaker."""
    own = [word(field(row, name)) for name in _WORDED]
    return gone.id in words(field(row, "by")) or any(
        name in text for text in own for name in gone.names
    )


def _told(file: str, text: str, gone: Withdrawn) -> Iterator[Change]:
    for row in compose(text):
        quotes = field(row, "quotes")
        lost, left = split_quotes(quotes, gone.id)
        by_it = gone.id in words(field(row, "by"))
        if not lost and not by_it:
            continue
        if not left or speaks(row, gone):
            why = "no other receipt" if not left else "it is what the article says"
            yield Change(file=file, row=row_name(row), what=why, edits=(entry_gone(text, row),))
        elif quotes:
            edits = tuple(without(text, quotes, lost))
            what = f"{len(lost)} quote(s) go, {len(left)} stay"
            yield Change(file=file, row=row_name(row), what=what, edits=edits, kept=True)


def _disagreements(text: str, gone: Withdrawn) -> Iterator[Change]:
    for row in compose(text):
        versions = field(row, "versions")
        split = [(one, *split_quotes(field(one, "quotes"), gone.id)) for one in items(versions)]
        touched = [one for one in split if one[1]]
        lost = [one for one, _, left in touched if not left or speaks(one, gone)]
        name = row_name(row)
        if not touched or versions is None:
            continue
        if len(split) - len(lost) < 2:
            what = "fewer than two versions are left"
            yield Change(file=DISAGREEMENTS, row=name, what=what, edits=(entry_gone(text, row),))
            continue
        edits = [*without(text, versions, lost)]
        for one, quotes, left in touched:
            holder = field(one, "quotes")
            if left and one not in lost and holder:
                edits += without(text, holder, quotes)
        what = f"{len(lost)} version(s) go" if lost else "a version keeps other quotes"
        yield Change(file=DISAGREEMENTS, row=name, what=what, edits=tuple(edits), kept=True)
