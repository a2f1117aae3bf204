"""What the shape of a row refuses becomes problems: line, what was found, what was expected, a right example."""

from __future__ import annotations

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from gazetteer.curated.rows import EXAMPLES, without_line
from gazetteer.curated.yaml_source import YamlSource
from gazetteer.problems import Problem, quoted

_LONGEST_ID = 100


def row_problems(
    source: YamlSource, at: int, entry: object, error: ValidationError
) -> list[Problem]:
    """Of the entry at this place of a list, each named by its id, or else by its number."""
    name = entry.get("id") if isinstance(entry, dict) else None
    name = name if isinstance(name, str) and len(name) <= _LONGEST_ID else f"entry {at + 1}"
    return [
        Problem(
            file=source.file,
            line=source.line_of((at, *details["loc"])),
            what=f"{name}: {_what(details)}",
        )
        for details in error.errors()
    ]


def _what(details: ErrorDetails) -> str:
    """What was found, what was expected, and a right example where one is known."""
    fields = [part for part in details["loc"] if isinstance(part, str) and part.islower()]
    field_name = fields[-1] if fields else "the entry"
    example = (
        f"; for example {field_name}: {EXAMPLES[field_name]}" if field_name in EXAMPLES else ""
    )
    match details["type"]:
        case "missing":
            return f"the field {quoted(field_name)} is missing{example}"
        case "extra_forbidden":
            return f"unknown field {quoted(field_name)}; take it out or correct its name"
        case "value_error":
            return f"{field_name}: {str(details['ctx']['error'])}"
        case _:
            message = details["msg"][0].lower() + details["msg"][1:]
            return (
                f"{field_name}: found {quoted(without_line(details['input']))}; {message}{example}"
            )
