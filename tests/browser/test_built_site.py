"""The built HTML: every internal link and anchor leads somewhere, every article is whole."""

from __future__ import annotations

import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import html5lib
import pytest
from gazetteer.curated import load_knowledge
from gazetteer.sources import Seed, load_seeds, parse_article
from gazetteer.sources.blocks import parse_blocks

from tests.browser.conftest import ROOT

BASE = "http://site.invalid/six-dragons/"
SEEDS = load_seeds(ROOT / "seeds")[0]


class _Page(HTMLParser):
    """The ids and links of a page, and the text of each element whose id names a sentence."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.sentences: dict[str, str] = {}
        self._open: list[str | None] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = dict(attributes)
        if name := values.get("id"):
            self.ids.append(name)
        if tag in ("a", "link") and (href := values.get("href")) is not None:
            self.links.append(href)
        if src := values.get("src"):
            self.links.append(src)
        if tag == "span":
            sentence = bool(name and re.fullmatch(r"[po]\d+s\d+[a-z]?", name))
            self._open.append(name if sentence else None)
            if sentence and name:
                self.sentences[name] = ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "span" and self._open:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        for name in self._open:
            if name:
                self.sentences[name] += data


@cache
def _pages(folder: Path) -> dict[str, _Page]:
    """Every page by its address under the base path."""
    return {
        BASE + path.relative_to(folder).as_posix().removesuffix("index.html"): _Page(
            path.read_text(encoding="utf-8")
        )
        for path in sorted(folder.rglob("*.html"))
    }


def test_every_internal_link_and_anchor_leads_somewhere(site_folder: Path) -> None:
    pages = _pages(site_folder)
    wrong = []
    for address, page in pages.items():
        for link in page.links:
            target, anchor = urldefrag(urljoin(address, link))
            target = target.partition("?")[0]
            if urlsplit(target).netloc != urlsplit(BASE).netloc or address.endswith("404.html"):
                continue
            if target in pages:
                if anchor and unquote(anchor) not in pages[target].ids and anchor != "__search":
                    wrong.append(f"{address}: {link}: no such anchor")
            elif not (site_folder / unquote(target.removeprefix(BASE))).is_file():
                wrong.append(f"{address}: {link}: no such file")
    assert wrong == []


def test_no_id_stands_twice_on_a_page(site_folder: Path) -> None:
    twice = {
        address: sorted({name for name in page.ids if page.ids.count(name) > 1})
        for address, page in _pages(site_folder).items()
    }
    assert {address: names for address, names in twice.items() if names} == {}


@pytest.mark.parametrize("path", ["timeline", "figures", "companies/unitree"])
def test_one_section_holds_all_that_is_to_be_read(path: str, site_folder: Path) -> None:
    """Readability scores a section by all its words; without one it takes the heaviest part alone."""
    page = html5lib.parse(
        (site_folder / path / "index.html").read_bytes(), namespaceHTMLElements=False
    )
    article = next(one for one in page.iter("article") if "md-content__inner" in one.get("class"))
    parts = [one for one in article if one.tag not in ("script", "template")]
    assert [one.tag for one in parts] == ["section"]
    assert parts[0].find("h1") is not None


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.file)
def test_article_page_holds_the_whole_text_of_its_seed(seed: Seed, site_folder: Path) -> None:
    """The text of the built page, tags removed, is the seed's body with Markdown marks removed and repairs made."""
    rows = {row.seed: row for row in load_knowledge(ROOT / "data")[0].articles}
    row = rows[seed.file]
    article, problems = parse_article(seed, row)
    assert problems == ()
    body = "".join(block.text for block in parse_blocks(seed.body))
    for repair in row.repairs:
        body = body.replace(repair.damaged, repair.repaired)
    page = _pages(site_folder)[f"{BASE}articles/{article.id}/"]
    letter = "o" if article.script == "Hant" else "p"
    shown = "".join(text for name, text in page.sentences.items() if name.startswith(letter))
    assert shown == body


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.file)
def test_reading_a_seed_loses_no_character(seed: Seed) -> None:
    """Against an independent, cruder removal of the Markdown marks these five seeds use."""
    crude = re.sub(
        r"!\[[^\]]*\]\([^)]*\)|\*\*|^-{3,}\s*$|(?<=\])\([^)]*\)", "", seed.body, flags=re.M
    )
    crude = re.sub(r"\\([_*])", r"\1", crude).replace("[qq]", "qq")
    assert _bare("".join(block.text for block in parse_blocks(seed.body))) == _bare(crude)


def _bare(text: str) -> str:
    return re.sub(r"\s+", "", text)
