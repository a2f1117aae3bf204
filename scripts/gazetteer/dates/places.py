"""Where in a sentence a time expression may begin: each rule is looked for once, not tried at every character."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Generic, TypeVar

R = TypeVar("R")


class Rule(Generic[R]):
    """A kind of time expression: its pattern, and who reads it.

    `core` is what it cannot be without. Where that is not all, `whole` is the pattern with the words it takes,
    of which some may stand before the core.
    """

    def __init__(self, core: str, resolve: R, whole: str = "") -> None:
        self.core = re.compile(core)
        self.resolve = resolve
        self.takes_words = bool(whole)
        self._whole = whole

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Compiled once a core is found: most rules are for what is rare."""
        return re.compile(self._whole) if self._whole else self.core


class Rules(Generic[R]):
    """Rules in the order of their rank; `before` are the words that may stand before a core, of two that begin alike the longer first."""

    def __init__(self, before: str, rules: Sequence[Rule[R]]) -> None:
        self._before = re.compile(before)
        self.rules = rules

    def places(self, text: str) -> Sequence[tuple[int, Sequence[Rule[R]]]]:
        """The places in order, each with the rules that may match there in theirs."""
        found: dict[int, set[int]] = defaultdict(set)
        for rank, rule in enumerate(self.rules):
            for match in _everywhere(rule.core, text):
                found[match.start()].add(rank)
        if not found:
            return ()
        for match in _everywhere(self._before, text):
            reach = range(match.start() + 1, match.end() + 1)
            behind = {rank for at in reach for rank in found.get(at, ())}
            if taking := {rank for rank in behind if self.rules[rank].takes_words}:
                found[match.start()] |= taking
        return [
            (start, [self.rules[rank] for rank in sorted(ranks)])
            for start, ranks in sorted(found.items())
        ]


def _everywhere(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The match at each place that has one, also within another."""
    match = pattern.search(text)
    while match:
        yield match
        match = pattern.search(text, match.start() + 1)
