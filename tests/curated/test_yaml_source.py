"""yaml_source: YAML as plain strings with lines, and what is wrong with it."""

import pytest
from gazetteer.curated.yaml_source import YamlSource, parse_yaml
from gazetteer.problems import Problem


def _source(text: str) -> YamlSource:
    source, problems = parse_yaml("data/x.yml", text)
    assert source is not None
    assert problems == ()
    return source


def _problem(line: int, what: str) -> Problem:
    return Problem(file="data/x.yml", line=line, what=what)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        (
            "- id: a\n  n: 2025-02-07\n- id: b",
            [{"id": "a", "n": "2025-02-07", "line": "1"}, {"id": "b", "line": "3"}],
        ),
        ("a: no\nb: 012\nc: ~\nd:", {"a": "no", "b": "012", "c": "~", "d": "", "line": "1"}),
        ("- [1, 2.0]\n- {a: [b]}", [["1", "2.0"], {"a": ["b"], "line": "2"}]),
        ("- 'a: b'\n- \"c\\n\"\n- |\n  d\n  e\n", ["a: b", "c\n", "d\ne\n"]),
        ("# nothing but a comment\n", []),
        ("", []),
        ("just words", "just words"),
    ],
)
def test_every_value_is_a_string_and_every_mapping_has_its_line(text: str, plain: object) -> None:
    assert _source(text).plain() == plain


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ((), 1),
        ((0,), 2),
        ((0, "id"), 2),
        ((0, "facts"), 4),
        ((0, "facts", 1, "text"), 7),
        ((0, "facts", 1, "quotes"), 6),
        ((0, "facts", 9), 4),
        ((0, "missing"), 2),
        ((5,), 1),
        (("id",), 1),
    ],
)
def test_line_is_that_of_the_value_or_of_the_nearest_above(
    path: tuple[int | str, ...], line: int
) -> None:
    text = "# legend\n- id: a\n  facts:\n    - text: b\n      topic: c\n    - topic: d\n      text: e\n"
    assert _source(text).line_of(path) == line


def test_keys_that_stand_twice_are_each_named_with_their_line() -> None:
    text = "- id: a\n  id: b\n  facts:\n    - {t: 1, u: 2, t: 3, t: 4}\n- id: c\n"
    what = "the key {!r} stands twice in one entry; keep one of them"
    problems = (
        _problem(2, what.format("id")),
        _problem(4, what.format("t")),
        _problem(4, what.format("t")),
    )
    assert parse_yaml("data/x.yml", text)[1] == problems


@pytest.mark.parametrize(
    ("text", "line", "found"),
    [
        ("- id: a\n- name: b: c\n", 2, "mapping values are not allowed here"),
        ('- id: a\n  text: "没有关上\n', 3, "found unexpected end of stream"),
        ("- id: a\n- [b\n", 3, "expected ',' or ']', but got '<stream end>'"),
        ("- id: a\n\t- b\n", 2, "found character '\\t' that cannot start any token"),
        ("- *x\n", 1, "found undefined alias 'x'"),
        ("a: b\n--- \nc: d\n", 2, "but found another document"),
        ("- a: `b`\n", 1, "found character '`' that cannot start any token"),
    ],
)
def test_text_that_is_no_yaml_is_one_problem_with_its_line(
    text: str, line: int, found: str
) -> None:
    what = f"not YAML: {found}; write texts in double quotes, two spaces a level"
    assert parse_yaml("data/x.yml", text) == (None, (_problem(line, what),))


BOMB = "- &a [x, x]\n" + "".join(f"- &{'b' * n} [*a, *a]\n" for n in range(1, 30))


@pytest.mark.parametrize(
    ("text", "line", "found"),
    [
        ("- {a: 1}\n- &x {a: 1}\n- *x\n", 2, "&x"),
        ("- a\n- text: &Co 公司\n", 2, "&Co"),
        ("- a\n- text: !Important 的话\n", 2, "!Important"),
        (
            "- !!python/object/apply:os.getcwd []\n",
            1,
            "tag:yaml.org,2002:python/object/apply:os.getcwd",
        ),
        (BOMB, 1, "&a"),
        ("- &a [*a]\n", 1, "&a"),
    ],
    ids=["alias", "words behind &", "words behind !", "object", "bomb", "circle"],
)
def test_instruction_of_yaml_is_refused_with_its_line(text: str, line: int, found: str) -> None:
    what = f"found {found!r}; write a text that begins with & * or ! in quotes"
    assert parse_yaml("data/x.yml", text) == (None, (_problem(line, what),))


