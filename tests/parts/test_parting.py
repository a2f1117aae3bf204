"""parts.parting: the pages of a project, the long ones in parts, and links that follow."""

import json
import posixpath
import re
from pathlib import Path

import pytest
from gazetteer.parts import PartedPages, join_parts
from gazetteer.parts.cutting import elements
from gazetteer.parts.links import OWN_PLACE, lead_to_parts, places_of
from gazetteer.writing.published_urls import shown_addresses

from tests.conftest import ROOT

TEMPLATES = ROOT / "scripts" / "templates"
MOST = 60_000
LINK = re.compile(r"\]\((?![a-z]+:|//)([^()\s#]*)(?:#([^()\s]*))?\)")


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return {
        path.relative_to(ROOT / "docs").as_posix(): path.read_text(encoding="utf-8")
        for path in sorted((ROOT / "docs").rglob("*.md"))
    }


@pytest.fixture(scope="module")
def parted(pages: dict[str, str]) -> dict[str, str]:
    return dict(PartedPages(pages, TEMPLATES, {}, most=MOST))


def test_no_page_of_the_five_articles_is_long(pages: dict[str, str]) -> None:
    assert PartedPages(pages, TEMPLATES, {}) == pages


def test_only_parts_and_lists_of_places_are_held(pages: dict[str, str]) -> None:
    held: dict[str, str] = {}
    parted = PartedPages(pages, TEMPLATES, held, most=MOST)
    long = {_whole(path) for path in parted if re.search(r"/part-2\.md$", path)}
    assert long
    assert {path if path in pages else _whole(path) for path in held} == long
    assert set(parted) == {*pages, *held}
    assert len(parted) == len({*pages, *held})


def _whole(path: str) -> str:
    """The page of a part, or of a list of places."""
    folder = path.removeprefix("assets/parts/").removesuffix(".json")
    folder = re.sub(r"/part-\d+\.md$", "", folder)
    return f"{folder}.md" if (ROOT / "docs" / f"{folder}.md").is_file() else f"{folder}/index.md"


def test_a_link_of_a_whole_page_to_one_that_is_whole_stays_as_it_was_written() -> None:
    links = "[甲](./b.md#x)、[乙](../a/c.md)、[丙]()、[丁](#here)、[戊](../a/long.md#y)、[己](long.md#x)"
    moved = {"a/long.md": {"x": "a/long/part-2.md", "y": "a/long.md"}}
    assert lead_to_parts(links, "a/d.md", "a/d.md", moved) == (
        "[甲](./b.md#x)、[乙](../a/c.md)、[丙]()、[丁](#here)、[戊](long.md#y)、[己](long/part-2.md#x)"
    )


def _elements(text: str) -> int:
    return sum(map(elements, text.split("\n")))


def test_only_long_pages_are_in_parts(pages: dict[str, str], parted: dict[str, str]) -> None:
    cut = {path.rpartition("/")[0] for path in parted if "/part-" in path}
    long = {path for path, text in pages.items() if len(text.encode()) > 1.1 * MOST}
    full = {path for path, text in pages.items() if _elements(text) > 0.8 * MOST / 40}
    whole = {path.removesuffix(".md").removesuffix("/index") for path in long}
    either = {path.removesuffix(".md").removesuffix("/index") for path in long | full}
    assert whole <= cut <= either
    assert pages.keys() < parted.keys()


def test_every_link_leads_to_a_place(pages: dict[str, str], parted: dict[str, str]) -> None:
    places = {path: places_of(text) for path, text in parted.items()}
    dead = []
    for path, text in parted.items():
        for link, anchor in LINK.findall(text):
            target = (
                posixpath.normpath(posixpath.join(posixpath.dirname(path), link)) if link else path
            )
            if target.endswith(".md") and (
                target not in parted or (anchor and anchor not in places[target])
            ):
                dead.append((path, link, anchor))
    known = {(p, a) for p, t in pages.items() for _, a in LINK.findall(t) if a.startswith("__")}
    assert [one for one in dead if (one[0], one[2]) not in known] == []


def test_every_place_stands_once_and_the_list_knows_its_part(
    pages: dict[str, str], parted: dict[str, str]
) -> None:
    for path, text in pages.items():
        folder = path.removesuffix(".md").removesuffix("/index")
        parts = {path: places_of(parted[path])} | {
            part: places_of(parted[part])
            for part in parted
            if re.fullmatch(rf"{folder}/part-\d+\.md", part)
        }
        if len(parts) == 1:
            continue
        own = {
            part: {one for one in found if not OWN_PLACE.fullmatch(one)}
            for part, found in parts.items()
        }
        assert sum(map(len, own.values())) == len(set().union(*own.values()))
        assert set().union(*own.values()) == places_of(text)
        listed = json.loads(parted[f"assets/parts/{folder}.json"])
        assert {
            place: f"{folder}/part-{number}.md"
            for place, number in listed.items()
            if not OWN_PLACE.fullmatch(place)
        } == {place: part for part, found in own.items() for place in found if part != path}


