"""Quotes that a row takes from another (`of: id`): their words, written out where the other quotes a withdrawn article."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

import yaml

from gazetteer.intake.receipts import (
    STATEMENTS,
    TOLD,
    Change,
    Texts,
    article_of,
    quote_lists,
    row_name,
)
from gazetteer.intake.yaml_text import Edit, compose, field, is_flow, items, last_index, pairs, word


class Givers:
    """The rows that have quotes to give: statements before events before figures."""

    def __init__(self, texts: Texts) -> None:
        self._quotes: dict[str, Sequence[yaml.Node]] = {}
        for file in (*sorted(file for file in texts if file.startswith(STATEMENTS)), *TOLD):
            for row in compose(texts.get(file, "")):
                self._quotes.setdefault(row_name(row), items(field(row, "quotes")))

    def words(self, quote: yaml.Node) -> Sequence[yaml.Node]:
        """The quotes that one stands for: itself, or all of the row that it names, or the one of its number."""
        if not (name := word(field(quote, "of"))):
            return [quote]
        given = self.given(name)
        number = word(field(quote, "quote"))
        return [given[int(number) - 1]] if number else given

    def given(self, name: str) -> Sequence[yaml.Node]:
        """The quotes of a row, those it takes itself included."""
        return [one for quote in self._quotes.get(name, ()) for one in self.words(quote)]


def write_out(texts: Texts, article: str) -> Iterator[Change]:
    """What is taken from rows that quote the article: these lose some of their quotes, and the numbers change."""
    givers = Givers(texts)
    for file, text in texts.items():
        for row in compose(text):
            edits = tuple(_written_out(text, row, givers, article))
            if edits:
                what = "quotes of another row are written out"
                yield Change(file=file, row=row_name(row), what=what, edits=edits, kept=True)


def _written_out(text: str, row: yaml.Node, givers: Givers, article: str) -> Iterator[Edit]:
    for quotes in quote_lists(row):
        for one in items(quotes):
            given = givers.given(word(field(one, "of")))
            if any(article_of(quote) == article for quote in given):
                start = int(one.start_mark.index)
                written = [_written(quote) for quote in givers.words(one)]
                yield Edit(
                    start=start, end=last_index(one), text=_listed(text, start, quotes, written)
                )


def _listed(text: str, start: int, quotes: yaml.Node, written: Sequence[str]) -> str:
    """The quotes as items of the list, the first of which begins at `start`."""
    if is_flow(quotes):
        return ", ".join(one if one.startswith("{") else f"{{{one}}}" for one in written)
    line = text.rfind("\n", 0, start) + 1
    indent = " " * (text.rindex("-", line, start) - line)
    return f"\n{indent}- ".join(written)


def _written(quote: yaml.Node) -> str:
    fields = [
        f"{word(key)}: {json.dumps(word(value), ensure_ascii=False)}" for key, value in pairs(quote)
    ]
    return fields[0] if len(fields) == 1 else f"{{{', '.join(fields)}}}"
