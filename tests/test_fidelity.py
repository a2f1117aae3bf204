"""From a seed to what the browser shows: the words of an article, all of them and no others."""

import functools
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element

import gazetteer
import pytest
from gazetteer.curated import Knowledge
from gazetteer.linking import link_gazetteer
from gazetteer.model.directions import isolated
from gazetteer.model.texts import Article
from gazetteer.pages import Views, render_pages
from gazetteer.sources.blocks import DEEPEST
from gazetteer.sources.seeds import Seed, parse_seed
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import FIXTURES
from tests.nasty import TEXTS
from tests.reading import front_matter, read_page, text_of, texts_by_id, words_of

TEMPLATES = Path(gazetteer.__path__[0]).parent / "templates"
TAGS = set(
    "html head body h1 h2 h3 h4 h5 h6 p a span time div dl dt dd ul ol li nav hr small input label details summary i b bdi "
    "table thead tbody tr th td pre code br".split()
)
"""The elements of an article's page; whatever else appears, a source has made."""


@dataclass(frozen=True)
class Site:
    articles: tuple[Article, ...]
    pages: Mapping[str, str]

    def document(self, article: Article) -> Element:
        return read_page(self.pages[f"articles/{article.id}.md"])


def _build(sources: Sequence[str]) -> Site:
    """The site of some articles, called 0.txt, 1.txt …, and nothing curated."""
    seeds = [parse_seed(f"seeds/{n}.txt", text.encode("utf-8")) for n, text in enumerate(sources)]
    linked, problems = link_gazetteer([one for one in seeds if isinstance(one, Seed)], Knowledge())
    assert (len(linked.articles), problems) == (len(sources), ())
    return Site(articles=linked.articles, pages=render_pages(Views(linked, {}), TEMPLATES))


def _shown(document: Element, letter: str) -> list[tuple[str, str]]:
    """The sentences of a page in order: those of the reading (p) or of the original (o)."""
    ids = (element.get("id", "") for element in document.iter("span"))
    texts = texts_by_id(document)
    return [(id, _spaced(texts[id])) for id in ids if id.startswith(letter)]


def _assert_faithful(site: Site, article: Article) -> None:
    document = site.document(article)
    reading = [(one.id, _spaced(one.text)) for one in article.sentences]
    original = [(f"o{one.id[1:]}", _spaced(one.original)) for one in article.sentences]
    assert _shown(document, "p") == reading
    assert _shown(document, "o") == (original if article.script == "Hant" else [])
    assert {element.tag for element in document.iter()} - TAGS <= {"script"}
    scripts = [(one.get("type"), json.loads(one.text or "")) for one in document.iter("script")]
    assert [(type, data["headline"]) for type, data in scripts] == [
        ("application/ld+json", article.title)
    ]
    links = [element.get("href", "") for element in document.iter("a")]
    assert [link for link in links if not re.match(r"https?://|#|\w+\.md$", link)] == []


def _spaced(text: str) -> str:
    """Markdown turns a tab into as many spaces as there are to its stop."""
    return re.sub(r"[ \t]+", " ", text)


@functools.cache
def _site_of_texts(script: str) -> Site:
    """An article for each nasty text, which is its title, a paragraph and a part of one."""
    han = {"Hans": "江边的城。", "Hant": "雲汀與餘杭，這裡還是舊時的碼頭。"}[script]
    return _build(
        [f"---\ntitle: |-\n  题{text}\n---\n{han}{text}{han}\n\n{text}\n\n{han}" for text in TEXTS]
    )


@pytest.mark.parametrize("at", range(len(TEXTS)), ids=TEXTS)
@pytest.mark.parametrize("script", ["Hans", "Hant"])
def test_markup_in_an_article_is_shown_or_understood_but_never_html(script: str, at: int) -> None:
    site = _site_of_texts(script)
    article = next(one for one in site.articles if one.file == f"{at}.txt")
    _assert_faithful(site, article)


@pytest.mark.parametrize("at", range(len(TEXTS)), ids=TEXTS)
def test_title_is_shown_as_it_is_on_every_page(at: int) -> None:
    site = _site_of_texts("Hans")
    article = next(one for one in site.articles if one.file == f"{at}.txt")
    shown = isolated(" ".join(f"题{TEXTS[at]}".split()))
    heading = site.document(article).find(".//h1")
    assert heading is not None
    assert words_of(heading).removesuffix("#") == shown
    links = [words_of(link) for link in read_page(site.pages["articles/index.md"]).iter("a")]
    assert links.count(shown) == 2  # under its outlet and under its year


