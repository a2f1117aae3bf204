"""door: whatever stands in sources and data, the pages hold what the templates made, and show the text as it is."""

from __future__ import annotations

import functools
import html
import json
import re
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from gazetteer.building import Project, build_files
from gazetteer.pages.door import Door
from gazetteer.pages.markup import Markdown, escape
from jinja2 import TemplateAssertionError
from markdown_it import MarkdownIt

from tests.hostile_world import BACK, MARKUP, TURNS, write_worlds
from tests.reading import front_matter, read_page

EACH_WORLD = pytest.mark.parametrize(
    "texts", [*TURNS[::6], MARKUP[:1], MARKUP[-1:]], ids=lambda texts: texts[0]
)


DOOR = Door(Path(), Markdown)
TEXT = "[a](b) <c>"
SHOWN = escape(TEXT)


@pytest.mark.parametrize(
    ("template", "printed"),
    [
        ("{{ text }}", SHOWN),
        ("{{ made }}", "<b>[</b>"),
        ("{{ made ~ text }}|{{ text ~ made }}", f"<b>[</b>{SHOWN}|{SHOWN}<b>[</b>"),
        ("{{ made + text }}|{{ text + made }}", f"<b>[</b>{SHOWN}|{SHOWN}<b>[</b>"),
        ("{{ text ~ text }}|{{ text + text }}", f"{SHOWN}{SHOWN}|{SHOWN}{SHOWN}"),
        ("{{ '<i>' ~ text if text }}", f"&#60;i&#62;{SHOWN}"),
        ("{{ [text, made, text] | join('<') }}", f"{SHOWN}&#60;<b>[</b>&#60;{SHOWN}"),
        ("{{ rows | map(attribute='text') | join }}", f"{SHOWN}{SHOWN}"),
        (
            "{% set it %}<i>{{ text }}</i>{% endset %}{{ it }}{{ it ~ text }}",
            f"<i>{SHOWN}</i><i>{SHOWN}</i>{SHOWN}",
        ),
        (
            "{% macro m(it) %}<i>{{ it }}</i>{% endmacro %}{{ m(text) }}{{ m(text) ~ text }}",
            f"<i>{SHOWN}</i><i>{SHOWN}</i>{SHOWN}",
        ),
        ("{% set it = text %}{{ it }}{% autoescape false %}{{ it }}{% endautoescape %}", SHOWN * 2),
        ("{{ text.upper() }}{{ text[:1] }}", f"{escape(TEXT.upper())}&#91;"),
        ("{{ 'a %s' % text }}", f"a {SHOWN}"),
        ("{{ 1.5 }}{{ -2 }}{{ text if none }}", "1.5-2"),
        ("{{ ([text] + [made]) | length }}", "2"),
    ],
)
def test_door_lets_through_what_the_code_made_and_shows_the_rest(
    template: str, printed: str
) -> None:
    made = Markdown("<b>[</b>")
    values = {"text": TEXT, "made": made, "rows": [{"text": TEXT}, {"text": TEXT}]}
    assert DOOR.from_string(template).render(values) == printed


@pytest.mark.parametrize(
    "name",
    ["safe", "escape", "e", "forceescape", "urlize", "tojson", "xmlattr", "replace", "format"],
)
def test_door_has_no_filter_that_goes_around_it(name: str) -> None:
    with pytest.raises(TemplateAssertionError):
        DOOR.from_string("{{ text | " + name + " }}")


@functools.cache
def _worlds(texts: Sequence[str]) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Every file of the world full of markup, and of its twin full of letters."""
    with tempfile.TemporaryDirectory() as folder:
        marked, plain = write_worlds(Path(folder), texts)
        return build_files(Project(root=marked)), build_files(Project(root=plain))


def read(document: Element) -> list[tuple[str, ...]]:
    """Every element with its attributes and the words in and after it, but for the id made of the title's letters."""
    title = document.find(".//h1")
    own = title.get("id", "") if title is not None else ""
    return [
        (
            one.tag,
            *(
                _bare(part)
                for name, value in sorted(one.items())
                for part in (
                    name,
                    "" if name in ("id", "href") and value.lstrip("#") == own else value,
                )
            ),
            *_words(one),
        )
        for one in document.iter()
    ]


def _words(element: Element) -> tuple[str, str]:
    inner = element.text or ""
    if element.get("type") == "application/ld+json":
        inner = str(_texts(json.loads(inner)))
    if inner.startswith("@online{"):
        inner = ""  # BibTeX has its own escapes
    return _bare(inner), _bare(element.tail or "")


def _texts(value: object) -> list[str]:
    """The texts of JSON in order."""
    if isinstance(value, dict | list):
        parts = value.values() if isinstance(value, dict) else value
        return [text for part in parts for text in _texts(part)]
    return [_bare(str(value))]


def _bare(text: str) -> str:
    """The text with the markup that letters stand for; numbers, which tell lengths too, are left out."""
    return re.sub(r"[\d.]+", "0", " ".join(text.translate(BACK).split()))


@EACH_WORLD
def test_markup_of_every_field_is_text_on_every_page(texts: tuple[str, ...]) -> None:
    marked, plain = _worlds(texts)
    assert marked.keys() == plain.keys()
    for path, page in marked.items():
        if path.endswith(".md"):
            assert read(read_page(page)) == read(read_page(plain[path])), path
            assert front_matter(page).keys() == front_matter(plain[path]).keys()


@EACH_WORLD
def test_markup_of_every_field_is_text_in_the_directory_for_programs(
    texts: tuple[str, ...],
) -> None:
    marked, plain = (files["docs/llms.txt"] for files in _worlds(texts))
    assert _tokens(marked) == _tokens(plain)
    assert not re.search(r"\w://evil|www\.evil|x@evil", marked)  # GitHub would make links of these


def _tokens(text: str) -> list[tuple[str, ...]]:
    """What CommonMark reads: each element with its link, texts that stand together as one."""
    found: list[tuple[str, ...]] = []
    for token in MarkdownIt("commonmark").parse(text):
        for part in token.children or [token]:
            words = _bare(part.content)
            if found and (part.type, found[-1][0]) == ("text", "text"):
                found[-1] = ("text", "", _bare(found[-1][2] + words))
            else:
                found.append((part.type, str(part.attrs), words))
    return found


def test_names_of_the_menu_are_text() -> None:
    marked, plain = (re.findall(r'- (".*"):', files["mkdocs.yml"]) for files in _worlds(MARKUP))
    assert [html.unescape(json.loads(name)) for name in marked] == [
        json.loads(name).translate(BACK) for name in plain
    ]
    assert not any("<" in name or ">" in name for name in marked)
