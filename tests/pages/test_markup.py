"""markup: any text becomes Markdown that shows exactly that text."""

import pytest
from gazetteer.model.directions import isolated
from gazetteer.model.texts import Repair, Sentence
from gazetteer.pages.markup import (
    Markdown,
    Wrap,
    escape,
    sentence_markdown,
    wrap_text,
)
from hypothesis import given
from hypothesis import strategies as st

from tests.nasty import BROKEN_LINES, SPACED, STARTS_A_DEFINITION, TEXTS
from tests.reading import read_markdown, tags_of, texts_by_id, words_of

PLACES = {
    "paragraph": "{}",
    "paragraph behind another": "前\n\n{}",
    "heading": "## {} {{ #h }}",
    "list": "- {} [原句](a.md)",
    "quotation": "> {}\n> <cite>出处</cite>",
    "table": "| 前 | 后 |\n|---|---|\n| {} | 后 |",
    "link": "前 [{}](a.md) 后",
    "definition": "前\n:   {}",
    "inline HTML": '<span id="s">{}</span>',
    "HTML paragraph": '<p class="item" markdown><span id="s">{}</span></p>',
    "HTML list": '<ul markdown>\n\n<li class="x" markdown="block">\n\n{} <span>后</span>\n</li>\n</ul>',
    "tab": '=== "前"\n\n    <span>{}</span>\n\n=== "后"\n\n    后',
    "raw HTML": '<p class="x"><a href="a.md">{}</a></p>',
}
"""Where templates print texts; the same text must come out of each."""


def _assert_shown_everywhere(text: str, shown: str, places: dict[str, str]) -> None:
    """Foreign directions end with the text: that alone may be added."""
    shown = isolated(shown)
    for place in places.values():
        expected = read_markdown(place.format("甲乙丙"))
        document = read_markdown(place.format(escape(text)))
        assert words_of(document) == " ".join(words_of(expected).replace("甲乙丙", shown).split())
        assert tags_of(document) == tags_of(expected)


@pytest.mark.parametrize("text", TEXTS)
def test_markup_in_a_text_is_shown_as_it_is(text: str) -> None:
    _assert_shown_everywhere(text, text, PLACES)


@pytest.mark.parametrize("text", SPACED)
def test_white_space_before_markup_does_not_make_it_markup(text: str) -> None:
    _assert_shown_everywhere(text, text, PLACES)


@pytest.mark.parametrize("text", STARTS_A_DEFINITION)
def test_text_that_begins_with_a_colon_is_no_definition(text: str) -> None:
    _assert_shown_everywhere(text, text, PLACES)


@pytest.mark.parametrize("text", BROKEN_LINES)
def test_text_of_several_lines_is_shown_as_one(text: str) -> None:
    _assert_shown_everywhere(text, " ".join(text.split()), PLACES)


PIECES = [
    "甲",
    "a",
    "1",
    "0. ",
    ") ",
    " ",
    "：",
    *"\\`*_[](){}#|~^=$!+-<>&\"':;/?%@.,",
    "</",
    "<b>",
    "&#",
    "&lt",
    "://",
    "[^1]",
    "{: ",
]


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=12).map("".join).map(str.strip))
def test_any_text_is_shown_as_it_is(text: str) -> None:
    if text and not text.startswith(":"):
        _assert_shown_everywhere(text, text, PLACES)


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Zl", "Zp", "Zs"]), max_size=40))
def test_any_characters_are_shown_as_they_are(text: str) -> None:
    if text and not text.startswith(":"):
        _assert_shown_everywhere(
            text, text, {"p": '<span id="s">{}</span>', "list": PLACES["list"]}
        )


@pytest.mark.parametrize(
    "text", ["    甲", "\t甲", "　　　　甲", "\u00a0" * 4 + "甲", "甲    乙  ", " 　  - 甲"]
)
def test_white_space_of_a_text_is_kept(text: str) -> None:
    shown = texts_by_id(read_markdown(f'<span id="s">{escape(text)}</span>'))
    assert shown == {"s": text}


@pytest.mark.parametrize("text", TEXTS)
def test_attribute_of_a_text_holds_that_text(text: str) -> None:
    span = read_markdown(f'<span title="{escape(text)}">甲</span>').find(".//span")
    assert span is not None
    assert (span.get("title"), span.text) == (isolated(text), "甲")


def test_line_breaks_of_an_attribute_are_spaces() -> None:
    assert escape("甲\n乙") == "甲 乙"


