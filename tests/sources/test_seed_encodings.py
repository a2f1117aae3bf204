"""seeds: the bytes of a source become text, whatever its encoding, or one clear sentence."""

import pytest
from gazetteer.problems import Problem

from tests.sources.seed_samples import NOT_TEXT, make_problem, make_seed, parse

HANS = "2025年早春，云汀的名字传到了下游的北浦。\n官员在座谈会上问：我们为什么留不住人？\n"
HANT = "2025年早春，雲汀的名字傳到了下游的北浦。\n官員在座談會上問：我們為什麼留不住人？\n"


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
    assert parse(raw) == make_seed(body)


@pytest.mark.parametrize("encoding", ["gb18030", "big5"])
def test_two_short_lines_are_read_whatever_their_encoding(encoding: str) -> None:
    assert parse("杭州。\n南京。\n".encode(encoding)) == make_seed("杭州。\n南京。\n")


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
    assert parse(raw) == make_problem(NOT_TEXT)


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
    assert parse(raw) == make_problem(NOT_TEXT)


@pytest.mark.parametrize("text", [KOREAN, JAPANESE])
def test_other_languages_are_text_in_utf8(text: str) -> None:
    assert parse(text) == make_seed(text)


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
    assert parse(raw) == Problem(file="seeds/a.txt", line=line, what=what)


@pytest.mark.parametrize("text", ["联通\n江边的城。", "Abc 123\n江边的城。", "一\n丁\n江边。"])
def test_line_that_utf8_could_read_by_chance_is_chinese(text: str) -> None:
    assert parse(text.encode("gb18030")) == make_seed(text)


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
    assert parse(raw) == make_problem(NOT_TEXT)
