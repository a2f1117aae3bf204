"""Sources that are the same text: a copy under another name, or another printing of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gazetteer.model.texts import Article

_SHORTEST = 8
"""Letters and digits of a sentence that tells one text from another."""
_FEWEST = 3
_MOST = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Twin:
    """Two files, and how many of the sentences of the one that has fewer stand in the other.

    `whole`: neither has a sentence of its own.
    """

    file: str
    other: str
    shared: int
    sentences: int
    whole: bool


def find_twins(articles: Sequence[Article]) -> Iterator[Twin]:
    """The pairs of files that share most sentences, or all they have, whatever script and marks they are in."""
    texts = {article.file: _sentences(article) for article in articles}
    holders: dict[str, list[str]] = defaultdict(list)
    for file, sentences in texts.items():
        for sentence in sentences:
            holders[sentence].append(file)
    shared = Counter(
        (other, file)
        for files in holders.values()
        for at, file in enumerate(files)
        for other in files[:at]
    )
    for (other, file), count in sorted(shared.items()):
        fewer = min(len(texts[file]), len(texts[other]))
        whole = texts[file] == texts[other]
        if whole or (count >= _FEWEST and count > _MOST * fewer):
            yield Twin(file=file, other=other, shared=count, sentences=fewer, whole=whole)


def _sentences(article: Article) -> frozenset[str]:
    """Letters and digits of each sentence; of a text of short ones, all in one."""
    plain = ["".join(filter(str.isalnum, one.text)).casefold() for one in article.sentences]
    return frozenset(one for one in plain if len(one) >= _SHORTEST) or frozenset(("".join(plain),))
