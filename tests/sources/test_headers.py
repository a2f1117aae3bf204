"""headers: what an article is called, who made it and when, by the catalogue, else by its file."""

import pytest
from gazetteer.curated.article_rows import ArticleRow
from gazetteer.model.edtf import parse_edtf
from gazetteer.model.texts import Author
from gazetteer.problems import Problem
from gazetteer.sources import Seed
from gazetteer.sources.articles import parse_article

from tests.samples import make_article


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("江边的城。\n\n第二段。", "［江边的城］"),
        ("城" * 40 + "。", f"［{'城' * 40}］"),
        ("城" * 80 + "。", f"［{'城' * 30}……］"),
        (
            "2016年,杭州在“云栖大会”首次提出“寻找下一个阿里”,立志成为创新之都。",
            "［2016年,杭州在“云栖大会”首次提出“寻找下一个阿里”……］",
        ),
        (
            "他说：“江边的城，从一九九〇年以来就是这样，一直没有变过样子”，大家都笑了起来，一直笑到很晚。",
            "［他说：“江边的城，从一九九〇年以来就是这样，一直没有变过样子”……］",
        ),
        (
            "投资1,000,000,000,000,000元，江边的城里来了很多造船的人。",
            "［投资1,000,000,000,000,000元……］",
        ),
        (f"{'word ' * 20}end.", f"［{' '.join(['word'] * 6)}……］"),
        ("[返回列表页](/gzh/x)\n\n江边的城。", "［江边的城］"),
        ("{% raw %}\n<!-- 注 -->\n<style>\n江边的城。", "［江边的城］"),
        ("<!--\n@Date: 2025-01-01\n作者\n-->\n\n江边的城。", "［江边的城］"),
        ("<!-- 没有关上\n江边的城。", "［<!-- 没有关上］"),
        ("<style>\n.a {\ncolor: red;\n}\n</style>\n江边的城。", "［江边的城］"),
        ("+1\n\n.jpg)\n\n= Six =\n\n江边的城。", "［江边的城］"),
        ("重磅!云汀公布新政。", "［重磅!云汀公布新政］"),
        ("记者：林见川\n\n江边的城。", "［江边的城］"),
        ("![图](https://x.example/a.png)\n\n江。", "［江］"),
    ],
)
def test_article_without_a_title_is_called_by_its_opening_words(body: str, title: str) -> None:
    assert make_article(body).title == title


@pytest.mark.parametrize(
    ("body", "title", "first"),
    [
        ("# 一间实验室\n\n甲。", "一间实验室", "p2"),
        ("一间实验室\n===\n\n甲。", "一间实验室", "p2"),
        (f"# {'室' * 41}\n\n甲。", "室" * 41, "p2"),
        ("[返回](/x)\n\n![](a.png)\n\n# 一间 *实验室*\n\n甲。", "一间 实验室", "p1"),
        ("# 一间实验室", "［一间实验室］", "p1"),
        (f"# {'室' * 301}\n\n甲。", f"［{'室' * 30}……］", "p1"),
        ("# 一\n\n江边的城里来了人。\n\n# 二\n\n人走了。", "［一］", "p1"),
        ("# 江\n\n甲。\n\n# 城\n\n乙。", "江", "p2"),
        ("**重磅!云汀新政**\n\n2025-02-10 08:30\n\n云汀今天公布了政策。", "重磅!云汀新政", "p1"),
        (
            "重磅!云汀公布新一轮政策\n\n云汀今天公布了新一轮政策，很多人来到江边。",
            "重磅!云汀公布新一轮政策",
            "p1",
        ),
        ("云汀公布政策\n云汀今天公布了新一轮政策，很多人来到江边。", "云汀公布政策", "p1"),
        ("云汀公布政策。\n\n云汀今天公布了新一轮政策，很多人来到江边。", "［云汀公布政策］", "p1"),
        ("云汀公布新一轮政策\n\n人来了。", "［云汀公布新一轮政策］", "p1"),
        (f"{'云' * 41}\n\n{'汀' * 50}。", f"［{'云' * 41}］", "p1"),
        ("2025年2月10日\n\n云汀今天公布了新一轮政策，很多人来到江边。", "［2025年2月10日］", "p1"),
    ],
)
def test_title_is_the_first_heading_or_a_short_first_line(
    body: str, title: str, first: str
) -> None:
    article = make_article(body)
    assert (article.title, next(one.id for one in article.paragraphs if one.id)) == (title, first)


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("云汀公布政策\n\n云汀今天公布了新一轮政策。", "［a.txt］"),
        ("江边的城。", "［a.txt］"),
        ("# 云汀公布政策\n\n江边的城。", "云汀公布政策"),
    ],
)
def test_article_that_may_not_be_shown_is_called_by_no_words_of_its_text(
    body: str, title: str
) -> None:
    assert make_article(body, rights="excerpt").title == title


@pytest.mark.parametrize(
    ("meta", "row", "title", "kept"),
    [
        ({"title": "一间实验室"}, {}, "一间实验室", ["甲。"]),
        ({"标题": "一间实验室"}, {}, "一间实验室", ["甲。"]),
        ({"title": "江"}, {}, "江", ["一间实验室", "甲。"]),
        ({}, {"title": "江"}, "江", ["一间实验室", "甲。"]),
        ({"title": "江"}, {"title": "一间实验室"}, "一间实验室", ["甲。"]),
    ],
)
def test_heading_that_says_the_title_is_not_said_again(
    meta: dict[str, str], row: dict[str, str], title: str, kept: list[str]
) -> None:
    article = make_article("# 一间实验室\n\n甲。", meta=meta, **row)
    assert (article.title, [one.text for one in article.sentences]) == (title, kept)


