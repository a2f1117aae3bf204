"""The entry of a new article in data/articles.yml, each value with a comment that says where it was found."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

import yaml

from gazetteer.intake.finding import Findings
from gazetteer.intake.finds import Found, FoundAuthor
from gazetteer.sources.damage import Damage

_STATES = "in work, once something of it is in data/; edited, once all is"


def render_entry(
    name: str, file: str, found: Findings, damage: Sequence[Damage], notes: Sequence[str] = ()
) -> str:
    """YAML in the style of the file; what the source says itself stands in comments only."""
    return "".join(f"{line}\n" for line in _lines(name, file, found, damage, notes))


def _lines(
    name: str, file: str, found: Findings, damage: Sequence[Damage], notes: Sequence[str]
) -> Iterator[str]:
    yield f"- id: {name}"
    yield f"  seed: {_scalar(file)}"
    yield f"  state: raw  # {_STATES}"
    for field, one in found.known:
        superseded = (
            (field == "outlet" and found.outlet.value)
            or (field == "url" and found.url.value)
            or (field == "authors" and found.authors)
        )
        if not superseded:
            yield f"  # {field}, from the file: {_one(one.value)} ({_one(one.where)})"
    for field, one in (
        ("outlet", found.outlet),
        ("published", found.published),
        ("url", found.url),
        ("archive_url", found.archive_url),
    ):
        if one.value:
            yield _valued(field, one)
    if found.authors:
        yield "  authors:"
        yield from map(_author, found.authors)
    if found.lacking:
        yield f"  # not in the file; add what you know: {', '.join(found.lacking)}"
    if notes:
        yield "  notes:"
        yield from (f"    - {_text(note)}" for note in notes)
    if found.credits:
        yield "  kinds:  # lines that hold names alone"
        yield from (f"    {place}: credit" for place in found.credits)
    yield from _proposals(damage)


def _valued(field: str, one: Found) -> str:
    return f"  {field}: {_text(one.value)}  # {_one(one.where)}"


def _author(one: FoundAuthor) -> str:
    return f"    - {{name: {_text(one.name)}, role: {_text(one.role)}}}  # {_one(one.where)}"


def _proposals(damage: Sequence[Damage]) -> Iterator[str]:
    """What mends the damage, to be read and then uncommented."""
    proposals = dict.fromkeys(one.proposal for one in damage)
    yield from (f"  # {_one(one.what)}" for one in damage)
    for proposal in proposals:
        yield from (f"  # {line}".rstrip() for line in proposal.splitlines())


def _text(value: str) -> str:
    """In double quotes, which JSON and YAML read alike."""
    return json.dumps(_one(value), ensure_ascii=False)


def _scalar(value: str) -> str:
    """Without quotes where YAML reads the same words."""
    try:
        same = yaml.load(f"[{value}]", Loader=yaml.BaseLoader) == [value]
    except yaml.YAMLError:
        same = False
    return value if same and value[:1].isalnum() else _text(value)


def _one(value: str) -> str:
    """On one line, without what a comment or a text of YAML cannot hold."""
    return " ".join("".join(char if char.isprintable() else " " for char in value).split())


def append_entry(catalogue: str, entry: str) -> str:
    """The text of articles.yml with the entry behind all others; its other lines stay as they are."""
    if not yaml.load(catalogue, Loader=yaml.BaseLoader):
        lines = [line for line in catalogue.splitlines() if line.strip() != "[]"]
        return "".join(f"{line}\n" for line in lines) + entry
    return f"{catalogue.rstrip(chr(10))}\n\n{entry}"
