"""Whether the quotes of a figure give its period and name its source: data/README.md, E15."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from gazetteer.linking.event_dates import dating_phrases
from gazetteer.linking.evidence import Evidence
from gazetteer.linking.known_names import KnownNames
from gazetteer.linking.wording import folded
from gazetteer.model.edtf import Edtf, parse_edtf
from gazetteer.model.texts import Article, Quote
from gazetteer.sources.chinese import to_simplified

_OF_THE_YEAR = "年度"
"""The word that makes the number one of the year of a date named there."""
_BRACKETED = re.compile(r"[（(]([^（()）]*)[）)]")
_NOTE = re.compile(r"^文中未\S+$|所引$")
"""What the editors say of a source in brackets: （文中未写何人）, （…所引）."""
_SHORTEST_PIECE = 2


def period_faults(
    kind: str, when: Edtf, quotes: Sequence[Quote], evidence: Evidence
) -> Iterator[str]:
    """The period follows as the date of an event does; or it is an end of a stretch of time named there (the first and
    last value of 2002年到2007年), the year of 年度, or for an age the day an article was published."""
    if dating_phrases(when, quotes, evidence.near):
        return
    found = _named_dates(quotes, evidence)
    days: list[tuple[date | None, date | None]]
    days = [(end.first_day, end.last_day) for one in found if "/" in one.text for end in one.ends]
    if any(_OF_THE_YEAR in quote.reading for quote in quotes):
        years = [one.first_day.year for one in found if one.first_day]
        days += [(date(year, 1, 1), date(year, 12, 31)) for year in years]
    if kind == "age":
        published = [evidence.articles[quote.article].published for quote in quotes]
        days += [(one.first_day, one.last_day) for one in published if one]
    if (when.first_day, when.last_day) not in days:
        named = ", ".join(dict.fromkeys(one.text for one in found)) or "none"
        yield (
            f"E15: the period {when.text} does not follow from a time expression in or just before its quotes "
            f"({named}); quote the words that give it"
        )


def _named_dates(quotes: Sequence[Quote], evidence: Evidence) -> list[Edtf]:
    return [
        parse_edtf(phrase.when)
        for quote in quotes
        for phrase in evidence.near[quote.article][quote.sentence]
        if phrase.when
    ]


def source_faults(
    by: str, quotes: Sequence[Quote], known: KnownNames, evidence: Evidence
) -> Iterator[str]:
    """The source stands in a quote: by its name, by another name of the same entity, or by its words in their order;
    or it is a name of an article quoted. What stands in brackets is a source too."""
    articles = {quote.article: evidence.articles[quote.article] for quote in quotes}
    own = {folded(to_simplified(name)) for one in articles.values() for name in _own_names(one)}
    texts = [folded(quote.reading) for quote in quotes]
    named = _BRACKETED.sub("", by), *_BRACKETED.findall(by)
    for name in filter(None, (_NOTE.sub("", part).strip() for part in named)):
        words = folded(to_simplified(name))
        others = known.others(words)
        spoken = [word for word in (words, *others) if word]
        if words not in own and not any(_stands(word, text) for word in spoken for text in texts):
            speakers = "、".join(one.speaker for one in articles.values())
            yield (
                f"E15: no quote names {name}, who says it; expected words of the quotes, or the article's own "
                f"name ({speakers}); quote the sentence that names it"
            )


def _own_names(article: Article) -> Iterator[str]:
    yield from filter(None, (article.speaker, article.short, article.outlet, article.column))
    yield from (author.name for author in article.authors)


def _stands(words: str, text: str) -> bool:
    """The words stand in the text, if need be in pieces, in their order: 智联招聘…《薪酬报告》."""
    if words in text:
        return True
    for size in range(len(words) - _SHORTEST_PIECE, _SHORTEST_PIECE - 1, -1):
        at = text.find(words[:size])
        if at >= 0 and _stands(words[size:], text[at + size :]):
            return True
    return False
