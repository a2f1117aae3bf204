"""word_finder: the first place of words, as str.find has it."""

import random

import pytest
from gazetteer.search.word_finder import SHORTEST, WordFinder


@pytest.mark.parametrize("letters", ["甲", "甲乙", "甲乙丙丁😀\n"])
@pytest.mark.parametrize("size", [0, 1, 4, 5, 9, 200])
def test_it_finds_what_find_finds(letters: str, size: int) -> None:
    draw = random.Random(size)
    text = "".join(draw.choices(letters, k=size))
    finder = WordFinder(text)
    there = [text[at : at + n] for at in range(size) for n in (1, SHORTEST - 1, SHORTEST, 12, 40)]
    strange = ["".join(draw.choices(letters, k=n)) for n in (0, 5, SHORTEST, 9, 20) for _ in "1234"]
    for words in (*there, *strange):
        assert finder.first(words) == text.find(words)
