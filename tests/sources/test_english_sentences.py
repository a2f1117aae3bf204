"""english_sentences: where the sentences of an English paragraph begin and end."""

import pytest
from gazetteer.sources.english_sentences import split_english
from hypothesis import given
from hypothesis import strategies as st


def _split(text: str) -> list[str]:
    return [text[start:end] for start, end in split_english(text)]


@pytest.mark.parametrize(
    "parted",
    [
        "One sentence.| Two! |Three? |Four",
        "Mr. Liang met Dr. He and Prof. She. |They talked.",
        "He lives in the U.S. |The talks went on.",
        "The U.S. Department of Energy and the U.K. government agreed.",
        "It closes at 5 p.m. on weekdays. |It opens at 9 a.m. Beijing time.",
        "Unitree Robotics Inc. and Manycore Tech Co., Ltd. are neighbours.",
        "It is made by Example Inc. |The firm is small.",
        "See No. 5, Fig. 3 and p. 12 of Vol. 2. |Then go on.",
        "He said no. |Then he left.",
        "Some robots, e.g. those of Unitree, i.e. Go1 vs. Spot, can jump.",
        "Revenue rose to 3.5 billion yuan, or $0.48bn. |Costs fell 1.2%.",
        "George W. Bush and J. K. Rowling met. |Ulysses S. Grant did not.",
        "There was no plan B. |The first one failed.",
        "“We tried. |We failed,” said Wang. |“Why?” asked Li.",
        "“It works.” |She smiled.",
        'He called it "a start." |Others did not.',
        "“Yes!” he cried. |“Really?!” |Nobody moved.",
        "She waited... and left… |The end.",
        "And then... |Nothing.",
        "It began on Feb. 10 and ended on Fri. Mar. 14. |It rained.",
        "It was built by Sun. |Initially it was small.",
        "They sat. |He stood in the sun. |It was hot.",
        "1. Unitree leads. |2. DeepSeek follows.",
        "The rest (see below. It is long) is here. |The end.",
        "(It was late. It was dark.) |They left.",
        "Sales fell. |iPhone prices rose. |xAI grew.",
        "It was one of Hamas’s. |Lawyers met. |It fell from $4m. |Others rose from the 1980s. |The end.",
        "Robots.[1] |The firm grew.[2][3] |It did.",
        "The site is www.unitree.com. |It is new, says v2.0. |Good.",
        "引用中文。|Then English.",
        "It ended there. ■",
        "How Zhejiang University became a cradle of robot makers",
    ],
)
def test_paragraph_is_parted_behind_its_stops(parted: str) -> None:
    sentences = [part.strip() for part in parted.split("|")]
    assert [part.strip() for part in _split(parted.replace("|", ""))] == sentences


@given(st.text('ab AI.!?…"”)(’ \n2。'))
def test_sentences_cover_the_paragraph_without_a_gap(text: str) -> None:
    spans = split_english(text)
    assert "".join(text[start:end] for start, end in spans) == text
    assert [start for start, _ in spans[1:]] == [end for _, end in spans[:-1]]
