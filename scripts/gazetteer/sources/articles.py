"""A seed and its catalogue entry become an Article with stable ids for every sentence."""

from __future__ import annotations

import bisect
import hashlib
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from gazetteer.curated.article_rows import ArticleRow, ReadingRow, RepairRow
from gazetteer.model.texts import Article, BlockKind, Paragraph, Repair, Script, Sentence
from gazetteer.problems import Problem, quoted
from gazetteer.sources.blocks import Block, parse_blocks
from gazetteer.sources.chinese import count_words, is_traditional
from gazetteer.sources.headers import find_title, read_header
from gazetteer.sources.origins import read_origin
from gazetteer.sources.readings import simplify_text, usable_readings
from gazetteer.sources.repairs import Edit, apply_edits, damaged_offset, late_by_one_byte
from gazetteer.sources.seeds import Seed
from gazetteer.sources.sentences import split_sentences

_COUNTED = ("text", "quote", "item", "heading", "pull")


def parse_article(seed: Seed, row: ArticleRow | None) -> tuple[Article, tuple[Problem, ...]]:
    """The article of a seed; problems name repairs and kinds that do not fit its text."""
    name = row.id if row else id_from_file(seed.file)
    row = row or ArticleRow(id="uncatalogued", seed=seed.file)
    blocks = parse_blocks(seed.body)
    script: Script = "Hant" if is_traditional(seed.body) else "Hans"
    edits, problems = _place_repairs(blocks, row)
    texts = [apply_edits(block.text, edits.get(at, ())) for at, block in enumerate(blocks)]
    repaired = [replace(block, text=text) for block, text in zip(blocks, texts, strict=True)]
    title, heading = find_title(seed, row, repaired)
    texts.append(title)
    readings, unread = usable_readings(row.readings, texts, script)
    numbered = _number_paragraphs(blocks, edits, script, row.kinds, readings)
    paragraphs = tuple(one for at, one in enumerate(numbered) if at != heading)
    header = read_header(seed, row, title, script, readings)
    origin = read_origin(row, header.url, blocks, header.published)
    text = "".join(
        sentence.original
        for paragraph in paragraphs
        if paragraph.kind in _COUNTED
        for sentence in paragraph.sentences
    )
    article = Article(
        id=name,
        file=seed.file,
        title=header.title,
        short=row.short or header.outlet or header.title,
        speaker=row.speaker or header.outlet or f"《{header.title}》",
        outlet=header.outlet,
        column=row.column,
        authors=header.authors,
        published=header.published,
        anchor=header.anchor,
        url=origin.url,
        archive_url=origin.archive_url,
        accessed=origin.accessed,
        script=script,
        words=count_words(text),
        paragraphs=paragraphs,
        notes=tuple(row.notes),
        rights=row.rights,
        original_title=header.printed_title if header.printed_title != header.title else "",
    )
    unknown = _unknown_kinds(row, numbered)
    return article, (*header.problems, *origin.problems, *problems, *unread, *unknown)


def _unknown_kinds(row: ArticleRow, numbered: Sequence[Paragraph]) -> list[Problem]:
    known = {paragraph.id for paragraph in numbered if paragraph.id}
    return [
        Problem(
            file="data/articles.yml",
            line=row.line,
            what=f"kinds names paragraph {name!r}, which {row.seed} does not have; expected p1 … p{len(known)}",
        )
        for name in row.kinds
        if name not in known
    ]


def id_from_file(file: str) -> str:
    """The file name without its ending, where that can stand in an address; else a short hash of it."""
    stem = Path(file).stem.lower()
    if re.fullmatch(r"[a-z0-9][a-z0-9._-]*", stem):
        return stem
    return "seed-" + hashlib.sha256(file.encode()).hexdigest()[:10]