@pytest.mark.parametrize("first", range(0, len(TEXTS), 12))
def test_title_is_shown_as_it_is_where_few_are_listed(first: int) -> None:
    texts = TEXTS[first : first + 12]
    site = _build([f"---\ntitle: |-\n  题{text}\n---\n江边的城。" for text in texts])
    titles = {isolated(" ".join(f"题{text}".split())) for text in texts}
    for page in ("index.md", "articles/index.md"):
        links = [words_of(link) for link in read_page(site.pages[page]).iter("a")]
        assert {title: links.count(title) for title in titles} == dict.fromkeys(titles, 1)


@pytest.mark.parametrize("at", range(len(TEXTS)), ids=TEXTS)
def test_title_survives_the_front_matter(at: int) -> None:
    site = _site_of_texts("Hans")
    title = front_matter(site.pages[f"articles/{at}.md"])["title"]
    shown = texts_by_id(read_page(f'<p id="t">{title}</p>'))["t"]
    assert shown.strip("\u2068\u2069") == f"题{TEXTS[at]}"


WORDS = ["江", "城。", "AI", " ", "。", "？”", "2025年", "去年3月，"]
BLOCKS = [
    *("\n", "\n\n", "1. ", "\n- ", "\n> ", "\n# ", "\n---\n", "\n```\n", "\n    ", "\t", "  \n"),
    *(
        "\n|-|-|\n",
        "\n| ",
        " | ",
        "\n    - ",
        "\n        1) ",
        "\n```sh\n",
        "\n    a = ",
        "\n[^1]: ",
        "[^1]",
    ),
]
INLINE = [
    "<b>",
    "</span>",
    "&lt;",
    "![",
    "](https://a.example)",
    "](x)",
    "[^1]: ",
    "{: .c}",
    "　　",
]
MARKS = [*"\\`*_[](){}#|~^=$!+-<>&\"':.", *BLOCKS, *INLINE]


@settings(max_examples=25)
@given(st.lists(st.lists(st.sampled_from([*WORDS, *MARKS]), max_size=25).map("".join), min_size=1))
def test_any_article_is_shown_word_for_word(bodies: list[str]) -> None:
    site = _build([f"江。\n\n{body}\n\n城。" for body in bodies])
    for article in site.articles:
        _assert_faithful(site, article)


@pytest.mark.parametrize("script", ["Hans", "Hant"])
def test_article_with_every_kind_of_block_is_shown_word_for_word(script: str) -> None:
    source = (FIXTURES / "every_kind.md").read_text(encoding="utf-8")
    site = _build([source + "\n雲汀與餘杭，這裡還是舊時的碼頭。" * 20 * (script == "Hant")])
    article = site.articles[0]
    assert article.script == script
    _assert_faithful(site, article)


@settings(max_examples=25)
@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Zl", "Zp", "Co"])))
def test_any_characters_of_an_article_are_shown(body: str) -> None:
    site = _build([f"江。{body}城。"])
    _assert_faithful(site, site.articles[0])


@settings(max_examples=25)
@given(st.lists(st.text("江城边AI2025，。《》：", min_size=1), min_size=1, max_size=6))
def test_text_without_marks_is_shown_as_it_stands_in_the_source(lines: list[str]) -> None:
    site = _build(["\n\n".join([*lines, "完。"])])
    document = site.document(site.articles[0])
    assert "".join(text for _, text in _shown(document, "p")) == "".join([*lines, "完。"])
    assert text_of(document).count("完。") == 1


@pytest.mark.parametrize("char", ["\x85", "\u2028", "\u2029"])
def test_line_end_of_unicode_in_an_article_is_shown_or_parts_it(char: str) -> None:
    site = _build([f"江{char}- 城{char}# 完。"])
    _assert_faithful(site, site.articles[0])


@pytest.mark.parametrize(
    "source",
    [
        "# 只有标题",
        "城" * 100_000,
        "（" * 5_000 + "城）",
        "**" * 5_000 + "城",
        "[" * 2_000 + "城",
        "江边的城，雲與樹。\n" * 2_000,
        "\n".join("  " * n + f"- 城{n}\n" + "  " * n + f"  江{n}" for n in range(DEEPEST)),
        "|城|江\n|-|\n" + "|雲|\n|樹|江|岸\n" * 1_000,
        "城[^1]。\n" * 1_000 + "\n[^1]: 江" * 1_000,
    ],
    ids=[
        "only a heading",
        "one long line",
        "brackets",
        "stars",
        "links",
        "many lines",
        "nested lists",
        "many rows",
        "many footnotes",
    ],
)
def test_article_beyond_measure_is_shown_word_for_word(source: str) -> None:
    site = _build([source])
    _assert_faithful(site, site.articles[0])
