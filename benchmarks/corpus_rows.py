"""The rows that say of a copied article what data/ says of the real ones, as YAML."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from corpus_copies import Copy, Dealt
from gazetteer.curated.knowledge import ENTITY_FILES, STATEMENTS
from gazetteer.model import Disagreement, Entity, Event, Figure, Name, Statement
from gazetteer.model.texts import Quote

Entry = Mapping[str, Any]
Files = dict[str, list[Entry]]
"""The file in data/ → entries to add."""

ANSWERS = "deepseek-answers"
PLAIN = "{}，所引原句里的名称之一。"
DATED = "日期照原文所据的那一条"


def rows_of(copy: Copy, without: Collection[str] = ()) -> Files:
    """All rows of a copy but those made of the ids in `without`."""
    known = copy.base.gazetteer
    files: Files = {"articles.yml": [_article(one) for one in copy.articles]}
    for entity in known.entities:
        if entity.id not in copy.base.kept:
            row = _entity(copy, entity, entity.id in without)
            files.setdefault(ENTITY_FILES[entity.kind], []).append(row)
    for statement in (one for one in known.statements if one.id not in without):
        file = f"{STATEMENTS}/{_first(copy, statement.quotes).id}.yml"
        files.setdefault(file, []).append(_statement(copy, statement))
    files["events.yml"] = [
        _event(copy, one, without) for one in known.events if one.id not in without
    ]
    files["figures.yml"] = [_figure(copy, one) for one in known.figures if one.id not in without]
    files["disagreements.yml"] = [
        _disagreement(copy, one) for one in known.disagreements if one.id not in without
    ]
    return files


def as_yaml(entries: Iterable[Entry]) -> str:
    """A list of entries as the editors write it: a field a line, a quote a line."""
    lines: list[str] = []
    for entry in entries:
        for name, value in entry.items():
            if value in ("", [], {}):
                continue
            start = "\n- " if name == "id" else "  "
            if name == "quotes":
                lines += [f"{start}{name}:", *(f"    - {_flow(one)[1:-1]}" for one in value)]
            else:
                lines.append(f"{start}{name}: {_flow(value)}")
    return "\n".join(lines) + "\n" if lines else ""


def _flow(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _article(one: Dealt) -> Entry:
    return {
        "id": one.id,
        "seed": f"{one.id}.txt",
        "short": one.home.short,
        "speaker": one.home.speaker if one.home.outlet else f"{one.home.speaker}（{one.id}）",
        "outlet": one.home.outlet,
        "url": f"https://news.example/{one.id}",
        "state": "in work",
    }


def _quotes(copy: Copy, quotes: Iterable[Quote]) -> list[dict[str, str]]:
    return [{article.id: words} for article, words in copy.quotes(quotes)]


def _first(copy: Copy, quotes: Iterable[Quote]) -> Dealt:
    """The article that is the earliest of those quoted: the rows of statements stand in its file."""
    return min((one for one, _ in copy.quotes(quotes)), key=lambda one: (one.day, one.id))


def _entity(copy: Copy, entity: Entity, plain: bool) -> Entry:
    """`plain` where the real summary tells what the copy's quotes do not."""
    summary = entity.summary
    text = (
        PLAIN.format(copy.named(entity.name, entity.id))
        if plain
        else copy.told(summary.text, summary.quotes)
    )
    within = entity.within
    lies: dict[str, Any] = {"id": copy.entity_id(within.place)} if within else {}
    if within and within.quotes:
        lies["quotes"] = _quotes(copy, within.quotes)
    elif within:
        lies |= {"editorial": True, "reason": within.reason}
    english = _name(copy, entity, entity.name_en) if entity.name_en else ""
    taken = {entity.name}
    return {
        "id": copy.entity_id(entity.id),
        "name": copy.named(entity.name, entity.id),
        **({"editorial": True, "reason": entity.reason} if entity.reason else {}),
        "type": entity.type,
        "name_en": english,
        "aliases": [_name(copy, entity, n) for n in _others(copy, entity, entity.aliases, taken)],
        "other_names": [
            _name(copy, entity, n) for n in _others(copy, entity, entity.other_names, taken)
        ],
        "within": lies,
        "summary": {"text": text, "quotes": _quotes(copy, summary.quotes)},
    }


def _others(copy: Copy, entity: Entity, names: Iterable[Name], taken: set[str]) -> Iterator[Name]:
    """The names that are still different, and of the articles' own those that are found there."""
    for name in names:
        if not name.editorial and (entity.id, name.text) not in copy.base.printed:
            continue
        words = copy.named(name.text, entity.id)
        if words not in taken:
            taken.add(words)
            yield name


def _name(copy: Copy, entity: Entity, name: Name) -> Any:
    words = copy.named(name.text, entity.id)
    return {"text": words, "editorial": True, "reason": name.reason} if name.editorial else words


def _statement(copy: Copy, one: Statement) -> Entry:
    return {
        "id": copy.fresh_id(one.id),
        "text": copy.claimed(one.text, one.quotes),
        "by": [ANSWERS] if one.answer else [copy.told(name) for name in one.by],
        "about": {copy.entity_id(concern.entity): concern.topic for concern in one.about},
        "ties": [
            f"{copy.entity_id(tie.one)} {tie.verb} {copy.entity_id(tie.other)}" for tie in one.ties
        ],
        "quotes": _quotes(copy, one.quotes),
    }


def _event(copy: Copy, one: Event, without: Collection[str]) -> Entry:
    return {
        "id": copy.fresh_id(one.id),
        "when": one.when.text,
        "title": copy.told(one.title, one.quotes),
        "kind": one.kind,
        "weight": one.weight,
        "entities": [copy.entity_id(name) for name in one.entities],
        "dated_by": one.dated_by or DATED,
        "figure": copy.fresh_id(one.figure) if one.figure and one.figure not in without else "",
        "claim": copy.fresh_id(one.claim) if one.claim and one.claim not in without else "",
        "quotes": _quotes(copy, one.quotes),
    }


def _figure(copy: Copy, one: Figure) -> Entry:
    own = {
        name
        for article in copy.base.gazetteer.articles
        for name in (article.speaker, article.short)
    }
    year = one.when.text[:4] if one.when else ""
    quotes = _quotes(copy, one.quotes)
    return {
        "id": copy.fresh_id(one.id),
        "value": one.value,
        "qualifier": one.qualifier,
        "unit": one.unit,
        "kind": one.kind,
        "about": copy.entity_id(one.about),
        "label": copy.told(one.label),
        "when": one.when.text
        if one.when and any(year in words for quote in quotes for words in quote.values())
        else "",
        "by": "" if any(name in one.by for name in own) else copy.told(one.by),
        "quotes": quotes,
    }


def _disagreement(copy: Copy, one: Disagreement) -> Entry:
    return {
        "id": copy.fresh_id(one.id),
        "kind": one.kind,
        "weight": one.weight,
        "topic": copy.told(one.topic),
        "entities": [copy.entity_id(name) for name in one.entities],
        "versions": [
            {
                "claim": copy.told(version.claim, version.quotes),
                "quotes": _quotes(copy, version.quotes),
            }
            for version in one.versions
        ],
        "comment": copy.told(one.comment),
    }
