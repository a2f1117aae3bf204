"""Quotes and where they stand: verbatim in one paragraph, or a problem that shows where they part."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import SequenceMatcher

from gazetteer.model.texts import Article, Paragraph, Quote
from gazetteer.problems import quoted

_TELLING = 2
_LONGEST_SHOWN = 100
_SECOND_CHOICE = ("pull", "logo", "caption", "alt")


def locate_quote(article: Article, text: str) -> Quote | None:
    """The quote at the first sentence it touches; a pull quote's words belong to the full paragraph."""
    paragraphs = sorted(article.paragraphs, key=lambda block: block.kind in _SECOND_CHOICE)
    for paragraph in paragraphs:
        at = _text(paragraph).find(text)
        if at >= 0:
            return Quote(
                article=article.id,
                sentences=_sentences_between(paragraph, at, at + len(text)),
                text=text,
                reading="".join(s.text for s in paragraph.sentences)[at : at + len(text)],
            )
    return None


def explain_missing(articles: Mapping[str, Article], article: str, text: str) -> str:
    """Why a quote is refused: an unknown article, or where its words part from the article's."""
    if article not in articles:
        return f"quotes the unknown article {quoted(article)}; expected one of {', '.join(sorted(articles))}"
    shown = text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"
    elsewhere = [other for other in articles if locate_quote(articles[other], text)]
    if elsewhere:
        return f"the quote «{shown}» does not stand in {article} but in {', '.join(elsewhere)}"
    return f"the quote «{shown}» does not stand in {article}; {_parting(articles[article], text)}"


def _parting(article: Article, text: str) -> str:
    """Where the words part from the article's: behind its longest beginning there, or longest part."""
    wholes = [_text(paragraph) for paragraph in article.paragraphs]
    size = max(
        (n for n in range(len(text)) if any(text[:n] in whole for whole in wholes)), default=0
    )
    start = 0
    if size < _TELLING:
        matcher = SequenceMatcher(None, "", text, autojunk=False)
        for whole in wholes:
            matcher.set_seq1(whole)
            match = matcher.find_longest_match()
            if match.size > size:
                start, size = match.b, match.size
    end = start + size
    if not size:
        return "not one of its characters does"
    there = next((w.partition(text[start:end])[2] for w in wholes if text[start:end] in w), "")
    return (
        f"after {size} equal characters it has «{text[end : end + 8]}», the article «{there[:8]}»"
    )


def _text(paragraph: Paragraph) -> str:
    return "".join(sentence.original for sentence in paragraph.sentences)


def _sentences_between(paragraph: Paragraph, start: int, end: int) -> tuple[str, ...]:
    """The ids of the sentences that the characters from start to end touch."""
    touched: list[str] = []
    at = 0
    for sentence in paragraph.sentences:
        before, at = at, at + len(sentence.original)
        if before < end and at > start:
            touched.append(sentence.id)
    return tuple(touched)
