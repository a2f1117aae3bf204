#!/usr/bin/env python3
"""Draws search queries and their right answers afresh from a built site; prints them as JSON."""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from pypinyin.constants import PHRASES_DICT
from search_absent import CLASSES as ABSENT_CLASSES
from search_corpus import ROOT, Corpus, fold, load_corpus
from search_name_queries import CLASSES as NAME_CLASSES
from search_name_queries import Query, Source, in_traditional
from search_slips import HAN, Sounds

ATOM = re.compile(r"\d[\d.,]*%?|[A-Za-z][A-Za-z0-9+-]*|[\u4e00-\u9fff]|.")
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?(?:万亿元?|亿元?|万元?|%|家|位|个|人|名|项|所|强|岁|倍)")
WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
HALF = str.maketrans("，。：；？！（）“”、", ',.:;?!()"",')
DIGITS = "〇一二三四五六七八九"


def _windows(source: Source, joins: bool) -> Iterator[str]:
    """3–12 characters of an article, words of Latin letters and numbers whole; with or without punctuation inside."""
    blocks = [block for block in source.corpus.articles if len(fold(block)) >= 12]
    for _ in range(4000):
        atoms = ATOM.findall(source.draw.choice(blocks))
        start = source.draw.randrange(len(atoms))
        window = "".join(atoms[start : start + source.draw.randint(3, 12)])
        split = fold(window[0]) and fold(window[-1]) and len(fold(window)) < len(window)
        if 3 <= len(fold(window)) <= 12 and (split if joins else len(fold(window)) == len(window)):
            yield window


def text_simplified(source: Source) -> Iterator[Query]:
    yield from (Query(words, ((words,),)) for words in _windows(source, joins=False))


def text_traditional(source: Source) -> Iterator[Query]:
    for words in _windows(source, joins=False):
        if other := in_traditional(words, source.draw):
            yield Query(other, ((words,),))


def text_punctuated(source: Source) -> Iterator[Query]:
    """Windows over punctuation: as printed, in half or full width, or with the marks left out."""
    for words in _windows(source, joins=True):
        ways = (words, words.translate(HALF), words.translate(WIDE), fold(words))
        yield Query(source.draw.choice(ways), ((words,),))


def _words(block: str) -> list[str]:
    """The dictionary words of a paragraph, the longest first from the left."""
    found = []
    for run in HAN.findall(block):
        at = 0
        while at < len(run):
            size = next((size for size in (4, 3, 2) if run[at : at + size] in PHRASES_DICT), 1)
            found += [run[at : at + size]] if size > 1 and at + size <= len(run) else []
            at += size
    return list(dict.fromkeys(found))


def _words_of(corpus: Corpus) -> dict[str, list[str]]:
    return {block: _words(block) for block in corpus.articles}


def pairs(source: Source) -> Iterator[Query]:
    """Two words of one paragraph, or of one article, with a space between."""
    found = _words_of(source.corpus)
    blocks = [block for block, words in found.items() if len(words) > 1]
    for _ in range(2000):
        block = source.draw.choice(blocks)
        one, other = source.draw.sample(found[block], 2)
        if one not in other and other not in one and f"{one}{other}" not in block:
            yield Query(f"{one} {other}", ((one,), (other,)))


def _glued(source: Source, spaced: bool) -> Iterator[Query]:
    """The name of a firm, place or person and a word of the same paragraph."""
    found = _words_of(source.corpus)
    for _ in range(2000):
        entity = source.draw.choice(
            [one for one in source.corpus.entities if one.kind in ("companies", "cities", "people")]
        )
        name = source.draw.choice(
            [one for one in entity.names if re.search(r"[\u4e00-\u9fff]|^\w+$", one)]
        )
        words = [word for block, words in found.items() if name in block for word in words]
        word = source.draw.choice(words) if words else name
        glued = source.draw.choice((name + word, word + name))
        parts = any(word in one or one in word for one in entity.names)
        if (
            not parts
            and not source.corpus.stands(name + word)
            and not source.corpus.stands(word + name)
        ):
            yield Query(f"{name} {word}" if spaced else glued, ((name,), (word,)))


