"""What curated rows rest on: quotes found in their articles, entities that exist; the rest are problems."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from gazetteer.curated.refused import RefusedEntry
from gazetteer.curated.rows import QuoteRow
from gazetteer.linking.event_dates import phrases_near
from gazetteer.linking.missing_quotes import MissingQuotes
from gazetteer.linking.quotes import Library
from gazetteer.linking.wording import wording_faults
from gazetteer.model.texts import Article, DatePhrase, Quote
from gazetteer.problems import Problem, did_you_mean, quoted

Dates = Mapping[str, Mapping[str, tuple[DatePhrase, ...]]]
"""Article id → sentence id → its time expressions."""

_ENTITIES = "expected an id of companies, cities, people, organisations, policies or works"
_DIGITS = re.compile(r"\d+")


class Evidence:
    """Finds quotes and entities for the rows of data/*.yml, and keeps every problem met on the way.

    `entity_ids` is None where a file of entities could not be read: no reference is blamed then.
    `unsure` are the articles whose text or id is not known, None for any: no quote of theirs is blamed.
    `called` leads from the names of entities to their ids, `lines` from articles to their entries in articles.yml.
    """

    def __init__(
        self,
        articles: Sequence[Article],
        dates: Dates,
        entity_ids: frozenset[str] | None,
        unsure: frozenset[str] | None = frozenset(),
        *,
        called: Mapping[str, str] = {},
        lines: Mapping[str, int] = {},
    ) -> None:
        self._problems: list[Problem] = []
        self._certain: list[Problem] = []
        self._unsure = unsure
        self._quotes_unsure = False
        self.articles = {article.id: article for article in articles}
        self._library = Library(self.articles)
        self._missing = MissingQuotes(self._library, lines)
        self._called = called
        self.near = {
            name: phrases_near(article, dates.get(name, {}))
            for name, article in self.articles.items()
        }
        self._entity_ids = entity_ids

    def check_refused(self, entry: RefusedEntry) -> None:
        """The quotes and entities of an entry that became no row."""
        self.quotes(entry.quotes, entry.file)
        self.entities(entry.entities, entry.file, entry.line, entry.id)

    def quotes(self, rows: Iterable[QuoteRow], file: str) -> tuple[Quote, ...]:
        """The quotes that stand in their articles; what was taken from another row is blamed there."""
        quotes: list[Quote] = []
        for row in rows:
            quote = self._library.locate(row.article, row.text)
            if quote:
                quotes.append(quote)
                self._missing.note_found(row.article)
            elif not (row.of or self.is_unsure(row.article)):
                self._missing.note_missing(row.article, row.text, file, row.line)
            self._quotes_unsure |= self.is_unsure(row.article)
        return tuple(quotes)

    def is_unsure(self, article: str) -> bool:
        return self._unsure is None or article in self._unsure

    @property
    def doubted(self) -> bool:
        """Whether a row quotes an article that is not known: what follows from quotes is not told then."""
        return self._quotes_unsure or self._missing.misnamed or bool(self.misplaced)

    @property
    def misplaced(self) -> frozenset[str]:
        """The articles that have the seed of another, as all their quotes show."""
        return self._missing.misplaced

    @property
    def problems(self) -> Sequence[Problem]:
        """All that were met; where an article is not known but quoted, those that hold without it."""
        met = self._certain if self.doubted else self._problems
        return [*met, *self._missing.problems()]

    def is_misnamed(self, article: str) -> bool:
        """Whether quotes have named it though it is not there: a problem already."""
        return self._missing.is_unknown(article)

    def entities(
        self, ids: Iterable[str], file: str, line: int, where: str, also: Collection[str] = ()
    ) -> tuple[str, ...]:
        """The ids; each that is neither an entity's nor one of `also` is a problem."""
        names = tuple(ids)
        if self._entity_ids is None:
            return names
        for name in names:
            if name not in self._entity_ids and name not in also:
                what = f"{where}: there is no entity {quoted(name)}{self._meant(name, also)}"
                self.refuse(file, line, what, certain=True)
        return names

    def _meant(self, name: str, others: Iterable[str]) -> str:
        if name in self._called:
            return f"; did you mean {self._called[name]}?"
        return did_you_mean(name, (self._entity_ids or frozenset()).union(others), _ENTITIES)

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
            whens = [phrase.when for phrase in self.near[quote.article][quote.sentence]]
            whens.append(article.published.text if article.published else "")
            numbers.update(int(part) for when in whens for part in _DIGITS.findall(when or ""))
        return frozenset(numbers)
