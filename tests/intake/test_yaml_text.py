"""yaml_text: parts of a YAML file go, and every other character stays."""

import pytest
import yaml
from gazetteer.intake.yaml_text import (
    apply_edits,
    closed,
    compose,
    entry_gone,
    field,
    items,
    without,
)

FILE = """\
# A legend.

- id: one  # a comment
  names: [a, "b, c", {text: d, except_in: [e]}]
  # between
  quotes:
    - x: "一"
    - y: "二"   # why

    - z: "三"
  box:
    first: [{text: "甲", proof: [p]}, {text: "乙", proof: [q, r]}]
    second: {text: "丙"}

# ---- a heading ----

- {id: two, ties: [a b c]}
- id: three
  text: "末"
"""
CASES = {
    "first of a list in brackets": (0, ("names",), [0], ("[a, ", "[")),
    "middle of a list in brackets": (0, ("names",), [1], (', "b, c"', "")),
    "last of a list in brackets": (0, ("names",), [2], (", {text: d, except_in: [e]}", "")),
    "first two of a list in brackets": (0, ("names",), [0, 1], ('a, "b, c", ', "")),
    "first and last of a list in brackets": (0, ("names",), [0, 2], None),
    "all of a list in brackets": (0, ("names",), [0, 1, 2], None),
    "first of a block": (0, ("quotes",), [0], ('    - x: "一"\n', "")),
    "middle of a block, with its comment": (0, ("quotes",), [1], ('    - y: "二"   # why\n', "")),
    "last of a block": (0, ("quotes",), [2], ('    - z: "三"\n', "")),
    "a cell of several": (0, ("box", "first"), [1], (', {text: "乙", proof: [q, r]}', "")),
}


@pytest.mark.parametrize("case", CASES)
def test_parts_of_a_list_go_and_the_rest_stays(case: str) -> None:
    entry, path, gone, change = CASES[case]
    parts = field(compose(FILE)[entry], *path)
    assert parts is not None
    text = apply_edits(FILE, without(FILE, parts, [items(parts)[at] for at in gone]))
    expected = yaml.safe_load(FILE)
    values = expected[entry]
    for step in path:
        values = values[step]
    values[:] = [one for at, one in enumerate(values) if at not in gone]
    assert yaml.safe_load(text) == expected
    if change:
        assert text == FILE.replace(*change)


@pytest.mark.parametrize(
    ("key", "old"),
    [
        ("names", '  names: [a, "b, c", {text: d, except_in: [e]}]\n'),
        ("quotes", FILE[FILE.index("  quotes:") : FILE.index("  box:")]),
    ],
)
def test_field_goes_with_its_lines(key: str, old: str) -> None:
    row = compose(FILE)[0]
    gone = [name for name, _ in row.value if name.value == key]
    assert apply_edits(FILE, without(FILE, row, gone)) == FILE.replace(old, "")


@pytest.mark.parametrize(
    ("at", "old"),
    [
        (0, FILE[FILE.index("- id: one") : FILE.index("# ---- a heading")]),
        (1, "- {id: two, ties: [a b c]}\n"),
        (2, '- id: three\n  text: "末"\n'),
    ],
)
def test_entry_goes_with_its_lines_and_comments_of_others_stay(at: int, old: str) -> None:
    assert apply_edits(FILE, [entry_gone(FILE, compose(FILE)[at])]) == FILE.replace(old, "")


def test_file_without_entries_says_so() -> None:
    text = apply_edits(FILE, [entry_gone(FILE, row) for row in compose(FILE)])
    assert closed(text) == "# A legend.\n\n# ---- a heading ----\n[]\n"
    assert closed(closed(text)) == closed(text)
    assert closed(FILE) == FILE
