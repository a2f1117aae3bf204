"""seeds: the text of a source becomes front matter and body within limits, or one clear sentence."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from gazetteer.problems import Problem
from gazetteer.sources.blocks import parse_blocks
from gazetteer.sources.seeds import Seed, load_seeds
from hypothesis import given
from hypothesis import strategies as st

from tests.sources.seed_samples import EMPTY, NOT_TEXT, make_problem, make_seed, parse


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n", "\x0c"])
def test_line_ends_become_newlines(end: str) -> None:
    assert parse(f"---{end}title: 题{end}---{end}甲。{end}{end}乙。{end}") == make_seed(
        "甲。\n\n乙。\n", title="题"
    )


@pytest.mark.parametrize("end", ["\x85", "\u2028", "\u2029"])
def test_line_ends_of_unicode_become_newlines(end: str) -> None:
    assert parse(f"甲。{end}乙。") == make_seed("甲。\n乙。")


@pytest.mark.parametrize("raw", ["", "\ufeff", " \n\t\n", "---\ntitle: 题\n---\n"])
def test_seed_without_a_line_of_text_is_empty(raw: str) -> None:
    assert parse(raw) == make_problem(EMPTY)


@pytest.mark.parametrize("raw", ["---\n---\n \n", "---\n\n---\n", "***\n", "　。\n"])
def test_seed_without_a_letter_is_empty(raw: str) -> None:
    assert parse(raw) == make_problem(EMPTY)


@pytest.mark.parametrize(
    ("front", "meta"),
    [
        ('title: "题：一"', {"title": "题：一"}),
        ("title: '<script>alert(1)</script>'", {"title": "<script>alert(1)</script>"}),
        (r'title: "说\"引号\"与\\反斜杠"', {"title": '说"引号"与\\反斜杠'}),
        (
            "title: 题\ndate: 2025-02-07 10:00\ntags: [a, b]\ndraft: yes",
            {"title": "题", "date": "2025-02-07 10:00", "draft": "yes"},
        ),
        ("title: !!python/object/apply:os.getcwd []", {}),
    ],
)
def test_front_matter_gives_its_plain_values(front: str, meta: Mapping[str, str]) -> None:
    assert parse(f"---\n{front}\n---\n甲。\n") == Seed(file="a.txt", meta=meta, body="甲。\n")


@pytest.mark.parametrize(
    "front",
    [
        'title: "没有关上',
        "title: [",
        "- 一\n- 二",
        "只是一句",
        "title: &a [*a]",
        "? [a]\n: b",
        "a: b: c",
    ],
)
def test_front_matter_that_is_no_mapping_belongs_to_the_body(front: str) -> None:
    text = f"---\n{front}\n---\n甲。\n"
    assert parse(text) == make_seed(text)


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: 题\n\n甲。\n",
        "---\n\n甲。\n",
        "甲。\n---\ntitle: 题\n---\n",
        "----\n甲: 乙\n----\n",
    ],
)
def test_front_matter_that_is_not_closed_at_the_top_belongs_to_the_body(text: str) -> None:
    assert parse(text) == make_seed(text)


@pytest.mark.parametrize(
    ("title", "read"),
    [
        (r"\ud83d\ude00题", "😀题"),
        (r"\ud83d题", "题"),
        (r"甲\0乙\x02", "甲乙"),
        (r"甲\n- 乙\u2028丙", "甲 - 乙 丙"),
    ],
)
def test_title_is_one_line_of_characters_that_a_page_can_hold(title: str, read: str) -> None:
    assert parse(f'---\ntitle: "{title}"\n---\n甲。\n') == make_seed("甲。\n", title=read)


def test_front_matter_nested_without_end_belongs_to_the_body() -> None:
    text = "---\ntitle: " + "[" * 5000 + "\n---\n甲。\n"
    assert parse(text) == make_seed(text)


@pytest.mark.parametrize(
    ("raw", "line", "what"),
    [
        (
            "甲。\n\n乙" + "[" * 10_001,
            3,
            "10,001 full stops, digits and signs in one line; "
            "an article has at most 10,000, a paragraph a line",
        ),
        (
            "江边。" * 10_001,
            1,
            "10,001 full stops, digits and signs in one line; "
            "an article has at most 10,000, a paragraph a line",
        ),
        (
            f"---\ntitle: {'题' * 301}\n---\n甲。",
            0,
            "title: 301 characters; a title has at most 300",
        ),
        ("> " * 21 + "甲", 0, "quotations or lists 21 deep; an article has at most 20"),
        (
            "".join("  " * depth + "- 甲\n" for depth in range(21)),
            0,
            "quotations or lists 21 deep; an article has at most 20",
        ),
        (">" * 5000 + "甲", 0, "quotations or lists 80 deep; an article has at most 20"),
    ],
    ids=["signs", "full stops", "title", "quotations", "lists", "far too deep"],
)
def test_seed_beyond_a_limit_is_refused(raw: str, line: int, what: str) -> None:
    assert parse(raw) == Problem(file="seeds/a.txt", line=line, what=what)


@pytest.mark.parametrize(
    "body",
    ["乙" * 100_000, "> " * 20 + "甲", "".join("  " * depth + "- 甲\n" for depth in range(20))],
    ids=["line", "quotations", "lists"],
)
def test_seed_at_a_limit_keeps_all_its_words(body: str) -> None:
    seed = parse(f"---\ntitle: {'题' * 300}\n---\n{body}")
    assert seed == make_seed(body, title="题" * 300)
    shown = "".join(block.text for block in parse_blocks(body))
    assert shown == re.sub(r"[>\s-]", "", body)


def test_folder_gives_its_files_by_name_and_every_problem(tmp_path: Path) -> None:
    folder = tmp_path / "seeds"
    (folder / "older").mkdir(parents=True)
    for name, text in {
        "b.txt": "乙。",
        "文章.txt": "丙。",
        "a.txt": "甲。",
        ".hidden": "x",
        "c.txt": "",
        "d.txt": "\0",
    }.items():
        (folder / name).write_text(text, encoding="utf-8")
    seeds = [
        Seed(file=f, meta={}, body=b)
        for f, b in [("a.txt", "甲。"), ("b.txt", "乙。"), ("文章.txt", "丙。")]
    ]
    assert load_seeds(folder) == (
        tuple(seeds),
        (
            Problem(file="seeds/c.txt", line=0, what=EMPTY),
            Problem(file="seeds/d.txt", line=0, what=NOT_TEXT),
            Problem(
                file="seeds/older", line=0, what="this is a folder; put the article itself here"
            ),
        ),
    )


@given(
    st.binary(max_size=60) | st.text(max_size=30).map(lambda text: text.encode("utf-8", "replace"))
)
def test_any_bytes_are_a_seed_or_a_problem_that_names_the_file(raw: bytes) -> None:
    result = parse(raw)
    assert isinstance(result, Seed) or result in (make_problem(EMPTY), make_problem(NOT_TEXT))
