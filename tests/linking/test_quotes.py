"""quotes: where a quote stands, or where its words part from the article's."""

import pytest
from gazetteer.linking.quotes import Library, Places, explain_missing
from gazetteer.model.texts import Quote

from tests.samples import make_article

PULL = "船不是被風吹走的,而是被冷落的碼頭送走的"
BODY = f"云汀很遠。\n\n{PULL}\n\n「我們為什么留不住人?」他問。顧蘭舟說:{PULL}。北浦有江,有港。"
ARTICLE = make_article(BODY, repairs=[{"damaged": "有港", "repaired": "無港", "reason": "因"}])


@pytest.mark.parametrize(
    ("text", "sentences", "reading"),
    [
        ("云汀很遠。", ("p1s1",), "云汀很远。"),
        ("留不住人", ("p3s1",), "留不住人"),
        ("他問。", ("p3s2",), "他问。"),
        ("留不住人?」他問。顧蘭舟", ("p3s1", "p3s2", "p3s3"), "留不住人?」他问。顾兰舟"),
        ("問。顧", ("p3s2", "p3s3"), "问。顾"),
        ("北浦有江,無港。", ("p3s4",), "北浦有江,无港。"),
        ("冷落的碼頭", ("p3s3",), "冷落的码头"),
    ],
)
def test_quote_is_located_at_the_sentences_it_touches(
    text: str, sentences: tuple[str, ...], reading: str
) -> None:
    assert Places(ARTICLE).locate(text) == Quote(
        article="a", sentences=sentences, text=text, reading=reading
    )


def test_link_of_a_quote_lands_on_its_first_sentence() -> None:
    quote = Quote(article="a", sentences=("p3s2", "p3s3"), text="問。顧", reading="问。顾")
    assert quote.sentence == "p3s2"


def test_quote_that_only_a_pull_quote_holds_is_located_there() -> None:
    article = make_article("甲。\n\n乙丙。", kinds={"p2": "pull"})
    assert Places(article).locate("乙丙") == Quote(
        article="a", sentences=("p2s1",), text="乙丙", reading="乙丙"
    )


@pytest.mark.parametrize(
    "text",
    [
        "云汀很远。",
        "北浦有江,有港。",
        "很遠。船",
        "很遠。\0船",
        "云汀 很遠",
        "云汀很遠。\n",
        "北浦有江，無港。",
    ],
)
def test_words_that_stand_so_nowhere_are_not_located(text: str) -> None:
    assert Places(ARTICLE).locate(text) is None


@pytest.mark.parametrize(
    ("article", "text", "why"),
    [
        ("a", "江边的城", "the quote «江边的城» does not stand in a but in b"),
        (
            "a",
            "北浦有江，無港。",
            "the quote «北浦有江，無港。» does not stand in a; "
            "after 4 equal characters it has «，無港。», the article «,無港。»; "
            "did you mean «北浦有江,無港。»?",
        ),
        (
            "a",
            "完全不同",
            "the quote «完全不同» does not stand in a; nothing there is like it",
        ),
        (
            "b",
            "ABC",
            "the quote «ABC» does not stand in b; nothing there is like it",
        ),
        (
            "b",
            "船不是被风吹走的，而是",
            "the quote «船不是被风吹走的，而是» does not stand in b; a has «船不是被風吹走的,而是»",
        ),
        (
            "a",
            "云汀很遠。船不是被風吹走的",
            "the quote «云汀很遠。船不是被風吹走的» does not stand in a; "
            "did you mean «云汀很遠。» and, as a quote of its own, «船不是被風吹走的»?",
        ),
        (
            "b",
            "他说：“江边”",
            'the quote «他说：“江边”» does not stand in b; did you mean «他说:"江边"», in YAML "他说:\\"江边\\""?',
        ),
        (
            "b",
            "江边的城" + "很远" * 400,
            f"the quote «江边的城{'很远' * 48}…» does not stand in b; "
            'after 4 equal characters it has «很远很远很远很远», the article «。他说:"江边"»',
        ),
    ],
)
def test_missing_quote_is_explained_by_where_its_words_part(
    article: str, text: str, why: str
) -> None:
    articles = {"a": ARTICLE, "b": make_article('江边的城。他说:"江边"')}
    assert explain_missing(Library(articles), article, text) == why
