"""languages: a text is English if nearly all of it is; what only holds English stays Chinese."""

import pytest
from gazetteer.sources.languages import find_script

from tests.samples import make_article

ENGLISH = (
    "The city is home to six firms that have drawn the eyes of the world. It was not an accident, said the mayor, "
    "and the people who came to work here in the last ten years would agree with him."
)
CHINESE = (
    "杭州为什么会出现六家这样的企业？市长说，这不是偶然。十年来到这里工作的人，多半同意他的话。" * 3
)


@pytest.mark.parametrize(
    ("text", "script"),
    [
        (ENGLISH, "Latn"),
        (f"{ENGLISH} The founder is Wang Xingxing (王兴兴).", "Latn"),
        (CHINESE, "Hans"),
        ("為什麼這裡會出現這樣的企業？這並不是偶然，他們說過這話。", "Hant"),
        (f"摘要\n{ENGLISH}\n{CHINESE}", "Hans"),
        (f"{CHINESE}\nAbstract: {ENGLISH}", "Hans"),
        (
            f"{ENGLISH}\n这座城市有六家企业引来全世界的目光。市长说这不是偶然，十年来这里工作的人会同意他。",
            "Hans",
        ),
        ("DeepSeek、Unitree Robotics、Game Science、BrainCo、Manycore Tech 都在杭州。", "Hans"),
        ("def add(a, b):\n    return a + b\nprint(add(1, 2), file=sys.stderr)", "Hans"),
        (
            "Le gouvernement de la ville a dit que les entreprises de la région sont en tête.",
            "Hans",
        ),
        ("Háng zhōu wèi shén me huì chū xiàn zhè yàng de qǐ yè", "Hans"),
        (f"{CHINESE}\n" + "return the value of the list to that caller\n" * 20, "Hans"),
        (
            "Robots\nUnitree G1\nPrice: $16,000\n- Founded in 2016 by one of the engineers who left\n- Hangzhou",
            "Latn",
        ),
        ("2025 1,234 5.6%", "Hans"),
        ("", "Hans"),
    ],
)
def test_script_of_a_text(text: str, script: str) -> None:
    assert find_script(text, text.splitlines()) == script


def test_addresses_of_links_and_pictures_are_no_words_of_an_article() -> None:
    links = "\n\n".join(
        f"[杭州](https://the.of.and.example/to/a/in/is/{n}/for/that)" for n in range(9)
    )
    assert make_article(f"六家企业。\n\n{links}").language == "zh"


def test_english_article_is_told_by_its_language_and_counted_in_words() -> None:
    article = make_article("It is a well-known fact that the U.S. firm's sales rose 5.2%.")
    assert (article.language, article.script, article.words) == ("en", "Latn", 12)
