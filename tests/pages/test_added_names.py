"""added names: what only the editors called a thing is found, linked and counted once an article has it."""

import json
from pathlib import Path

import pytest
from gazetteer.building import Project, build_files

ARTICLE = "docs/articles/first-light.md"
STARRAFT, YUNTING = "docs/companies/starraft.md", "docs/cities/yunting.md"


def _built(world: Path, line: str) -> dict[str, str]:
    seed = world / "seeds/first-light.txt"
    text = seed.read_text(encoding="utf-8")
    seed.write_text(
        text.replace("\n## 一间实验室\n", f"\n{line}\n\n## 一间实验室\n"), encoding="utf-8"
    )
    return build_files(Project(root=world))


def _names(page: str) -> list[str]:
    return [line for line in page.splitlines() if line.startswith('<p class="names">')]


def _mentions(files: dict[str, str], entity: str) -> list[str]:
    rows = json.loads(files["docs/data/entities.json"])
    return [m["text"] for row in rows if row["id"] == entity for m in row["mentions"]]


def test_name_that_stands_in_a_new_article_is_linked_counted_and_no_longer_the_editors(
    world: Path,
) -> None:
    before, files = _built(world, "甲。"), _built(world, "甲。\n\n星槎来自Yunting。")
    article = files[ARTICLE]
    assert "[Yunting](../cities/yunting.md)" in article
    assert _mentions(files, "starraft").count("星槎") == 1
    assert len(_mentions(files, "yunting")) == len(_mentions(before, "yunting")) + 1
    assert _names(before[STARRAFT]) == [
        '<p class="names">搜索也认：<span title="常用简称">星槎</span>（编者所加，文中没有）。</p>'
    ]
    assert _names(files[STARRAFT]) == ['<p class="names">文中又作星槎。</p>']
    assert len(_names(before[YUNTING])) == 1
    assert _names(files[YUNTING]) == []


@pytest.mark.parametrize("spelling", ["yunting", "ＹＵＮＴＩＮＧ", "Yun\u200bting"])
def test_other_letters_of_the_name_count_as_well(spelling: str, world: Path) -> None:
    files = _built(world, f"来自{spelling}。")
    assert spelling in _mentions(files, "yunting")
    assert _names(files[YUNTING]) == []


def test_what_is_not_seen_stays_within_the_link(world: Path) -> None:
    files = _built(world, "来自云\ufeff汀\U000e0100的人。")
    assert "[云\ufeff汀\U000e0100](../cities/yunting.md)的人。" in files[ARTICLE]


@pytest.mark.parametrize("longer", ["Yuntinger", "yuntings", "2Yunting"])
def test_part_of_a_longer_latin_word_is_no_name(longer: str, world: Path) -> None:
    files = _built(world, f"来自{longer}。")
    assert "yunting" not in [name.lower() for name in _mentions(files, "yunting")]
    assert len(_names(files[YUNTING])) == 1
