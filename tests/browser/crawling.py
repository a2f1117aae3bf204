"""Walks a served site as a robot does: every address that a page, a style, a feed or a sitemap names, from the home page on."""

from __future__ import annotations

import http.client
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import quote, unquote, urldefrag, urljoin, urlsplit
from xml.etree import ElementTree

import html5lib

_ADDRESSES = ("href", "src", "action", "poster", "data", "{http://www.w3.org/1999/xlink}href")
_CLAIMED = {"og:url", "og:image"}
_STYLE = re.compile(r"url\(\s*[\"']?([^\"')]+)")
_PLACES_OF_SCRIPTS = {"__search"}
"""A place that the theme's scripts know."""


@dataclass(slots=True)
class Crawled:
    """What was found under `root`; addresses without their anchors."""

    root: str
    status: dict[str, int] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    ids: dict[str, set[str]] = field(default_factory=dict)
    named: list[tuple[str, str]] = field(default_factory=list)
    """Page, and the address it leads to or loads, as resolved."""
    claimed: list[tuple[str, str]] = field(default_factory=list)
    """Page, and what it says its address, or its picture's, is where it was published."""

    def wrong(self) -> list[str]:
        """Addresses under the root that are not there, anchors that their pages have not."""
        found = []
        for page, address in self.named:
            address, anchor = urldefrag(address)
            target = address.partition("?")[0]
            if not target.startswith(self.root):
                continue
            if self.status.get(target) != 200:
                found.append(f"{page}: {address}: {self.status.get(target)}")
            elif anchor and target in self.ids and unquote(anchor) not in self.ids[target]:
                found.append(f"{page}: {address}#{anchor}: no such place")
        return found

    def pages(self) -> set[str]:
        return {address for address, kind in self.kinds.items() if kind.startswith("text/html")}


def crawl(root: str, published: str = "") -> Crawled:
    """Everything that can be reached from the root. What names the address where it is published is looked up there too."""
    crawled = Crawled(root=root)
    host = http.client.HTTPConnection(urlsplit(root).netloc)
    waiting = deque([root])
    while waiting:
        address = waiting.popleft()
        if address in crawled.status or not address.startswith(root):
            continue
        text, to = _visit(host, address, crawled)
        found = [*_named(text, address, crawled), *([urljoin(address, to)] if to else [])]
        if published:
            found = [
                root + one.removeprefix(published) if one.startswith(published) else one
                for one in found
            ]
        crawled.named += [(address, one) for one in found]
        waiting += (urldefrag(one).url.partition("?")[0] for one in found)
        if to:  # what stands behind a redirect counts for the address that led there
            crawled.status[address] = 200
    host.close()
    return crawled


def _visit(host: http.client.HTTPConnection, address: str, crawled: Crawled) -> tuple[bytes, str]:
    """The body, and where a redirect leads."""
    host.request("GET", quote(urlsplit(address).path, safe="/%"))
    answer = host.getresponse()
    body = answer.read()
    crawled.status[address] = answer.status
    if answer.status in (301, 308):
        return b"", answer.getheader("Location", "")
    crawled.kinds[address] = answer.getheader("Content-Type", "")
    return body, ""


def _named(body: bytes, address: str, crawled: Crawled) -> Iterator[str]:
    kind = crawled.kinds.get(address, "")
    if kind.startswith("text/html"):
        yield from _of_page(body, address, crawled)
    elif kind.startswith("text/css"):
        yield from (urljoin(address, found) for found in _STYLE.findall(body.decode()))
    elif address.endswith(".atom"):
        links = (one.get("href", "") for one in ElementTree.fromstring(body).iter())
        yield from (urljoin(address, link) for link in links if link)


def _of_page(body: bytes, address: str, crawled: Crawled) -> Iterator[str]:
    tree = html5lib.parse(body, namespaceHTMLElements=False)
    crawled.ids[address] = {one.get("id") for one in tree.iter() if one.get("id")}
    crawled.ids[address] |= _PLACES_OF_SCRIPTS
    for element in tree.iter():
        if element.get("rel") == "canonical" or element.get("property") in _CLAIMED:
            claim = element.get("href") or element.get("content", "")
            if urlsplit(claim).scheme:
                crawled.claimed.append((address, claim))
                yield claim
        if (element.get("http-equiv") or "").lower() == "refresh":
            yield urljoin(address, element.get("content", "").partition("url=")[2])
        for name in _ADDRESSES:
            if (value := element.get(name)) is not None:
                yield urljoin(address, value)
