"""A saved page becomes an article in Markdown with front matter: its own words, and what was left out, counted."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from bs4 import BeautifulSoup

from gazetteer.intake.finds import Found
from gazetteer.intake.web_heads import NO_HEAD, Head, read_head
from gazetteer.intake.web_markdown import MarkdownWriter
from gazetteer.intake.web_prose import drop_furniture, drop_wordless, find_article
from gazetteer.sources.blocks import parse_blocks
from gazetteer.sources.front_matter import split_front_matter
from gazetteer.sources.leftovers import tagged_lines

_OPENS = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_PICTURE = re.compile(r"!\[(?:\\.|[^\]\\])*\]\([^()]*\)")


class NoArticle(Exception):
    """Why a page cannot be converted, in a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WebPage:
    """The Markdown of an article; `dropped` are kinds of what was left out → how many.

    `words_kept` and `words_left` are letters and digits of the page within the article's box and around it,
    `words_linked` those of the kept ones that lead elsewhere.
    """

    head: Head
    markdown: str
    dropped: Mapping[str, int]
    words_kept: int
    words_left: int
    words_linked: int


def looks_like_html(text: str) -> str:
    """How a text shows that it is a page of the web; "" if it does not."""
    if _OPENS.match(text):
        return "it begins as a page of the web"
    tagged, lines = tagged_lines(split_front_matter(text)[1])
    return f"{tagged} of {lines} lines hold tags" if tagged else ""


def convert_page(html: str) -> WebPage:
    """The article of a page; raises NoArticle for one that cannot be read."""
    try:
        return _convert(html)
    except RecursionError:
        raise NoArticle(
            "its boxes stand too deep within each other; save it as plain text"
        ) from None


def _convert(html: str) -> WebPage:
    """Raises NoArticle if there is no text in the page, or if a word would change on the way.

    Fields of front matter that stand before the tags stay as they are, and nothing is taken from the tags for others.
    """
    fields, html = _split_fields(html)
    page = BeautifulSoup(html, "html.parser")
    head = NO_HEAD if fields else read_head(page)
    dropped = drop_wordless(page)
    _drop_title(page, head.title)
    before = _letters((page.body or page).get_text())
    dropped.update(drop_furniture(page))
    box = find_article(page)
    kept = _letters(box.get_text())
    if not kept:
        raise NoArticle("no text was found in the page")
    linked = sum(len(_letters(link.get_text())) for link in box.find_all("a"))
    base = page.find("base", href=True)
    writer = MarkdownWriter(str(base["href"]) if base else head.url.value)
    body = "\n\n".join(writer.blocks(box)) + "\n"
    _check_words(kept + "".join(writer.numbers), body)
    dropped.update(writer.dropped)
    return WebPage(
        head=head,
        markdown=(fields or _front_matter(head)) + body,
        dropped={kind: count for kind, count in sorted(dropped.items()) if count},
        words_kept=len(kept),
        words_left=len(before) - len(kept),
        words_linked=linked,
    )


def _split_fields(text: str) -> tuple[str, str]:
    """What stands before the page itself as fields, and the page."""
    meta, body = split_front_matter(text)
    return (f"{text[: len(text) - len(body)].strip()}\n\n" if meta else "", body)


def _drop_title(page: BeautifulSoup, title: Found) -> None:
    """A heading that says the title again: the front matter has it."""
    for heading in page.find_all(["h1", "h2", "h3", "h4"]):
        if title.value and _letters(heading.get_text()) == _letters(title.value):
            heading.decompose()
            return


def _check_words(page: str, body: str) -> None:
    """The letters and digits read from the Markdown are those of the page, and of the numbers it gives its lists."""
    without = _PICTURE.sub("", body)
    read = Counter(_letters(" ".join(block.text for block in parse_blocks(without))))
    expected = Counter(page)
    if read != expected:
        lost, added = (expected - read).total(), (read - expected).total()
        what = f"{lost} letters would be lost, {added} added"
        raise NoArticle(f"its words cannot be kept as they are ({what}); save it as plain text")


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _front_matter(head: Head) -> str:
    """The fields in YAML; a text of JSON is one of YAML."""
    lines = [
        f"{name}: {json.dumps(one.value, ensure_ascii=False)}\n"
        for name, one in head.fields
        if one.value
    ]
    return "---\n" + "".join(lines) + "---\n\n" if lines else ""
