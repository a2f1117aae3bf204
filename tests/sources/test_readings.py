"""readings: what curators read in a Traditional article holds wherever the words stand, and nowhere else."""

import pytest
from gazetteer.curated.article_rows import ArticleRow
from gazetteer.problems import Problem
from gazetteer.sources import Seed, parse_article

from tests.samples import make_article

BODY = "弗里德曼著，黃乾風譯。\n\n這本書講弗里德曼著，後來的學問。"


def _reading(original: str, simplified: str) -> dict[str, object]:
    return {"line": 7, "original": original, "simplified": simplified}


def _problems(body: str, *readings: dict[str, object]) -> tuple[Problem, ...]:
    row = ArticleRow.model_validate({"id": "a", "seed": "a.txt", "readings": readings})
    return parse_article(Seed(file="a.txt", meta={}, body=body), row)[1]


def test_reading_holds_wherever_its_words_stand_and_the_original_stays() -> None:
    article = make_article(BODY, readings=[_reading("弗里德曼著", "弗里德曼著")])
    assert [(one.text, one.original) for one in article.sentences] == [
        ("弗里德曼著，黄乾风译。", "弗里德曼著，黃乾風譯。"),
        ("这本书讲弗里德曼著，后来的学问。", "這本書講弗里德曼著，後來的學問。"),
    ]


def test_without_a_reading_the_rules_decide() -> None:
    article = make_article(BODY)
    assert article.sentences[0].text == "弗里德曼着，黄乾风译。"


@pytest.mark.parametrize("order", [1, -1])
def test_longest_reading_holds_where_two_overlap(order: int) -> None:
    rows = [_reading("黃乾", "黄干"), _reading("黃乾風譯", "黄乾风譯")]
    article = make_article(BODY, readings=rows[::order])
    assert article.sentences[0].text == "弗里德曼着，黄乾风譯。"


def test_reading_holds_in_the_title_and_in_repaired_words() -> None:
    article = make_article(
        "這是弗里德?1逼?，學問。",
        title="弗里德曼著，學問",
        repairs=[{"damaged": "?1逼?", "repaired": "曼著", "reason": "因"}],
        readings=[_reading("曼著", "曼著")],
    )
    assert (article.title, article.original_title) == ("弗里德曼著，学问", "弗里德曼著，學問")
    assert article.sentences[0].text == "这是弗里德曼著，学问。"


def test_title_of_an_untitled_article_is_its_opening_in_both_scripts() -> None:
    article = make_article("這是學問。\n\n第二段。")
    assert (article.title, article.printed_title) == ("［这是学问］", "［這是學問］")


def test_title_of_a_simplified_article_is_never_converted() -> None:
    article = make_article("这是学问。", title="學問")
    assert (article.title, article.original_title) == ("學問", "")


@pytest.mark.parametrize(
    ("body", "reading", "what"),
    [
        (
            BODY,
            _reading("黃乾", "黄乾风"),
            "the reading '黄乾风' has 3 characters, '黃乾' has 2; "
            "expected one for each, since both scripts share their places",
        ),
        (
            BODY,
            _reading("黄乾", "黄乾"),
            "the reading's words '黄乾' do not stand in the article; write them in its own script",
        ),
        (
            "这是弗里德曼著的书，由黄干风从英文译出，今年春天在上海再版。",
            _reading("曼著", "曼着"),
            "a reading of '曼著', but the article is in Simplified: nothing is converted; take it out",
        ),
    ],
)
def test_reading_that_does_not_fit_is_named(
    body: str, reading: dict[str, object], what: str
) -> None:
    assert _problems(body, reading) == (Problem(file="data/articles.yml", line=7, what=what),)