def _wrap(start: int, end: int, tag: str) -> Wrap:
    return Wrap(start=start, end=end, before=Markdown(f"<{tag}>"), after=Markdown(f"</{tag}>"))


@pytest.mark.parametrize(
    ("wraps", "markdown"),
    [
        ([], "甲&#42;乙&#42;丙"),
        ([_wrap(0, 5, "a")], "<a>甲&#42;乙&#42;丙</a>"),
        ([_wrap(1, 4, "a"), _wrap(0, 1, "b")], "<b>甲</b><a>&#42;乙&#42;</a>丙"),
        ([_wrap(2, 3, "b"), _wrap(1, 4, "a")], "甲<a>&#42;<b>乙</b>&#42;</a>丙"),
        (
            [_wrap(0, 2, "a"), _wrap(0, 5, "b"), _wrap(2, 5, "c")],
            "<b><a>甲&#42;</a><c>乙&#42;丙</c></b>",
        ),
        ([_wrap(0, 3, "a"), _wrap(2, 5, "b")], "<a>甲&#42;乙</a>&#42;丙"),
        ([_wrap(4, 9, "a")], "甲&#42;乙&#42;丙"),
    ],
    ids=["none", "whole", "two", "nested", "side by side in one", "overlapping", "beyond the end"],
)
def test_wraps_stand_around_their_characters(wraps: list[Wrap], markdown: str) -> None:
    assert wrap_text("甲*乙*丙", wraps) == markdown


@given(
    st.text("甲<&* -1.", min_size=1, max_size=12),
    st.lists(st.tuples(st.integers(0, 11), st.integers(1, 6)), max_size=6),
)
def test_wrapped_text_is_shown_whole(text: str, places: list[tuple[int, int]]) -> None:
    wraps = [_wrap(at, at + size, "b") for at, size in places]
    shown = texts_by_id(read_markdown(f'<span id="s">{wrap_text(text, wraps)}</span>'))
    assert shown == {"s": text}


SENTENCE = Sentence(
    id="p1s1",
    text="云汀。北浦",
    original="雲汀。北浦",
    repairs=(Repair(start=2, end=5, damaged="?1逼?", reason='GBK"错位"'),),
)
REPAIR = '<ins class="repair" title="GBK&#34;错位&#34;（原作“?1逼?”）">'


@pytest.mark.parametrize(
    ("original", "wraps", "markdown"),
    [
        (False, [], f"云汀{REPAIR}。北浦</ins>"),
        (True, [], f"雲汀{REPAIR}。北浦</ins>"),
        (False, [_wrap(0, 2, "a"), _wrap(3, 5, "b")], f"<a>云汀</a>{REPAIR}。<b>北浦</b></ins>"),
    ],
    ids=["reading", "original", "with names"],
)
def test_repair_is_visible_in_its_sentence(
    original: bool, wraps: list[Wrap], markdown: str
) -> None:
    assert sentence_markdown(SENTENCE, wraps, original=original) == markdown


def test_repair_is_visible_where_a_name_overlaps_it() -> None:
    assert sentence_markdown(SENTENCE, [_wrap(1, 4, "a")]) == f"云汀{REPAIR}。北浦</ins>"


@pytest.mark.parametrize(
    ("repair", "wraps", "markdown"),
    [
        (
            Repair(start=2, end=2, damaged="****", reason="", rule="stars"),
            [_wrap(0, 2, "a"), _wrap(2, 3, "b")],
            '<a>云汀</a><b><ins class="repair" title="原作“&#42;&#42;&#42;&#42;”"></ins>。</b>北浦',
        ),
        (
            Repair(start=5, end=5, damaged="广告", reason="非正文"),
            [],
            '云汀。北浦<ins class="repair" title="非正文（原作“广告”）"></ins>',
        ),
        (
            Repair(start=1, end=2, damaged="汀(tīng)", reason="", rule="pinyin"),
            [_wrap(0, 2, "a")],
            '<a>云<ins class="repair" title="原作“汀(tīng)”">汀</ins></a>。北浦',
        ),
    ],
    ids=["by a rule, nothing left", "deleted at the end", "within a name"],
)
def test_repair_by_a_rule_and_deletion_are_visible(
    repair: Repair, wraps: list[Wrap], markdown: str
) -> None:
    sentence = Sentence(id="p1s1", text="云汀。北浦", original="云汀。北浦", repairs=(repair,))
    assert sentence_markdown(sentence, wraps) == markdown
