#!/usr/bin/env python3
"""Makes a project of so many articles: the real ones, and copies of them dealt out anew with all that is said of them.

python benchmarks/corpus.py FOLDER 500 && python scripts/build_pages.py --root FOLDER
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "scripts"), str(ROOT / "benchmarks")]

from corpus_copies import DEALS, HAN, Base, Copy, Dealt  # noqa: E402
from corpus_rows import as_yaml, rows_of  # noqa: E402
from gazetteer.building import Project, load_gazetteer  # noqa: E402
from gazetteer.curated import load_knowledge  # noqa: E402
from gazetteer.linking import link_gazetteer  # noqa: E402
from gazetteer.linking.folding import fold_name  # noqa: E402
from gazetteer.model import Gazetteer  # noqa: E402
from gazetteer.problems import Problem  # noqa: E402
from gazetteer.sources import load_seeds  # noqa: E402
from gazetteer.sources.chinese import simplify_character  # noqa: E402
from opencc import OpenCC  # noqa: E402

SEED = 20250213
_ENTRY = "- id: "


def make_corpus(root: Path, articles: int, seed: int = SEED, first: int = 1) -> None:
    """Writes a project of that many articles, a multiple of the real ones, into a folder that is new or empty.

    Copies are numbered from `first` on: those of other numbers are others, for another shard.
    """
    known, _ = load_gazetteer(Project(root=ROOT))
    real = len(known.articles)
    if articles < real or articles % real:
        raise ValueError(f"{articles} articles; expected a multiple of {real}")
    _copy_project(root)
    copies = articles // real - 1
    if copies:
        base = make_base(known)
        without = _unfit(base, seed)
        _add(root, _copies(base, seed, copies, first), without)


def make_base(known: Gazetteer) -> Base:
    """Places, dragons, groups and what a model answered are in all articles, every other entity in one copy only."""
    spelled = {(one.entity, fold_name(one.text)) for one in known.mentions if not one.within}
    printed = {
        (e.id, n.text)
        for e in known.entities
        for n in e.names
        if (e.id, fold_name(n.text)) in spelled
    }
    kept = (
        one
        for one in known.entities
        if one.kind == "city"
        or (one.dragon or one.members or one.type == "ai")
        or not (one.reason or (one.id, one.name) in printed)
    )
    sentences = [s for article in known.articles for s in article.sentences]
    said = set(HAN.findall("".join(s.text + s.original for s in sentences)))
    told = [
        *_texts(ROOT / "scripts" / "gazetteer", "py"),
        (ROOT / "data" / "labels.yml").read_text("utf-8"),
    ]
    told += [one.value + one.qualifier + one.unit + one.by for one in known.figures]
    told += [name for one in known.statements for name in one.by]
    told += [tie.verb for one in known.statements for tie in one.ties]
    checked = set(HAN.findall("".join(told)))
    used = said.union(checked, *_texts(ROOT / "data", "yml"))
    fresh = [char for char in _common_characters() if char not in used]
    return Base(
        gazetteer=known,
        kept=frozenset(one.id for one in kept),
        fresh=fresh[::2],
        free=fresh[1::2],
        changeable=frozenset(said - checked),
        printed=frozenset(printed),
    )


def _texts(folder: Path, kind: str) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted(folder.rglob(f"*.{kind}"))]


def _common_characters() -> Iterator[str]:
    """Those of GB 2312 level 1 that are the same in both scripts."""
    traditional = OpenCC("s2t")
    for lead in range(0xB0, 0xD8):
        for trail in range(0xA1, 0xFF):
            char = bytes((lead, trail)).decode("gb2312", errors="ignore")
            if char and traditional.convert(char) == char == simplify_character(char):
                yield char


def _copies(base: Base, seed: int, count: int, first: int = 1) -> Iterator[Copy]:
    matcher = base.matcher()
    return (Copy(base, number, seed, matcher) for number in range(first, first + count))


def _copy_project(root: Path) -> None:
    """The real project without its code and without what a build makes of it."""
    root.mkdir(parents=True, exist_ok=True)
    project = Project(root=ROOT)
    generated = {ROOT / name for name in project.owned}
    for name in ("seeds", "data", "overrides", "docs"):
        shutil.copytree(
            ROOT / name,
            root / name,
            ignore=lambda at, names: {one for one in names if Path(at) / one in generated},
        )
    shutil.copy(ROOT / "mkdocs.yml", root)


def _add(root: Path, copies: Iterable[Copy], without: Collection[str]) -> None:
    for copy in copies:
        for article in copy.articles:
            path = root / "seeds" / f"{article.id}.txt"
            path.write_text(_source(copy, article), encoding="utf-8", newline="\n")
        for file, entries in rows_of(copy, without).items():
            with (root / "data" / file).open("a", encoding="utf-8", newline="\n") as whole:
                whole.write(as_yaml(entries))


def _source(copy: Copy, article: Dealt) -> str:
    title = f"{copy.told(article.home.printed_title)}（{copy.number}）"
    head = f'---\ntitle: "{title}"\ndate: "{article.day} 08:00:00"\ncategories:\n  - "qq"\n---\n\n'
    return head + copy.body(article)


def _unfit(base: Base, seed: int) -> frozenset[str]:
    """The real rows that lose their proof in some deal: a day without its month, a speaker in another article."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name in ("seeds", "data"):
            shutil.copytree(ROOT / name, root / name)
        copies = tuple(_copies(base, seed, DEALS))
        _add(root, copies, ())
        knowledge, malformed = load_knowledge(root / "data")
        seeds, unread = load_seeds(root / "seeds")
        _, unproved = link_gazetteer(seeds, knowledge)
        found = {_entry_at(root, one) for one in (*malformed, *unread, *unproved)}
    known = base.gazetteer
    rows = (*known.entities, *known.statements, *known.events, *known.figures, *known.disagreements)
    made = {copy.fresh_id(row.id): row.id for copy in copies for row in rows}
    if strange := found.difference(made):
        raise ValueError(f"not a row that a copy can do without: {', '.join(sorted(strange))}")
    return frozenset(made[id] for id in found)


def _entry_at(root: Path, problem: Problem) -> str:
    """The id of the entry in whose lines the problem is."""
    lines = (root / problem.file).read_text(encoding="utf-8").split("\n")[: problem.line]
    starts = [line for line in lines if line.startswith(_ENTRY)]
    return starts[-1].removeprefix(_ENTRY).strip('"') if starts else str(problem)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("articles", type=int, help="how many; a multiple of the real ones")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--first", type=int, default=1, help="number of the first copy")
    options = parser.parse_args()
    make_corpus(options.folder, options.articles, options.seed, options.first)


if __name__ == "__main__":
    main()
