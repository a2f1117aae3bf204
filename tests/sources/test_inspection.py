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
    return list(inspect_sources([seed], [article], ["a.md"] if row else []))


def _warning(line: int, what: str) -> Problem:
    return Problem(file="seeds/a.md", line=line, what=what, grave=False)


@pytest.mark.parametrize("text", [TEXT, f"---\ntitle: 题\n---\n{TEXT}", f"---\n\n{TEXT}"])
def test_source_without_a_fault_is_passed_in_silence(text: str) -> None:
    assert _told(text) == []


def test_fault_is_told_with_the_line_of_the_file() -> None:
    what = (
        "'江边****的城': stars of bold type that were left over; add a repair to data/articles.yml"
    )
    assert _told(f"---\ntitle: 题\n---\n{TEXT}\n江边****的城\n") == [_warning(6, what)]


def test_what_is_repaired_is_told_no_more() -> None:
    repair = {"damaged": "?！彼?，", "repaired": "。”它，", "reason": "因", "proof": "gbk"}
    text = f"{TEXT}雪西湖?！彼?，人很多。"
    assert [problem.line for problem in _told(text)] == [2]
    assert _told(text, repairs=[repair]) == []


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
    assert list(inspect_sources(seeds, articles, [])) == [
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
    "seeds/misread.md:4: '&nbsp;': a reference of HTML that was escaped twice; add a repair to data/articles.yml",
    "seeds/misread.md:4: '鈥滃叚' and 1 more: one encoding read as another; get the article again, and save it as UTF-8",
    "seeds/page.html:1: this looks like HTML: 3 of 3 lines hold tags, which are shown as text;"
    " save the article as plain text or Markdown",
    "seeds/pinyin.txt:1: '镇(zhèn)' and 1 more: a character and its reading, which hides names from links and search;"
    " save the article without the readings",
    "seeds/shifted.txt:1: '?！彼?，就': GBK read one byte late; add a repair to data/articles.yml, with proof: gbk",
    "seeds/shifted.txt:2: 'D e e p S e e k' and 1 more: letters set apart, which search and links do not join;"
    " add a repair to data/articles.yml",
    "seeds/shifted.txt:2: '留下****字。': stars of bold type that were left over; add a repair to data/articles.yml",
    "seeds/whole.md: the same text as seeds/copied.md; keep one of the two files",
]


def test_build_tells_every_warning_of_its_sources_at_the_end(world: Path) -> None:
    for name, text in EIGHT.items():
        (world / "seeds" / name).write_text(text, encoding="utf-8")
    status, output, errors = run_build(world)
    assert (status, output.splitlines()[-1].endswith(" changed.")) == (0, True)
    assert errors.splitlines() == WARNINGS
