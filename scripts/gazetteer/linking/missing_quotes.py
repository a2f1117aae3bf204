"""Quotes that stand in no article: a problem for each, and one for all where a seed or a name of an article is wrong."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, islice

from gazetteer.linking.quotes import Library, explain_missing
from gazetteer.problems import Problem, did_you_mean, one_of, quoted

_CATALOGUE = "data/articles.yml"
_TELLING = 3
"""So many quotes show together that a seed or a name is wrong."""
_HARDLY = 10
"""One quote in so many may stand in the wrong article too: a mere name."""
_MOST_LISTED = 12


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class _Missing:
    file: str
    line: int
    text: str


class MissingQuotes:
    """Keeps count of the quotes of each article, found or not; `lines` are those of the entries of articles.yml."""

    def __init__(self, library: Library, lines: Mapping[str, int]) -> None:
        self._library = library
        self._lines = lines
        self._found: Counter[str] = Counter()
        self._missing: dict[str, list[_Missing]] = defaultdict(list)

    def note_found(self, article: str) -> None:
        self._found[article] += 1

    def note_missing(self, article: str, text: str, file: str, line: int) -> None:
        self._missing[article].append(_Missing(file=file, line=line, text=text))

    @cached_property
    def misplaced(self) -> frozenset[str]:
        """The articles whose seed is another's: read it when all quotes are noted."""
        return frozenset(
            article
            for article, missing in self._missing.items()
            if article in self._library.articles and self._is_strange(article, missing)
        )

    def is_unknown(self, article: str) -> bool:
        return article in self._missing and article not in self._library.articles

    @property
    def misnamed(self) -> bool:
        """Whether so many quotes name an article that is not there that its id must be wrong."""
        return any(
            len(missing) >= _TELLING and self.is_unknown(article)
            for article, missing in self._missing.items()
        )

    def _is_strange(self, article: str, missing: Sequence[_Missing]) -> bool:
        """Whether hardly a quote is like anything in the article, or nearly all stand in one other."""
        count = self._found[article] + len(missing)
        most = count // _HARDLY
        if len(missing) < _TELLING or self._found[article] > count // 2:
            return False
        if self._elsewhere(article, missing)[0] >= count - most:
            return True
        like = (one for one in missing if self._library.words_like(article, one.text))
        return self._found[article] <= most and not next(
            islice(like, most - self._found[article], None), None
        )

    def problems(self) -> Iterator[Problem]:
        for article, missing in self._missing.items():
            if self.is_unknown(article):
                yield self._unknown(article, sorted(missing))
            elif article in self.misplaced:
                yield self._wrong_seed(article, missing)
            else:
                for one in missing:
                    what = explain_missing(self._library, article, one.text)
                    yield Problem(file=one.file, line=one.line, what=what)

    def _unknown(self, article: str, missing: Sequence[_Missing]) -> Problem:
        known = sorted(self._library.articles)
        what = f"quotes the unknown article {quoted(article)}"
        if more := missing[1:]:
            what += f", as {len(more)} more quote{'s' if len(more) > 1 else ''} ({_places(more)})"
        what += did_you_mean(article, known, one_of(known))
        return Problem(file=missing[0].file, line=missing[0].line, what=what)

    def _wrong_seed(self, article: str, missing: Sequence[_Missing]) -> Problem:
        seed = self._library.articles[article].file
        count = self._found[article] + len(missing)
        what = f"{article}: {len(missing)} of its {count} quotes do not stand in seeds/{seed}"
        times, other = self._elsewhere(article, missing)
        if 2 * times >= len(missing):
            what += f", {times} of them in seeds/{other}"
        what += (
            f"; correct its seed, or the article that the quotes name ({_places(sorted(missing))})"
        )
        line = self._lines.get(article, 0)
        return Problem(file=_CATALOGUE if line else f"seeds/{seed}", line=line, what=what)

    def _elsewhere(self, article: str, missing: Sequence[_Missing]) -> tuple[int, str]:
        """How many of the quotes stand in the other article that has most of them, and its seed."""
        others = sorted(name for name in self._library.articles if name != article)
        found = {
            name: sum(bool(self._library.locate(name, one.text)) for one in missing)
            for name in others
        }
        most = max(others, key=lambda name: found[name], default="")
        return (found[most], self._library.articles[most].file) if most else (0, "")


def _places(missing: Collection[_Missing]) -> str:
    """Where they stand: `data/events.yml:12, 30; data/figures.yml:9`."""
    listed, more = list(missing)[:_MOST_LISTED], len(missing) - _MOST_LISTED
    places = [
        f"{file}:{', '.join(str(one.line) for one in rows)}"
        for file, rows in groupby(listed, key=lambda one: one.file)
    ]
    if more > 0:
        places.append(f"{more} more")
    return "; ".join(places)
