"""passages: the words an article has for a quote that does not stand there, ready to be pasted."""

import pytest
from gazetteer.linking.passages import Passages
from gazetteer.linking.quotes import Places

from tests.samples import make_article

PLAIN = make_article(
    "2015年，施一公希望创办一所大学。他说：“杭州不缺钱，缺的是耐心。”宇树科技后来落户滨江区。\n\n"
    "第二段从这里开始，讲BrainCo在Hangzhou的故事。占比提升了55%。\n\n"
    'She said "we stay". The company was founded in Hangzhou in 2015, and it stayed.\n\n'
    "DeepSeek火了。DeepSeek很火。DeepSeek成立不到两年。"
)
TRADITIONAL = make_article(
    "雲深處科技的機器狗,走進了電網。他們說:「杭州,沒有理由不試。」後來呢?" * 2
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2015年,施一公希望创办一所大学.", "2015年，施一公希望创办一所大学。"),
        ("２０１５年，施一公希望", "2015年，施一公希望"),
        ('他说:"杭州不缺钱,缺的是耐心."', "他说：“杭州不缺钱，缺的是耐心。”"),
        ('"杭州不缺钱"', "“杭州不缺钱"),
        ("杭州不缺钱。", "杭州不缺钱"),
        ("杭州 不缺钱", "杭州不缺钱"),
        ("施一公希望创办一所大学", "施一公希望创办一所大学"),
        ("施一公希望创力一所大学", "施一公希望创办一所大学"),
        ("施一公希望办一所大学", "施一公希望创办一所大学"),
        ("施一公院士希望创办一所大学", "施一公希望创办一所大学"),
        ("张一公希望创办一所大学。", "施一公希望创办一所大学。"),
        ("他说，宇树科技后来落户滨江区", "宇树科技后来落户滨江区"),
        ("宇树科技后来落户滨江。", "宇树科技后来落户滨江区。"),
        ("讲brainco在hangzhou的故事", "讲BrainCo在Hangzhou的故事"),
        ("讲BrainCo在Hangzhu的故事", "讲BrainCo在Hangzhou的故事"),
        ("占比上升了55％。", "占比提升了55%。"),
        ("The company was founded in Hangzou", "The company was founded in Hangzhou"),
        ("She said “we stay”.", 'She said "we stay".'),
        ("DeepSeek成立不两年", "DeepSeek成立不到两年"),
    ],
)
def test_slip_finds_the_words_as_printed(text: str, words: str) -> None:
    assert Passages(PLAIN).words_like(text) == (words,)
    assert Places(PLAIN).locate(words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("云深处科技的机器狗，走进了电网。", "雲深處科技的機器狗,走進了電網。"),
        ("他们说：“杭州，没有理由不试。”", "他們說:「杭州,沒有理由不試。」"),
        ("雲深处科技的机器狗", "雲深處科技的機器狗"),
        ("走進了大電網", "走進了電網"),
    ],
)
def test_simplified_quote_of_a_traditional_article_finds_its_own_words(
    text: str, words: str
) -> None:
    assert Passages(TRADITIONAL).words_like(text) == (words,)
    assert Places(TRADITIONAL).locate(words)


def test_words_over_two_paragraphs_are_two_quotes() -> None:
    words = Passages(PLAIN).words_like("宇树科技后来落户滨江区。第二段从这里开始")
    assert words == ("宇树科技后来落户滨江区。", "第二段从这里开始")
    assert all(Places(PLAIN).locate(one) for one in words)


@pytest.mark.parametrize(
    "text", ["", "。，", "完全不同的一句话", "南京", "2015", "Z" * 5000, "杭州" * 2000, "\ufe0f"]
)
def test_what_nothing_is_like_finds_nothing(text: str) -> None:
    found = Passages(PLAIN).words_like(text)
    assert found == (("2015",) if text == "2015" else ())
