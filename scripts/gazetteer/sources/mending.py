"""The blocks of a file as its entry mends them: by its repairs, and by the rules it names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from gazetteer.curated.article_rows import ArticleRow
from gazetteer.model.texts import Repair
from gazetteer.problems import Problem
from gazetteer.sources.blocks import Block, mark_roles
from gazetteer.sources.cleaning import Edits, clean_texts, masked, merge_all
from gazetteer.sources.numbering import whole_repairs
from gazetteer.sources.placing import place_repairs
from gazetteer.sources.repairs import Edit, apply_edits


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """The blocks with their mended texts, and with those of the file; the edits of each lead from these to those.

    `title` is that of the file's fields, mended; `title_edits` lead to it from what stands there.
    """

    blocks: tuple[Block, ...]
    damaged: tuple[Block, ...]
    edits: Edits
    title: str
    title_edits: Sequence[Edit]
    problems: tuple[Problem, ...]

    def title_repairs(self, title: str, heading: int | None) -> tuple[Repair, ...]:
        """The repairs of a title that no paragraph shows: of the heading that says it, else of the file's field."""
        if heading is not None and self.edits[heading]:
            return whole_repairs(self.edits[heading], title)
        return whole_repairs(self.title_edits, title) if title == self.title else ()


def mend_blocks(blocks: Sequence[Block], title: str, row: ArticleRow) -> Mended:
    """Where both would change the same characters, the editors' repair holds."""
    placed, problems = place_repairs(blocks, row)
    ruled = clean_texts([title, *map(_prose, blocks)], row.clean)
    title_edits, *edits = merge_all([[(), *placed], *ruled.values()], 1 + len(blocks))
    mended = mark_roles(
        tuple(
            replace(block, text=apply_edits(block.text, made))
            for block, made in zip(blocks, edits, strict=True)
        )
    )
    return Mended(
        blocks=mended,
        damaged=tuple(
            replace(block, text=one.text) for block, one in zip(mended, blocks, strict=True)
        ),
        edits=edits,
        title=apply_edits(title, title_edits),
        title_edits=title_edits,
        problems=(
            *problems,
            *(_unused(name, row) for name, found in ruled.items() if not any(found)),
        ),
    )


def _prose(block: Block) -> str:
    """The text as the rules see it: code is none of theirs."""
    return masked(block.text, [(0, len(block.text))] if block.kind == "code" else block.code)


def _unused(name: str, row: ArticleRow) -> Problem:
    what = f"clean: {name} finds nothing in {row.seed}; take it out"
    return Problem(file="data/articles.yml", line=row.line, what=what, grave=False)
