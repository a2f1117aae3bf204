"""yaml_source: the fast loader gives and refuses what the plain one does."""

import pytest
from gazetteer.curated import yaml_source
from gazetteer.curated.yaml_source import parse_yaml

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
    fast, told = parse_yaml("data/x.yml", text)
    monkeypatch.setattr(yaml_source, "_FastLoader", yaml_source._PlainLoader)
    plain, same = parse_yaml("data/x.yml", text)
    assert told == same
    assert (fast and fast.plain()) == (plain and plain.plain())
