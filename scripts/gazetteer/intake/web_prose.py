"""Which part of a saved page is its article, and what of the page is none."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Sequence

from bs4 import BeautifulSoup, Comment, Declaration, Doctype, ProcessingInstruction, Tag
from bs4.element import NavigableString

_NEVER_WORDS: dict[str, tuple[str, ...]] = {
    "scripts": ("script", "noscript", "template"),
    "styles": ("style", "link"),
    "forms": ("form", "button", "input", "select", "textarea"),
    "drawings, films and frames": ("svg", "canvas", "iframe", "video", "audio", "object", "embed"),
}
_FURNITURE: dict[str, tuple[str, ...]] = {
    "navigation": ("nav", "menu"),
    "asides": ("aside",),
    "feet of the page": ("footer",),
}
_BESIDE = re.compile(
    r"(?:^|[-_ ])(?:comments?|cmt|replies|share|social|related|recommend(?:ed|s)?|breadcrumbs?|pager|pagination)(?:$|[-_ ])",
    re.IGNORECASE,
)
_AROUND = re.compile(
    r"(?:^|[-_ ])(?:foot(?:er)?|copyright|statement|disclaimer|side(?:bar)?|header|menu|nav|banner|hot|rank(?:ing)?)(?:$|[-_ ])",
    re.IGNORECASE,
)
"""Names of classes and ids that pages give to what is no part of the article, or stands around it."""
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none", re.IGNORECASE)
BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 "
    "h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
_SHORTEST = 20
_MOST_LINKED = 0.5
_MARKED = 0.4
_SHARE, _TABLE_SHARE, _AHEAD = 0.7, 0.95, 3
"""Part of the prose of a box that one box within it holds, or how often as much as any other, if that is the article's."""
_BOXES = frozenset(
    "article body center div main section table tbody tr td form fieldset dl dd".split()
)
_LONG = 100


def drop_wordless(page: BeautifulSoup) -> Counter[str]:
    """Takes out what is never a word of an article; what was taken out, and how often."""
    dropped: Counter[str] = Counter()
    for kind, names in _NEVER_WORDS.items():
        for tag in page.find_all(names):
            if tag.name == "form" and not tag.decomposed and _is_most(tag, page):
                tag.unwrap()  # ASP.NET puts the whole page into one
            elif not tag.decomposed:
                tag.decompose()
                dropped[kind] += 1
    for tag in page.find_all(True):
        if not tag.decomposed and _is_hidden(tag) and not _is_most(tag, page):
            dropped["hidden parts"] += bool(tag.get_text(strip=True))
            tag.decompose()
    for text in page.find_all(
        string=lambda text: isinstance(
            text, Comment | Declaration | Doctype | ProcessingInstruction
        )
    ):
        text.extract()
    return dropped


def _is_hidden(tag: Tag) -> bool:
    style = str(tag.get("style") or "")
    return tag.has_attr("hidden") or bool(_HIDDEN_STYLE.search(style))


def _is_most(tag: Tag, page: BeautifulSoup) -> bool:
    """A page that shows its text by a script hides it until then."""
    return len(tag.get_text()) > len(page.get_text()) / 2


def drop_furniture(page: BeautifulSoup) -> Counter[str]:
    """The same for what stands around an article."""
    dropped: Counter[str] = Counter()
    for kind, names in _FURNITURE.items():
        for tag in page.find_all(names):
            if not tag.decomposed and not _is_most(tag, page):
                dropped[kind] += 1
                tag.decompose()
    for tag in page.find_all(_BOXES | {"ul", "ol"}):
        if not tag.decomposed and _BESIDE.search(_names(tag)) and not _is_most(tag, page):
            dropped["comments and links to share"] += 1
            tag.decompose()
    return dropped


def _names(tag: Tag) -> str:
    classes = tag.get("class")
    names = classes if isinstance(classes, list) else [classes or ""]
    return " ".join([str(tag.get("id") or ""), *names])


def find_article(page: BeautifulSoup) -> Tag:
    """The box that is marked as the article's text, else the innermost that holds most of the prose."""
    whole = page.body or page
    weights = _weigh(whole)
    total = weights.get(id(whole), 0)
    marked = page.select('[itemprop~="articleBody"], article')
    likely = [tag for tag in marked if weights.get(id(tag), 0) >= _MARKED * total]
    box: Tag = max(likely, key=lambda tag: weights[id(tag)]) if likely and total else whole
    while True:
        inner = box.find_all(True, recursive=False)
        ranked = sorted(inner, key=lambda tag: weights.get(id(tag), 0), reverse=True)[:2]
        most, next_most = ([weights.get(id(tag), 0) for tag in ranked] + [0, 0])[:2]
        whole_box = weights.get(id(box), 0)
        own = whole_box - sum(weights.get(id(tag), 0) for tag in inner)
        far_ahead = most >= _AHEAD * (next_most + own) and most >= _MARKED * whole_box
        share = _TABLE_SHARE if ranked and ranked[0].name == "table" else _SHARE
        if not most or not (far_ahead and share == _SHARE or most >= share * whole_box):
            return box
        if next_most and _names(ranked[0]) == _names(ranked[1]) != " ":
            return box  # parts of one text
        if ranked[0].name not in _BOXES and not (ranked[0].name in ("ul", "li") and ranked[0].div):
            return box
        box = ranked[0]


def _weigh(whole: Tag) -> dict[int, int]:
    """How much prose each box holds: long paragraphs count more than the lines of comments and lists."""
    weights: dict[int, int] = {}
    for block, texts in _own_texts(whole):
        words = 0 if _is_around(block) else _prose(texts)
        words = words * min(words, 3 * _LONG) // _LONG
        if not words:
            continue
        for above in (block, *block.parents):
            weights[id(above)] = weights.get(id(above), 0) + words
            if above is whole:
                break
    return weights


def _own_texts(whole: Tag) -> Iterable[tuple[Tag, list[NavigableString]]]:
    """Each block with its own words, those of blocks within it aside."""
    found: dict[int, tuple[Tag, list[NavigableString]]] = {}
    for text in whole.find_all(string=True):
        block = _nearest_block(text.parent)
        if block is not None and isinstance(text, NavigableString):
            found.setdefault(id(block), (block, []))[1].append(text)
    return found.values()


def _nearest_block(tag: Tag | None) -> Tag | None:
    """The tag itself, or the box it stands in, that begins a line of its own."""
    while tag is not None and tag.name not in BLOCKS:
        tag = tag.parent
    return tag


def _is_around(block: Tag) -> bool:
    boxes = (tag for tag in (block, *block.parents) if tag.name not in ("body", "html"))
    names = [_names(tag) for tag in itertools.islice(boxes, 4)]
    return any(_AROUND.search(name) or _BESIDE.search(name) for name in names)


def _prose(own: Sequence[NavigableString]) -> int:
    """The characters of some words if they are sentences and no mere links."""
    words = " ".join("".join(own).split())
    linked = sum(len(text) for text in own if text.find_parent("a") is not None)
    told = any(mark in words for mark in "。，！？,.")
    if len(words) < _SHORTEST or not told or linked > _MOST_LINKED * len(words):
        return 0
    return len(words)
