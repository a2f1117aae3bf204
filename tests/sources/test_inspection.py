"""inspection: what cannot be read well in a source is said once, with its line, and stops nothing."""

from pathlib import Path

import pytest
from gazetteer.curated.article_rows import ArticleRow
from gazetteer.problems import Problem
from gazetteer.sources import Seed, inspect_sources, parse_article
from gazetteer.sources.seeds import parse_seed

from tests.test_build_pages import run_build

TEXT = "江边的城里来了造船的人。\n"


def _told(text: str, **row: object) -> list[Problem]:
    seed = parse_seed("seeds/a.md", text.encode())
    assert isinstance(seed, Seed)
    entry = ArticleRow.model_validate({"id": "a", "seed": "a.md", **row}) if row else None
    article, problems = parse_article(seed, entry)
    assert problems == ()
    return list(inspect_sources([seed], [article], {"a.md": entry} if entry else {}))


def _warning(line: int, what: str) -> Problem:
    return Problem(file="seeds/a.md", line=line, what=what, grave=False)


@pytest.mark.parametrize("text", [TEXT, f"---\ntitle: 题\n---\n{TEXT}", f"---\n\n{TEXT}"])
def test_source_without_a_fault_is_passed_in_silence(text: str) -> None:
    assert _told(text) == []


def test_fault_is_told_with_the_line_of_the_file() -> None:
    what = (
        "1 mark of bold type that was left over, '江边****的城': "
        "add `clean: [stars]` to its entry in data/articles.yml"
    )
    assert _told(f"---\ntitle: 题\n---\n{TEXT}\n江边****的城\n") == [_warning(6, what)]


def test_what_is_repaired_is_told_no_more() -> None:
    repair = {"damaged": "?！彼?，", "repaired": "。”它，", "reason": "因", "proof": "gbk"}
    text = f"{TEXT}雪西湖?！彼?，人很多。"
    assert [problem.line for problem in _told(text)] == [2]
    assert _told(text, repairs=[repair]) == []


def test_what_a_rule_mends_is_told_no_more() -> None:
    text = "---\ntitle: 乌镇(zhèn)的城\n---\n镇(zhèn)上，D e e p S e e k。\n"
    pinyin, letters = (
        "2 notes of pinyin, '镇(zhèn)' …",
        "1 word set apart letter by letter, 'D e e p S e e k'",
    )
    add = "add `clean: [letters, pinyin]` to its entry in data/articles.yml"
    assert _told(text, clean=["pinyin"]) == [_warning(4, f"{letters}: {add}")]
    assert _told(text, clean=["letters"]) == [_warning(4, f"{pinyin}: {add}")]
    assert _told(text, clean=["letters", "pinyin"]) == []


def test_code_is_no_damage() -> None:
    assert _told(f"{TEXT}`&amp;nbsp;`\n\n```\nD e e p S e e k 镇(zhèn)\n```\n") == []


def test_heading_that_is_the_title_is_looked_at_too() -> None:
    what = "1 note of pinyin, '镇(zhèn)': add `clean: [pinyin]` to its entry in data/articles.yml"
    assert _told(f"# 乌镇(zhèn)\n\n{TEXT}") == [_warning(1, what)]


def test_what_an_export_left_is_told_until_the_article_has_an_entry() -> None:
    text = f"{TEXT}<!-- 注 -->\n"
    what = "'<!--': what an export left (<!-- -->) is shown as text; save the article without it"
    assert (_told(text), _told(text, title="题")) == ([_warning(2, what)], [])


def test_text_that_shares_most_sentences_is_told_with_their_number() -> None:
    five = [f"江边的城里来了第{number}批造船的人。" for number in "一二三四五"]
    bodies = {"a.md": "".join(five), "b.md": "".join([*five[:3], "他们从此再也没有走了。"])}
    seeds = [Seed(file=file, meta={}, body=body) for file, body in bodies.items()]
    articles = [parse_article(seed, None)[0] for seed in seeds]
    what = "3 of 4 sentences are those of seeds/a.md; keep one of the two files"
    assert list(inspect_sources(seeds, articles, {})) == [
        Problem(file="seeds/b.md", line=0, what=what, grave=False)
    ]


EIGHT = {
    "broken.md": f"---\ntitle: 一座城: 江边\n---\n{TEXT}",
    "copied.md": "+++\ntitle = '看船'\n+++\n城裡的人都在造船，一直造到了夜裡。",
    "export.md": "# 上游\n\n{% raw %}\n\n上游的小镇送走了船工。\n\n{: .note }\n",
    "misread.md": "title: 鈥滃叚\ndate: 2025-03-06\n---\n他说&amp;nbsp;鈥滃叚灏忛緳\n",
    "page.html": "<html>\n<p>下游的人也来看船，看了一整天。</p>\n</html>\n",
    "pinyin.txt": "乌镇(zhèn)的雨下(xià)了三天。\n",
    "shifted.txt": "他说“船来了?！彼?，就走了；\nD e e p S e e k也在2 014 年走了，留下****字。\n",
    "whole.md": "标题: 一座城\n来源: 云汀晚报\n---\n记者：林见川\n\n城里的人都在造船，一直造到了夜里。\n\n"
    "[原文](https://a.example)\n",
}
WARNINGS = [
    "seeds/broken.md:2: the fields above the text are shown as text: not YAML (mapping values are not allowed here);"
    ' put the value in quotes: title: "…"',
    "seeds/export.md:3: '{% raw %}' and 1 more: what an export left ({% %}, {: }) is shown as text;"
    " save the article without it",
    "seeds/misread.md:4: 1 reference of HTML that was escaped twice, '&nbsp;':"
    " add `clean: [utf8, entities]` to its entry in data/articles.yml",
    "seeds/misread.md:4: 2 places where UTF-8 was read as another encoding, '鈥滃叚' …:"
    " add `clean: [utf8, entities]` to its entry in data/articles.yml",
    "seeds/page.html:1: this looks like HTML: 3 of 3 lines hold tags, which are shown as text;"
    " save the article as plain text or Markdown",
    "seeds/pinyin.txt:1: 2 notes of pinyin, '镇(zhèn)' …: add `clean: [pinyin]` to its entry in data/articles.yml",
    "seeds/shifted.txt:1: '?！彼?': GBK read one byte late, which was '。”他' or '。”说' or '。”她' or '。”所' or …;"
    " add to the repairs of its entry in data/articles.yml what is right, as"
    ' `- {damaged: "?！彼?", repaired: "。”他", reason: "原文此处乱码：GBK 编码错位一个字节。", proof: gbk}`',
    "seeds/shifted.txt:2: 1 mark of bold type that was left over, '留下****字。':"
    " add `clean: [stars, letters]` to its entry in data/articles.yml",
    "seeds/shifted.txt:2: 2 words set apart letter by letter, 'D e e p S e e k' …:"
    " add `clean: [stars, letters]` to its entry in data/articles.yml",
    "seeds/whole.md: the same text as seeds/copied.md; keep one of the two files",
]


def test_build_tells_every_warning_of_its_sources_at_the_end(world: Path) -> None:
    for name, text in EIGHT.items():
        (world / "seeds" / name).write_text(text, encoding="utf-8")
    status, output, errors = run_build(world)
    assert (status, output.splitlines()[-1].endswith(" changed.")) == (0, True)
    assert errors.splitlines() == WARNINGS
