"""twins: the same text under two names is found, whatever its script and marks."""

from dataclasses import replace

import pytest
from gazetteer.model.texts import Article
from gazetteer.sources.twins import Twin, find_twins

from tests.samples import make_article

FIVE = [f"江边的城里来了第{number}批造船的人。" for number in "一二三四五"]
OTHER = [f"上游的小镇又送走了{number}位老船工。" for number in "六七八九十"]


@pytest.mark.parametrize(
    ("first", "second", "shared", "sentences", "whole"),
    [
        ("\n\n".join(FIVE), "\n\n".join(FIVE), 5, 5, True),
        ("\n\n".join(FIVE), "- " + "\n- ".join(FIVE), 5, 5, True),
        ("\n\n".join(FIVE), "".join(FIVE).replace("。", "！"), 5, 5, True),
        ("雲汀的江邊來了很多造船的人。", "云汀的江边来了很多造船的人。", 1, 1, True),
        ("江。", "江。", 1, 1, True),
        ("".join(FIVE), "".join(FIVE[:3]), 3, 3, False),
        ("".join(FIVE), "".join([*FIVE[:3], *OTHER[:2]]), 3, 5, False),
        ("".join(FIVE), "".join([*FIVE[:3], *OTHER]), 3, 5, False),
    ],
)
def test_two_files_are_the_same_text_if_most_sentences_are(
    first: str, second: str, shared: int, sentences: int, whole: bool
) -> None:
    twin = Twin(file="b.md", other="a.md", shared=shared, sentences=sentences, whole=whole)
    assert list(find_twins(_articles(first, second))) == [twin]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("".join(FIVE), "".join([*FIVE[:2], *OTHER[:3]])),
        ("".join(FIVE[:2]), "".join([FIVE[0], *OTHER])),
        ("江。", "城。"),
    ],
)
def test_two_files_that_share_little_are_two_texts(first: str, second: str) -> None:
    assert list(find_twins(_articles(first, second))) == []


def _articles(*bodies: str) -> list[Article]:
    return [replace(make_article(body), file=f"{'ab'[at]}.md") for at, body in enumerate(bodies)]