def test_an_address_on_the_whole_page_shows_what_it_did(
    pages: dict[str, str], parted: dict[str, str]
) -> None:
    texts = {path: text for path, text in parted.items() if path.endswith(".md")}
    before, after = shown_addresses(pages), shown_addresses(join_parts(texts))
    cut = {"timeline/#list"}
    assert {one: after.get(one) for one in before if one not in cut} == {
        one: words for one, words in before.items() if one not in cut
    }


def test_a_part_is_named_and_leads_to_the_others(tmp_path: Path) -> None:
    sections = "".join(f"## 第{n}节 {{ #s{n} }}\n\n{'字' * 40}[甲](#s1)\n\n" for n in range(1, 5))
    page = f'---\n# Generated.\ntitle: "长页"\ndescription: "说明"\n---\n\n# 长页\n\n引言。\n\n{sections}'
    pages = {"long/index.md": page, "a.md": "# 甲\n\n[三](long/index.md#s3)\n"}
    made = PartedPages(pages, TEMPLATES, {}, most=380)
    assert sorted(made) == ["a.md", "assets/parts/long.json", "long/index.md", "long/part-2.md"]
    assert made["a.md"] == "# 甲\n\n[三](long/part-2.md#s3)\n"
    assert json.loads(made["assets/parts/long.json"]) == {"s3": 2, "s4": 2}
    words = "字" * 40
    assert made["long/part-2.md"] == (
        '---\n# Generated.\ntitle: "长页（第2页，共2页）"\ndescription: "说明"\n---\n\n# 长页（第2页，共2页）\n\n'
        '<nav class="parts" aria-label="分页" data-places="../../assets/parts/long.json" data-page="../" markdown>\n\n'
        "第2页，共2页：[1](index.md)\n\n\n</nav>\n\n"
        f"## 第3节 {{ #s3 }}\n\n{words}[甲](index.md#s1)\n\n## 第4节 {{ #s4 }}\n\n{words}[甲](index.md#s1)\n\n\n"
    )
    assert (
        "各节：[第1节](#s1)、[第2节](#s2)、[第3节](part-2.md#s3)、[第4节](part-2.md#s4)"
        in made["long/index.md"]
    )


def test_a_former_place_stands_once_and_is_no_words_of_a_section() -> None:
    old = '<span id="{}"></span>'.format
    sections = "".join(
        f"## {old(f'o{n}')}第{n}节 {{ #s{n} }}\n\n{'字' * 40}\n\n" for n in (1, 2, 3)
    )
    page = f'---\ntitle: "长页"\n---\n\n# {old("o")}长页\n\n{sections}'
    made = PartedPages({"long/index.md": page}, TEMPLATES, {}, most=280)
    first, last = made["long/index.md"], made["long/part-2.md"]
    assert "各节：[第1节](#s1)、[第2节](#s2)、[第3节](part-2.md#s3)" in first
    assert re.findall(r'id="(.*?)"', first) == ["o", "o1", "o2"]
    assert re.findall(r'id="(.*?)"', last) == ["o3"]
    assert json.loads(made["assets/parts/long.json"]) == {"o3": 2, "s3": 2}


@pytest.mark.parametrize(
    ("text", "led"),
    [
        ("[甲](b.md)", "[甲](../b.md)"),
        ("[甲](b.md#x)", "[甲](../b/part-2.md#x)"),
        ("[甲](b.md#y)", "[甲](../b.md#y)"),
        ("[甲](#here)", "[甲](#here)"),
        ("[甲](#there)", "[甲](../c.md#there)"),
        ('<a class="dot" href="#there">', '<a class="dot" href="../#there">'),
        ("[甲](https://news.example/1#x)", "[甲](https://news.example/1#x)"),
        ("甲](b)", "甲](../b)"),
    ],
)
def test_links_follow(text: str, led: str) -> None:
    moved = {"b.md": {"x": "b/part-2.md"}, "c.md": {"here": "c/part-2.md", "there": "c.md"}}
    assert lead_to_parts(text, "c.md", "c/part-2.md", moved) == led
