"""A file becomes a source with an entry, or the reasons why it cannot; nothing is written here."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from gazetteer.curated.article_rows import ArticleRow
from gazetteer.curated.yaml_source import parse_yaml
from gazetteer.intake.entries import append_entry, render_entry
from gazetteer.intake.finding import Findings, find_all
from gazetteer.intake.ids import propose_id, taken_ids
from gazetteer.intake.refusals import find_refusals
from gazetteer.intake.shelf import CATALOGUE, Shelf
from gazetteer.intake.web_pages import NoArticle, convert_page, looks_like_html
from gazetteer.model.texts import Article
from gazetteer.own_files import Unreadable, load_bytes
from gazetteer.problems import Problem, ProblemsFound
from gazetteer.sources.articles import parse_article
from gazetteer.sources.cleaning import masked
from gazetteer.sources.damage import Damage, find_damage
from gazetteer.sources.encodings import decode
from gazetteer.sources.inspection import inspect_sources
from gazetteer.sources.seeds import LARGEST_SEED, Seed, parse_seed

LARGEST_PAGE = 10_000_000
_LITTLE, _FEW = 0.05, 120
"""Less of a page than this, or fewer letters, may be a part of its article, or none of it."""
_LINKED = 0.5
"""More of the letters in links than this are a menu rather than an article."""
_CONVERTED = "文字取自保存的网页；脚本、样式、导航与版面略去，字句照旧。"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewFile:
    """A file from outside: its name in seeds/, its bytes; `stands` where it lies there already."""

    name: str
    raw: bytes
    stands: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSource:
    """What can become an article: its bytes, what was found, what an id may be.

    `warnings` are what the page will show that is no text of the article, `told` what was converted.
    """

    file: str
    raw: bytes
    stands: bool
    seed: Seed
    found: Findings
    damage: tuple[Damage, ...]
    proposed_id: str
    warnings: tuple[str, ...] = ()
    told: tuple[str, ...] = ()


def load_file(path: Path, root: Path) -> NewFile:
    """Raises ProblemsFound for what is no file of its own, or lies where no source is read."""
    seeds = os.path.abspath(root / "seeds")
    whole = os.path.abspath(path)
    folder = os.path.dirname(whole)
    if folder.startswith(seeds + os.sep):
        what = f"it lies in a folder within seeds/, where nothing is read; move it to seeds/{path.name}"
        raise _refused(str(path), what)
    if path.name.startswith("."):
        raise _refused(
            str(path), "files whose names begin with a full stop are not read; rename it"
        )
    try:
        raw = load_bytes(path, LARGEST_PAGE, "article")
    except Unreadable as error:
        raise _refused(str(path), str(error)) from None
    return NewFile(name=path.name, raw=raw, stands=folder == seeds)


def is_page(raw: bytes) -> str:
    """How the bytes show that they are a page of the web; "" if they do not."""
    return looks_like_html(decode(raw) or "")


def take_in(new: NewFile, shelf: Shelf, *, as_page: bool) -> NewSource:
    """Raises ProblemsFound with all that keeps the file from being an article."""
    told: tuple[str, ...] = ()
    file, raw = new.name, new.raw
    if as_page:
        if new.stands:
            raise _refused(file, "a page is converted into seeds/; move it out of there first")
        raw, told = _converted(file, raw)
        file = f"{Path(file).stem}.md"
    if len(raw) > LARGEST_SEED:
        raise _refused(file, f"{len(raw):,} bytes; an article has at most {LARGEST_SEED:,}")
    _check_place(file, raw, new, shelf)
    seed = parse_seed(file, raw)
    if isinstance(seed, Problem):
        raise ProblemsFound((seed,))
    article, problems = parse_article(seed, None)
    damage = tuple(find_damage([masked(one.original, one.code) for one in article.paragraphs]))
    others = [one for one in shelf.articles if one.file != file]
    refused = (
        *(one for one in problems if one.grave),
        *find_refusals(seed, article, others),
    )
    if refused:
        raise ProblemsFound(refused)
    found = find_all(seed, article)
    mended = {one.what for one in damage}
    warnings = [one for one in inspect_sources([seed], [article], {}) if one.what not in mended]
    taken = taken_ids([one.id for one in others], shelf.published, shelf.knowledge.redirects)
    rows = shelf.knowledge.articles
    return NewSource(
        file=file,
        raw=raw,
        stands=new.stands,
        seed=seed,
        found=found,
        damage=damage,
        proposed_id=propose_id(_as_found(seed, found), found.publisher, rows, taken),
        warnings=tuple(map(str, warnings)),
        told=told,
    )


def _as_found(seed: Seed, found: Findings) -> Article:
    row = ArticleRow(
        id="uncatalogued",
        seed=seed.file,
        published=found.published.value,
        url=found.url.value,
    )
    return parse_article(seed, row)[0]


def _converted(file: str, raw: bytes) -> tuple[bytes, tuple[str, ...]]:
    text = decode(raw)
    if not text or not looks_like_html(text):
        raise _refused(file, "this does not look like a page of the web; leave out HTML=1")
    try:
        page = convert_page(text)
    except NoArticle as error:
        raise _refused(file, str(error)) from None
    left = ", ".join(f"{count} {kind}" for kind, count in page.dropped.items())
    doubt = page.words_kept < max(_FEW, _LITTLE * page.words_left)
    mostly_links = page.words_linked > _LINKED * page.words_kept
    told = (
        *(
            [f"{file}: most of what was kept are links; compare it with the page"]
            if mostly_links
            else ()
        ),
        *(
            [f"{file}: only {page.words_kept:,} letters were kept; compare them with the page"]
            if doubt
            else ()
        ),
        f"{file}: converted to Markdown; left out: {left or 'nothing'}; {page.words_left:,} letters around the article.",
        *(f"  {field}: {one.value} ({one.where})" for field, one in page.head.fields if one.value),
    )
    return page.markdown.encode(), told


def _check_place(file: str, raw: bytes, new: NewFile, shelf: Shelf) -> None:
    row = next((row for row in shelf.knowledge.articles if row.seed == file), None)
    if row:
        raise _refused(file, f"it has an entry already: {row.id}, {CATALOGUE}:{row.line}")
    if not new.stands and any(seed.file == file for seed in shelf.seeds):
        raise _refused(file, f"seeds/{file} stands already; rename the new file, or name that one")


def add_entry(new: NewSource, name: str, shelf: Shelf) -> tuple[str, str]:
    """The entry and the whole text of the catalogue with it; raises ProblemsFound if the build would refuse it."""
    notes = (_CONVERTED,) if new.told else ()
    entry = render_entry(name, new.file, new.found, new.damage, notes)
    catalogue = append_entry(shelf.catalogue, entry)
    source, problems = parse_yaml(CATALOGUE, catalogue)
    if source is None or problems:
        raise ProblemsFound(problems)
    try:
        row = ArticleRow.model_validate(source.plain()[-1])
    except ValidationError as error:
        raise _refused(
            new.file, f"its entry would not be read: {error.errors()[0]['msg']}"
        ) from None
    _, faults = parse_article(new.seed, row)
    if grave := tuple(one for one in faults if one.grave):
        raise ProblemsFound(grave)
    return entry, catalogue


def _refused(file: str, what: str) -> ProblemsFound:
    return ProblemsFound((Problem(file=file, line=0, what=what),))
