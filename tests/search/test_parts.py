"""An index cut into parts holds what the whole one does, and every word leads to the parts in which it stands."""

from __future__ import annotations

import functools
import itertools
import json
from typing import Any

import pytest
from gazetteer.building import Project, build_files
from gazetteer.pages.spread import hash_of
from gazetteer.search.characters import further_readings, reading_runs, readings_of
from gazetteer.search.index import search_files
from gazetteer.search.parts import Bounds, Cut, cut, text_size
from gazetteer.search.routes import Letters, beginnings, fold, route, written_parts

from tests.conftest import ROOT

SMALL = Bounds(whole=0, part=3000, most=9)


@functools.cache
def _whole() -> tuple[dict[str, Any], dict[str, Any]]:
    """The real index, which is one file."""
    files = build_files(Project(root=ROOT))
    index, statements = (
        json.loads(files[f"docs/assets/search/{name}.json"]) for name in ("index", "statements")
    )
    del index["build"], statements["build"]
    return index, statements


@functools.cache
def _cut() -> Cut:
    return cut(*_whole(), SMALL)


def _steps(written: str) -> list[int]:
    return [*itertools.accumulate(map(int, written.split()))]


def _spans(written: str) -> list[tuple[int, str]]:
    parts = [span.partition(".") for span in written.split()]
    numbers = itertools.accumulate(int(step) for step, _, _ in parts)
    return [(number, rest) for number, (_, _, rest) in zip(numbers, parts, strict=True)]


def _pieces() -> list[tuple[Any, Any]]:
    return [_cut().core, *_cut().parts]


def test_articles_and_rows_stand_once_with_their_numbers() -> None:
    index, statements = _whole()
    articles: dict[int, Any] = {}
    rows: dict[int, Any] = {}
    for part, told in _pieces():
        articles |= {part["first"][0] + at: one for at, one in enumerate(part.get("articles", ()))}
        found = {told["first"] + at: row for at, row in enumerate(told["statements"])}
        assert not rows.keys() & found.keys()
        rows |= found
    assert [articles[at] for at in sorted(articles)] == index["articles"]
    assert [rows[at] for at in sorted(rows)] == statements["statements"]


def test_every_part_has_some_articles_the_latest_first() -> None:
    firsts = [part["first"][0] for part, _ in _cut().parts]
    assert firsts == sorted(firsts, reverse=True)
    assert firsts[-1] == 0
    sizes = [text_size(part) for part, _ in _cut().parts]
    assert len(sizes) > 2
    assert all(size >= SMALL.part for size in sizes[:-1])


def test_places_keep_their_names_sentences_neighbours_and_words() -> None:
    index, statements = _whole()
    spans: dict[int, list[tuple[int, str]]] = {}
    near: dict[int, set[int]] = {}
    words: dict[int, list[str]] = {}
    names: dict[int, Any] = {}
    for part, told in _pieces():
        for number, place, printed in zip(
            _steps(part["numbers"]), part["places"], told["printed"], strict=True
        ):
            names[number] = place[:4]
            near.setdefault(number, set()).update(_steps(place[5]))
            words.setdefault(number, []).extend(told["words"][at] for at in _steps(printed))
            assert place[4] == len(_spans(index["places"][number][4]))
        for number, written in part.get("covers", ()):
            spans.setdefault(number, []).extend(_spans(written))
        for number, written in part.get("near", ()):
            near.setdefault(number, set()).update(_steps(written))
    for number, place in enumerate(index["places"]):
        assert names[number] == place[:4]
        assert sorted(spans.get(number, [])) == sorted(_spans(place[4]))
        assert near[number] == {*_steps(place[5])}
        printed = _steps(statements["printed"][number])
        assert words[number] == [statements["words"][at] for at in printed]


def test_what_a_part_speaks_of_by_number_is_there_or_in_the_core() -> None:
    core = {*_steps(_cut().core[0]["numbers"])}
    for part, told in _cut().parts:
        here = {*_steps(part["numbers"])}
        assert {number for number, _ in part["covers"]} <= core | here
        assert {at for row in told["statements"] for at in row[2]} <= core | here
        assert {number for number, _ in part["near"]} <= core
        named = {at for place in part["places"] for at in _steps(place[5])}
        assert named == named & (core | here | {at for at, _ in part["others"]})


def _cut_one_article_each(articles: int, places: list[Any], rows: list[Any]) -> Cut:
    """Articles of one sentence, each a part of its own, the last one first."""
    told = [[f"a{at}", f"甲{at}", "2025-01-01", ["p1", "甲" * 30]] for at in range(articles)]
    index = {
        **dict.fromkeys(("labels", "traditional", "readings", "more"), ""),
        **{"doors": [], "whole": [], "synonyms": [], "published": [["", ""]] * articles},
        **{"articles": told, "places": places},
    }
    printed = [""] * len(places)
    statements = {"topics": {}, "statements": rows, "words": [], "printed": printed}
    return cut(index, statements, Bounds(whole=0, part=10, most=4))


