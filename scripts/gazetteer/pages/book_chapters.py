"""An article as a chapter of the booklet: whole, its paragraphs numbered as their ids are."""

from __future__ import annotations

from dataclasses import dataclass

from gazetteer.model.edtf import label_zh
from gazetteer.model.texts import Article, Author, Paragraph, Rights
from gazetteer.model.web_addresses import web_address
from gazetteer.pages.block_groups import Group, Run, group, is_listed, runs
from gazetteer.pages.languages import lang_of, word_unit
from gazetteer.pages.markup import Markdown, code_wraps, sentence_markdown
from gazetteer.pages.repair_rows import RepairsView, repair_rows
from gazetteer.pages.views import Views

_DEEPER = 2
"""The articles' headings stand under the chapter's title, which stands under the part's."""
_DEEPEST = 6
_NUMBERED = Markdown('<span id="{}" class="par" data-par="{}">{}</span>')


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphView:
    """A paragraph, list, table or piece of code ready to print; `number` is empty for pictures and rules.

    `mark` is the language of code.
    """

    id: str
    number: str
    group: Group
    level: int
    mark: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChapterView:
    """A whole article, what is known of it, and its repairs."""

    id: str
    title: str
    original_title: str
    short: str
    outlet: str
    column: str
    authors: tuple[Author, ...]
    dated: str
    url: str
    archive_url: str
    accessed: str
    words: int
    unit: str
    lang: str
    converted: bool
    notes: tuple[str, ...]
    rights: Rights
    paragraphs: tuple[ParagraphView, ...]
    repairs: RepairsView


def book_anchor(article: str, paragraph: str = "") -> str:
    """The id of an article in the booklet, or of one of its paragraphs."""
    return f"a-{article}-{paragraph}" if paragraph else f"a-{article}"


def chapter(article: Article, views: Views) -> ChapterView:
    return ChapterView(
        id=book_anchor(article.id),
        title=article.title,
        original_title=article.original_title,
        short=article.short,
        outlet=article.outlet,
        column=article.column if article.column != article.outlet else "",
        authors=article.authors,
        dated=views.published(article),
        url=article.url,
        archive_url=article.archive_url,
        accessed=label_zh(article.accessed) if article.accessed else "",
        words=article.words,
        unit=word_unit(article),
        lang=lang_of(article),
        converted=article.script == "Hant",
        notes=article.notes,
        rights=article.rights,
        paragraphs=tuple(
            _paragraphs(run, article)
            for run in runs(article.paragraphs)
            if article.rights != "link"
        ),
        repairs=repair_rows(article),
    )


def _paragraphs(run: Run, article: Article) -> ParagraphView:
    first = run[0]
    anchor = book_anchor(article.id, first.id) if first.id else ""

    def show(paragraph: Paragraph) -> Markdown:
        """The words; within a list, a table or code with the anchor and the number of their own."""
        code = paragraph.kind == "code"
        words = Markdown().join(
            sentence_markdown(one, () if code else code_wraps(one)) for one in paragraph.sentences
        )
        if not words or not (code or paragraph.column or is_listed(paragraph)):
            return words
        place = book_anchor(article.id, paragraph.id)
        return _NUMBERED.format(place, paragraph.id.removeprefix("p"), words)

    return ParagraphView(
        id=anchor,
        number=first.id.removeprefix("p"),
        group=group(run, show),
        level=min(first.level + _DEEPER, _DEEPEST),
        mark=first.mark,
        url=web_address(first.url),
    )
