"""pages: what curators write is shown as it is on every page, and changes no structure."""

import dataclasses
import functools
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import gazetteer
import pytest
from gazetteer.building import Project, load_gazetteer
from gazetteer.model import Gazetteer
from gazetteer.pages import Views, render_pages

from tests.conftest import FIXTURES
from tests.nasty import BROKEN_LINES, STARTS_A_DEFINITION, TEXTS
from tests.reading import read_page, tags_of, words_of

TEMPLATES = Path(gazetteer.__path__[0]).parent / "templates"
WRITTEN = {
    "Article": ("title", "short", "outlet", "column", "notes"),
    "Author": ("name", "role"),
    "Repair": ("reason",),
    "Statement": ("text",),
    "Brief": ("text",),
    "Measure": ("name", "by"),
    "Summary": ("text",),
    "Within": ("reason",),
    "Tie": ("verb",),
    "Name": ("text", "reason"),
    "Event": ("title", "dated_by"),
    "Figure": ("label", "by"),
    "Disagreement": ("topic", "comment"),
    "Version": ("claim",),
    "Theme": ("name",),
    "Entity": ("name", "reason"),
    "Chart": ("title", "note", "period", "source"),
    "ChartLine": ("label",),
}
"""The fields of each value that are free text of a curator."""

PLAIN = "甲乙丙"


def _rewrite(value: Any, text: str) -> Any:
    """The value with every free text that is not empty replaced."""
    if isinstance(value, tuple):
        return tuple(_rewrite(one, text) for one in value)
    if isinstance(value, dict):
        return {key: _rewrite(one, text) for key, one in value.items()}
    if not dataclasses.is_dataclass(value):
        return value
    written = WRITTEN.get(type(value).__name__, ())
    fields: dict[str, object] = {}
    for field in dataclasses.fields(value):
        old = getattr(value, field.name)
        if field.name in written and old:
            fields[field.name] = text if isinstance(old, str) else tuple(text for _ in old)
        else:
            fields[field.name] = _rewrite(old, text)
    return type(value)(**fields)


@functools.cache
def _linked() -> tuple[Gazetteer, Mapping[str, Mapping[str, str]]]:
    linked, knowledge = load_gazetteer(Project(root=FIXTURES / "world"))
    return linked, knowledge.labels


@functools.cache
def _pages(text: str) -> Mapping[str, str]:
    linked, labels = _linked()
    pages = render_pages(Views(_rewrite(linked, text), labels), TEMPLATES)
    return {path: page for path, page in pages.items() if path.endswith(".md")}


def _assert_only_words_change(text: str, shown: str) -> None:
    for path, page in _pages(text).items():
        document, plain = read_page(page), read_page(_pages(PLAIN)[path])
        tags = [tag for tag in tags_of(document) if tag != "bdi"]
        assert (path, tags) == (path, tags_of(plain))
        for element in (document, plain):
            for script in [
                one for one in element.iter() if str(one.tag).endswith(("script", "}svg"))
            ]:
                script.clear()
            for cited in [one for one in element.iter("dd") if (one.text or "").startswith("@")]:
                cited.clear()  # BibTeX has escapes of its own: test_citations.py
        expected = " ".join(words_of(plain).replace(PLAIN, shown).split())
        words = words_of(document).replace("\u2068", "").replace("\u2069", "")
        assert (path, words) == (path, expected)


@pytest.mark.parametrize("text", TEXTS[::4])
def test_markup_in_the_data_is_shown_as_it_is_on_every_page(text: str) -> None:
    _assert_only_words_change(text, text)


@pytest.mark.parametrize("text", STARTS_A_DEFINITION)
def test_data_that_begins_with_a_colon_is_shown_as_it_is(text: str) -> None:
    _assert_only_words_change(text, text)


@pytest.mark.parametrize("text", BROKEN_LINES)
def test_data_of_several_lines_is_shown_as_one(text: str) -> None:
    _assert_only_words_change(text, " ".join(text.split()))