def test_place_of_many_parts_is_told_of_only_where_it_is_at_home() -> None:
    """Rows of other parts that happen to have its words do not lead there."""
    rows = [["statement", f"第{at}条。", [0], [at]] for at in range(10)]
    rows.append(["statement", "各处都有的话。", [1], [0]])
    rows += [["statement", "各处都有的话。", [at % 2 + 2, 1], [at]] for at in range(1, 10)]
    rows.sort(key=lambda row: row[3])
    names = ("everywhere", "once", "two", "three")
    places = [[f"people/{name}/", "person", [name, ""], [], "", ""] for name in names]
    found = _cut_one_article_each(10, places, rows)
    assert _steps(found.core[0]["numbers"]) == [0]
    homes = {
        number: [
            at for at, (part, _) in enumerate(found.parts) if number in _steps(part["numbers"])
        ]
        for number in range(4)
    }
    assert homes == {0: [], 1: [9], 2: [1, 3, 5, 7], 3: [0, 2, 4, 6, 8]}
    told = [row[2] for _, part in found.parts[:9] for row in part["statements"]]
    assert all(1 not in places for places in told)


@pytest.mark.parametrize(
    ("count", "is_told_of_all", "brought"),
    [(40, False, 40), (41, False, 0), (40, True, 40), (41, True, 40)],
)
def test_what_very_many_places_print_brings_at_most_forty_into_its_part(
    count: int, is_told_of_all: bool, brought: int
) -> None:
    """All print the sentence of the first article, which a row may tell of all; each has a row of the last article."""
    places = [[f"people/{at}/", "person", [f"甲{at}", ""], [], "0", ""] for at in range(count)]
    of_all = ["statement", "说的是所有人。", [*range(count)], [0]]
    own = [["statement", f"第{at}条。", [at], [1]] for at in range(count)]
    rows = [of_all, *own] if is_told_of_all else own
    (last, _), (first, told) = _cut_one_article_each(2, places, rows).parts
    here = [*range(brought)]
    assert _steps(last["numbers"]) == [*range(count)]
    assert _steps(first["numbers"]) == here
    assert told["statements"] == ([[*of_all[:2], here, [0]]] if is_told_of_all else [])
    assert first["covers"] == [[number, "0"] for number in here]


def test_small_index_stays_in_two_files_and_a_large_one_is_cut() -> None:
    index, statements = _whole()
    size = text_size(index)
    assert [*search_files(index, statements, Bounds(whole=size))] == [
        "assets/search/index.json",
        "assets/search/statements.json",
    ]
    files = search_files(index, statements, Bounds(whole=size - 1, part=3000))
    kinds = {path.split("/")[2] for path in files}
    assert kinds == {"index.json", "statements.json", "parts", "routes"}
    builds = {json.loads(text)["build"] for text in files.values()}
    assert builds == {json.loads(files["assets/search/index.json"])["build"]}
    assert files == search_files(index, statements, Bounds(whole=size - 1, part=3000))


def _routed(gram: str) -> list[int]:
    files = _routes()
    written = files[hash_of(gram) % len(files)].get(gram, "x")
    if not written.startswith("x"):
        return _steps(written)
    digits = enumerate(written[1:])
    return [4 * at + bit for at, one in digits for bit in range(4) if int(one, 16) >> bit & 1]


@functools.cache
def _routes() -> list[dict[str, str]]:
    index, _ = _whole()
    return route(_cut(), readings_of(index["readings"], index["more"]))


def test_every_pair_of_every_sentence_leads_to_its_part() -> None:
    letters = Letters(_cut().core[0]["traditional"])
    for at, (part, told) in enumerate(_cut().parts):
        texts = [row[1] for row in told["statements"]]
        for article in part["articles"]:
            for paragraph in article[3:]:
                texts += [one if isinstance(one, str) else one[1] for one in paragraph[1:]]
        for folded in (fold(text, letters) for text in texts):
            assert all(at in _routed(one + two) for one, two in itertools.pairwise(folded)), folded


def test_pair_that_stands_nowhere_leads_nowhere() -> None:
    assert _routed("乂乂") == []


@pytest.mark.parametrize(
    ("parts", "written"),
    [
        ([0], "0"),
        ([4, 9], "4 5"),
        ([0, 1, 2, 3, 5], "xf2"),
        ([*range(400)], "x" + "f" * 100),
        ([399], "399"),
    ],
)
def test_parts_are_written_in_the_shorter_way(parts: list[int], written: str) -> None:
    assert written_parts(parts) == written


def test_names_are_begun_in_every_reading() -> None:
    readings = readings_of(reading_runs(), further_readings(["单立人", "吕梁"], "单"))
    assert {"d", "da", "dan", "danl", "danli", "s", "sh", "sha", "shan", "shanl"} <= beginnings(
        [readings[char] for char in "单立人"]
    )
    assert {"lv", "lu", "lyu", "lvlia", "lulia", "lyuli"} <= beginnings(
        [readings[char] for char in "吕梁"]
    )


def test_text_is_folded_as_the_browser_folds_it() -> None:
    told = fold("中國Ｄeep－Seek 1.87萬億，Poke\u0301mon", Letters("國国億亿萬万"))
    assert told == "中国deepseek187万亿pokemon"
