"""What a page says of an article in another language than its own: the mark for browsers, the length, the time to read it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from gazetteer.model.texts import Article, Language
from gazetteer.sources.chinese import reading_minutes

WORDS_PER_MINUTE = 240
"""A usual speed of silent reading of English prose, in words a minute."""
_UNITS: dict[Language, str] = {"zh": "字", "en": "词"}
_FIRST_CHARACTERS, _FIRST_LETTERS = 8, 32


def lang_of(article: Article) -> str:
    """The value of `lang` for its words; empty where it is that of the site."""
    return "" if article.language == "zh" else article.language


def language_tag(article: Article) -> str:
    """zh-Hans, zh-Hant or en."""
    return f"zh-{article.script}" if article.language == "zh" else article.language


def word_unit(article: Article) -> str:
    """What its length is counted in: 字 or 词."""
    return _UNITS[article.language]


def length_zh(articles: Iterable[Article]) -> str:
    """How long they are together: 12000 字, 12000 字和 800 词."""
    lengths: Counter[Language] = Counter()
    for article in articles:
        lengths[article.language] += article.words
    return (
        "和 ".join(f"{lengths[one]} {unit}" for one, unit in _UNITS.items() if lengths[one])
        or "0 字"
    )


def minutes_to_read(article: Article) -> int:
    if article.language == "en":
        return max(1, round(article.words / WORDS_PER_MINUTE))
    return reading_minutes(article.words)


def first_words(text: str, language: Language) -> str:
    """What a sentence begins with, to know it by; of English whole words."""
    if language == "zh" or len(text) <= _FIRST_LETTERS:
        return text[:_FIRST_CHARACTERS] if language == "zh" else text.rstrip()
    return text[:_FIRST_LETTERS].rpartition(" ")[0].rstrip(",;:—–") or text[:_FIRST_LETTERS]
