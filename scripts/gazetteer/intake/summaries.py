"""Defining sentences that lose their receipts: another row's words take their place, or what they define goes."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import yaml

from gazetteer.intake.receipts import (
    ENTITIES,
    STATEMENTS,
    THEMES,
    TOLD,
    Change,
    Texts,
    Withdrawn,
    row_name,
    speaks,
    split_quotes,
)
from gazetteer.intake.taken_words import quote_words
from gazetteer.intake.yaml_text import (
    Edit,
    compose,
    entry_gone,
    field,
    is_flow,
    items,
    pairs,
    replaced,
    without,
    word,
    words,
)
from gazetteer.linking.folding import fold_name

_SHORTEST = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A sentence with its quotes as they stand in a file, what it is about, its id."""

    id: str
    text: str
    about: tuple[str, ...]
    quotes: tuple[str, ...]


def read_tellings(texts: Texts, gone: Withdrawn) -> tuple[Telling, ...]:
    """The statements that do not rest on the article, then the events, then the figures."""
    files = [*sorted(file for file in texts if file.startswith(STATEMENTS)), *TOLD]
    return tuple(
        telling
        for file in files
        for row in compose(texts.get(file, ""))
        if (telling := _telling(texts[file], row, gone))
    )


def _telling(text: str, row: yaml.Node, gone: Withdrawn) -> Telling | None:
    lost, left = split_quotes(field(row, "quotes"), gone.id)
    value = word(field(row, "qualifier")) + word(field(row, "value")) + word(field(row, "unit"))
    label = word(field(row, "label"))
    said = word(field(row, "text")) or word(field(row, "title")) or f"{label}：{value}"
    if lost or not left or len(said) < _SHORTEST:
        return None
    about = field(row, "about")
    named = [key.value for key, _ in pairs(about)] or words(about) or words(field(row, "entities"))
    quotes = tuple(quote_words(one) for one in left)
    return Telling(id=row_name(row), text=said, about=tuple(named), quotes=quotes)


def lose_summaries(
    texts: Texts, gone: Withdrawn, tellings: Sequence[Telling], unproved: Collection[str], left: str
) -> Iterator[Change]:
    """For entities and themes; `unproved` are those whose summary says more than its other quotes.

    `left` is the folded text of the articles that stay: what none of them names is not told of again.
    """
    by_id = {one.id: one for one in reversed(tellings)}
    for file in (*ENTITIES, THEMES):
        text = texts.get(file, "")
        for row in compose(text):
            name = row_name(row)
            if file == THEMES:
                voices = [word(field(voice, "claim")) for voice in items(field(row, "voices"))]
                others = [by_id[voice] for voice in voices if voice in by_id]
            else:
                others = _naming(row, [one for one in tellings if name in one.about], left)
            other = next(iter(others), None)
            yield from _summary(file, text, row, gone, other, name in unproved)


def _naming(row: yaml.Node, tellings: Sequence[Telling], left: str) -> list[Telling]:
    """The sentences about an entity that some article still names; those that name it first."""
    listed = [one for key in ("aliases", "other_names") for one in items(field(row, key))]
    parts = [field(row, "name"), field(row, "name_en"), *listed]
    names = [word(one) or word(field(one, "text")) for one in parts if one is not None]
    if not any(fold_name(name) in left for name in names):
        return []
    return sorted(tellings, key=lambda one: not any(name in one.text for name in names))


def _summary(
    file: str, text: str, row: yaml.Node, gone: Withdrawn, other: Telling | None, unproved: bool
) -> Iterator[Change]:
    summary = field(row, "summary")
    quotes = field(summary, "quotes")
    lost, left = split_quotes(quotes, gone.id)
    if quotes is None or summary is None or not (lost or unproved):
        return
    name = row_name(row)
    if left and not unproved and not speaks(summary, gone):
        what = f"summary: {len(lost)} quote(s) go, {len(left)} stay"
        yield Change(
            file=file, row=name, what=what, edits=tuple(without(text, quotes, lost)), kept=True
        )
    elif other:
        what = f"summary: now the words of {other.id}; write a better one"
        yield Change(
            file=file, row=name, what=what, edits=_drawn(text, summary, quotes, other), kept=True
        )
    else:
        what = "its summary has no other receipt, and no row tells of it"
        yield Change(file=file, row=name, what=what, edits=(entry_gone(text, row),))


def _drawn(text: str, summary: yaml.Node, quotes: yaml.Node, other: Telling) -> tuple[Edit, ...]:
    """The summary with the words and the quotes of another row, in the form it has."""
    told = field(summary, "text")
    if is_flow(quotes):
        body = "[" + ", ".join(_in_brackets(one) for one in other.quotes) + "]"
        edits = (replaced(quotes, body),)
    else:
        first = quotes.value[0].start_mark
        dash = text.rindex("-", text.rfind("\n", 0, first.index) + 1, first.index)
        indent = " " * (dash - text.rfind("\n", 0, dash) - 1)
        lines = f"\n{indent}".join(f"- {one}" for one in other.quotes)
        last = quotes.value[-1]
        end = last.value[-1][1].end_mark if isinstance(last, yaml.MappingNode) else last.end_mark
        edits = (Edit(start=dash, end=int(end.index), text=lines),)
    return (*edits, replaced(told, json.dumps(other.text, ensure_ascii=False))) if told else edits


def _in_brackets(quote: str) -> str:
    return quote if quote.startswith("{") else f"{{{quote}}}"


def lose_places(texts: Texts, gone: Withdrawn, entities: Collection[str]) -> Iterator[Change]:
    """`within` that nothing else shows, or that names a place which is gone."""
    for file in ENTITIES:
        text = texts.get(file, "")
        for row in compose(text):
            within = field(row, "within")
            quotes = field(within, "quotes")
            lost, left = split_quotes(quotes, gone.id)
            key = next((key for key, value in pairs(row) if value is within), None)
            if within is None or key is None:
                continue
            if word(field(within, "id")) not in entities or (lost and not left):
                edits = tuple(without(text, row, [key]))
                yield Change(
                    file=file, row=row_name(row), what="within: no other receipt", edits=edits
                )
            elif lost and quotes:
                what = f"within: {len(lost)} quote(s) go, {len(left)} stay"
                edits = tuple(without(text, quotes, lost))
                yield Change(file=file, row=row_name(row), what=what, edits=edits, kept=True)
