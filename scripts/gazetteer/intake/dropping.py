"""What it takes to drop an article: the files that change, and what is told of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from gazetteer.intake.lost_places import lead_on, read_rows
from gazetteer.intake.receipts import Change, Withdrawn
from gazetteer.intake.shelf import REDIRECTS, Shelf
from gazetteer.intake.trial import Trial
from gazetteer.intake.withdrawal import withdraw
from gazetteer.linking.folding import fold_name
from gazetteer.model.texts import Article
from gazetteer.own_files import list_folder, load_text
from gazetteer.pages.addresses import article_address
from gazetteer.problems import Problem, ProblemsFound, did_you_mean, one_of
from gazetteer.writing import check_redirects

_WRITTEN = ("about/index.md", "search/index.md")
_SHORTEST_NAME = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Drop:
    """`files`: path → new text, None for one that goes; `changes` and `moves` are what is told."""

    files: Mapping[str, str | None]
    changes: tuple[Change, ...]
    moves: tuple[tuple[str, str], ...]


def find_article(name: str, articles: Sequence[Article]) -> Article:
    """By its id, or by the name of its file; raises ProblemsFound."""
    bare = name.removeprefix("seeds/")
    for article in articles:
        if article.id == name or article.file == bare:
            return article
    known = [one.id for one in articles]
    what = f"there is no such article{did_you_mean(bare, known, one_of(known))}"
    raise ProblemsFound((Problem(file=name, line=0, what=what),))


def plan_drop(article: Article, shelf: Shelf, root: Path) -> Drop:
    """Raises ProblemsFound if the data have problems as they are, or keep some that no row is to blame for."""
    others = [one for one in shelf.articles if one.id != article.id]
    if not others:
        raise ProblemsFound(
            (
                Problem(
                    file=f"seeds/{article.file}",
                    line=0,
                    what="it is the only article; nothing would be left",
                ),
            )
        )
    before = load_texts(root)
    gone = Withdrawn(id=article.id, names=_names(article, others))
    left = fold_name("\n".join(s.text for one in others for s in one.sentences))
    with Trial(root) as now:
        if problems := now.problems():
            raise ProblemsFound(tuple(problems))
    with Trial(root, [article.file]) as trial:

        def check(texts: Mapping[str, str]) -> Sequence[Problem]:
            trial.put({**texts, REDIRECTS: "[]\n"}, [path for path in before if path not in texts])
            return trial.problems()

        work = withdraw(gone, before, left, [one.id for one in others], check)
        pages = trial.pages()
    why = f"Gone with the article {article.id}."
    withheld = [article_address(one).url for one in others if one.rights != "full"]
    redirects, moves = lead_on(
        work.texts[REDIRECTS], pages, _WRITTEN, shelf.published, why, withheld
    )
    if faults := tuple(check_redirects(tuple(read_rows(redirects)), pages, _WRITTEN)):
        raise ProblemsFound(faults)
    after: dict[str, str | None] = {**work.texts, REDIRECTS: redirects}
    after |= {path: None for path in before if path not in after}
    files = {path: text for path, text in after.items() if before.get(path) != text}
    return Drop(
        files={**files, f"seeds/{article.file}": None}, changes=tuple(work.changes), moves=moves
    )


def _names(article: Article, others: Collection[Article]) -> frozenset[str]:
    """The names under which it speaks, and no other article does."""
    mine = {article.speaker, article.short, article.outlet, article.column, f"《{article.title}》"}
    theirs = {name for one in others for name in (one.speaker, one.short, one.outlet, one.column)}
    return frozenset(name for name in mine - theirs if len(name) >= _SHORTEST_NAME)


def load_texts(root: Path) -> dict[str, str]:
    """The YAML files of data/ by their path in the project."""
    paths = [*list_folder(root / "data"), *list_folder(root / "data" / "statements")]
    return {
        path.relative_to(root).as_posix(): load_text(path)
        for path in paths
        if path.suffix == ".yml"
    }


def tell_drop(drop: Drop) -> Iterator[str]:
    """A line for each row, file by file: what goes, then what stays with other receipts."""
    by_file: dict[str, list[Change]] = defaultdict(list)
    for change in drop.changes:
        by_file[change.file].append(change)
    for file, changes in sorted(by_file.items()):
        gone = [one for one in changes if not one.kept]
        kept = [one for one in changes if one.kept]
        yield f"{file}: {len(gone)} taken out, {len(kept)} kept"
        yield from (f"  - {one.row}: {one.what}" for one in gone)
        yield from (f"  ~ {one.row}: {one.what}" for one in kept)
    pages = [(old, to) for old, to in drop.moves if "#" not in old]
    yield f"{REDIRECTS}: {len(pages)} page(s) and {len(drop.moves) - len(pages)} place(s) lead on"
    yield from (f"  {old} -> {to}" for old, to in pages)
    yield from (f"{path}: goes" for path, text in sorted(drop.files.items()) if text is None)
