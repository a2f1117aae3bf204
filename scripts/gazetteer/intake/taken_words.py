"""Quotes that rows take from one another (`of: id`): their words are written out where the row that has them loses some, or goes."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

import yaml

from gazetteer.intake.receipts import (
    STATEMENTS,
    TOLD,
    Change,
    Texts,
    Withdrawn,
    article_of,
    row_name,
)
from gazetteer.intake.yaml_text import (
    Edit,
    apply_edits,
    compose,
    field,
    is_flow,
    items,
    last_index,
    pairs,
    word,
)

_TAKEN = re.compile(r"\bof\s*:")

Quotes = Mapping[str, tuple[yaml.Node, ...]]
"""The id of a row that has quotes to give → the quotes, as they stand."""


@dataclass(frozen=True, slots=True)
class _Taker:
    """An item `of: giver` of a list of quotes within an entry of a file."""

    row: yaml.Node
    quotes: yaml.Node
    item: yaml.Node


def read_quotes(texts: Texts) -> Quotes:
    """Of the statements, then the events, then the figures; of two rows with one id the first one's."""
    found: dict[str, tuple[yaml.Node, ...]] = {}
    for file in (*sorted(file for file in texts if file.startswith(STATEMENTS)), *TOLD):
        for row in compose(texts.get(file, "")):
            found.setdefault(row_name(row), tuple(items(field(row, "quotes"))))
    return found


def taken(item: yaml.Node, quotes: Quotes, way: tuple[str, ...] = ()) -> tuple[yaml.Node, ...]:
    """The quotes an item stands for: itself, or those of the row that it names; none if that row is not known."""
    giver = word(field(item, "of"))
    if not giver:
        return (item,)
    if giver in way:
        return ()
    all_of_it = [
        one for part in quotes.get(giver, ()) for one in taken(part, quotes, (*way, giver))
    ]
    which = word(field(item, "quote"))
    if not which:
        return tuple(all_of_it)
    return tuple(one for n, one in enumerate(all_of_it, 1) if str(n) == which)


def quote_words(quote: yaml.Node, *, braces: bool = False) -> str:
    """A quote on one line, as it stands behind the dash of a list, or in braces."""
    parts = [
        f"{word(key)}: {json.dumps(word(value), ensure_ascii=False)}" for key, value in pairs(quote)
    ]
    return f"{{{', '.join(parts)}}}" if braces or len(parts) > 1 else ", ".join(parts)


def write_out_article(texts: Texts, gone: Withdrawn) -> tuple[dict[str, str], list[Change]]:
    """The texts without any item that takes quotes from a row with some of the article, and what is told of it."""
    quotes = read_quotes(texts)

    def is_loser(giver: str) -> bool:
        found = (one for part in quotes.get(giver, ()) for one in taken(part, quotes, (giver,)))
        return any(article_of(one) == gone.id for one in found)

    return _write_out(
        texts, quotes, is_loser, lambda item: any(article_of(one) != gone.id for one in item)
    )


def write_out_rows(before: Texts, after: Texts) -> tuple[dict[str, str], list[Change]]:
    """The same for the rows that stood before and do not stand after."""
    if not any(_TAKEN.search(text) for text in after.values()):
        return dict(after), []
    quotes, left = read_quotes(before), read_quotes(after)
    return _write_out(after, quotes, lambda giver: giver in quotes and giver not in left, bool)


def _write_out(
    texts: Texts,
    quotes: Quotes,
    is_loser: Callable[[str], bool],
    is_told: Callable[[tuple[yaml.Node, ...]], bool],
) -> tuple[dict[str, str], list[Change]]:
    after, told = dict(texts), []
    for file, text in texts.items():
        edits = []
        for one in _takers(text):
            giver = word(field(one.item, "of"))
            words = taken(one.item, quotes)
            if not words or not is_loser(giver):
                continue
            edits.append(_worded(text, one, words))
            if is_told(words):
                what = f"has the words of {giver} itself now"
                told.append(
                    Change(file=file, row=row_name(one.row), what=what, edits=(), kept=True)
                )
        after[file] = apply_edits(text, edits)
    return after, told


def _takers(text: str) -> Iterator[_Taker]:
    if not _TAKEN.search(text):
        return
    for row in compose(text):
        for quotes in _lists(row):
            yield from (
                _Taker(row, quotes, item) for item in items(quotes) if word(field(item, "of"))
            )


def _lists(node: yaml.Node) -> Iterator[yaml.Node]:
    """Every list of quotes within an entry."""
    for part in items(node):
        yield from _lists(part)
    for key, value in pairs(node):
        if word(key) == "quotes":
            yield value
        else:
            yield from _lists(value)


def _worded(text: str, taker: _Taker, words: Iterable[yaml.Node]) -> Edit:
    start, end = taker.item.start_mark.index, last_index(taker.item)
    if is_flow(taker.quotes):
        lines = ", ".join(quote_words(one, braces=True) for one in words)
    else:
        dash = text.rindex("-", 0, start)
        indent = " " * (dash - text.rfind("\n", 0, dash) - 1)
        lines = f"\n{indent}- ".join(quote_words(one) for one in words)
    return Edit(start=int(start), end=int(end), text=lines)
