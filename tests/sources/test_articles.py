"""articles: a seed and its catalogue entry become an Article with stable ids."""

import datetime

import pytest
from gazetteer.curated.article_rows import ArticleRow
from gazetteer.model.edtf import parse_edtf
from gazetteer.model.texts import Article, Author, CodeSpan, Paragraph, Repair, Sentence
from gazetteer.problems import Problem
from gazetteer.sources import Seed
from gazetteer.sources.articles import id_from_file, parse_article
from pydantic import ValidationError

from tests.samples import make_article


def _problems(body: str, **row: object) -> tuple[Problem, ...]:
    entry = ArticleRow.model_validate({"id": "a", "seed": "a.txt", "line": 3, **row})
    return parse_article(Seed(file="a.txt", meta={}, body=body), entry)[1]


def _problem(what: str, line: int = 3) -> Problem:
    return Problem(file="data/articles.yml", line=line, what=what)


def _sentence(id: str, text: str, *repairs: Repair) -> Sentence:
    return Sentence(id=id, text=text, original=text, repairs=repairs)


def test_article_without_a_catalogue_entry_is_all_that_its_file_says() -> None:
    body = (
        "# 江\n\n甲。乙！\n\n---\n\n![图](https://x.example/a.png)\n\n[原文](https://x.example/1)\n"
    )
    seed = Seed(
        file="Notes.TXT", meta={"title": " 一座城 ", "date": "2025-02-07 22:29:12"}, body=body
    )
    paragraphs = (
        Paragraph(id="p1", kind="heading", sentences=(_sentence("p1s1", "江"),), level=2),
        Paragraph(
            id="p2", kind="text", sentences=(_sentence("p2s1", "甲。"), _sentence("p2s2", "乙！"))
        ),
        Paragraph(id="", kind="rule"),
        Paragraph(id="", kind="image", url="https://x.example/a.png"),
        Paragraph(
            id="p3",
            kind="source",
            sentences=(_sentence("p3s1", "原文"),),
            url="https://x.example/1",
        ),
    )
    article = Article(
        id="notes",
        file="Notes.TXT",
        title="一座城",
        short="一座城",
        speaker="《一座城》",
        outlet="",
        column="",
        authors=(),
        published=parse_edtf("2025-02-07"),
        anchor=datetime.date(2025, 2, 7),
        url="https://x.example/1",
        script="Hans",
        words=3,
        paragraphs=paragraphs,
    )
    assert parse_article(seed, None) == (article, ())


def test_catalogue_entry_goes_before_what_the_file_says() -> None:
    article = make_article(
        "雲汀的江。\n\n[原文](https://x.example/1)",
        meta={"title": "旧题", "date": "2025-02-07"},
        title="新题",
        short="短",
        outlet="报",
        column="栏",
        authors=[{"name": "林见川", "role": "记者"}],
        published="[2025-02-10..2025-03-04]",
        url="https://y.example/2",
        notes=["注"],
        kinds={"p1": "quote"},
    )
    original = Sentence(id="p1s1", text="云汀的江。", original="雲汀的江。")
    assert article == Article(
        id="a",
        file="a.txt",
        title="新题",
        short="短",
        speaker="报",
        outlet="报",
        column="栏",
        authors=(Author(name="林见川", role="记者"),),
        published=parse_edtf("[2025-02-10..2025-03-04]"),
        anchor=datetime.date(2025, 2, 10),
        url="https://y.example/2",
        script="Hant",
        words=4,
        paragraphs=(
            Paragraph(id="p1", kind="quote", sentences=(original,)),
            Paragraph(
                id="p2",
                kind="source",
                sentences=(_sentence("p2s1", "原文"),),
                url="https://x.example/1",
            ),
        ),
        notes=("注",),
    )


@pytest.mark.parametrize(
    ("file", "id"),
    [
        ("002_393A6.txt", "002_393a6"),
        ("a.b-c.md", "a.b-c"),
        ("noending", "noending"),
        ("回声.txt", "seed-605e794d59"),
        ("a b.txt", "seed-cd6c4a051a"),
        ("-x.txt", "seed-ed21eab918"),
    ],
)
def test_id_is_the_file_name_where_an_address_can_hold_it(file: str, id: str) -> None:
    assert id_from_file(file) == id


