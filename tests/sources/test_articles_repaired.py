"""articles: a repair is provable, visible, and shifts the id of no other sentence."""

import pytest
from gazetteer.curated.article_rows import ArticleRow
from gazetteer.model.texts import Repair, Sentence
from gazetteer.problems import Problem
from gazetteer.sources import Seed
from gazetteer.sources.articles import number_sentences, parse_article
from gazetteer.sources.repairs import Edit

from tests.samples import make_article


def _problems(body: str, **row: object) -> tuple[Problem, ...]:
    entry = ArticleRow.model_validate({"id": "a", "seed": "a.txt", "line": 3, **row})
    return parse_article(Seed(file="a.txt", meta={}, body=body), entry)[1]


def _problem(what: str, line: int = 3) -> Problem:
    return Problem(file="data/articles.yml", line=line, what=what)


def _repair(damaged: str, repaired: str, proof: str = "") -> dict[str, object]:
    return {"line": 5, "damaged": damaged, "repaired": repaired, "reason": "因", "proof": proof}


def _sentence(id: str, text: str, *repairs: Repair) -> Sentence:
    return Sentence(id=id, text=text, original=text, repairs=repairs)


@pytest.mark.parametrize(
    ("damaged", "repaired", "sentences"),
    [
        ("三", "散", [("p1s1", "一。"), ("p1s2", "二。"), ("p1s3", "散。"), ("p1s4", "四。")]),
        ("二。", "二，", [("p1s1", "一。"), ("p1s2", "二，三。"), ("p1s4", "四。")]),
        (
            "二",
            "二！贰",
            [
                ("p1s1", "一。"),
                ("p1s2", "二！"),
                ("p1s2b", "贰。"),
                ("p1s3", "三。"),
                ("p1s4", "四。"),
            ],
        ),
        (
            "二",
            "二！贰？两",
            [
                ("p1s1", "一。"),
                ("p1s2", "二！"),
                ("p1s2b", "贰？"),
                ("p1s2c", "两。"),
                ("p1s3", "三。"),
                ("p1s4", "四。"),
            ],
        ),
        ("四。", "四", [("p1s1", "一。"), ("p1s2", "二。"), ("p1s3", "三。"), ("p1s4", "四")]),
    ],
)
def test_repair_shifts_no_id_of_another_sentence(
    damaged: str, repaired: str, sentences: list[tuple[str, str]]
) -> None:
    text = "一。二。三。四。"
    edit = Edit(start=text.index(damaged), damaged=damaged, repaired=repaired, reason="因")
    numbered = number_sentences("p1", text, (edit,), "Hans")
    assert [(sentence.id, sentence.text) for sentence in numbered] == sentences


def test_repair_is_marked_in_each_sentence_it_touches() -> None:
    article = make_article("一。二?逼?三。四。", repairs=[_repair("二?逼?", "贰。叁")])
    assert article.sentences == (
        _sentence("p1s1", "一。"),
        _sentence("p1s2", "贰。", Repair(start=0, end=2, damaged="二?逼?", reason="因")),
        _sentence("p1s4", "叁三。", Repair(start=0, end=1, damaged="二?逼?", reason="因")),
        _sentence("p1s5", "四。"),
    )


@pytest.mark.parametrize(
    ("repair", "what"),
    [
        (_repair("丁", "甲"), "the damaged words '丁' stand 0 times in the article; expected once"),
        (_repair("乙", "甲"), "the damaged words '乙' stand 2 times in the article; expected once"),
        (
            _repair("丙?1逼?", "丙。北浦", "gbk"),
            "'丙。北浦' read one GBK byte late is '??。北浦', not '丙?1逼?'; correct it, or leave out proof: gbk",
        ),
    ],
)
def test_repair_that_has_no_place_or_no_proof_is_refused(
    repair: dict[str, object], what: str
) -> None:
    assert _problems("甲乙。\n\n乙。丙?1逼?有江。", repairs=[repair]) == (_problem(what, 5),)


def test_repair_with_its_proof_is_accepted() -> None:
    assert _problems("丙?1逼?有江。", repairs=[_repair("?1逼?", "。北浦", "gbk")]) == ()


def test_repair_that_gbk_cannot_write_has_no_proof() -> None:
    assert len(_problems("丙?1逼?有江。", repairs=[_repair("?1逼?", "。😀", "gbk")])) == 1


def test_repairs_that_overlap_are_refused() -> None:
    assert (
        len(_problems("甲乙丙丁。", repairs=[_repair("甲乙", "一二"), _repair("乙丙", "二三")]))
        == 1
    )