FIELDS = {
    "来源": "云汀晚报",
    "作者": "林见川、沈未央",
    "编辑": "周行",
    "原文链接": "https://news.example/1",
    "发布日期": "2025年3月4日",
}


def test_fields_of_the_file_hold_where_the_catalogue_says_nothing() -> None:
    article = make_article("甲。\n\n[转载](https://x.example/2)", meta=FIELDS)
    authors = [("林见川", "作者"), ("沈未央", "作者"), ("周行", "编辑")]
    assert (article.outlet, article.short, article.speaker) == ("云汀晚报",) * 3
    assert [(one.name, one.role) for one in article.authors] == authors
    assert (article.url, article.published) == ("https://news.example/1", parse_edtf("2025-03-04"))


def test_catalogue_speaks_before_the_fields_of_the_file() -> None:
    author = {"name": "唐水", "role": "记者"}
    row = {"outlet": "北浦日报", "authors": [author], "url": "https://y.example/3"}
    article = make_article("甲。", meta=FIELDS, published="2025-02-10", **row)
    assert (article.outlet, article.authors, article.url, article.published) == (
        "北浦日报",
        (Author(name="唐水", role="记者"),),
        "https://y.example/3",
        parse_edtf("2025-02-10"),
    )


@pytest.mark.parametrize(
    ("file", "meta", "published"),
    [
        ("2024-11-07-x.md", {}, "2024-11-07"),
        ("2024-11-07.md", {}, "2024-11-07"),
        ("20241107_x.md", {}, "2024-11-07"),
        ("2024.11.07 江.md", {"date": "待定"}, "2024-11-07"),
        ("2024-11-07-x.md", {"date": "2025-01-01"}, "2025-01-01"),
        ("2024-13-07-x.md", {}, None),
        ("2024-11-071.md", {}, None),
        ("20250213A05XIA.md", {}, None),
        ("99991107-x.md", {}, None),
        ("002_393a6ffeb23f60f8.txt", {}, None),
    ],
)
def test_day_in_the_name_of_a_file_holds_where_no_field_tells_one(
    file: str, meta: dict[str, str], published: str | None
) -> None:
    article, problems = parse_article(Seed(file=file, meta=meta, body="甲。"), None)
    assert (article.published, problems) == (published and parse_edtf(published), ())


def test_article_without_words_is_called_by_its_file() -> None:
    assert make_article("![图](https://x.example/a.png)").title == "［a.txt］"


@pytest.mark.parametrize(
    ("date", "published"),
    [
        ("2025-02-07 22:29:12", "2025-02-07"),
        ("2025/2/7", "2025-02-07"),
        ("2025年2月7日 晚", "2025-02-07"),
        ("Published: 2025.02.07", "2025-02-07"),
        ("2025 年 3 月 1 日", "2025-03-01"),
        ("二〇二五年三月一日", "2025-03-01"),
        ("二○二五年十二月三十一日 08:00", "2025-12-31"),
        ("２０２５－０３－０１", "2025-03-01"),
        ("20250304", "2025-03-04"),
        ("2025-03-04T23:30:00Z", "2025-03-04"),
        ("2025-03-04T01:00:00+08:00", "2025-03-04"),
        ("Tue, 04 Mar 2025 10:00:00 +0800", "2025-03-04"),
        ("Tue, 04 Mar 2025", "2025-03-04"),
        ("March 4, 2025", "2025-03-04"),
        ("4 Mar 2025", "2025-03-04"),
        ("2025年3月", "2025-03"),
        ("2025-03", "2025-03"),
    ],
)
def test_date_of_the_front_matter_is_the_day_of_publication(date: str, published: str) -> None:
    assert make_article("甲。", meta={"date": date}).published == parse_edtf(published)


@pytest.mark.parametrize("key", ["Date", "published", "pubDate", "created", "发布日期", "发布时间"])
def test_date_is_known_by_the_names_that_generators_give_it(key: str) -> None:
    assert make_article("甲。", meta={key: "2025年3月4日"}).published == parse_edtf("2025-03-04")


@pytest.mark.parametrize("date", ["", "昨天", "待定", "TBD", "0001-01-01T00:00:00Z"])
def test_what_is_no_date_leaves_the_article_undated(date: str) -> None:
    article = make_article("甲。", meta={"date": date})
    assert (article.published, article.anchor) == (None, None)


@pytest.mark.parametrize(
    ("date", "why"),
    [
        ("2025", "'2025' is not understood as a date"),
        ("13-01-2025", "'13-01-2025' is not understood as a date"),
        (
            "2025-02-30",
            "'2025-02-30' is not a date: 2025-02 has the days 01 to 28; write it as 2025-02-28",
        ),
        (
            "2025-13-01",
            "'2025-13-01' is not a date: there is no month 13; months run from 01 to 12 and"
            " seasons from 21 (spring) to 24 (winter); write it as 2025-03 or 2025-22",
        ),
        ("9999-12-31", "'9999-12-31' is of no year that has newspapers"),
        ("1741046400", "'1741046400' is not understood as a date"),
    ],
)
def test_what_looks_like_a_date_and_is_none_is_said(date: str, why: str) -> None:
    seed = Seed(file="a.txt", meta={"date": date}, body="甲。")
    article, problems = parse_article(seed, None)
    what = (
        f"the date {why}; write a day such as 2025-02-10, or give published: in data/articles.yml"
    )
    assert (article.published, problems) == (
        None,
        (Problem(file="seeds/a.txt", line=1, what=what, grave=False),),
    )
    row = ArticleRow.model_validate({"id": "a", "seed": "a.txt", "published": "2025-02-10"})
    assert parse_article(seed, row)[1] == ()


def test_days_are_not_counted_from_a_month_of_publication() -> None:
    assert make_article("甲。", meta={"date": "2025-03"}).anchor is None
