"""The list of published addresses: what each shows may be edited, but may not drift to another address."""

from __future__ import annotations

from pathlib import Path

import pytest
from build_pages import main as build
from check_urls import main as check_urls
from gazetteer.writing.published_urls import (
    Listed,
    drifted_addresses,
    edited_addresses,
    fingerprint,
    parse_list,
    shown_addresses,
    write_list,
)

LIST = "data/published_urls.txt"
BETWEEN = """---
title: "江边的第三种说法"
date: "2025-03-07 08:00:00"
---

3月6日，星槎智能来到北浦。
"""


@pytest.fixture
def published(world: Path) -> Path:
    assert build(["--root", str(world)]) == 0
    assert check_urls(["--root", str(world)]) == 0
    return world


def _listed(**prints: str) -> tuple[Listed, ...]:
    return parse_list("".join(f"a/#{place} {mark}\n" for place, mark in prints.items()))


def test_article_dated_between_others_moves_no_place(
    published: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = _shown(published)
    (published / "seeds/between.txt").write_text(BETWEEN, encoding="utf-8")
    assert build(["--root", str(published)]) == 0
    capsys.readouterr()
    assert check_urls(["--root", str(published), "--check"]) == 0
    assert " 0 drifted, 0 lost; " in capsys.readouterr().out
    now = _shown(published)
    assert {address: now[address] for address in before} == before
    assert now["articles/#between"] == "江边的第三种说法"


def _shown(world: Path) -> dict[str, str]:
    """What the listed places show."""
    docs = world / "docs"
    pages = {path.relative_to(docs).as_posix(): path.read_text() for path in docs.rglob("*.md")}
    shown = shown_addresses(pages)
    listed = parse_list((world / LIST).read_text(encoding="utf-8"))
    places = {one.address for one in listed if one.print} | {"articles/#between"}
    return {address: words for address, words in shown.items() if address in places}


def test_places_that_change_what_they_show_are_refused_and_the_list_keeps_what_they_showed(
    published: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = published / "docs/articles/index.md"
    text = page.read_text(encoding="utf-8")
    text = text.replace("#first-light }", "#? }").replace("#echo }", "#first-light }")
    page.write_text(text.replace("#? }", "#echo }"), encoding="utf-8")
    listed = (published / LIST).read_bytes()
    lines = listed.decode().splitlines()
    at = {line.partition(" ")[0]: number for number, line in enumerate(lines, start=1)}
    expected = [
        f"{LIST}:{at['articles/#echo']}: articles/#echo: it shows «云汀为什么留得住“造梦的人”？»; "
        "what it showed when it was published now stands at articles/#first-light; "
        "an id stays with what it names (meant so: check_urls.py --accept)",
        f"{LIST}:{at['articles/#first-light']}: articles/#first-light: it shows «［回声］»; "
        "what it showed when it was published now stands at articles/#echo; "
        "an id stays with what it names (meant so: check_urls.py --accept)",
    ]
    for arguments in ([], ["--check"]):
        capsys.readouterr()
        assert check_urls(["--root", str(published), *arguments]) == 1
        assert capsys.readouterr().err.splitlines() == expected
        assert (published / LIST).read_bytes() == listed
    assert check_urls(["--root", str(published), "--accept"]) == 0
    assert check_urls(["--root", str(published), "--check"]) == 0


def test_reworded_statement_is_an_edit_that_is_told_and_taken_up(
    published: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = published / "data/statements/first-light.yml"
    old, new = "星槎智能的机器人“小槎”", "星槎智能造的机器人“小槎”"
    text = data.read_text(encoding="utf-8")
    assert old in text
    data.write_text(text.replace(old, new), encoding="utf-8")
    assert build(["--root", str(published)]) == 0
    capsys.readouterr()
    assert check_urls(["--root", str(published), "--check"]) == 0
    assert capsys.readouterr().out.endswith(", 2 edited (make urls).\n")
    assert check_urls(["--root", str(published)]) == 0
    out = capsys.readouterr().out.splitlines()
    assert out[1] == "2 addresses show other words than before:"
    assert [line.partition(":")[0] for line in out[2:]] == [
        "  cities/yunting/#starraft-xiaocha-tea",
        "  companies/starraft/#starraft-xiaocha-tea",
    ]
    assert check_urls(["--root", str(published), "--check"]) == 0
    assert capsys.readouterr().out.endswith(", 0 edited (make urls).\n")


def test_list_holds_statements_measures_and_the_places_that_lead_on(published: Path) -> None:
    listed = {line.partition(" ")[0] for line in (published / LIST).read_text().splitlines()}
    assert {
        "companies/starraft/#starraft-founder",
        "people/shen-zhiyao/#starraft-founder",
        "articles/#echo",
        "coverage/#echo",
        "themes/#patience-echo",
    } <= listed


@pytest.mark.parametrize(
    ("was", "now", "drifted", "edited"),
    [
        ({"x": "甲", "y": "乙"}, {"x": "甲", "y": "乙"}, [], []),
        ({"x": "甲", "y": "乙"}, {"x": "丙", "y": "乙"}, [], ["x"]),
        ({"x": "甲", "y": "乙"}, {"x": "乙", "y": "甲"}, ["x", "y"], ["x", "y"]),
        ({"x": "甲", "y": "乙"}, {"x": "新", "y": "甲", "z": "乙"}, ["x", "y"], ["x", "y"]),
        ({"x": "甲", "y": "甲"}, {"x": "乙", "y": "甲"}, [], ["x"]),
        ({"x": "甲"}, {"x": "“甲”。"}, [], []),
        ({"x": "甲"}, {}, [], []),
        ({"x": ""}, {"x": "甲", "y": "乙"}, [], []),
        ({"x": "甲"}, {"x": "乙", "y": "Ａ甲"}, [], ["x"]),
    ],
)
def test_drift_is_words_that_stand_elsewhere_on_the_page(
    was: dict[str, str], now: dict[str, str], drifted: list[str], edited: list[str]
) -> None:
    listed = _listed(**{place: fingerprint(words) for place, words in was.items()})
    shown = {f"a/#{place}": words for place, words in now.items()} | {"b/#x": "甲"}
    found = [one.address for one, _ in drifted_addresses(listed, shown)]
    changed = [one.address for one in edited_addresses(listed, shown)]
    assert (found, changed) == ([f"a/#{p}" for p in drifted], [f"a/#{p}" for p in edited])


def test_titles_of_pages_drift_over_the_whole_site() -> None:
    listed = parse_list(f"a/ {fingerprint('甲')}\nb/ {fingerprint('乙')}\n")
    assert [one.address for one, _ in drifted_addresses(listed, {"a/": "乙", "b/": "甲"})] == [
        "a/",
        "b/",
    ]


def test_list_reads_back_what_was_written() -> None:
    shown = {"a/": "甲", "a/#one": "乙", "b.json": ""}
    published = parse_list("a/#gone 12345678\nold/\na/#one\n")
    text = write_list(published, {"a/", "b.json"}, shown, keep=())
    assert text == (
        f"a/ {fingerprint('甲')}\na/#gone 12345678\na/#one {fingerprint('乙')}\nb.json\nold/\n"
    )
