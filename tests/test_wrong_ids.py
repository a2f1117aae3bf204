"""One slip, one problem: a wrong seed, a wrong id of an article, an unknown id with the nearest that is known."""

from pathlib import Path

import pytest
from gazetteer.building import Project, load_gazetteer
from gazetteer.problems import ProblemsFound, did_you_mean, one_of

CATALOGUE = "data/articles.yml"
LIGHT = "seed: first-light.txt"
ECHO = "seed: 回声.txt"
CORRECT = "correct its seed, or the article that the quotes name"
LIT = (
    "data/companies.yml:11, 18; data/disagreements.yml:16; data/events.yml:9, 20, 30; data/figures.yml:9, 30; "
    "data/organisations.yml:8; data/people.yml:8; data/policies.yml:8; 8 more"
)
ECHOED = (
    "data/cities.yml:10, 20; data/disagreements.yml:10, 13; data/figures.yml:20; data/people.yml:16; "
    "data/statements/echo.yml:6, 13, 14, 21; data/themes.yml:7"
)


def _problems(world: Path) -> list[str]:
    with pytest.raises(ProblemsFound) as found:
        load_gazetteer(Project(root=world))
    return [str(problem) for problem in found.value.problems]


def _edit(world: Path, file: str, *changes: tuple[str, str]) -> None:
    path = world / file
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("changes", "problems"),
    [
        (
            [(LIGHT, "seed: first-ligth.txt")],
            [
                "data/articles.yml:2: first-light: there is no seeds/first-ligth.txt; did you mean first-light.txt?"
            ],
        ),
        (
            [(ECHO, "seed: echo.txt")],
            [
                "data/articles.yml:12: echo: there is no seeds/echo.txt; "
                "expected one of first-light.txt, strange.txt, 回声.txt"
            ],
        ),
        (
            [(ECHO, LIGHT)],
            [
                "data/articles.yml:12: echo: first-light in line 2 has the seed first-light.txt too; "
                "an entry has its own; no entry has strange.txt or 回声.txt"
            ],
        ),
        (
            [(LIGHT, "seed: strange.txt")],
            [
                "seeds/first-light.txt: its id 'first-light' is taken by seeds/strange.txt; "
                "name the file otherwise, or give it an entry in data/articles.yml"
            ],
        ),
        (
            [(ECHO, "seed: strange.txt")],
            [
                "data/articles.yml:12: echo: 11 of its 11 quotes do not stand in seeds/strange.txt, "
                f"10 of them in seeds/回声.txt; {CORRECT} ({ECHOED})"
            ],
        ),
        (
            [(LIGHT, "seed: ?"), (ECHO, LIGHT), ("seed: ?", ECHO)],
            [
                "data/articles.yml:2: first-light: 20 of its 20 quotes do not stand in seeds/回声.txt, "
                f"20 of them in seeds/first-light.txt; {CORRECT} (data/cities.yml:9; {LIT})",
                "data/articles.yml:12: echo: 11 of its 11 quotes do not stand in seeds/first-light.txt, "
                f"10 of them in seeds/回声.txt; {CORRECT} ({ECHOED})",
            ],
        ),
        (
            [("id: first-light", "id: first-night")],
            [
                "data/cities.yml:9: quotes the unknown article 'first-light', as 19 more quotes "
                f"({LIT.replace('8 more', 'data/statements/first-light.yml:7; 7 more')}); did you mean first-night?"
            ],
        ),
    ],
    ids=["misspelt", "renamed", "taken", "by its name", "another", "swapped", "id"],
)
def test_wrong_seed_or_id_is_told_once(
    changes: list[tuple[str, str]], problems: list[str], world: Path
) -> None:
    strange = "海边的风车转了一夜。\n\n渔民们说，今年的鱼比往年小。\n"
    (world / "seeds/strange.txt").write_text(strange, encoding="utf-8")
    _edit(world, CATALOGUE, *changes)
    assert _problems(world) == problems


