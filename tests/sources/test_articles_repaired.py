"""articles: a repair is provable, visible, and shifts the id of no other sentence."""

import pytest
from gazetteer.curated.article_rows import ArticleRow
from gazetteer.model.texts import Repair, Sentence
from gazetteer.problems import Problem
from gazetteer.sources import Seed
from gazetteer.sources.articles import parse_article
from gazetteer.sources.numbering import number_sentences
from gazetteer.sources.repairs import Edit

from tests.samples import make_article


def _problems(body: str, **row: object) -> tuple[Problem, ...]:
    entry = ArticleRow.model_validate({"id": "a", "seed": "a.txt", "line": 3, **row})
    return parse_article(Seed(file="a.txt", meta={}, body=body), entry)[1]


def _problem(what: str, line: int = 3) -> Problem:
    return Problem(file="data/articles.yml", line=line, what=what)


def _repair(damaged: str, repaired: str, proof: str = "", at: str = "") -> dict[str, object]:
    fields = {"damaged": damaged, "repaired": repaired, "reason": "因", "proof": proof, "at": at}
    return {"line": 5, **fields}


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
        ("二", "", [("p1s1", "一。。"), ("p1s3", "三。"), ("p1s4", "四。")]),
        ("二。", "", [("p1s1", "一。"), ("p1s3", "三。"), ("p1s4", "四。")]),
        ("一。", "", [("p1s2", "二。"), ("p1s3", "三。"), ("p1s4", "四。")]),
        ("四。", "", [("p1s1", "一。"), ("p1s2", "二。"), ("p1s3", "三。")]),
        ("一。二。三。四。", "", [("p1s1", "")]),
    ],
)
def test_repair_shifts_no_id_of_another_sentence(
    damaged: str, repaired: str, sentences: list[tuple[str, str]]
) -> None:
    text = "一。二。三。四。"
    edit = Edit(start=text.index(damaged), damaged=damaged, repaired=repaired, reason="因")
    numbered = number_sentences("p1", text, (edit,), "Hans")
    assert [(sentence.id, sentence.text) for sentence in numbered] == sentences


def test_letters_of_new_sentences_do_not_run_out() -> None:
    edit = Edit(start=0, damaged="甲", repaired="乙。" * 54)
    ids = [sentence.id for sentence in number_sentences("p1", "甲", (edit,), "Hans")]
    assert (ids[:2], ids[25:28], ids[51:]) == (
        ["p1s1", "p1s1b"],
        ["p1s1z", "p1s1aa", "p1s1ab"],
        ["p1s1az", "p1s1ba", "p1s1bb"],
    )


@pytest.mark.parametrize(
    ("damaged", "at", "sentence", "place"),
    [
        ("甲", "p1s1", "p1s1", 0),
        ("二", "p1s2", "p1s2", 1),
        ("乙二。", "p1s2", "p1s1", 3),
        ("四。", "p1s4", "p1s3", 2),
        ("甲一。乙二。三。四。", "p1", "p1s1", 0),
    ],
)
def test_what_was_deleted_is_marked_where_it_stood(
    damaged: str, at: str, sentence: str, place: int
) -> None:
    article = make_article("甲一。乙二。三。四。", repairs=[_repair(damaged, "", at=at)])
    marked = {one.id: one.repairs for one in article.sentences if one.repairs}
    assert marked == {sentence: (Repair(start=place, end=place, damaged=damaged, reason="因"),)}


REPEATED = "江边。江边的城。江边\n\n江边。"


@pytest.mark.parametrize(
    ("at", "texts"),
    [
        ("p1s1", ["河边。江边的城。江边", "江边。"]),
        ("p1s2", ["江边。河边的城。江边", "江边。"]),
        ("p1s3", ["江边。江边的城。河边", "江边。"]),
        ("p2", ["江边。江边的城。江边", "河边。"]),
        ("p2s1b", ["江边。江边的城。江边", "河边。"]),
    ],
)
def test_repair_that_names_its_place_is_made_there(at: str, texts: list[str]) -> None:
    article = make_article(REPEATED, repairs=[_repair("江边", "河边", at=at)])
    assert [paragraph.original for paragraph in article.paragraphs] == texts