def _place_repairs(
    blocks: Sequence[Block], row: ArticleRow
) -> tuple[dict[int, tuple[Edit, ...]], tuple[Problem, ...]]:
    """For each block (by position) its edits; a repair must stand once and be provable or explained."""
    edits: dict[int, tuple[Edit, ...]] = {}
    problems: list[Problem] = []
    for repair in row.repairs:
        places = [at for at, block in enumerate(blocks) if repair.damaged in block.text]
        times = sum(block.text.count(repair.damaged) for block in blocks)
        if what := _repair_fault(repair, times):
            problems.append(Problem(file="data/articles.yml", line=repair.line, what=what))
            continue
        at = places[0]
        edit = Edit(
            start=blocks[at].text.index(repair.damaged),
            damaged=repair.damaged,
            repaired=repair.repaired,
            reason=repair.reason,
        )
        if any(edit.overlaps(other) for other in edits.get(at, ())):
            what = f"the damaged words {quoted(repair.damaged)} overlap those of another repair; join the two"
            problems.append(Problem(file="data/articles.yml", line=repair.line, what=what))
            continue
        edits[at] = tuple(sorted((*edits.get(at, ()), edit), key=lambda edit: edit.start))
    return edits, tuple(problems)


def _repair_fault(repair: RepairRow, times: int) -> str:
    if times != 1:
        return f"the damaged words {quoted(repair.damaged)} stand {times} times in the article; expected once"
    seen = unicodedata.normalize("NFKC", repair.damaged)
    if repair.proof == "gbk" and late_by_one_byte(repair.repaired) != seen:
        return (
            f"{repair.repaired!r} read one GBK byte late is {late_by_one_byte(repair.repaired)!r}, "
            f"not {repair.damaged!r}; correct it, or leave out proof: gbk"
        )
    return ""


def _number_paragraphs(
    blocks: Sequence[Block],
    edits: dict[int, tuple[Edit, ...]],
    script: Script,
    kinds: Mapping[str, BlockKind],
    readings: Sequence[ReadingRow],
) -> list[Paragraph]:
    paragraphs: list[Paragraph] = []
    number = 0
    for at, block in enumerate(blocks):
        if not block.text:
            paragraphs.append(Paragraph(id="", kind=block.kind, url=block.url))
            continue
        number += 1
        name = f"p{number}"
        kind = kinds.get(name, block.kind)
        paragraphs.append(
            Paragraph(
                id=name,
                kind=kind,
                sentences=number_sentences(name, block.text, edits.get(at, ()), script, readings),
                level=block.level or (2 if kind == "heading" else 0),
                url=block.url,
            )
        )
    return paragraphs


def number_sentences(
    paragraph: str,
    damaged: str,
    edits: tuple[Edit, ...],
    script: Script,
    readings: Sequence[ReadingRow] = (),
) -> tuple[Sentence, ...]:
    """The sentences of the repaired text, with the numbers they have in the damaged one.

    So a repair never shifts an id: where it joins two sentences the second number falls away, where
    it parts one the new sentence takes its number with a letter.
    """
    text = apply_edits(damaged, edits)
    reading = simplify_text(text, readings) if script == "Hant" else text
    stops = [stop for _, stop in split_sentences(damaged)]
    used: dict[int, int] = {}
    sentences: list[Sentence] = []
    for start, end in split_sentences(text):
        was = damaged_offset(edits, start)
        number = min(bisect.bisect_right(stops, was) + 1, len(stops))
        used[number] = used.get(number, 0) + 1
        letter = "" if used[number] == 1 else chr(ord("a") + used[number] - 1)
        sentences.append(
            Sentence(
                id=f"{paragraph}s{number}{letter}",
                text=reading[start:end],
                original=text[start:end],
                repairs=_repairs_within(edits, start, end),
            )
        )
    return tuple(sentences)


def _repairs_within(edits: tuple[Edit, ...], start: int, end: int) -> tuple[Repair, ...]:
    repairs: list[Repair] = []
    shift = 0
    for edit in edits:
        left, right = edit.start + shift, edit.start + shift + len(edit.repaired)
        shift += len(edit.repaired) - len(edit.damaged)
        left, right = max(left, start) - start, min(right, end) - start
        if left < right:
            repairs.append(Repair(start=left, end=right, damaged=edit.damaged, reason=edit.reason))
    return tuple(repairs)
