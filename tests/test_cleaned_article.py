"""From a damaged file and one line of its entry to the page: what was mended, why, and what stood there."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from gazetteer.building import Project, build_files, load_gazetteer
from gazetteer.problems import Problem
from gazetteer.sources.blocks import read_blocks
from gazetteer.sources.cleaning import RULES
from gazetteer.sources.seeds import load_seeds

from tests.reading import read_page, text_of, texts_by_id, words_of

ROOT = Path(__file__).resolve().parent.parent
SEED = """---
title: 云(yún)汀(tīng)的船
date: 2025-03-08
---
云(yún)汀(tīng)的雨下(xià)了三天。D e e p S e e k在2 014 年说：江&amp;nbsp;边的城****很大。

他说：“路在脚下?！?/p>

船走了的結果?；ヂ摼W時期。犇与 A B C D。

浣犲ソ涓栫晫。广告。

广告。

代码 `镇(zhèn) &amp;nbsp;`。
"""
ENTRY = """
- id: damaged
  seed: damaged.md
  clean: [pinyin, letters, stars, entities, gbk, utf8]
  repairs:
    - {damaged: "广告。", repaired: "", reason: "页面上的广告，不是正文。", at: p5}
"""
CLEANED = {
    "p1s1": "云汀的雨下了三天。",
    "p1s2": "DeepSeek在2014 年说：江\u00a0边的城很大。",
    "p2s1": "他说：“路在脚下。”",
    "p3s1": "船走了的结果。",
    "p3s2": "互联网时期。",
    "p3s3": "犇与 A B C D。",
    "p4s1": "你好世界。",
    "p4s2": "广告。",
    "p5s1": "",
    "p6s1": "代码 镇(zhèn) &amp;nbsp;。",
}
MENDED = [
    "还原被误读为其他编码的UTF-8文字1处，如第4段的“浣犲ソ涓栫晫” → “你好世界”。",
    "校正GBK编码错位一个字节的乱码2处，如第2段的“?！?/p>” → “。””。",
    "还原转义的字符1处，如第1段的“&nbsp;”。",
    "去除残留的加粗记号1处，如第1段的“****”。",
    "合并拆开的字母、数字2处，如第1段的“D e e p S e e k” → “DeepSeek”。",
    "去除夹注拼音5处，如题目的“云(yún)”。",
    "删去“广告。”（1处：第5段）。页面上的广告，不是正文。",
    "题目原作“云(yún)汀(tīng)的船”。",
]


def _add(world: Path, entry: str = ENTRY) -> None:
    (world / "seeds/damaged.md").write_text(SEED, encoding="utf-8")
    with (world / "data/articles.yml").open("a", encoding="utf-8") as file:
        file.write(entry)


def _build(world: Path) -> tuple[Mapping[str, str], list[str]]:
    warnings: list[Problem] = []
    files = build_files(Project(root=world), warnings.append)
    return files, [str(warning) for warning in warnings]


@pytest.fixture
def cleaned(world: Path) -> Mapping[str, str]:
    _add(world)
    files, warnings = _build(world)
    assert warnings == []
    return files


def test_page_shows_the_cleaned_text_and_lists_what_was_mended(cleaned: Mapping[str, str]) -> None:
    page = read_page(cleaned["docs/articles/damaged.md"])
    shown = {id: text for id, text in texts_by_id(page).items() if id in CLEANED}
    assert shown == CLEANED
    assert words_of(page.findall(".//h1")[0]).startswith("云汀的船")
    listed = [words_of(item) for item in page.iter("li")]
    assert [line for line in listed if line in MENDED] == MENDED


def test_what_stood_in_the_file_stays_in_view(cleaned: Mapping[str, str]) -> None:
    page = read_page(cleaned["docs/articles/damaged.md"])
    first = next(one for one in page.iter("span") if one.get("id") == "p1s1")
    assert [(text_of(ins), ins.get("title")) for ins in first.iter("ins")] == [
        ("云", "原作“云(yún)”"),
        ("汀", "原作“汀(tīng)”"),
        ("下", "原作“下(xià)”"),
    ]
    gone = next(one for one in page.iter("span") if one.get("id") == "p5s1")
    assert [ins.get("title") for ins in gone.iter("ins")] == [
        "页面上的广告，不是正文。（原作“广告。”）"
    ]


def test_booklet_says_the_same(cleaned: Mapping[str, str]) -> None:
    listed = [words_of(item) for item in read_page(cleaned["docs/book/index.md"]).iter("li")]
    assert [line for line in listed if line in MENDED] == MENDED


def test_names_search_and_data_see_the_cleaned_text(cleaned: Mapping[str, str]) -> None:
    tables = {
        name: json.loads(cleaned[f"docs/data/{name}.json"]) for name in ("articles", "entities")
    }
    article = next(row for row in tables["articles"] if row["id"] == "damaged")
    texts = {s["id"]: s["text"] for part in article["paragraphs"] for s in part["sentences"]}
    assert (article["title"], texts) == ("云汀的船", CLEANED)
    yunting = next(row for row in tables["entities"] if row["id"] == "yunting")
    mentions = [one for one in yunting["mentions"] if one["article"] == "damaged"]
    assert mentions == [{"article": "damaged", "sentence": "p1s1", "text": "云汀"}]
    assert "云汀的雨下了三天。" in cleaned["docs/assets/search/index.json"]


def test_quotes_are_compared_with_the_cleaned_text(world: Path) -> None:
    _add(world)
    cities = world / "data/cities.yml"
    text = cities.read_text(encoding="utf-8")
    quotes = '    quotes:\n      - damaged: "云汀的雨下了三天。"\n'
    cities.write_text(text.replace("    quotes:\n", quotes, 1), encoding="utf-8")
    gazetteer, _ = load_gazetteer(Project(root=world))
    [yunting] = [one for one in gazetteer.entities if one.id == "yunting"]
    assert yunting.summary.quotes[0].sentences == ("p1s1",)


def test_cleaning_shifts_no_id(world: Path) -> None:
    _add(world, "")
    uncleaned = load_gazetteer(Project(root=world))[0]
    before = {
        s.id: s.text
        for one in uncleaned.articles
        for s in one.sentences
        if one.file == "damaged.md"
    }
    assert set(CLEANED) - {"p3s2"} <= set(before)
    assert (before["p3s3"], before["p4s2"]) == (CLEANED["p3s3"], CLEANED["p4s2"])


def test_what_a_rule_would_mend_is_told_as_the_line_to_add(world: Path) -> None:
    _add(world, "")
    _, warnings = _build(world)
    line = "add `clean: [utf8, gbk, entities, stars, letters, pinyin]` to its entry in data/articles.yml"
    assert [warning.endswith(line) for warning in warnings] == [True] * 6


def test_rule_that_finds_nothing_is_told(world: Path) -> None:
    articles = world / "data/articles.yml"
    text = articles.read_text(encoding="utf-8")
    new = text.replace("  seed: first-light.txt\n", "  seed: first-light.txt\n  clean: [stars]\n")
    articles.write_text(new, encoding="utf-8")
    files, warnings = _build(world)
    line = new[: new.index("- id: first-light")].count("\n") + 1
    told = "clean: stars finds nothing in first-light.txt; take it out"
    assert warnings == [f"data/articles.yml:{line}: {told}"]
    assert "docs/articles/first-light.md" in files


def test_in_the_five_articles_rules_find_only_what_is_repaired() -> None:
    seeds, _ = load_seeds(ROOT / "seeds")
    found = {
        (seed.file[:3], name, edit.damaged, edit.repaired)
        for seed in seeds
        for name, rule in RULES.items()
        for edits in rule([block.text for block in read_blocks(seed.body)])
        for edit in edits
    }
    assert found == {
        ("002", "gbk", "?;ヂ摼W", "。互聯網"),
        ("002", "gbk", "?!叭齻€", "。“三個"),
    }
