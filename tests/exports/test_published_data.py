"""The data of the real site: complete, of the promised shape, every quote at its place."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import frictionless
import pytest
from jsonschema import Draft202012Validator
from pyld import jsonld

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "docs" / "data"
TABLES = ("articles", "entities", "events", "dates", "figures", "disagreements")


def _load(name: str) -> Any:
    return json.loads((DATA / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("table", TABLES)
def test_table_is_valid_by_its_schema(table: str) -> None:
    schema = _load(f"{table}.schema.json")
    Draft202012Validator.check_schema(schema)
    errors = Draft202012Validator(schema).iter_errors(_load(f"{table}.json"))
    assert [f"{error.json_path}: {error.message}" for error in errors] == []


def test_data_package_describes_files_that_are_there_and_valid() -> None:
    package = frictionless.Package(str(DATA / "datapackage.json"))
    described = {resource.path for resource in package.resources}
    tables = {path.name for path in DATA.glob("*.json")} - {"datapackage.json"}
    assert {name for name in tables if not name.endswith(".schema.json")} <= described
    report = package.validate()
    assert report.flatten(["name", "type", "message"]) == []


def test_every_published_quote_stands_at_its_sentence() -> None:
    articles = {article["id"]: article for article in _load("articles.json")}
    wrong = []
    for quote in _quotes([_load(f"{table}.json") for table in TABLES]):
        paragraphs = articles[quote["article"]]["paragraphs"]
        texts = [
            "".join(sentence["original"] for sentence in paragraph["sentences"][at:])
            for paragraph in paragraphs
            for at, sentence in enumerate(paragraph["sentences"])
            if sentence["id"] == quote["sentence"]
        ]
        if len(texts) != 1 or quote["text"] not in texts[0]:
            wrong.append(quote)
    assert wrong == []


def _quotes(value: Any) -> Iterator[dict[str, str]]:
    if isinstance(value, list):
        for one in value:
            yield from _quotes(one)
    elif isinstance(value, dict):
        yield from value.get("quotes", ())
        for one in value.values():
            yield from _quotes(one)


def _linked_data(path: Path) -> list[str]:
    text = path.read_text(encoding="utf-8")
    return re.findall(r'<script type="application/ld\+json">(.*?)</script>', text)


def test_linked_data_of_every_page_expands_to_known_types() -> None:
    found: dict[str, int] = {}
    for path in sorted((ROOT / "docs").rglob("*.md")):
        for text in _linked_data(path):
            address = path.relative_to(ROOT / "docs").with_suffix("").as_posix()
            base = f"https://site.invalid/{address.removesuffix('index')}".rstrip("/") + "/"
            for node in jsonld.flatten(json.loads(text), None, {"base": base}):
                for kind in node.get("@type", []):
                    found[kind] = found.get(kind, 0) + 1
                    assert node["@id"].startswith(("https://site.invalid/", "_:")), node
    schema = "https://schema.org/"
    expected = {"NewsArticle", "Organization", "Place", "Person", "Claim", "DefinedTermSet"}
    assert {schema + name for name in expected} <= set(found)
    assert found[f"{schema}NewsArticle"] == len(_load("articles.json"))
    assert found[f"{schema}Claim"] == len(_load("events.json"))
    assert f"{schema}Event" not in found  # it would need a place, which the data does not know
