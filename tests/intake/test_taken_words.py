"""drop_article: a row that takes its quotes from another gets the words of the articles that stay, or goes."""

from pathlib import Path

import pytest
from drop_article import main
from gazetteer.intake.taken_words import quote_words, read_quotes, taken
from gazetteer.intake.yaml_text import compose, field, items

FIRST_LIGHT, ECHO = "data/statements/first-light.yml", "data/statements/echo.yml"
GIVER = """
- id: ships-leave
  text: "留下来的是想把船修好的人。"
  about: {yunting: view, moyu: products}
  quotes:
    - first-light: "墨羽工坊的《长夜:归途》将在2026年发行"
    - echo: "留下來的,是想把船修好的人"

"""
SPEAKING = GIVER.replace("留下来的是", "云汀晚报说，留下来的是")
WORDS = '- echo: "留下來的,是想把船修好的人"'


def _taker(name: str, *items: str, about: str = "beipu") -> str:
    lines = "".join(f"    - {item}\n" for item in items)
    return f'- id: {name}\n  text: "想把船修好的人留了下来（{name}）。"\n  about: {{{about}: view}}\n  quotes:\n{lines}\n'


def _put(world: Path, path: str, *rows: str) -> None:
    with (world / path).open("a", encoding="utf-8") as file:
        file.write("\n" + "".join(rows))


def _text(world: Path, path: str) -> str:
    return (world / path).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("giver", "file", "rows", "left", "told"),
    [
        (
            GIVER,
            ECHO,
            [_taker("second", "{of: ships-leave, quote: 2}")],
            [_taker("second", WORDS[2:])],
            ["second: has the words of ships-leave itself now"],
        ),
        (
            GIVER,
            FIRST_LIGHT,
            [_taker("whole", "of: ships-leave")],
            [_taker("whole", WORDS[2:])],
            ["whole: has the words of ships-leave itself now", "whole: 1 quote(s) go, 1 stay"],
        ),
        (
            GIVER,
            FIRST_LIGHT,
            [_taker("first", "{of: ships-leave, quote: 1}")],
            [],
            ["first: no other receipt"],
        ),
        (
            SPEAKING,
            ECHO,
            [_taker("said", "{of: ships-leave, quote: 2}")],
            [_taker("said", WORDS[2:])],
            [
                "ships-leave: it is what the article says",
                "said: has the words of ships-leave itself now",
            ],
        ),
        (
            GIVER,
            ECHO,
            [
                _taker("middle", "{of: ships-leave, quote: 2}"),
                _taker("end", "of: middle", about="gu-lanzhou"),
            ],
            [_taker("middle", WORDS[2:]), _taker("end", "of: middle", about="gu-lanzhou")],
            ["middle: has the words of ships-leave itself now"],
        ),
    ],
    ids=["one of two", "all of them", "the lost one", "of a row that goes", "through another row"],
)
def test_taker_has_the_words_or_goes(
    giver: str,
    file: str,
    rows: list[str],
    left: list[str],
    told: list[str],
    world: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    _put(world, FIRST_LIGHT, giver)
    _put(world, file, *rows)
    assert main(["first-light", "--yes", "--root", str(world)]) == 0, capsys.readouterr().err
    said = capsys.readouterr().out
    assert [line for line in told if line not in said] == []
    stands = _text(world, ECHO)
    assert [row for row in left if row.strip() not in stands] == []
    assert [row for row in rows if row not in left and row.strip() in stands] == []
    assert not (world / "data/statements/of.yml").exists()


def test_words_in_brackets_stay_in_brackets(world: Path) -> None:
    _put(world, FIRST_LIGHT, GIVER)
    row = _taker("flow").replace("quotes:\n", "quotes: [{of: ships-leave, quote: 2}]\n")
    _put(world, ECHO, row)
    assert main(["first-light", "--yes", "--root", str(world)]) == 0
    assert f"  quotes: [{{{WORDS[2:]}}}]\n" in _text(world, ECHO)


def test_row_that_goes_for_another_reason_leaves_its_words(
    world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    quote = 'first-light: "云汀大学每年培养800名工程师"'
    row = _taker("of-yunting", "of: of-beipu", about="shen-zhiyao")
    _put(world, FIRST_LIGHT, _taker("of-beipu", quote), row)
    assert main(["echo", "--yes", "--root", str(world)]) == 0, capsys.readouterr().err
    said = capsys.readouterr().out
    assert "  - of-beipu: what it is about is gone\n" in said
    assert "  ~ of-yunting: has the words of of-beipu itself now\n" in said
    assert row.replace("of: of-beipu", quote).strip() in _text(world, FIRST_LIGHT)


def test_summary_that_takes_words_has_them(world: Path) -> None:
    _put(world, FIRST_LIGHT, GIVER)
    old = '      - echo: "云汀的名字傳到了下游的北浦"\n'
    text = _text(world, "data/cities.yml")
    assert old in text
    new = f"{old}      - {{of: ships-leave, quote: 2}}\n"
    (world / "data/cities.yml").write_text(text.replace(old, new), encoding="utf-8")
    assert main(["first-light", "--yes", "--root", str(world)]) == 0
    assert f"{old}      {WORDS}\n" in _text(world, "data/cities.yml")


def test_quotes_are_taken_in_their_order_and_by_number() -> None:
    texts = {
        "data/statements/a.yml": '- id: a\n  quotes:\n    - x: "一"\n    - {article: y, text: "二"}\n',
        "data/events.yml": "- id: b\n  quotes: [{of: a}, {of: a, quote: 2}]\n",
        "data/figures.yml": '- id: b\n  quotes: [{z: "三"}]\n- id: c\n  quotes: [{of: b}, {of: gone}]\n',
    }
    quotes = read_quotes(texts)
    last = compose(texts["data/figures.yml"])[-1]
    words = [
        quote_words(one) for item in items(field(last, "quotes")) for one in taken(item, quotes)
    ]
    assert words == [
        'x: "一"',
        '{article: "y", text: "二"}',
        '{article: "y", text: "二"}',
    ]
