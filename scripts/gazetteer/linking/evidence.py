"""What curated rows rest on: quotes found in their articles, entities that exist; the rest are problems."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from gazetteer.curated.refused import RefusedEntry
from gazetteer.curated.rows import QuoteRow
from gazetteer.linking.event_dates import dates_near
from gazetteer.linking.quotes import explain_missing, locate_quote
from gazetteer.linking.wording import wording_faults
from gazetteer.model.texts import Article, DatePhrase, Quote
from gazetteer.problems import Problem, quoted

Dates = Mapping[str, Mapping[str, tuple[DatePhrase, ...]]]
"""Article id → sentence id → its time expressions."""

_DIGITS = re.compile(r"\d+")


class Evidence:
    """Finds quotes and entities for the rows of data/*.yml, and keeps every problem met on the way.

    `entity_ids` is None where a file of entities could not be read: no reference is blamed then.
    `unsure` are the articles whose text or id is not known, None for any: no quote of theirs is blamed.
    """

    def __init__(
        self,
        articles: Sequence[Article],
        dates: Dates,
        entity_ids: frozenset[str] | None,
        unsure: frozenset[str] | None = frozenset(),
    ) -> None:
        self._problems: list[Problem] = []
        self._certain: list[Problem] = []
        self._unsure = unsure
        self.doubted = False
        """Whether a row quotes an article that is not known: what follows from quotes is not told then."""
        self.articles = {article.id: article for article in articles}
        self.dates = dates
        self._entity_ids = entity_ids

    def check_refused(self, entry: RefusedEntry) -> None:
        """The quotes and entities of an entry that became no row."""
        self.quotes(entry.quotes, entry.file)
        self.entities(entry.entities, entry.file, entry.line, entry.id)

    def quotes(self, rows: Iterable[QuoteRow], file: str) -> tuple[Quote, ...]:
        """The quotes that stand in their articles."""
        quotes: list[Quote] = []
        for row in rows:
            article = self.articles.get(row.article)
            quote = locate_quote(article, row.text) if article else None
            if quote:
                quotes.append(quote)
            elif not self.is_unsure(row.article):
                what = explain_missing(self.articles, row.article, row.text)
                self.refuse(file, row.line, what, certain=True)
            self.doubted |= self.is_unsure(row.article)
        return tuple(quotes)

    def is_unsure(self, article: str) -> bool:
        return self._unsure is None or article in self._unsure

    @property
    def problems(self) -> Sequence[Problem]:
        """All that were met; where an article is not known but quoted, those that hold without it."""
        return self._certain if self.doubted else self._problems

    def entities(self, ids: Iterable[str], file: str, line: int, where: str) -> tuple[str, ...]:
        names = tuple(ids)
        for name in names:
            if self._entity_ids is not None and name not in self._entity_ids:
                what = (
                    f"{where}: there is no entity {quoted(name)}; "
                    "expected an id of companies, cities, people, organisations, policies or works"
                )
                self.refuse(file, line, what, certain=True)
        return names

    def refuse(self, file: str, line: int, what: str, *, certain: bool = False) -> None:
        """A problem; it is `certain` if it holds whatever the articles are that are not known."""
        problem = Problem(file=file, line=line, what=what)
        self._problems.append(problem)
        if certain:
            self._certain.append(problem)

    def check_wording(
        self, text: str, quotes: Sequence[Quote], file: str, line: int, where: str
    ) -> None:
        """The rules of wording that hold for every curated sentence."""
        readings = [reading for quote in quotes for reading in (quote.reading, quote.text)]
        for fault in wording_faults(text, readings, self.numbers_of_dates(quotes)):
            self.refuse(file, line, f"{where}: {fault}")

    def numbers_of_dates(self, quotes: Iterable[Quote]) -> frozenset[int]:
        """The years, months and days that the words in and before the quotes give, and of publication."""
        numbers: set[int] = set()
        for quote in quotes:
            article = self.articles[quote.article]
            whens = [
                phrase.when for phrase in dates_near(quote, article, self.dates[quote.article])
            ]
            whens.append(article.published.text if article.published else "")
            numbers.update(int(part) for when in whens for part in _DIGITS.findall(when or ""))
        return frozenset(numbers)