@pytest.mark.parametrize(
    ("file", "old", "new", "problem"),
    [
        (
            "events.yml",
            "[starraft, yunting]",
            "[star-raft, yunting]",
            "2: 2018-starraft-founded: there is no entity 'star-raft'; did you mean starraft?",
        ),
        (
            "events.yml",
            "[starraft, yunting]",
            "[星槎智能, yunting]",
            "2: 2018-starraft-founded: there is no entity '星槎智能'; did you mean starraft?",
        ),
        (
            "events.yml",
            "[starraft, yunting]",
            "[zzz, yunting]",
            "2: 2018-starraft-founded: there is no entity 'zzz'; expected an id of companies, cities, people, organisations, policies or works",
        ),
        (
            "events.yml",
            "figure: yumiao-funds-2024",
            "figure: yumiao-fund-2024",
            "11: 2024-06-yumiao-banfa: E14: there is no figure 'yumiao-fund-2024'; did you mean yumiao-funds-2024?",
        ),
        (
            "events.yml",
            '- first-light: "2018',
            '- fist-light: "2018',
            "9: quotes the unknown article 'fist-light'; did you mean first-light?",
        ),
        (
            "themes.yml",
            "claim: yunting-keeps-people",
            "claim: yunting-keep-people",
            "10: patience: E17: there is no statement 'yunting-keep-people'; did you mean yunting-keeps-people?",
        ),
        (
            "themes.yml",
            "stance: argues",
            "stance: argue",
            "9: patience: stance: found 'argue'; input should be 'argues', 'doubts' or 'qualifies'",
        ),
        (
            "entries.yml",
            "[2018-starraft-founded]",
            "[2018-starraft-foundet]",
            "10: starraft: E19: there is no statement, event or figure '2018-starraft-foundet'; did you mean 2018-starraft-founded or starraft-founder?",
        ),
        (
            "entries.yml",
            "founded: [",
            "fonded: [",
            "2: starraft: E19: there is no row 'fonded'; did you mean founded or founder?",
        ),
        (
            "charts.yml",
            "figure: yunting-engineers",
            "figure: yunting-enginers",
            "8: engineers: there is no figure 'yunting-enginers'; did you mean yunting-engineers?",
        ),
        (
            "cities.yml",
            "type: city",
            "type: citty",
            "2: yunting: 'citty' is no type of data/labels.yml; did you mean city?",
        ),
        (
            "statements/echo.yml",
            "beipu: talent",
            "beipu: talents",
            "16: beipu-graduates-leave: E5: 'talents' is no heading of beipu, a city; did you mean talent?",
        ),
        (
            "statements/echo.yml",
            "by: gu-lanzhou",
            "by: gu-lan-zhou",
            "8: gu-lanzhou-cold-harbour: there is no entity 'gu-lan-zhou'; did you mean gu-lanzhou?",
        ),
        (
            "statements/echo.yml",
            "by: gu-lanzhou",
            "by: ecko",
            "8: gu-lanzhou-cold-harbour: there is no entity 'ecko'; did you mean echo?",
        ),
        (
            "coverage.yml",
            "article: echo",
            "article: ehco",
            "3: there is no article 'ehco'; did you mean echo?",
        ),
    ],
)
def test_unknown_id_is_told_with_the_nearest(
    file: str, old: str, new: str, problem: str, world: Path
) -> None:
    _edit(world, f"data/{file}", (old, new))
    assert f"data/{file}:{problem}" in _problems(world)


@pytest.mark.parametrize(
    ("name", "known", "end"),
    [
        (
            "future-tech-city",
            ["future-sci-tech-city", "silicon-valley"],
            "; did you mean future-sci-tech-city?",
        ),
        ("echo", [], "; expected another"),
        ("echo", ["first-light"], "; expected another"),
        ("Echo", ["echo", "ecco"], "; did you mean echo?"),
        ("echoo", ["echo", "ecchoo"], "; did you mean ecchoo or echo?"),
        ("", ["echo"], "; expected another"),
    ],
)
def test_nearest_names_come_first(name: str, known: list[str], end: str) -> None:
    assert did_you_mean(name, known, "expected another") == end


def test_long_lists_of_names_are_cut() -> None:
    assert one_of(["b", "a"]) == "expected one of b, a"
    assert one_of(map(str, range(200))).endswith("18, 19 and 180 more")
