"""Quotes that one row takes from another: `- of: id` stands for those of the statement, event or figure of that id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gazetteer.curated.rows import quote_fields
from gazetteer.problems import did_you_mean, quoted

_SHARED = {"of", "quote", "line"}
_UNKNOWN = "…"
"""Stands for the words that could not be taken, in a row whose problem is told."""

Fault = tuple[int, str]
"""A line and what is wrong there."""


@dataclass(frozen=True, slots=True)
class QuoteGivers:
    """The plain quotes of all rows by id; of two rows with one id the first one's. `whole` if none may be missing."""

    quotes: Mapping[str, Sequence[Any]]
    whole: bool = True

    def shared(self, entry: Any) -> tuple[Any, tuple[Fault, ...]]:
        """The plain YAML values of an entry with words in the place of every `of`, and the faults met on the way."""
        faults: list[Fault] = []
        own = entry.get("id") if isinstance(entry, dict) else None
        return self._filled(entry, own if isinstance(own, str) else "", faults), tuple(faults)

    def _filled(self, value: Any, own: str, faults: list[Fault]) -> Any:
        if isinstance(value, list):
            return [self._filled(part, own, faults) for part in value]
        if not isinstance(value, dict):
            return value
        return {
            key: list(self._listed(part, own, faults))
            if key == "quotes" and isinstance(part, list)
            else self._filled(part, own, faults)
            for key, part in value.items()
        }

    def _listed(self, quotes: Sequence[Any], own: str, faults: list[Fault]) -> Iterator[Any]:
        for entry in quotes:
            if not (isinstance(entry, dict) and "of" in entry):
                yield entry
                continue
            name, line = entry["of"], entry.get("line", "0")
            taken, fault = self._taken(entry, ())
            if fault:
                faults.append((int(line), f"{own}: of: {fault}" if own else f"of: {fault}"))
            for quote in taken or ({"article": "", "text": _UNKNOWN},):
                yield {**quote, "of": quoted(name), "line": line}

    def _taken(self, entry: Mapping[str, Any], way: tuple[str, ...]) -> tuple[list[Any], str]:
        """The words an entry with `of` stands for, `way` being the ids of the rows that led here; or the fault."""
        name = entry["of"]
        if set(entry) - _SHARED:
            return [], "takes the quotes of a row; words of its own are a quote of their own"
        if not isinstance(name, str) or name not in self.quotes:
            return [], self._unknown(name)
        if name in way:
            return [], f"{' → '.join((*way, name))} comes back to itself; write the words in one"
        words: list[Any] = []
        for quote in self.quotes[name]:
            if isinstance(quote, dict) and "of" in quote:
                taken, fault = self._taken(quote, (*way, name))
                if fault:
                    return [], fault if name in fault else f"{name}: {fault}"
                words += taken
            elif isinstance(quote, dict):
                words.append(quote_fields(quote))
        return _chosen(words, name, entry.get("quote", ""))

    def _unknown(self, name: Any) -> str:
        if not self.whole:
            return ""  # it may stand in the file that cannot be read
        known = self.quotes if isinstance(name, str) else ()
        meant = did_you_mean(str(name), known, "expected the id of such a row")
        return f"there is no statement, event or figure {quoted(name)}{meant}"


def _chosen(words: list[Any], name: str, which: Any) -> tuple[list[Any], str]:
    """All the words, or those of the number given."""
    if not words:
        return [], f"{name} has no quotes to take"
    if which == "":
        return words, ""
    numbers = [str(number + 1) for number in range(len(words))]
    if which not in numbers:
        return (
            [],
            f"quote {quoted(which)} of {name}; it has {len(words)}, expected {_span(numbers)}",
        )
    return [words[numbers.index(which)]], ""


def _span(numbers: Sequence[str]) -> str:
    return numbers[0] if len(numbers) == 1 else f"{numbers[0]} to {numbers[-1]}"


def read_givers(files: Iterable[Any], whole: bool) -> QuoteGivers:
    """From the plain YAML values of the files whose rows have quotes to give, the first before the others."""
    quotes: dict[str, Sequence[Any]] = {}
    for entry in (one for entries in files if isinstance(entries, list) for one in entries):
        name, given = map(entry.get, ("id", "quotes")) if isinstance(entry, dict) else ("", None)
        if isinstance(name, str) and name:
            quotes.setdefault(name, given if isinstance(given, list) else [])
    return QuoteGivers(quotes, whole)
