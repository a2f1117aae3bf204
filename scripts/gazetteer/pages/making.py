"""Pages that are made when they are needed: each by itself, so that it may be kept, or made by another process."""

from __future__ import annotations

import json
import multiprocessing
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from gazetteer.keeping import Digests, Store
from gazetteer.pages.asking import Answers, Ask, Asked
from gazetteer.pages.views import Page, Views

_KIND = "page"
_FEWEST = 256
"""Pages for which one more process is worth its start."""
_AT_ONCE = 16
_Render = Callable[[Page], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """A page to make: its path in docs/, and what makes it of the views that are given to it, of nothing else."""

    path: str
    make: Callable[[Views], Page]


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """The text of a page, and what was asked for it."""

    path: str
    text: str
    asks: tuple[Ask, ...]


class KeptPages:
    """The pages of earlier builds that would be made the same: by what they asked, and by what all rest on.

    That is `code`, a hash of the programs and templates, and what views tell without being asked.
    """

    def __init__(self, store: Store, code: str, views: Views) -> None:
        self._store = store
        self._answers = Answers(views.told)
        rests_on = (
            code,
            views.labels,
            views.names.bare,
            views.unsaid,
            views.articles_zh,
            views.published_zh,
        )
        self._base = Digests().of(rests_on)

    def stands(self, path: str) -> bool:
        """Whether the text that is kept of the page is what it would be."""
        kept = self._store.load(_KIND, path)
        if kept is None:
            return False
        asks = tuple(map(tuple, json.loads(kept)))
        return self._store.key(_KIND, path) == self._key(asks)

    def keep(self, made: Made) -> None:
        """What it asked; its text is kept where all texts are."""
        asks = json.dumps(made.asks, ensure_ascii=False, separators=(",", ":"))
        self._store.keep(_KIND, made.path, asks.encode(), self._key(made.asks))

    def _key(self, asks: Sequence[Ask]) -> bytes:
        return Digests.joined((self._base, self._answers.digest(asks)))


def make_pages(
    pages: Sequence[Later], views: Views, render: _Render, processes: int = 0
) -> Iterator[Made]:
    """Each page made, in their order: by so many processes or, if that is 0, by as many as are worth it."""
    count = processes or _worth(len(pages))
    if count < 2 or sys.platform != "linux":
        yield from (_make(page, views, render) for page in pages)
        return
    _shared[:] = [(pages, views, render)]  # a forked process finds it there without being sent it
    try:
        with multiprocessing.get_context("fork").Pool(count) as pool:
            yield from pool.imap(_make_shared, range(len(pages)), _AT_ONCE)
    finally:
        _shared.clear()


def _worth(pages: int) -> int:
    return min(os.cpu_count() or 1, pages // _FEWEST + 1)


_shared: list[tuple[Sequence[Later], Views, _Render]] = []


def _make_shared(number: int) -> Made:
    pages, views, render = _shared[0]
    return _make(pages[number], views, render)


def _make(page: Later, views: Views, render: _Render) -> Made:
    asked = Asked(views.told)
    text = render(page.make(views.asking(asked.told)))
    return Made(path=page.path, text=text, asks=asked.asks)
