"""repeated: the texts that another holds are those that a plain search finds."""

from gazetteer.sources.repeated import MOST_ALIKE, SHORTEST, find_repeated
from hypothesis import given
from hypothesis import strategies as st

LONG = "云汀的机器人在江边走了一整天，没有停下来。"


def test_text_within_a_longer_one_is_repeated() -> None:
    assert find_repeated({LONG, f"甲{LONG}", f"{LONG}乙", "另一句"}) == {LONG}


def test_short_text_and_equal_text_are_not_repeated() -> None:
    assert find_repeated([LONG[: SHORTEST - 1], LONG, LONG]) == frozenset()


@given(
    st.lists(
        st.text("甲乙", min_size=SHORTEST - 1, max_size=SHORTEST + 6)
        | st.integers(SHORTEST - 1, SHORTEST + 12).map(lambda size: "甲" * size),
        max_size=12,
    )
)
def test_texts_found_are_those_of_a_plain_search(texts: list[str]) -> None:
    assert find_repeated(texts) == {
        text
        for text in texts
        if len(text) >= SHORTEST and any(text in other and text != other for other in texts)
    }


def test_texts_of_very_many_lengths_that_begin_alike_are_a_pattern() -> None:
    texts = ["甲" * (SHORTEST + n) for n in range(MOST_ALIKE + 1)]
    assert find_repeated(texts[:-1]) == frozenset(texts[:-2])
    assert find_repeated(texts) == frozenset()