def name_and_word(source: Source) -> Iterator[Query]:
    yield from _glued(source, spaced=True)


def name_glued_to_word(source: Source) -> Iterator[Query]:
    yield from _glued(source, spaced=False)


def _spoken(number: int) -> str:
    """12 → 十二, as days and months are said."""
    tens, ones = divmod(number, 10)
    return (
        ("" if tens < 2 else DIGITS[tens]) + ("十" if tens else "") + (DIGITS[ones] if ones else "")
    )


def dates(source: Source) -> Iterator[Query]:
    forms = []
    for day, iso in source.corpus.dates.items():
        year, month, date = (int(part) for part in iso.split("-"))
        said = f"{_spoken(month)}月{_spoken(date)}日"
        written = (
            day,
            f"{year}年{day}",
            iso,
            f"{year}/{month}/{date}",
            f"{year}.{month}.{date}",
            said,
            f"{year}年{said}",
        )
        if f"1{day}" not in source.corpus.text:
            forms += [Query(form, ((day,),)) for form in written]
    yield from source.draw.sample(forms, len(forms))


def numbers(source: Source) -> Iterator[Query]:
    """Numbers with their unit that end no longer number; also in full width, Traditional or with a space."""
    found = sorted({one for block in source.corpus.articles for one in NUMBER.findall(block)})
    whole = [
        one for one in found if not re.search(rf"[\d.]{re.escape(fold(one))}", source.corpus.text)
    ]
    for number in source.draw.sample(whole, len(whole)):
        spaced = re.sub(r"(?<=\d)(?=[^\d.,%])", " ", number)
        ways = (number, number, spaced, number.translate(WIDE), in_traditional(number, source.draw))
        yield Query(source.draw.choice(ways) or number, ((number,),))


CLASSES: dict[str, Callable[[Source], Iterator[Query]]] = {
    "text_simplified": text_simplified,
    "text_traditional": text_traditional,
    "text_punctuated": text_punctuated,
    **NAME_CLASSES,
    "pairs": pairs,
    "name_and_word": name_and_word,
    "name_glued_to_word": name_glued_to_word,
    "dates": dates,
    "numbers": numbers,
    **ABSENT_CLASSES,
}


def draw_queries(corpus: Corpus, seed: int, count: int) -> list[dict[str, object]]:
    """So many different queries of each class, the same for the same seed."""
    sounds, drawn = Sounds(corpus), []
    for group, draw in CLASSES.items():
        source = Source(corpus, sounds, random.Random(f"{seed} {group}"))
        different = dict.fromkeys(islice(draw(source), count * 8))
        for at, query in enumerate(islice(different, count), 1):
            answer = {"need": query.need} if query.need else {"none": True}
            first = {"first": query.first} if query.first else {}
            drawn.append(
                {"id": f"{group}-{at:02}", "class": group, "q": query.q, **answer, **first}
            )
    return drawn


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path, nargs="?", default=ROOT / "site")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=25, help="queries of each class")
    parser.add_argument("--data", type=Path, default=ROOT / "data")
    parser.add_argument("--article", default="", help="draw text from this article alone")
    parser.add_argument("--classes", nargs="*", help="only these")
    options = parser.parse_args()
    corpus = load_corpus(options.site, options.data, options.article)
    queries = draw_queries(corpus, options.seed, options.count)
    chosen = [one for one in queries if not options.classes or one["class"] in options.classes]
    entities = {
        entity.id: {"names": [entity.heading, *entity.names], "need": entity.need}
        for entity in corpus.entities
        if entity.page
    }
    json.dump({"entities": entities, "queries": chosen}, sys.stdout, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    main()
