"""What a reader's hand does to a name: pinyin, initials, homophones and typing errors."""

from __future__ import annotations

import random
import re
import string
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache

from pypinyin import Style, lazy_pinyin, pinyin
from search_corpus import Corpus, Entity, fold

HAN = re.compile(r"[\u4e00-\u9fff]+")


@cache
def syllables(words: str) -> tuple[str, ...]:
    """Toneless pinyin, one syllable a character; ü as an input method writes it."""
    return tuple(part.replace("ü", "v") for part in lazy_pinyin(words))


@lru_cache(maxsize=1)
def homophones() -> dict[str, tuple[str, ...]]:
    """Syllable → its common characters (GB 2312 level 1), those with one reading only."""
    groups: dict[str, list[str]] = {}
    for lead in range(0xB0, 0xD8):
        for trail in range(0xA1, 0xFF):
            char = bytes((lead, trail)).decode("gb2312", errors="ignore")
            readings = (
                {
                    re.sub(r"\d", "", one)
                    for one in pinyin(char, heteronym=True, style=Style.TONE3)[0]
                }
                if char
                else set()
            )
            if len(readings) == 1:
                groups.setdefault(syllables(char)[0], []).append(char)
    return {syllable: tuple(chars) for syllable, chars in groups.items()}


def common_characters() -> tuple[str, ...]:
    return tuple(char for chars in homophones().values() for char in chars)


class Sounds:
    """Which words of a site sound like given letters, and whose names they belong to."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self._runs = sorted({run for run in HAN.findall(corpus.text.replace("\n", "|"))})
        self._glued: dict[int, dict[str, set[str]]] = {}
        self.names: dict[str, set[str]] = {}
        for name, ids in corpus.names.items():
            if HAN.fullmatch(name):
                self.names.setdefault("".join(syllables(name)), set()).update(ids)

    def words(self, size: int) -> dict[str, set[str]]:
        """Glued pinyin → the site's strings of that many characters that are read so."""
        if size not in self._glued:
            found: dict[str, set[str]] = {}
            for run in self._runs:
                sounds = syllables(run)
                for at in range(len(run) - size + 1 if len(sounds) == len(run) else 0):
                    found.setdefault("".join(sounds[at : at + size]), set()).add(
                        run[at : at + size]
                    )
            self._glued[size] = found
        return self._glued[size]

    def alike(self, letters: str, size: int) -> set[str]:
        """The site's strings read as these letters, of about that many characters."""
        return {
            word
            for near in range(max(1, size - 1), size + 2)
            for word in self.words(near).get(letters, ())
        }

    def owners(self, letters: str) -> set[str]:
        """The entities with a name whose pinyin begins with these letters."""
        return {id for sound, ids in self.names.items() if sound.startswith(letters) for id in ids}

    def only(self, entity: Entity, letters: str, size: int) -> bool:
        """Whether whoever reads these letters can mean this entity alone."""
        mine = [fold(name) for name in entity.names]
        heard = self.alike(letters, size)
        return self.owners(letters) <= {entity.id} and all(
            any(word in name for name in mine) for word in heard
        )


def distance(one: str, two: str) -> int:
    """Edits (insert, delete, replace, swap neighbours) that turn one into two."""
    rows = [list(range(len(two) + 1))]
    for i, left in enumerate(one, 1):
        rows.append([i])
        for j, right in enumerate(two, 1):
            best = min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (left != right))
            if i > 1 and j > 1 and one[i - 2 : i] == two[j - 1] + two[j - 2]:
                best = min(best, rows[i - 2][j - 2] + 1)
            rows[i].append(best)
    return rows[-1][-1]


def near_names(corpus: Corpus, words: str, most: int = 1) -> set[str]:
    """The entities with a name within so many edits of the words."""
    return {
        id
        for name, ids in corpus.names.items()
        if abs(len(name) - len(words)) <= most and distance(name, words) <= most
        for id in ids
    }


def near_text(corpus: Corpus, words: str) -> set[str]:
    """The site's strings that one edit turns into the words."""
    ways = {
        way
        for at in range(len(words))
        for way in (
            re.escape(words[:at]) + ".?" + re.escape(words[at + 1 :]),
            re.escape(words[:at]) + "." + re.escape(words[at:]),
            re.escape(words[:at] + words[at + 1 : at + 2] + words[at] + words[at + 2 :]),
        )
    }
    return {found for way in ways for found in re.findall(way, corpus.text)}


def homophone_slips(name: str, draw: random.Random) -> Iterator[str]:
    """The name with one character replaced by another of the same sound."""
    sounds = syllables(name)
    for at in draw.sample(range(len(name)), len(name)):
        choices = [char for char in homophones().get(sounds[at], ()) if char != name[at]]
        for char in draw.sample(choices, min(6, len(choices))):
            yield name[:at] + char + name[at + 1 :]


def typos(name: str, letters: Iterable[str], draw: random.Random) -> Iterator[str]:
    """The name with one character wrong, missing, doubled up or changed with its neighbour."""
    alphabet = sorted(letters)
    kinds: tuple[Callable[[int], str], ...] = (
        lambda at: name[:at] + draw.choice(alphabet) + name[at + 1 :],
        lambda at: name[:at] + name[at + 1 :],
        lambda at: name[:at] + draw.choice(alphabet) + name[at:],
        lambda at: name[:at] + name[at + 1 : at + 2] + name[at] + name[at + 2 :],
    )
    for _ in range(24):
        yield draw.choice(kinds)(draw.randrange(len(name)))


def latin_typos(name: str, draw: random.Random) -> Iterator[str]:
    return typos(name, string.ascii_lowercase, draw)


def han_typos(name: str, draw: random.Random) -> Iterator[str]:
    return typos(name, common_characters(), draw)
