"""The time expressions of an article, sentence by sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict

from gazetteer.dates import find_dates, find_english_dates
from gazetteer.keeping import Remembered
from gazetteer.model.texts import Article, DatePhrase


def article_dates(article: Article, remembered: Remembered) -> Mapping[str, tuple[DatePhrase, ...]]:
    """Those that find_article_dates finds, found once as long as what it looks at is the same."""

    def find() -> dict[str, list[dict[str, object]]]:
        return {
            sentence: [asdict(phrase) for phrase in phrases]
            for sentence, phrases in find_article_dates(article).items()
        }

    asked = repr((article.paragraphs, article.anchor, article.language))
    kept = remembered.get("dates", article.id, asked, find)
    return {
        sentence: tuple(DatePhrase(**phrase) for phrase in phrases)
        for sentence, phrases in kept.items()
    }


def find_article_dates(article: Article) -> Mapping[str, tuple[DatePhrase, ...]]:
    """The time expressions of an article by sentence id."""
    blocks = [one.sentences for one in article.paragraphs if one.sentences and one.kind != "code"]
    texts = [[sentence.text for sentence in sentences] for sentences in blocks]
    find = find_english_dates if article.language == "en" else find_dates
    found = find(texts, article.anchor)
    return {
        sentence.id: told
        for sentences, by_sentence in zip(blocks, found, strict=True)
        for sentence, phrases in zip(sentences, by_sentence, strict=True)
        if (told := tuple(one for one in phrases if not sentence.is_code(one.start, one.end)))
    }
