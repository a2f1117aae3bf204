"""The published tables described: CSV for spreadsheets, and the data package that lists them all."""

from __future__ import annotations

import json
from calendar import month_name
from collections.abc import Mapping, Sequence
from typing import Any

from gazetteer.exports.spreadsheets import csv_header, render_csv
from gazetteer.model.edtf import Edtf
from gazetteer.model.publication_span import publication_span
from gazetteer.model.texts import Article

Row = Mapping[str, Any]

_CSV_COLUMNS: Mapping[str, Sequence[str]] = {
    "entities": ("id", "kind", "name", "name_en", "dragon", "type", "summary", "page"),
    "statements": ("id", "text", "by", "topic", "about"),
    "figures": ("id", "about", "label", "value", "qualifier", "unit", "kind", "when", "by"),
}
_CSV_NOTE = (
    "With a byte order mark. A cell that a spreadsheet would run as a formula has an apostrophe before it; "
    "the JSON table of the same name has the bare words. Import `when` as text: 2025-02 is a month, not its first day."
)
_NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split()
_FRICTIONLESS_TYPES = {"string": "string", "integer": "integer", "boolean": "boolean"}


def render_table(name: str, rows: Sequence[Row]) -> dict[str, str]:
    """Path in docs/ → CSV: the plain columns, then the first quote's article, sentence and words; not of all tables."""
    if not (columns := _CSV_COLUMNS.get(name)):
        return {}
    titles = [*columns, "article", "sentence", "quote"]
    return {f"data/{name}.csv": render_csv(titles, _flat(rows, columns))}


def _flat(rows: Sequence[Row], columns: Sequence[str]) -> list[list[str]]:
    return [[*(_cell(row[column]) for column in columns), *_first_quote(row)] for row in rows]


def _first_quote(row: Row) -> list[str]:
    quotes = row["quotes"]
    return [quotes[0]["article"], quotes[0]["sentence"], quotes[0]["text"]]


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return " ".join(value)
    return "" if value is None else str(value)


def render_package(
    schemas: Mapping[str, Mapping[str, Any]], files: Mapping[str, str], articles: Sequence[Article]
) -> str:
    """datapackage.json: each JSON table with its fields and its JSON Schema, each CSV with its columns."""
    resources = [_json_resource(name, schema) for name, schema in schemas.items()]
    resources += [
        _csv_resource(path, text) for path, text in sorted(files.items()) if path.endswith(".csv")
    ]
    package = {
        "name": "six-dragons-gazetteer",
        "title": "六小龙志",
        "description": _description(articles),
        "licenses": [
            {"name": "other-closed", "title": "Texts: their authors and publishers; structure: MIT"}
        ],
        "resources": resources,
    }
    return json.dumps(package, ensure_ascii=False, indent=1) + "\n"


def _description(articles: Sequence[Article]) -> str:
    """What it is made of: how many articles, and when they were published."""
    count = len(articles)
    number = _NUMBERS[count] if count < len(_NUMBERS) else str(count)
    nouns = "news article" if count == 1 else "news articles"
    says = "says" if count == 1 else "say"
    span = publication_span(articles)
    dated = f" of {_in_english(span)}" if span else ""
    return f"What {number} Chinese {nouns}{dated} {says} of Hangzhou's six little dragons."


def _in_english(span: Edtf) -> str:
    """2025, February 2025, February to March 2025, December 2024 to March 2025."""
    ends = tuple(span.text.split("/"))
    years = dict.fromkeys(end[:4] for end in ends)
    months = [f"{month_name[int(end[5:])]} " if end[5:] else "" for end in ends]
    if len(years) == 1:
        return f"{'to '.join(months)}{ends[0][:4]}"
    return " to ".join(f"{month}{end[:4]}" for month, end in zip(months, ends, strict=True))


def _json_resource(name: str, schema: Mapping[str, Any]) -> dict[str, object]:
    properties = schema["items"]["properties"]
    return {
        "name": name,
        "path": f"{name}.json",
        "format": "json",
        "mediatype": "application/json",
        "encoding": "utf-8",
        "title": schema["title"],
        "description": schema["description"],
        "jsonSchema": f"{name}.schema.json",
        "schema": {"fields": [_field(key, value) for key, value in properties.items()]},
    }


def _csv_resource(path: str, text: str) -> dict[str, object]:
    return {
        "name": path.removeprefix("data/").replace(".", "-"),
        "path": path.removeprefix("data/"),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "description": _CSV_NOTE,
        "schema": {"fields": [{"name": column, "type": "string"} for column in csv_header(text)]},
    }


def _field(name: str, schema: Mapping[str, Any]) -> dict[str, str]:
    kind = schema.get("type", "string")
    if kind == "array":
        return {"name": name, "type": "array"}
    return {
        "name": name,
        "type": _FRICTIONLESS_TYPES.get(kind, "string") if isinstance(kind, str) else "string",
    }
