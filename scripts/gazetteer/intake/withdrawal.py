"""An article is taken out of the data with all that rests on it alone, until what is left can be built."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from gazetteer.intake.dependants import lose_references, read_row_ids
from gazetteer.intake.leftover_rows import cast_out, unproved_summaries
from gazetteer.intake.lost_names import lose_names
from gazetteer.intake.receipts import (
    STATEMENTS,
    Change,
    Withdrawn,
    article_of,
    lose_receipts,
    row_name,
    split_quotes,
)
from gazetteer.intake.shelf import CATALOGUE, REDIRECTS
from gazetteer.intake.summaries import lose_places, lose_summaries, read_tellings
from gazetteer.intake.taken_words import read_quotes, taken, write_out_article, write_out_rows
from gazetteer.intake.yaml_text import apply_edits, closed, compose, entry_gone, lines_of
from gazetteer.intake.yaml_text import field as value_of
from gazetteer.problems import Problem, ProblemsFound

Check = Callable[[Mapping[str, str]], Sequence[Problem]]
"""The texts of data/ → what the build would say of them."""
_MOST_ROUNDS = 20


@dataclass(slots=True)
class Withdrawal:
    """The texts of data/ on their way; `changes` are what happened to them, in order.

    `written_out` are rows that took the words of others and have them themselves now, as far as they stand in the end.
    """

    gone: Withdrawn
    texts: dict[str, str]
    changes: list[Change] = field(default_factory=list)
    written_out: list[Change] = field(default_factory=list)

    def apply(self, changes: Iterable[Change]) -> bool:
        """Makes the edits; whether there were any."""
        found, before = list(changes), dict(self.texts)
        for file in {one.file for one in found}:
            edits = [edit for one in found if one.file == file for edit in one.edits]
            self.texts[file] = closed(apply_edits(self.texts[file], edits))
        self.changes += found
        if found:
            self.texts, told = write_out_rows(before, self.texts)
            self.written_out += told
        return bool(found)

    def close(self) -> Withdrawal:
        """Tells of what was written out, in the rows that stand."""
        stand = {row_name(row): file for file in self.texts for row in compose(self.texts[file])}
        self.changes += dict.fromkeys(
            replace(one, file=stand[one.row]) for one in self.written_out if one.row in stand
        )
        return self


def withdraw(
    gone: Withdrawn, texts: Mapping[str, str], left: str, order: Sequence[str], check: Check
) -> Withdrawal:
    """`left` is the folded text of the other articles, `order` their ids, oldest first.

    Raises ProblemsFound if something stays that no row of data/ can be blamed for.
    """
    written, told = write_out_article(texts, gone)
    work = Withdrawal(gone=gone, texts=written, written_out=told)
    work.apply(_entry(work.texts, gone))
    for _ in range(_MOST_ROUNDS):
        _settle(work, left, order)
        problems = [one for one in check(work.texts) if one.file != REDIRECTS]
        if not problems:
            return work.close()
        unproved = unproved_summaries(problems)
        others = [one for one in problems if not _is_of(one, unproved)]
        redrawn = work.apply(_redrawn(work, unproved, left)) if unproved else False
        if not (work.apply(cast_out(work.texts, others)) or redrawn):
            raise ProblemsFound(tuple(problems))
    raise ProblemsFound(tuple(problems))


def _settle(work: Withdrawal, left: str, order: Sequence[str]) -> None:
    """All that follows from the rows as they are, round by round."""
    while True:
        changed = work.apply(lose_receipts(work.texts, work.gone))
        changed |= _move_statements(work, order)
        tellings = read_tellings(work.texts, work.gone)
        changed |= work.apply(lose_summaries(work.texts, work.gone, tellings, (), left))
        ids = read_row_ids(work.texts)
        changed |= work.apply(lose_places(work.texts, work.gone, ids.entities))
        changed |= work.apply(lose_references(work.texts, ids, work.gone.id))
        changed |= work.apply(lose_names(work.texts, left))
        if not changed:
            return


def _redrawn(work: Withdrawal, unproved: frozenset[str], left: str) -> Iterator[Change]:
    """A summary that was drawn from a row already and is refused again goes with what it defines."""
    tried = {one.row for one in work.changes if "now the words of" in one.what}
    tellings = () if unproved & tried else read_tellings(work.texts, work.gone)
    return lose_summaries(work.texts, work.gone, tellings, unproved & tried or unproved, left)


def _is_of(problem: Problem, unproved: frozenset[str]) -> bool:
    return ": summary: " in problem.what and problem.what.partition(":")[0] in unproved


def _entry(texts: Mapping[str, str], gone: Withdrawn) -> Iterator[Change]:
    text = texts[CATALOGUE]
    for row in compose(text):
        if row_name(row) == gone.id:
            yield Change(
                file=CATALOGUE, row=gone.id, what="its entry", edits=(entry_gone(text, row),)
            )


def _move_statements(work: Withdrawal, order: Sequence[str]) -> bool:
    """What other articles say too stands in the file of the first of them."""
    own = f"{STATEMENTS}{work.gone.id}.yml"
    text = work.texts.pop(own, None)
    if text is None:
        return False
    rank = {name: at for at, name in enumerate(order)}
    quotes = read_quotes({**work.texts, own: text})
    for row in compose(text):
        _, left = split_quotes(value_of(row, "quotes"), work.gone.id)
        articles = [article_of(one) for item in left for one in taken(item, quotes)]
        file = f"{STATEMENTS}{min(articles, key=lambda name: rank.get(name, len(rank)))}.yml"
        before = work.texts.get(file) or _legend(text)
        kept = before.rstrip().removesuffix("[]").rstrip()
        work.texts[file] = f"{kept}\n\n{lines_of(text, row)}"
        what = f"moves to {file}"
        work.changes.append(Change(file=own, row=row_name(row), what=what, edits=(), kept=True))
    return True


def _legend(text: str) -> str:
    """The comment a file opens with."""
    lines = text.splitlines()
    end = next((at for at, line in enumerate(lines) if not line.startswith("#")), len(lines))
    return "\n".join(lines[:end])
