"""Drafts as rows of the data: their fields in the order of the files, what is left blank, what to look at."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pypinyin import lazy_pinyin

from gazetteer.curated import ENTITY_FILES
from gazetteer.model.edtf import parse_edtf
from gazetteer.model.texts import Sentence
from gazetteer.sources.chinese import HAN, to_simplified
from gazetteer.suggesting.clauses import clauses_with, with_dates
from gazetteer.suggesting.conflicts import Conflict
from gazetteer.suggesting.coverage import Reason
from gazetteer.suggesting.editors_names import PrintedName
from gazetteer.suggesting.events import EventDraft, verb_of
from gazetteer.suggesting.figures import FigureDraft
from gazetteer.suggesting.joins import Join
from gazetteer.suggesting.material import Material
from gazetteer.suggesting.names import NewName
from gazetteer.suggesting.spellings import Spelling
from gazetteer.suggesting.statements import StatementDraft

BLANK = ""
"""Stands where a maintainer has to write."""
Words = Mapping[str, str]
_DEFINING = 16
"""So many characters at least define something."""
_GIST = 4
"""So many characters behind the subject tell one statement from another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A row, and what to know of it before it is pasted."""

    fields: Mapping[str, Any]
    notes: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """The rows for one file; `notes` are edits of rows that stand there."""

    file: str
    entries: Sequence[Entry] = ()
    notes: Sequence[str] = ()


def _mend(faults: Iterable[str]) -> list[str]:
    return [f"mend: {fault}" for fault in faults]


def printed_section(found: Iterable[PrintedName]) -> Section:
    notes = [
        f'{one.file}:{one.line} {one.entity}: "{one.text}" stands in this article now: {one.write}'
        for one in found
    ]
    return Section(file="names of the editors that now stand", notes=notes)


def spelling_section(found: Iterable[Spelling], material: Material) -> Section:
    lines = {
        row.id: f"data/{ENTITY_FILES[kind]}:{row.line}"
        for kind, group in material.knowledge.entities.items()
        for row in group
    }
    notes = [
        f'{lines[one.entity]} {one.entity}: "{one.text}" is near {one.near}; '
        f'if it is meant: aliases: ["{one.text}"] ({one.sentence.id})'
        for one in found
    ]
    return Section(file="spellings near known names", notes=notes)


def join_section(joins: Iterable[Join], quote: Callable[[Sentence], Words]) -> Section:
    notes = []
    for one in joins:
        (key, words), *_ = quote(one.sentence).items()
        written = words if key == "of" else f'"{words}"'
        notes.append(f"{one.file}:{one.line} {one.id} ({one.why}): - {key}: {written}")
    return Section(file="quotes to add to rows that stand", notes=list(dict.fromkeys(notes)))


def name_entry(name: NewName, id_: str, material: Material, quote: Words) -> Entry:
    """The words around the name stand for a definition till one is written."""
    types = material.knowledge.labels.get("type", {})
    told = (
        {"type": name.find.type} if name.find.type in types and name.find.kind != "company" else {}
    )
    dated = with_dates(name.sentence.text, material.dates(name.sentence.id))
    text = f"{clauses_with(dated, name.find.text, _DEFINING)}。"
    text = text if len(text) >= _DEFINING else BLANK
    faults = material.faults_of(text, material.whole(name.sentence))
    times = "once" if name.times == 1 else f"{name.times} times"
    return Entry(
        fields={
            "id": id_,
            "name": name.find.text,
            **told,
            "summary": {"text": text, "quotes": [quote]},
        },
        notes=[f"{times}; {name.find.pattern}; {name.sentence.id}", *_mend(faults)],
    )


def statement_entry(draft: StatementDraft, id_: str, quote: Words) -> Entry:
    return Entry(
        fields={
            "id": id_,
            "text": draft.text,
            **({"by": draft.by} if draft.by else {}),
            "about": dict(draft.about),
            "quotes": [quote],
        },
        notes=_mend(draft.faults),
    )


def gist(draft: StatementDraft, material: Material) -> tuple[str, ...]:
    """What the id says behind the subject: the verb in English, else the next words in pinyin."""
    if verb := verb_of(draft.text):
        return (verb,)
    words = draft.text.partition(material.name_of(next(iter(draft.about))))[2]
    return (_pinyin(_tokens(words or draft.text)[:_GIST]),)


def _tokens(text: str) -> list[str]:
    """Latin words and numbers whole, Han characters one by one."""
    return re.findall(f"[{HAN}]|[A-Za-z0-9]+", text)


def _pinyin(tokens: Sequence[str]) -> str:
    return "".join(lazy_pinyin(list(tokens)))


def opening(when: str) -> str:
    """The date an id begins with: 2024-12 of 2024-12~ and of 2024-12/2025-01."""
    return parse_edtf(when).ends[0].text.rstrip("~?")


def event_entry(
    draft: EventDraft, id_: str, figure: str, material: Material, quote: Words
) -> Entry:
    faults = material.faults_of(draft.title, material.whole(draft.sentence))
    return Entry(
        fields={
            "id": id_,
            "when": draft.when,
            "title": draft.title,
            "kind": draft.kind,
            "weight": "more" if figure else draft.weight,
            "entities": list(draft.entities),
            **({"figure": figure} if figure else {}),
            "quotes": [quote],
        },
        notes=[f"{draft.sentence.id}: {draft.phrase.text}", *_mend(faults)],
    )


def measure(draft: FigureDraft) -> tuple[str, ...]:
    """What the id says behind whom it is about: what is counted, and when."""
    return _pinyin(_tokens(draft.label)[-_GIST:]), opening(draft.when) if draft.when else ""


def figure_entry(draft: FigureDraft, id_: str, quote: Words) -> Entry:
    optional = {"qualifier": draft.qualifier, "unit": draft.unit}
    return Entry(
        fields={
            "id": id_,
            "value": draft.value,
            **{key: value for key, value in optional.items() if value},
            "kind": draft.kind,
            "about": draft.about,
            "label": draft.label,
            "when": draft.when,
            "by": BLANK,
            "quotes": [quote],
        },
        notes=[f"{draft.sentence.id}: {to_simplified(draft.printed)}"],
    )


def conflict_entry(conflict: Conflict, id_: str, material: Material, quote: Words) -> Entry:
    ours = f"{material.article.speaker}写道，{conflict.ours}"
    faults = [
        *material.faults_of(conflict.theirs, *conflict.quotes),
        *material.faults_of(ours, material.whole(conflict.sentence)),
    ]
    told = [{one.article: one.text} for one in conflict.quotes]
    return Entry(
        fields={
            "id": id_,
            "kind": conflict.kind,
            "weight": "main" if conflict.kind == "conflict" else "more",
            "topic": conflict.topic,
            "entities": [conflict.subject],
            "versions": [
                {"claim": conflict.theirs, "quotes": told},
                {"claim": ours, "quotes": [quote]},
            ],
            "comment": BLANK,
        },
        notes=_mend(faults),
    )


def reason_entry(reason: Reason, article: str) -> Entry:
    return Entry(
        fields={"article": article, "sentence": reason.sentence.id, "reason": reason.reason},
        notes=[reason.sentence.text.strip()],
    )
