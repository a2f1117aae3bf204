"""exports.feeds: where the site's address is known every link of the feed names it, nothing else changes."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
from gazetteer.building import Project, load_gazetteer
from gazetteer.exports.events import export_events
from gazetteer.exports.feeds import FEED, render_feed, with_address
from gazetteer.exports.revisions import current_revisions
from gazetteer.model.chronology import in_order
from place_feed import main as place_feed

ATOM = "{http://www.w3.org/2005/Atom}"
SITE = "https://a.example/six-dragons/"


@pytest.fixture
def feed(world: Path) -> str:
    gazetteer, _ = load_gazetteer(Project(root=world))
    return export_events(gazetteer)[FEED]


def _links(feed: str) -> list[tuple[str | None, str | None]]:
    return [
        (link.get("rel"), link.get("href"))
        for link in ElementTree.fromstring(feed).iter(f"{ATOM}link")
    ]


def test_links_are_relative_until_the_address_is_known(feed: str) -> None:
    assert _links(feed)[:4] == [
        ("self", "events.atom"),
        ("alternate", "./"),
        ("alternate", "./#2026-changye-guitu"),
        ("via", "https://news.example/first-light?id=1&from=qq"),
    ]


def test_every_link_is_absolute_and_all_else_is_as_it_was(feed: str) -> None:
    placed = with_address(feed, SITE)
    assert _links(placed)[:4] == [
        ("self", f"{SITE}timeline/events.atom"),
        ("alternate", f"{SITE}timeline/"),
        ("alternate", f"{SITE}timeline/#2026-changye-guitu"),
        ("via", "https://news.example/first-light?id=1&from=qq"),
    ]
    before, after = ElementTree.fromstring(feed), ElementTree.fromstring(placed)
    for tree in (before, after):
        for link in tree.iter(f"{ATOM}link"):
            link.attrib.pop("href")
    assert ElementTree.tostring(after) == ElementTree.tostring(before)
    assert with_address(placed, "https://b.example/") == placed


def test_a_feed_holds_those_told_or_corrected_last_in_the_order_of_all(world: Path) -> None:
    gazetteer, _ = load_gazetteer(Project(root=world))
    events = in_order(gazetteer.events, gazetteer.articles)
    revisions = current_revisions({}, events, gazetteer.articles)

    def told(most: int) -> list[tuple[str, str]]:
        feed = ElementTree.fromstring(render_feed(events, gazetteer.articles, revisions, most))
        entries = feed.iter(f"{ATOM}entry")
        return [
            (one.findtext(f"{ATOM}updated", ""), one.findtext(f"{ATOM}id", "")) for one in entries
        ]

    whole = told(len(events))
    assert len(whole) == len(events) > 2
    for most in (1, 2):
        last = sorted((updated for updated, _ in whole), reverse=True)[:most]
        found = told(most)
        assert sorted((updated for updated, _ in found), reverse=True) == last
        assert found == [one for one in whole if one in found]


@pytest.mark.parametrize(
    ("feed", "placed"),
    [
        ('<a>href="./x"</a>', '<a>href="./x"</a>'),
        ('<a>&lt;link href="./x"&gt;</a>', '<a>&lt;link href="./x"&gt;</a>'),
        (
            '<link rel="via" href="https://b.example/?a=1&amp;b=&quot;2" />',
            '<link rel="via" href="https://b.example/?a=1&amp;b=&quot;2" />',
        ),
        ('<link href="" rel="self" />', f'<link href="{SITE}timeline/events.atom" rel="self" />'),
    ],
)
def test_words_that_look_like_a_link_stay_words(feed: str, placed: str) -> None:
    assert with_address(feed, SITE) == placed


@pytest.mark.parametrize(
    ("address", "start"),
    [(SITE, f"{SITE}timeline/"), ("https://a.example", "https://a.example/timeline/"), ("", "./")],
)
def test_built_feed_gets_the_address_of_the_configuration(
    address: str, start: str, feed: str, tmp_path: Path
) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text(f'site_name: a\nsite_url: "{address}"\n', encoding="utf-8")
    built = tmp_path / "site" / FEED
    built.parent.mkdir(parents=True)
    built.write_text(feed, encoding="utf-8")
    assert place_feed(["--root", str(tmp_path)]) == 0
    assert _links(built.read_text(encoding="utf-8"))[1] == ("alternate", start)
