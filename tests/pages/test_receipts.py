"""pages.receipts: which words prove best what is told, and the place that highlights all of them."""

import pytest
from gazetteer.model.texts import Quote
from gazetteer.pages.addresses import quote_address, range_anchor
from gazetteer.pages.receipts import most_telling


def _quote(article: str, text: str, *sentences: str) -> Quote:
    return Quote(article=article, sentences=sentences or ("p1s1",), text=text, reading=text)


@pytest.mark.parametrize(
    ("sentences", "anchor"),
    [
        (("p3s1",), "p3s1"),
        (("p3s1", "p3s2"), "p3s1-2"),
        (("p12s2", "p12s3", "p12s4"), "p12s2-4"),
    ],
)
def test_several_sentences_have_a_place_of_their_own(
    sentences: tuple[str, ...], anchor: str
) -> None:
    assert range_anchor(sentences) == anchor
    assert quote_address(_quote("a", "甲", *sentences)).url == f"articles/a/#{anchor}"


def test_of_each_article_the_quote_that_tells_most_is_linked() -> None:
    dating = _quote("a", "2月8日，杭州召开推进会。")
    telling = _quote("a", "27个项目总投资290.5亿元")
    other = _quote("b", "毫不相干")
    told = "27个项目参加，总投资290.5亿元"
    assert most_telling(told, [dating, telling, other]) == (telling, other)


def test_of_equal_quotes_the_first_is_linked() -> None:
    first, second = _quote("a", "甲乙"), _quote("a", "丙丁")
    assert most_telling("", [first, second]) == (first,)
