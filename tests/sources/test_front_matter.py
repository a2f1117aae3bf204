"""front_matter: the fields before a text in every form that generators write, or why they were not read."""

from collections.abc import Mapping

import pytest
from gazetteer.model.texts import Author
from gazetteer.sources.front_fields import front_authors, front_outlet, front_url
from gazetteer.sources.front_matter import front_matter_fault, split_front_matter
from gazetteer.sources.seeds import Seed, parse_seed


@pytest.mark.parametrize(
    ("text", "meta"),
    [
        (
            '+++\ntitle = "题"\ndate = 2018-07-14\nauthors = ["甲", "乙"]\ndraft = true\n+++\n江。',
            {"title": "题", "date": "2018-07-14", "authors": "甲、乙", "draft": "True"},
        ),
        (
            "+++\ntitle = '题'\ndate = 2018-07-14T10:00:00+08:00\n[extra]\na = 1\n+++\n江。",
            {"title": "题", "date": "2018-07-14 10:00:00+08:00"},
        ),
        ("\n\n---\ntitle: 题\n---\n江。", {"title": "题"}),
        (" \n　\n+++\ntitle = '题'\n+++\n江。", {"title": "题"}),
        (
            "title: 题\ndate: 2025-02-10\ntags:\n- 甲\n---\n江。",
            {"title": "题", "date": "2025-02-10"},
        ),
        ("\ntitle: 题\n---\n江。", {"title": "题"}),
        ("---\n标题: 题\n来源: 报\n...\n江。", {"标题": "题", "来源": "报"}),
        ("标题: 题\n发布日期: 2025-02-10\n---\n江。", {"标题": "题", "发布日期": "2025-02-10"}),
        ("---\nauthors:\n  - name: 甲\n  - name: 乙\n---\n江。", {"authors": "甲、乙"}),
        ("---\nauthors:\n  - name: [甲]\n---\n江。", {}),
    ],
)
def test_fields_are_read_in_whatever_form(text: str, meta: Mapping[str, str]) -> None:
    assert split_front_matter(text) == (meta, "江。")


@pytest.mark.parametrize(
    "text",
    [
        "江。\n+++\ntitle = 'x'\n+++\n",
        "记者: 甲\n---\n江。",
        "题目很长的一段话: 乙\n---\n江。",
        "title: 题\n\n江。\n---\n",
        "++++\ntitle = 'x'\n++++\n",
        "+++\n江。\n+++\n",
        "---\n\n江。\n",
        "\n\n江。",
    ],
)
def test_what_is_no_front_matter_belongs_to_the_body(text: str) -> None:
    assert split_front_matter(text) == ({}, text)


NOT_YAML = 'put the value in quotes: title: "…"'


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (
            "---\ndate: 2025-02-10\ntitle: 甲: 乙\n---\n江。",
            (3, f"not YAML (mapping values are not allowed here); {NOT_YAML}"),
        ),
        (
            "\n---\ntitle: '甲\n---\n江。",
            (3, f"not YAML (found unexpected end of stream); {NOT_YAML}"),
        ),
        (
            "+++\ntitle = 'x'\ndate = x\n+++\n江。",
            (3, 'not TOML (Invalid value (at line 2, column 8)); write title = "…"'),
        ),
        ("---\ntitle: 题\n\n江。", (1, "no end; close them with a line ---")),
        ("+++\ntitle = 'x'\n\n江。", (1, "no end; close them with a line +++")),
        (
            "---\n标题：题\n---\n江。",
            (2, 'no list of fields; write title: "…", with a half-width colon and a space'),
        ),
        (
            "title: 甲: 乙\ndate: 1\n---\n江。",
            (1, f"not YAML (mapping values are not allowed here); {NOT_YAML}"),
        ),
        ("---\n\n江。\n---\n", None),
        ("---\n江边的城。\n---\n", None),
        ("+++\n江边的城。\n+++\n", None),
        ("标题: 江边\n\n江。", None),
        ("标题：题\n发布日期：2025-02-10\n\n江。", (1, "no end; close them with a line ---")),
        ("---\n\n# 注\n江。\n---\n", None),
        ("江。", None),
    ],
)
def test_front_matter_that_is_not_read_is_told_with_its_line(
    text: str, fault: tuple[int, str] | None
) -> None:
    assert split_front_matter(text) == ({}, text)
    assert front_matter_fault(text) == fault


def test_seed_knows_the_line_its_body_begins_with() -> None:
    seed = parse_seed("seeds/a.txt", "\n---\ntitle: 题\n---\n江。".encode())
    assert isinstance(seed, Seed)
    assert seed.first_line == 5


@pytest.mark.parametrize(
    ("meta", "outlet", "url"),
    [
        ({"source": "云汀晚报"}, "云汀晚报", ""),
        ({"source": "https://a.example/1"}, "", "https://a.example/1"),
        ({"来源": "云汀晚报", "url": "https://a.example/1"}, "云汀晚报", "https://a.example/1"),
        ({"URL": "/2025/02/x/", "link": "javascript:alert(1)"}, "", ""),
        ({"url": "/x", "原文链接": "https://a.example/1"}, "", "https://a.example/1"),
        ({"outlet": " ", "媒体": "云汀晚报"}, "云汀晚报", ""),
        ({"source": "报" * 61}, "", ""),
    ],
)
def test_fields_tell_the_outlet_and_the_address(
    meta: Mapping[str, str], outlet: str, url: str
) -> None:
    assert (front_outlet(meta), front_url(meta)) == (outlet, url)


@pytest.mark.parametrize(
    ("meta", "names"),
    [
        ({"author": "林见川"}, ["林见川"]),
        ({"Authors": "林见川, 沈未央"}, ["林见川", "沈未央"]),
        ({"作者": "林见川 沈未央"}, ["林见川", "沈未央"]),
        ({"author": "Jane Doe"}, ["Jane Doe"]),
        ({"author": "林见川", "authors": "林见川"}, ["林见川"]),
        ({"author": "", "作者": "https://a.example"}, []),
    ],
)
def test_fields_tell_who_wrote_it(meta: Mapping[str, str], names: list[str]) -> None:
    assert [(one.name, one.role) for one in front_authors(meta)] == [(n, "作者") for n in names]


@pytest.mark.parametrize("name", ["markdown", "admin", "CKEditor"])
def test_program_that_wrote_itself_into_a_field_is_nobody(name: str) -> None:
    assert front_authors({"editor": name, "author": "林见川"}) == (
        Author(name="林见川", role="作者"),
    )
