"""Five more articles made of the five real ones: paragraphs dealt out anew, most names and a word a sentence changed.

Whatever is said of them comes along, row by row, with its quotes word for word as they now stand.
"""

from __future__ import annotations

import datetime
import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from gazetteer.linking.mentions import NameMatcher
from gazetteer.model import Gazetteer
from gazetteer.model.texts import Article, Paragraph, Quote

HAN = re.compile(r"[\u4e00-\u9fff]")
FIRST_DAY = datetime.date(2025, 2, 14)
DAYS = 318
"""Days of publication from the first on; all in the year that 今年 means in the real articles."""
DEALS = 12
"""So many ways to deal the paragraphs and to date the articles; copy n is dealt like copy n - 12."""
LONGEST_ID = 80
_STRIDE = 7919
"""A prime: each pair of characters comes once, and neighbours have nothing in common."""
_MARKS = re.compile(r"([\\`*_\[\]<>#&!|~^])")
_LIST = re.compile(r"^(\d+)([.)])|^([-+])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """What copies are made of. `kept` are the entities that all articles share; `fresh` are characters for the names
    of the others, and `free` those that change words without changing what is told."""

    gazetteer: Gazetteer
    kept: frozenset[str]
    fresh: Sequence[str]
    free: Sequence[str]
    changeable: frozenset[str]
    printed: frozenset[tuple[str, str]]
    """Entities with each name that stands in an article, not only in a longer one."""

    def article(self, id: str) -> Article:
        return next(one for one in self.gazetteer.articles if one.id == id)

    def matcher(self) -> NameMatcher:
        return NameMatcher(self.gazetteer.entities, editorial=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dealt:
    """A new article: which real one it takes after, its day, and its paragraphs as (article, paragraph) of the real ones."""

    id: str
    home: Article
    day: datetime.date
    places: tuple[tuple[str, str], ...]


@dataclass(slots=True, kw_only=True)
class Text:
    """A text with edits; offsets of the old one lead to the new one."""

    old: str
    edits: list[tuple[int, int, str]] = field(default_factory=list)

    @property
    def new(self) -> str:
        return self.between(0, len(self.old))

    def between(self, start: int, end: int) -> str:
        """What became of that stretch; a changed name is never cut."""
        parts, at = [], start
        for left, right, words in sorted(self.edits):
            if right > start and left < end:
                parts += [self.old[at:left], words]
                at = right
        return "".join((*parts, self.old[at:end]))


class Copy:
    """The articles and rows of copy number `number`, from 1."""

    def __init__(self, base: Base, number: int, seed: int, matcher: NameMatcher) -> None:
        self.base, self.number, self.seed = base, number, seed
        self._matcher = matcher
        made = [one.id for one in base.gazetteer.entities if one.id not in base.kept]
        size = len(base.fresh)
        order = {name: (number - 1) * len(made) + at for at, name in enumerate(made)}
        if number * len(made) > size * size:
            raise ValueError(f"copy {number}: no names are left for it")
        pairs = {name: divmod(at * _STRIDE % (size * size), size) for name, at in order.items()}
        self._tags = {n: base.fresh[one] + base.fresh[two] for n, (one, two) in pairs.items()}
        self._draw = random.Random(f"{seed} {number}")
        self.articles = tuple(self._deal())
        self._texts = {
            (article.id, block.id): self._edited(block)
            for article in base.gazetteer.articles
            for block in article.paragraphs
            if block.sentences
        }
        self._kinds = {
            (article.id, block.id): block.kind
            for article in base.gazetteer.articles
            for block in article.paragraphs
        }
        self._homes = {place: one for one in self.articles for place in one.places}

    def fresh_id(self, id: str) -> str:
        tail = f"-{self.number}"
        return id[: LONGEST_ID - len(tail)].rstrip("-") + tail

    def entity_id(self, id: str) -> str:
        return self.fresh_id(id) if id in self._tags else id

    def named(self, name: str, entity: str) -> str:
        """A name of the entity as the copy has it: its first two Han characters are others."""
        tag = self._tags.get(entity)
        if not tag:
            return name
        places = [match.start() for match in HAN.finditer(name)][:2]
        if len(places) < 2:
            return name + tag
        chars = list(name)
        for at, char in zip(places, tag, strict=True):
            chars[at] = char
        return "".join(chars)

    def told(self, words: str, quotes: Iterable[Quote] = ()) -> str:
        """Words of an editor with the copy's names, and the days of publication of what they quote."""
        for quote in quotes:
            was = self.base.article(quote.article).anchor
            day = self._quote(quote)[0].day
            if was:
                words = words.replace(_day(was), _day(day))
        return Text(old=words, edits=self._names(words)).new

    def claimed(self, words: str, quotes: Iterable[Quote]) -> str:
        """The same, so that no two copies say the same: two characters are the copy's own."""
        told = self.told(words, quotes)
        free = self.base.free
        own = free[self.number // len(free)], free[self.number % len(free)]
        places = [at for at, char in enumerate(told) if char in self.base.changeable]
        if len(places) < len(own):
            return f"{told.rstrip('。')}（{''.join(own)}）。"
        chars = list(told)
        draw = random.Random(f"{self.seed} {self.number} {words}")
        for at, char in zip(draw.sample(places, len(own)), own, strict=True):
            chars[at] = char
        return "".join(chars)

    def body(self, article: Dealt) -> str:
        """The article as Markdown."""
        return "\n\n".join(self._markdown(*place) for place in article.places) + "\n"

    def quotes(self, quotes: Iterable[Quote]) -> list[tuple[Dealt, str]]:
        """Each quote with its new article, in the words that stand there."""
        return [self._quote(quote) for quote in quotes]

    def _quote(self, quote: Quote) -> tuple[Dealt, str]:
        place = (quote.article, quote.sentence.partition("s")[0])
        text = self._texts[place]
        start = text.old.index(quote.text)
        return self._homes[place], text.between(start, start + len(quote.text))

    def _deal(self) -> Iterator[Dealt]:
        """Runs of two to six paragraphs change places among the articles of one script."""
        draw = random.Random(f"{self.seed} deal {self.number % DEALS}")
        for script in ("Hans", "Hant"):
            homes = [one for one in self.base.gazetteer.articles if one.script == script]
            runs = [run for one in homes for run in _runs(one, draw)]
            draw.shuffle(runs)
            for at, home in enumerate(homes):
                places = tuple(place for run in runs[at :: len(homes)] for place in run)
                day = FIRST_DAY + datetime.timedelta(days=draw.randrange(DAYS))
                id = f"copy-{self.number}-{home.id[:40].rstrip('-.')}"
                yield Dealt(id=id, home=home, day=day, places=places)

    def _edited(self, block: Paragraph) -> Text:
        old = "".join(sentence.original for sentence in block.sentences)
        text = Text(old=old, edits=self._names(old))
        at = 0
        for sentence in block.sentences:
            self._change(text, at, at + len(sentence.original))
            at += len(sentence.original)
        return text

    def _names(self, words: str) -> list[tuple[int, int, str]]:
        return [
            (span.start, span.end, self.named(words[span.start : span.end], span.entity))
            for span in self._matcher.find(words)
            if not span.within
        ]

    def _change(self, text: Text, start: int, end: int) -> None:
        """Another character for one that is in no name and tells nothing the build checks, where there is one."""
        taken = {at for left, right, _ in text.edits for at in range(left, right)}
        places = [
            at
            for at in range(start, end)
            if at not in taken and text.old[at] in self.base.changeable
        ]
        if places:
            at = self._draw.choice(places)
            text.edits.append((at, at + 1, self._draw.choice(self.base.free)))

    def _markdown(self, article: str, block: str) -> str:
        text = self._texts[article, block].new
        escaped = _LIST.sub(r"\1\\\2\3", _MARKS.sub(r"\\\1", text))
        return {"heading": "## ", "quote": "> ", "item": "- "}.get(
            self._kinds[article, block], ""
        ) + escaped


def _day(day: datetime.date) -> str:
    return f"{day.month}月{day.day}日"


def _runs(article: Article, draw: random.Random) -> Iterator[tuple[tuple[str, str], ...]]:
    blocks = [(article.id, one.id) for one in article.paragraphs if one.sentences]
    at = 0
    while at < len(blocks):
        size = draw.randint(2, 6)
        yield tuple(blocks[at : at + size])
        at += size
