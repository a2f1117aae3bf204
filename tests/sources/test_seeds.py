"""seeds: the bytes of a source become front matter and body, or one clear sentence."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from gazetteer.problems import Problem
from gazetteer.sources.blocks import parse_blocks
from gazetteer.sources.seeds import Seed, load_seeds, parse_seed
from hypothesis import given
from hypothesis import strategies as st

HANS = "2025年早春，云汀的名字传到了下游的北浦。\n官员在座谈会上问：我们为什么留不住人？\n"
HANT = "2025年早春，雲汀的名字傳到了下游的北浦。\n官員在座談會上問：我們為什麼留不住人？\n"
EMPTY = "the article is empty; expected at least one line of text"
NOT_TEXT = "this is not text; expected an article in UTF-8 (GB18030 and Big5 are read too)"


def _seed(body: str, **meta: str) -> Seed:
    return Seed(file="a.txt", meta=meta, body=body)


def _problem(what: str) -> Problem:
    return Problem(file="seeds/a.txt", line=0, what=what)


def _parse(raw: bytes | str) -> Seed | Problem:
    return parse_seed("seeds/a.txt", raw if isinstance(raw, bytes) else raw.encode("utf-8"))


@pytest.mark.parametrize(
    ("raw", "body"),
    [
        (HANS.encode("utf-8"), HANS),
        (HANS.encode("utf-8-sig"), HANS),
        (HANS.encode("gb18030"), HANS),
        (HANS.encode("gbk"), HANS),
        (HANT.encode("big5"), HANT),
        (HANS.encode("utf-16"), HANS),
        (b"\xfe\xff" + HANS.encode("utf-16-be"), HANS),
        ("𠮷😀👩‍👧 שלום".encode(), "𠮷😀👩‍👧 שלום"),
    ],
    ids=["UTF-8", "BOM", "GB18030", "GBK", "Big5", "UTF-16", "UTF-16 BE", "beyond the BMP"],
)
def test_text_is_read_whatever_its_encoding(raw: bytes, body: str) -> None:
    assert _parse(raw) == _seed(body)


@pytest.mark.parametrize("encoding", ["gb18030", "big5"])
def test_two_short_lines_are_read_whatever_their_encoding(encoding: str) -> None:
    assert _parse("杭州。\n南京。\n".encode(encoding)) == _seed("杭州。\n南京。\n")


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n", "\x0c"])
def test_line_ends_become_newlines(end: str) -> None:
    assert _parse(f"---{end}title: 题{end}---{end}甲。{end}{end}乙。{end}") == _seed(
        "甲。\n\n乙。\n", title="题"
    )


@pytest.mark.parametrize("end", ["\x85", "\u2028", "\u2029"])
def test_line_ends_of_unicode_become_newlines(end: str) -> None:
    assert _parse(f"甲。{end}乙。") == _seed("甲。\n乙。")


@pytest.mark.parametrize("raw", ["", "\ufeff", " \n\t\n", "---\ntitle: 题\n---\n"])
def test_seed_without_a_line_of_text_is_empty(raw: str) -> None:
    assert _parse(raw) == _problem(EMPTY)


@pytest.mark.parametrize("raw", ["---\n---\n \n", "---\n\n---\n", "***\n", "　。\n"])
def test_seed_without_a_letter_is_empty(raw: str) -> None:
    assert _parse(raw) == _problem(EMPTY)


@pytest.mark.parametrize(
    "raw",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        b"PK\x03\x04" + bytes(range(256)),
        "甲\0乙".encode(),
        "甲\x1b[31m乙".encode(),
        b"\xff\xfe\x00",
        HANS.encode("utf-16-le"),
        "Déjà vu, café.".encode("latin-1"),
    ],
    ids=["PNG", "ZIP", "NUL", "escape", "half UTF-16", "UTF-16 without BOM", "Latin-1"],
)
def test_bytes_that_are_no_chinese_text_are_refused(raw: bytes) -> None:
    assert _parse(raw) == _problem(NOT_TEXT)


KOREAN = "국내 연구진이 새로운 로봇을 개발했다고 발표했다.\n도시의 강변에서 시험한다.\n"
JAPANESE = "この町の川辺で、ロボットは一日中歩いていました。止まることはなかった。\n"


@pytest.mark.parametrize(
    "raw",
    [
        KOREAN.encode("euc-kr"),
        KOREAN.encode("cp949"),
        JAPANESE.encode("euc-jp"),
        JAPANESE.encode("shift-jis"),
        b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n",
        b"%PDF-1.7\n1 0 obj\n",
        rb"{\rtf1\ansi\ansicpg936 \u26477?}",
    ],
    ids=["EUC-KR", "CP949", "EUC-JP", "Shift JIS", "PDF", "PDF in ASCII", "RTF"],
)
def test_other_languages_and_formats_are_not_read_as_chinese(raw: bytes) -> None:
    assert _parse(raw) == _problem(NOT_TEXT)


@pytest.mark.parametrize("text", [KOREAN, JAPANESE])
def test_other_languages_are_text_in_utf8(text: str) -> None:
    assert _parse(text) == _seed(text)


@pytest.mark.parametrize(
    ("parts", "line"),
    [
        (("utf-8", "gb18030"), 1),
        (("gb18030", "utf-8"), 2),
        (("big5", "utf-8"), 2),
        (("utf-8", "big5"), 1),
        (("gb18030", "gb18030", "utf-8", "gb18030"), 3),
    ],
)
@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"], ids=["LF", "CRLF", "CR"])
def test_lines_in_different_encodings_are_refused(
    parts: tuple[str, ...], line: int, end: bytes
) -> None:
    raw = end.join("江水的城，人很多。".encode(encoding) for encoding in parts)
    what = "this line is UTF-8, but others are not; save the whole file as UTF-8"
    assert _parse(raw) == Problem(file="seeds/a.txt", line=line, what=what)


@pytest.mark.parametrize("text", ["联通\n江边的城。", "Abc 123\n江边的城。", "一\n丁\n江边。"])
def test_line_that_utf8_could_read_by_chance_is_chinese(text: str) -> None:
    assert _parse(text.encode("gb18030")) == _seed(text)


@pytest.mark.parametrize(
    "raw",
    [
        "\ufeff甲\0乙".encode(),
        "甲乙".encode("utf-32"),
        "甲\x7f乙".encode(),
        "甲\x9f乙".encode(),
        "甲\ufffe乙".encode(),
    ],
    ids=["NUL behind a BOM", "UTF-32", "DEL", "C1", "no character"],
)
def test_characters_that_no_page_can_hold_are_refused(raw: bytes) -> None:
    assert _parse(raw) == _problem(NOT_TEXT)


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
    assert _parse(f"---\n{front}\n---\n甲。\n") == Seed(file="a.txt", meta=meta, body="甲。\n")


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
    assert _parse(text) == _seed(text)


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
    assert _parse(text) == _seed(text)


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
    assert _parse(f'---\ntitle: "{title}"\n---\n甲。\n') == _seed("甲。\n", title=read)


def test_front_matter_nested_without_end_belongs_to_the_body() -> None:
    text = "---\ntitle: " + "[" * 5000 + "\n---\n甲。\n"
    assert _parse(text) == _seed(text)


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
    assert _parse(raw) == Problem(file="seeds/a.txt", line=line, what=what)


@pytest.mark.parametrize(
    "body",
    ["乙" * 100_000, "> " * 20 + "甲", "".join("  " * depth + "- 甲\n" for depth in range(20))],
    ids=["line", "quotations", "lists"],
)
def test_seed_at_a_limit_keeps_all_its_words(body: str) -> None:
    seed = _parse(f"---\ntitle: {'题' * 300}\n---\n{body}")
    assert seed == _seed(body, title="题" * 300)
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
    result = _parse(raw)
    assert isinstance(result, Seed) or result in (_problem(EMPTY), _problem(NOT_TEXT))
