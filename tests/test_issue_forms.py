"""The forms for issues are what GitHub takes, and the links of the pages name one of them and its fields."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from tests.conftest import ROOT

FOLDER = ROOT / ".github/ISSUE_TEMPLATE"
FORMS = sorted(path for path in FOLDER.glob("*.yml") if path.name != "config.yml")
TAKEN = {"template", "title", "body", "labels", "milestone", "assignees", "projects", "type"}
"""What the address of a new issue means otherwise: a field so named cannot be filled in by a link."""

WORDS = {"type": "string", "minLength": 1}
ASKED = {"label": WORDS, "description": WORDS}
WRITTEN = ASKED | {"placeholder": WORDS, "value": WORDS}
CHOICES = {"type": "array", "minItems": 1, "uniqueItems": True, "items": WORDS}
FIELDS: dict[str, tuple[dict[str, Any], list[str]]] = {
    "markdown": ({"value": WORDS}, ["value"]),
    "input": (WRITTEN, ["label"]),
    "textarea": (WRITTEN | {"render": WORDS}, ["label"]),
    "dropdown": (
        ASKED | {"options": CHOICES, "multiple": {"type": "boolean"}},
        ["label", "options"],
    ),
}


def _object(properties: dict[str, Any], required: list[str]) -> dict[str, Any]:
    closed = {"type": "object", "additionalProperties": False}
    return closed | {"properties": properties, "required": required}


def _field(kind: str) -> dict[str, Any]:
    properties: dict[str, Any] = {"type": {"const": kind}, "attributes": _object(*FIELDS[kind])}
    if kind == "markdown":
        return _object(properties, ["type", "attributes"])
    properties["id"] = {"type": "string", "pattern": "^[A-Za-z0-9_-]+$"}
    properties["validations"] = _object({"required": {"type": "boolean"}}, [])
    return _object(properties, ["type", "attributes", "id"])


# https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-issue-forms
SCHEMA = _object(
    {
        "name": {"type": "string", "minLength": 3},
        "description": {"type": "string", "minLength": 3, "maxLength": 200},
        "title": WORDS,
        "labels": CHOICES,
        "body": {
            "type": "array",
            "contains": {"properties": {"type": {"not": {"const": "markdown"}}}},
            "items": {"oneOf": [_field(kind) for kind in FIELDS]},
        },
    },
    ["name", "description", "body"],
)


def _load(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.name)
def test_form_is_what_github_takes(path: Path) -> None:
    form = _load(path)
    assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(form)] == []
    ids = [field["id"] for field in form["body"] if "id" in field]
    labels = [field["attributes"].get("label") for field in form["body"] if "id" in field]
    assert len(set(ids)) == len(ids)
    assert len(set(labels)) == len(labels)
    assert TAKEN.isdisjoint(ids)


def test_there_is_a_form_for_each_purpose() -> None:
    names = {_load(path)["name"].partition(" · ")[2] for path in FORMS}
    assert names == {"Add a source", "Correct a statement", "Take down"}
    assert _load(FOLDER / "config.yml") == {"blank_issues_enabled": False}


def test_links_of_the_pages_name_a_form_and_its_fields() -> None:
    template = (ROOT / "overrides/main.html").read_text(encoding="utf-8")
    found = re.findall(r'/issues/new\?template=([\w.-]+)&title=" ~ .*? ~ "&(\w+)="', template)
    assert found == [("correct-a-statement.yml", "where")]
    for name, field in found:
        assert field in [one.get("id") for one in _load(FOLDER / name)["body"]]
