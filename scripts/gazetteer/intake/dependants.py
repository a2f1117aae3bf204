"""What points to rows that are gone: cells and measures, charts, voices, members, the things a row is about."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

import yaml

from gazetteer.intake.receipts import (
    DISAGREEMENTS,
    ENTITIES,
    STATEMENTS,
    THEMES,
    TOLD,
    Change,
    Texts,
    row_name,
)
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

ENTRIES, MEASURES, CHARTS = "data/entries.yml", "data/measures.yml", "data/charts.yml"
COVERAGE = "data/coverage.yml"


@dataclass(frozen=True, slots=True, kw_only=True)
class RowIds:
    """The ids of the rows that stand."""

    statements: frozenset[str]
    events: frozenset[str]
    figures: frozenset[str]
    entities: frozenset[str]

    @property
    def proofs(self) -> frozenset[str]:
        return self.statements | self.events | self.figures


def read_row_ids(texts: Texts) -> RowIds:
    def ids(*files: str) -> frozenset[str]:
        return frozenset(row_name(row) for file in files for row in compose(texts.get(file, "")))

    return RowIds(
        statements=ids(*(file for file in texts if file.startswith(STATEMENTS))),
        events=ids(TOLD[0]),
        figures=ids(TOLD[1]),
        entities=ids(*ENTITIES),
    )


def lose_references(texts: Texts, ids: RowIds, article: str) -> Iterator[Change]:
    """Every reference to what does not stand; rows that hold nothing else go with it."""
    yield from _entries(texts, ids)
    yield from _measures(texts, ids)
    yield from _charts(texts, ids)
    yield from _each(
        texts, THEMES, "voices", lambda one: word(field(one, "claim")) in ids.statements
    )
    for file in (*ENTITIES, DISAGREEMENTS, TOLD[0]):
        name = "members" if file in ENTITIES else "entities"
        yield from _each(texts, file, name, lambda one: word(one) in ids.entities)
    yield from _about(texts, ids)
    yield from _pointers(texts, ids)
    text = texts.get(COVERAGE, "")
    for row in compose(text):
        if word(field(row, "article")) == article:
            place = word(field(row, "sentence"))
            yield Change(
                file=COVERAGE, row=place, what="its sentence goes", edits=(entry_gone(text, row),)
            )


def _each(
    texts: Texts, file: str, name: str, stands: Callable[[yaml.Node], bool]
) -> Iterator[Change]:
    """Parts of a list that point to nothing; a row without any other goes, but for names in disagreements."""
    text = texts.get(file, "")
    for row in compose(text):
        listed = field(row, name)
        lost = [one for one in items(listed) if not stands(one)]
        if not lost or listed is None:
            continue
        if len(lost) == len(items(listed)) and file != DISAGREEMENTS:
            if name == "members":
                key = next(key for key, value in pairs(row) if value is listed)
                yield _change(file, row, f"{name}: none is left", without(text, row, [key]))
            else:
                yield _change(file, row, f"{name}: none is left", [entry_gone(text, row)])
        else:
            yield _change(file, row, f"{name}: {len(lost)} go", without(text, listed, lost))


def _change(
    file: str, row: yaml.Node, what: str, edits: Collection[Edit] | Iterator[Edit]
) -> Change:
    return Change(file=file, row=row_name(row), what=what, edits=tuple(edits))


def _entries(texts: Texts, ids: RowIds) -> Iterator[Change]:
    text = texts.get(ENTRIES, "")
    for row in compose(text):
        if word(field(row, "about")) not in ids.entities:
            yield _change(ENTRIES, row, "there is no such entity any more", [entry_gone(text, row)])
            continue
        for name, parts, holder in _brief_lists(row):
            lost = [one for one in items(parts) if not _proved(one, ids)]
            what = f"{name}: {len(lost)} cell(s) rest on what is gone"
            if lost and len(lost) == len(items(parts)):
                key = next(key for key, value in pairs(holder) if value is parts)
                yield _change(ENTRIES, row, what, without(text, holder, [key]))
            elif lost:
                yield _change(ENTRIES, row, what, without(text, parts, lost))
            else:
                yield from _proofs(text, ENTRIES, row, items(parts), ids)
        box = field(row, "box")
        if box is not None and not box.value:
            key = next(key for key, value in pairs(row) if value is box)
            yield _change(ENTRIES, row, "box: no cell is left", without(text, row, [key]))


def _brief_lists(row: yaml.Node) -> Iterator[tuple[str, yaml.Node, yaml.Node]]:
    """Name, list of cells, and the mapping that holds it."""
    lead, box = field(row, "lead"), field(row, "box")
    if lead is not None:
        yield "lead", lead, row
    for key, parts in pairs(box):
        if box is not None:
            yield word(key), parts, box


def _proved(brief: yaml.Node | None, ids: RowIds) -> bool:
    return any(name in ids.proofs for name in words(field(brief, "proof")))


def _proofs(
    text: str, file: str, row: yaml.Node, briefs: Collection[yaml.Node], ids: RowIds
) -> Iterator[Change]:
    for brief in briefs:
        proof = field(brief, "proof")
        lost = [one for one in items(proof) if word(one) not in ids.proofs]
        if lost and proof is not None and len(lost) < len(items(proof)):
            what = f"«{word(field(brief, 'text'))}»: {len(lost)} of its proofs go"
            edits = tuple(without(text, proof, lost))
            yield Change(file=file, row=row_name(row), what=what, edits=edits, kept=True)


def _measures(texts: Texts, ids: RowIds) -> Iterator[Change]:
    text = texts.get(MEASURES, "")
    for row in compose(text):
        gives, whom = field(row, "gives"), field(row, "whom")
        if not _proved(gives, ids):
            yield _change(
                MEASURES, row, "what it gives has no receipt any more", [entry_gone(text, row)]
            )
            continue
        if whom is not None and not _proved(whom, ids):
            key = next(key for key, value in pairs(row) if value is whom)
            yield _change(MEASURES, row, "whom: no receipt any more", without(text, row, [key]))
        yield from _proofs(text, MEASURES, row, [one for one in (gives, whom) if one], ids)


def _charts(texts: Texts, ids: RowIds) -> Iterator[Change]:
    text = texts.get(CHARTS, "")
    for row in compose(text):
        lines = field(row, "rows")
        lost = [one for one in items(lines) if word(field(one, "figure")) not in ids.figures]
        whole = word(field(row, "whole"))
        if lines is None or not lost and (not whole or whole in ids.figures):
            continue
        if len(items(lines)) - len(lost) < 2 or (whole and whole not in ids.figures):
            yield _change(CHARTS, row, "fewer than two figures are left", [entry_gone(text, row)])
        else:
            yield _change(CHARTS, row, f"{len(lost)} of its lines go", without(text, lines, lost))


def _about(texts: Texts, ids: RowIds) -> Iterator[Change]:
    """Entities that statements and figures are about, and ties between them."""
    for file in (*(one for one in texts if one.startswith(STATEMENTS)), TOLD[1]):
        text = texts[file]
        for row in compose(text):
            about, ties = field(row, "about"), field(row, "ties")
            lost = [key for key, _ in pairs(about) if word(key) not in ids.entities]
            single = word(about) and word(about) not in ids.entities
            if single or (lost and len(lost) == len(pairs(about))):
                yield _change(file, row, "what it is about is gone", [entry_gone(text, row)])
            elif lost and about is not None:
                yield _change(file, row, f"about: {len(lost)} go", without(text, about, lost))
            names = ids.entities
            torn = [one for one in items(ties) if not {*word(one).split()[::2]} <= names]
            if torn and ties is not None and len(torn) == len(items(ties)):
                key = next(key for key, value in pairs(row) if value is ties)
                yield _change(file, row, "ties: none is left", without(text, row, [key]))
            elif torn and ties is not None:
                yield _change(file, row, f"ties: {len(torn)} go", without(text, ties, torn))


def _pointers(texts: Texts, ids: RowIds) -> Iterator[Change]:
    """Events that date a figure or a claim."""
    text = texts.get(TOLD[0], "")
    known = {"figure": ids.figures, "claim": ids.statements}
    for row in compose(text):
        for key, value in pairs(row):
            if key.value in known and word(value) and word(value) not in known[key.value]:
                what = f"{key.value}: {word(value)} is gone"
                yield _change(TOLD[0], row, what, without(text, row, [key]))
