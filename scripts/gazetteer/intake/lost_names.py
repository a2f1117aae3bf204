"""Names of entities that stood in a withdrawn article only."""

from __future__ import annotations

import json
from collections.abc import Iterator

import yaml

from gazetteer.intake.receipts import ENTITIES, Change, Texts, row_name
from gazetteer.intake.yaml_text import (
    Edit,
    behind,
    compose,
    field,
    items,
    pairs,
    replaced,
    without,
    word,
)
from gazetteer.linking.folding import fold_name

_REASON = "其余文章未用此名"


def lose_names(texts: Texts, left: str) -> Iterator[Change]:
    """`left` is the folded text of the articles that stay: aliases that it lacks go, other names become the editors'."""
    for file in ENTITIES:
        text = texts.get(file, "")
        for row in compose(text):
            edits = [*_main(text, row, left), *_english(row, left), *_aliases(text, row, left)]
            if edits:
                what = "names that stand in no other article"
                yield Change(file=file, row=row_name(row), what=what, edits=tuple(edits), kept=True)


def _stands(name: str, left: str) -> bool:
    return not name or fold_name(name) in left


def _main(text: str, row: yaml.Node, left: str) -> Iterator[Edit]:
    name = field(row, "name")
    if name is not None and field(row, "editorial") is None and not _stands(word(name), left):
        yield behind(text, name, f'  editorial: true\n  reason: "{_REASON}"\n')


def _english(row: yaml.Node, left: str) -> Iterator[Edit]:
    name = field(row, "name_en")
    given = word(name) or word(field(name, "text"))
    if name is not None and field(name, "editorial") is None and not _stands(given, left):
        quoted = json.dumps(given, ensure_ascii=False)
        yield replaced(name, f'{{text: {quoted}, editorial: true, reason: "{_REASON}"}}')


def _aliases(text: str, row: yaml.Node, left: str) -> Iterator[Edit]:
    aliases = field(row, "aliases")
    lost = [
        one for one in items(aliases) if not _stands(word(one) or word(field(one, "text")), left)
    ]
    if lost and len(lost) == len(items(aliases)):
        yield from without(text, row, [key for key, value in pairs(row) if value is aliases])
    elif lost and aliases is not None:
        yield from without(text, aliases, lost)