def test_words_that_stand_several_times_are_each_repaired_by_a_row() -> None:
    repairs = [_repair("江边", "河边", at="p1s2"), _repair("江边", "", at="p1s1")]
    article = make_article(REPEATED, repairs=repairs)
    assert article.paragraphs[0].original == "。河边的城。江边"


STAND = "the damaged words '江边'"


@pytest.mark.parametrize(
    ("at", "what"),
    [
        (
            "",
            f"{STAND} stand 4 times in the article, in p1s1, p1s2, p1s3, p2s1; expected once; or say which: at: p1s1",
        ),
        (
            "p1",
            f"{STAND} stand 3 times in p1, in p1s1, p1s2, p1s3; expected once, with the words around them, or a "
            "sentence as at:",
        ),
        ("p3", f"{STAND} do not stand in p3, but in p1s1, p1s2, p1s3, p2s1; expected once"),
        ("p4", "at: there is no paragraph 'p4'; expected p1 … p3"),
        ("p1s4", "at: there is no sentence 'p1s4'; expected p1s1 … p1s3"),
    ],
)
def test_repair_without_one_place_is_refused_with_those_there_are(at: str, what: str) -> None:
    body = f"{REPEATED}\n\n城里。"
    assert _problems(body, repairs=[_repair("江边", "河边", at=at)]) == (_problem(what, 5),)


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
        (
            _repair("乙", "甲"),
            "the damaged words '乙' stand 2 times in the article, in p1s1, p2s1; expected once; or say which: at: p1s1",
        ),
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


def test_traditional_article_is_cleaned_in_both_scripts_and_in_its_title() -> None:
    article = make_article(
        "強(qiáng)腦科技的業(yè)務與機(jī)器人，業(yè)界稱讚結果?；ヂ摼W時期。",
        meta={"title": "強(qiáng)腦科技的業(yè)務"},
        clean=["pinyin", "gbk"],
    )
    assert (article.title, article.original_title) == ("强脑科技的业务", "強腦科技的業務")
    assert [(one.id, one.text, one.original) for one in article.sentences] == [
        (
            "p1s1",
            "强脑科技的业务与机器人，业界称赞结果。",
            "強腦科技的業務與機器人，業界稱讚結果。",
        ),
        ("p1s2", "互联网时期。", "互聯網時期。"),
    ]
    marked = [(one.start, one.end, one.damaged, one.rule) for one in article.sentences[1].repairs]
    assert marked == [(0, 3, "?；ヂ摼W", "gbk")]


def test_misread_article_is_read_in_the_script_it_was_written_in() -> None:
    article = make_article("姹熻竟鐨勫煄閲屾湁浜恒€備粬浠?鍦ㄦ睙杈硅蛋鐫€銆?", clean=["utf8"])
    assert article.script == "Hans"
    assert [(one.id, one.text) for one in article.sentences] == [
        ("p1s1", "江边的城里有人。"),
        ("p1s1b", "他浠?"),
        ("p1s2", "在江边走着銆?"),
    ]


def test_credit_is_known_by_its_cleaned_words() -> None:
    article = make_article("记(jì)者(zhě)：林见川\n\n江边的城。", clean=["pinyin"])
    assert [(one.kind, one.original) for one in article.paragraphs] == [
        ("credit", "记者：林见川"),
        ("text", "江边的城。"),
    ]


def test_repair_of_the_editors_goes_before_a_rule() -> None:
    repairs = [_repair("镇(zhèn)上", "振上")]
    article = make_article("镇(zhèn)上下(xià)雨", repairs=repairs, clean=["pinyin"])
    assert article.sentences == (
        _sentence(
            "p1s1",
            "振上下雨",
            Repair(start=0, end=2, damaged="镇(zhèn)上", reason="因"),
            Repair(start=2, end=3, damaged="下(xià)", reason="", rule="pinyin"),
        ),
    )
