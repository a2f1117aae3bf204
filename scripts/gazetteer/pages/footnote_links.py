"""Links between the footnotes of an article and the places that refer to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from gazetteer.model.texts import Paragraph, Sentence
from gazetteer.pages.markup import Markdown, Wrap

_LABEL = re.compile(r"\[([^\s\[\]^]{1,40})\]")
_TO_NOTE = Markdown('](#{}){{ .noteref title="脚注" }}')
_TO_TEXT = Markdown('](#{}){{ .noteref title="回到正文" }}')


class FootnoteLinks:
    """[1] leads to the footnote of that label; the label that begins a footnote leads to its first reference."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self._notes: dict[str, str] = {}
        self._references: dict[str, str] = {}
        self._heads: dict[str, str] = {}
        for paragraph in paragraphs:
            if paragraph.kind == "footnote" and paragraph.mark and paragraph.sentences:
                self._notes.setdefault(paragraph.mark, paragraph.sentences[0].id)
                self._heads[paragraph.sentences[0].id] = paragraph.mark
        for paragraph in paragraphs if self._notes else ():
            for sentence in paragraph.sentences:
                for found in self._found(sentence):
                    if not self._is_head(sentence, found):
                        self._references.setdefault(found[1], sentence.id)

    def wraps(self, sentence: Sentence, *, original: bool) -> Iterator[Wrap]:
        for found in self._found(sentence) if self._notes else ():
            head = self._is_head(sentence, found)
            place = (self._references if head else self._notes).get(found[1])
            if place:
                anchor = place.replace("p", "o", 1) if original else place
                after = (_TO_TEXT if head else _TO_NOTE).format(anchor)
                yield Wrap(start=found.start(), end=found.end(), before=Markdown("["), after=after)

    def _found(self, sentence: Sentence) -> Iterator[re.Match[str]]:
        """The labels of footnotes in the sentence, as the source has them."""
        for found in _LABEL.finditer(sentence.original):
            if found[1] in self._notes and not sentence.is_code(found.start(), found.end()):
                yield found

    def _is_head(self, sentence: Sentence, found: re.Match[str]) -> bool:
        return found.start() == 0 and self._heads.get(sentence.id) == found[1]
