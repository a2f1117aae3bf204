"""The sentences of the published articles, and those a link highlights."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from tests.browser.conftest import ROOT

Place = tuple[str, str]


def read_sentences() -> dict[Place, str]:
    """Text of each sentence by article and id."""
    articles = json.loads((ROOT / "docs/data/articles.json").read_text(encoding="utf-8"))
    return {
        (article["id"], sentence["id"]): sentence["text"]
        for article in articles
        for paragraph in article["paragraphs"]
        for sentence in paragraph["sentences"]
    }


def places(href: str) -> Iterator[Place]:
    """The sentences a link highlights."""
    found = re.search(r"articles/([^/]+)/#(p\d+)s(\d+)(?:-(\d+))?$", href)
    if found:
        article, paragraph, first, last = found.groups()
        for number in range(int(first), int(last or first) + 1):
            yield article, f"{paragraph}s{number}"