def test_quoted_text_may_begin_like_an_instruction() -> None:
    assert _source("- '&x'\n- \"*x\"\n- '!x'\n").plain() == ["&x", "*x", "!x"]


def test_character_that_yaml_forbids_is_one_problem_with_its_line() -> None:
    what = (
        "not YAML: special characters are not allowed: #x0002; "
        "write texts in double quotes, two spaces a level"
    )
    assert parse_yaml("data/x.yml", "- a\n- b\x02\n") == (None, (_problem(2, what),))


@pytest.mark.parametrize(
    ("text", "line"), [("- id: a\n  text: {{ x }}\n", 2), ("- id: a\n  ? [a]\n  : b\n", 2)]
)
def test_key_that_is_no_word_is_a_problem_with_its_line(text: str, line: int) -> None:
    assert [problem.line for problem in parse_yaml("data/x.yml", text)[1]] == [line]


@pytest.mark.parametrize("text", ["- &a [*a]\n", "- &a {b: *a}\n", "[" * 5000])
def test_value_nested_without_end_is_a_problem(text: str) -> None:
    assert [problem.file for problem in parse_yaml("data/x.yml", text)[1]] == ["data/x.yml"]


@pytest.mark.parametrize("text", [r"甲\0乙", r"\x02klzzwxh:0000\x03", r"\ud83d\ude00", r"\ufffe"])
def test_escape_for_a_character_no_page_can_hold_is_a_problem_with_its_line(text: str) -> None:
    problems = parse_yaml("data/x.yml", f'- id: a\n  text: "{text}"\n')[1]
    assert [problem.line for problem in problems] == [2]


FULL_WIDTH = "; write texts in double quotes, two spaces a level"


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        (
            '- id: a\n  name："甲"\n  kind: b\n',
            2,
            f"not YAML: a full-width colon after 'name'{FULL_WIDTH}",
        ),
        ('- id: a\n  name："甲"\n', 2, f"not YAML: a full-width colon after 'name'{FULL_WIDTH}"),
        ('- name："甲"\n  kind: b\n', 1, f"not YAML: a full-width colon after 'name'{FULL_WIDTH}"),
        (
            "kind:\n  company：企业\n",
            2,
            "a full-width colon after 'company'; write texts in double quotes",
        ),
        (
            '- {text："甲", reason: "b"}\n',
            1,
            "a full-width colon after 'text'; write texts in double quotes",
        ),
        ("- id: a\n  name: “甲”\n", 2, "full-width quotes around 甲; write texts in double quotes"),
        ("- [＂甲＂]\n", 1, "full-width quotes around 甲; write texts in double quotes"),
        ("- name: ‘甲’\n", 1, "full-width quotes around 甲; write texts in double quotes"),
    ],
)
def test_mark_of_an_input_method_in_place_of_yaml_s_is_named(
    text: str, line: int, what: str
) -> None:
    assert parse_yaml("data/x.yml", text) == (None, (_problem(line, what),))


@pytest.mark.parametrize(
    "text",
    ['- "“甲”"', "- '“甲”'", "- “甲”说", "- 说“甲”", "- 注：甲", '- "name：甲"', "- DeepSeek：甲"],
)
def test_full_width_marks_of_a_text_are_its_own(text: str) -> None:
    assert len(_source(text).plain()) == 1


def test_other_faults_keep_their_words_beside_full_width_colons() -> None:
    problem = _problem(3, "not YAML: mapping values are not allowed here" + FULL_WIDTH)
    assert parse_yaml("data/x.yml", '- a: "name：甲"\n- b: c\n- d: e: f\n') == (None, (problem,))


@pytest.mark.parametrize(("text", "line"), [("- id: a\n  line: 5\n", 2), ("- {a: {line: b}}", 1)])
def test_line_is_no_field(text: str, line: int) -> None:
    problem = _problem(line, "unknown field 'line'; take it out or correct its name")
    assert parse_yaml("data/x.yml", text)[1] == (problem,)
