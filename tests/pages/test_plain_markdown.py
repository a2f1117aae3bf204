"""markup: a text becomes Markdown that CommonMark shows as it is, and that a program reads without effort."""

import pytest
from gazetteer.model.directions import isolated
from gazetteer.pages.markup import PlainMarkdown
from markdown_it import MarkdownIt

from tests.hostile_world import MARKUP
from tests.nasty import BROKEN_LINES, TEXTS

PLACES = {"line": "{}", "link": "- [{}](a/): 乙", "after a link": "- [甲](a/): {}，1 字"}


def _shown(markdown: str) -> list[tuple[str, str]]:
    tokens = MarkdownIt("commonmark").parse(markdown)
    parts = [part for token in tokens for part in token.children or [token]]
    words = " ".join("".join(part.content for part in parts).split())
    return [
        ("", words),
        *((part.type, "") for part in parts if part.type not in ("text", "text_special")),
    ]


@pytest.mark.parametrize(
    "text", [*TEXTS, *MARKUP, *BROKEN_LINES, "12. 甲", "甲 http://a.example b"]
)
@pytest.mark.parametrize("place", PLACES)
def test_markup_in_a_text_is_shown_as_it_is(text: str, place: str) -> None:
    frame = PLACES[place].format("甲甲甲")
    shown = isolated(" ".join(text.split()))
    expected = [(kind, words.replace("甲甲甲", shown)) for kind, words in _shown(frame)]
    assert _shown(PLACES[place].format(PlainMarkdown.escape(text))) == expected


def test_ordinary_words_stay_as_they_are() -> None:
    text = "“六小龙”——AT&T、R&D（2025）！占50%，#1? 1.5万"
    assert PlainMarkdown.escape(text) == text