@pytest.mark.parametrize(
    ("body", "url"),
    [
        ("第一段。\n\n[相关报道](https://other.example/x)\n\n第二段。", ""),
        ("第一段。\n\n[原文](https://a.example/1)\n", "https://a.example/1"),
        (
            "第一段。\n\n[原文](https://a.example/1)\n\n---\n\n[另](https://b.example)\n\n***\n",
            "https://a.example/1",
        ),
        ("第一段。\n\n[返回](/x)\n\n[原文](https://a.example/1)", "https://a.example/1"),
        ("[x](https://b.example)\n\n第一段。\n\n[原文](https://a.example/1)\n\n完。", ""),
    ],
)
def test_only_the_link_that_ends_the_file_leads_to_the_original(body: str, url: str) -> None:
    assert make_article(body).url == url


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "ftp://x.example", "//x.example", "a.md"]
)
def test_only_web_addresses_are_sources(url: str) -> None:
    assert make_article(f"甲。\n\n[原文]({url})").url == ""


def test_pictures_captions_and_credits_are_not_counted() -> None:
    body = "记者：林见川\n\n![图](https://x.example/a.png)\n\n江边\n\n正文四字。\n\n[原文](https://x.example)"
    assert make_article(body).words == 4


def test_kind_of_an_unknown_paragraph_is_refused() -> None:
    what = "kinds names paragraph 'p3', which a.txt does not have; expected p1 … p2"
    assert _problems("甲。\n\n乙。", kinds={"p2": "quote", "p3": "quote"}) == (_problem(what),)


@pytest.mark.parametrize("kind", ["rule", "image"])
def test_words_cannot_be_made_a_rule_or_a_picture(kind: str) -> None:
    with pytest.raises(ValidationError):
        ArticleRow.model_validate({"id": "a", "seed": "a.txt", "kinds": {"p2": kind}})


def test_text_made_a_heading_has_the_level_of_one() -> None:
    assert make_article("甲。\n\n乙", kinds={"p2": "heading"}).paragraphs[1].level == 2


def test_line_of_code_is_one_sentence_whatever_marks_it_has() -> None:
    (line,) = make_article('```\nif (!a) b? "甲。乙"\n```').paragraphs
    text = 'if (!a) b? "甲。乙"'
    code = (CodeSpan(start=0, end=len(text)),)
    sentence = Sentence(id="p1s1", text=text, original=text, code=code)
    assert line == Paragraph(id="p1", kind="code", sentences=(sentence,), level=1)


def test_code_stays_where_a_repair_moves_it() -> None:
    repairs = [{"damaged": "?叭", "repaired": "。“三", "reason": "因"}]
    (paragraph,) = make_article("`a。b`甲?叭`cd`乙。`e`", repairs=repairs).paragraphs
    found = [(s.text, [s.text[one.start : one.end] for one in s.code]) for s in paragraph.sentences]
    assert found == [("a。", ["a。"]), ("b甲。", ["b"]), ("“三cd乙。", ["cd"]), ("e", ["e"])]


def test_repair_within_a_line_of_code_keeps_its_place() -> None:
    repairs = [{"damaged": "??", "repaired": "乙", "reason": "因"}]
    (line,) = make_article("```\na! 甲??\n```", repairs=repairs).paragraphs
    (sentence,) = line.sentences
    assert (sentence.text, sentence.code) == ("a! 甲乙", (CodeSpan(start=0, end=5),))
    assert sentence.repairs == (Repair(start=4, end=5, damaged="??", reason="因"),)


def test_paragraph_of_another_kind_leaves_its_table_or_list() -> None:
    body = "- 甲\n- 乙\n\n|丙|丁|\n|-|-|"
    kinds = {"p1": "heading", "p2": "text", "p3": "code"}
    paragraphs = make_article(body, kinds=kinds).paragraphs
    assert [(p.kind, p.level, p.column, p.mark) for p in paragraphs] == [
        ("heading", 2, 0, ""),
        ("text", 0, 0, ""),
        ("code", 0, 0, ""),
        ("cell", 1, 2, ""),
    ]


def test_words_of_tables_lists_and_footnotes_count_but_not_code_and_pictures() -> None:
    article = make_article("|甲|\n|-|\n|乙|\n\n- 丙[^1]\n\n```\n丁\n```\n\n![戊](u)\n\n[^1]: 己。")
    assert article.words == len("甲乙丙11己")
