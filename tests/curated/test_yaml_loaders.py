"""yaml_source: the fast loader gives and refuses what the plain one does."""

import pytest
from gazetteer.curated import yaml_source
from gazetteer.curated.yaml_source import parse_yaml
from gazetteer.curated.yaml_values import read_values

ODD = (
    *(
        "",
        "# nothing",
        "---\na: b\n---\n",
        "- - - b",
        "a: -",
        "- -a",
        "a: :b",
        "[?b]",
        "[a, ?]",
        "{?b: c}",
    ),
    *(
        "[a:b]",
        "{a:b}",
        "{a}",
        "[a: b]",
        "? a\n: b",
        "? [a]\n: c",
        "\ufeffa: b",
        "a: \ufeffb",
        "a: 😀",
        "a: x#c",
    ),
    *(
        "a: |\n  x\n\n  y\n",
        "a: >-\n  x\n  y\n",
        "a: 'b''c'",
        'a: "\\u2028\\x41"',
        "a: b\n  c\n",
        "'a' : b",
    ),
    *(
        "a: &x b",
        "a: !!str b",
        "a: !b c",
        "*a",
        "a: @x",
        "a: `x",
        "a: %x",
        "\ta: b",
        "a:\n\t- b",
        "a: b: c",
    ),
    *(
        "[,]",
        "{a: 1",
        "a: 'b",
        "a: \u2028b",
        "a: \x85b",
        "a: \x7fb",
        "a: \ud800b",
        "[" * 3000,
        "- " * 3000,
    ),
)


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_the_fast_loader_reads_and_refuses_what_the_plain_one_does(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yaml_source, "read_values", lambda text: None)
    fast = parse_yaml("data/x.yml", text)
    monkeypatch.setattr(yaml_source, "_FastLoader", yaml_source._PlainLoader)
    assert parse_yaml("data/x.yml", text) == fast


LISTED = (
    *("- a\n- b\n\n# end\n", "- a: b\n  c: |\n    d\n\n    e\n\n\n# f\n- g: >\n    h\n"),
    *(
        "- {a: b,\n   c: d}\n- [\n  e]\n",
        "- a:\n    - b: c\n      d: [e,\n        f]\n\n- []\n- {}\n",
    ),
    *("- a:\n- b:\n    - c: d\n", "- a: b\n  a: c\n- line: d\n", "- 'a\n\n  b'\n- c\n  d\n"),
    *(
        "- a: “b”\n",
        "- a: b：c\n",
        "- “a”: b\n",
        "- a：b\n",
        '- "\\x07"\n',
        '- "\\a": b\n',
        "[a, {b: c}]",
    ),
    *("- " * 21 + "a", "- " * 22 + "a", "a: " + "[" * 20 + "]" * 20, "a: " + "[" * 21 + "]" * 21),
)


@pytest.mark.parametrize("text", [*ODD, *LISTED], ids=range(len(ODD) + len(LISTED)))
def test_events_give_the_values_and_lines_that_the_nodes_give(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = parse_yaml("data/x.yml", text)
    monkeypatch.setattr(yaml_source, "read_values", lambda text: None)
    assert parse_yaml("data/x.yml", text) == found


@pytest.mark.parametrize("text", ["- a\n", "- a: “b”c\n  d: |\n    e\n- {f: g}\n", ""])
def test_what_is_right_is_read_from_events(text: str) -> None:
    assert read_values(text)


@pytest.mark.parametrize(
    "text", ["- a: “b”\n", "a: b\na: c\n", "line: a", "a: &b c", "- &a [b]", "[" * 3000, "- " * 22]
)
def test_what_is_wrong_is_left_to_the_nodes(text: str) -> None:
    assert read_values(text) is None
