"""make_zip: links to folders become links to files, JSON becomes scripts, and the zip is the same twice."""

from __future__ import annotations

import zipfile
from pathlib import Path
from xml.etree import ElementTree

import make_zip
import pytest
from make_zip import file_link, file_policy, offline_files, renew_page, write_zip

FOLDERS = {"", "a", "a/b", "a/z", "a b", "索引", "x.y"}


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("../b/", "../b/index.html"),
        ("../b", "../b/index.html"),
        ("../b/#p1s2", "../b/index.html#p1s2"),
        ("../b/?q=x/#p1", "../b/index.html?q=x/#p1"),
        ("../b/&#35;p1", "../b/index.html#p1"),
        ("../b/?q=1&amp;r=&#34;2", "../b/index.html?q=1&amp;r=&quot;2"),
        ("./", "./index.html"),
        (".", "./index.html"),
        ("..", "../index.html"),
        ("../..", "../../index.html"),
        ("../../", "../../index.html"),
        ("../../a%20b/", "../../a%20b/index.html"),
        ("../../%E7%B4%A2%E5%BC%95/", "../../%E7%B4%A2%E5%BC%95/index.html"),
        ("../../索引/#甲", "../../索引/index.html#甲"),
        ("../../x.y", "../../x.y/index.html"),
        # what leads to no folder of the site, or is elsewhere, stays as it is written
        ("", ""),
        ("#p1s2", "#p1s2"),
        ("?q=a/", "?q=a/"),
        ("../b/index.html#x", "../b/index.html#x"),
        ("../c/", "../c/"),
        ("../../../", "../../../"),
        ("../b.css", "../b.css"),
        ("https://a.example/b/", "https://a.example/b/"),
        ("//a.example/b/", "//a.example/b/"),
        ("/a/b/", "/a/b/"),
        ("mailto:a/b/", "mailto:a/b/"),
        ("data:,", "data:,"),
    ],
)
def test_link_names_the_file_of_a_folder(link: str, expected: str) -> None:
    assert file_link(link, "a/z/index.html", FOLDERS) == expected


def test_only_addresses_of_tags_are_rewritten() -> None:
    page = (
        '<head>\n<meta charset="utf-8">\n<link rel="next" href=\'b/\'>'
        '<meta name="description" content="0; url=b/"><meta HTTP-EQUIV="Refresh" content="0; URL=b/#x">\n'
        '<script>const link = \'<a href="b/">\';</script><!-- <a href="b/"> -->\n'
        '</head>甲\U00020000<A title=\' href="b/"\' data-href=b/ HREF=b/ class=x>&lt;a href="b/"></A>'
        '<svg><a xlink:href="b/#y"/></svg><form action="b/"><img src="b"></form>'
    )
    assert renew_page(page, "a/index.html", {"", "a", "a/b"}) == (
        '<head>\n<meta charset="utf-8"><script src="../assets/offline/fetch.js"></script>'
        '<script src="../assets/offline/page.js"></script>\n'
        "<link rel=\"next\" href='b/index.html'>"
        '<meta name="description" content="0; url=b/"><meta HTTP-EQUIV="Refresh" content="0; URL=b/index.html#x">\n'
        '<script>const link = \'<a href="b/">\';</script><!-- <a href="b/"> -->\n'
        '</head>甲\U00020000<A title=\' href="b/"\' data-href=b/ HREF=b/index.html class=x>&lt;a href="b/"></A>'
        '<svg><a xlink:href="b/index.html#y"/></svg><form action="b/index.html"><img src="b/index.html"></form>'
    )


def test_feed_leads_to_files_too() -> None:
    feed = '<?xml version="1.0"?>\n<feed><title>a &lt; b</title><link href="./#e1" /><link href="events.atom"/></feed>'
    renewed = renew_page(feed, "a/events.atom", FOLDERS)
    links = [link.get("href") for link in ElementTree.fromstring(renewed).iter("link")]
    assert links == ["./index.html#e1", "events.atom"]
    assert renewed.replace("./index.html#e1", "./#e1") == feed


def test_policy_lets_in_files_and_no_network() -> None:
    policy = "default-src 'none'; script-src 'self' 'sha256-x='; img-src 'self' data:"
    assert file_policy(policy) == (
        "default-src 'none'; script-src file: 'sha256-x='; img-src file: data:; frame-src file:"
    )
    page = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    assert renew_page(page, "index.html", ()) == page.replace(policy, file_policy(policy))


def test_json_of_the_pages_stands_in_scripts_and_published_data_stays() -> None:
    site = {
        "index.html": b"",
        "404.html": b"",
        "sitemap.xml": b"",
        "assets/search/index.json": b'{"a":1}\n',
        "assets/javascripts/theme.js": b"",
        "assets/javascripts/theme.js.map": b"",
        "assets/javascripts/lunr/min/lunr.zh.min.js": b"",
        "data/events.json": b"[]",
        "search/search_index.json": b'{"docs":[]}',
    }
    assert offline_files(site, {"worker.html": b"x"}) == {
        "assets/javascripts/theme.js": b"",
        "assets/search/index.json.js": b'document.currentScript.json = {"a":1};\n',
        "assets/search/worker.html": b"x",
        "data/events.json": b"[]",
        "index.html": b"",
        "search/search_index.js": b'var __index = {"docs":[]};\n',
    }


@pytest.mark.parametrize(
    ("epoch", "time"),
    [(0, (1980, 1, 1, 0, 0, 0)), (1739404800, (2025, 2, 13, 0, 0, 0))],
)
def test_zip_is_the_same_twice_in_its_order_and_of_one_time(
    epoch: int, time: tuple[int, ...], tmp_path: Path
) -> None:
    files = {"b.html": b"b" * 999, "a/index.html": "甲".encode()}
    for name in ("one", "two"):
        write_zip(tmp_path / name / "site.zip", files, epoch)
    one, two = ((tmp_path / name / "site.zip").read_bytes() for name in ("one", "two"))
    assert one == two
    assert [path.name for path in (tmp_path / "one").iterdir()] == ["site.zip"]
    with zipfile.ZipFile(tmp_path / "one" / "site.zip") as packed:
        assert [(entry.filename, entry.date_time) for entry in packed.infolist()] == [
            (f"{make_zip.NAME}/b.html", time),
            (f"{make_zip.NAME}/a/index.html", time),
        ]


def test_site_that_is_not_built_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert make_zip.main([str(tmp_path), "--to", str(tmp_path / "build" / "x.zip")]) == 1
    expected = f"{tmp_path / 'index.html'} is missing; build the site first\n"
    assert capsys.readouterr().err == expected
    assert not (tmp_path / "build").exists()
