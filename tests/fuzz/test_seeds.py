"""Any bytes as a source: the page shows its words, all of them and no others, or one sentence refuses it."""

import re
from pathlib import Path

import pytest
from gazetteer.sources import Seed, parse_article
from gazetteer.sources.seeds import parse_seed
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.project import EXAMPLES, Trial
from tests.nasty import TEXTS
from tests.reading import read_page, texts_by_id

NAME = "seeds/fuzzed.txt"
KEPT = sorted((Path(__file__).parent / "seeds").iterdir())
"""Sources that a fault was once found with."""

WORDS = [
    "江",
    "城。",
    "云汀",
    "星槎智能",
    "去年3月",
    "2025年",
    "EA",
    "？”",
    "（",
    "）",
    "《",
    "》",
    "…",
    "；",
]
MARKS = [
    *"\\`*_[]{}()#|~^=$!+-<>&\"':.,",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "    ",
    "　",
    "\u2028",
    "\x85",
]
BLOCKS = [
    "- ",
    "1. ",
    "> ",
    "# ",
    "\n---\n",
    "\n===\n",
    "```\n",
    "![](",
    "](https://a.example/)",
    "---\n",
]
FRONT = ["---\ntitle: ", "\ndate: 2025-02-30\n---\n", "\n---\n", "title: [", "&a ", "*a", "!x "]
TEXT = st.lists(st.sampled_from([*WORDS, *MARKS, *BLOCKS, *FRONT, *TEXTS]), max_size=40).map(
    "".join
)
ENCODINGS = st.sampled_from(
    ["utf-8", "utf-8", "utf-8-sig", "gb18030", "utf-16", "big5hkscs", "euc-kr"]
)
RAW = (
    st.builds(lambda text, encoding: text.encode(encoding, "replace"), TEXT, ENCODINGS)
    | st.binary(max_size=80)
    | st.text(max_size=80).map(lambda text: text.encode("utf-8", "replace"))
    | st.builds(lambda one, other: one.encode() + other.encode("gb18030"), TEXT, TEXT)
)


def _spaced(text: str) -> str:
    """Markdown turns a tab into spaces, and a browser shows a run of white space as one."""
    return " ".join(text.split())


def _check(raw: bytes, trial: Trial) -> None:
    with trial.build({NAME: raw}) as problems:
        if problems:
            assert [re.sub(r":\d+", "", one).partition(": ")[0] for one in problems] == [NAME]
            assert max(map(len, problems)) < 250
            return
        seed = parse_seed(NAME, raw)
        assert isinstance(seed, Seed)
        article, _ = parse_article(seed, None)
        page = (trial.world / "docs/articles/fuzzed.md").read_text(encoding="utf-8")
        shown = texts_by_id(read_page(page))
        for sentence in article.sentences:
            assert _spaced(shown[sentence.id]) == _spaced(sentence.text)
        words = "".join(sentence.original for sentence in article.sentences)
        if not seed.meta and not re.search(r"[\[\]&<\\`]", seed.body):  # else marks are taken off
            assert [char for char in words if char.isalpha()] == [
                char for char in seed.body if char.isalpha()
            ]


@settings(max_examples=EXAMPLES)
@given(raw=RAW)
def test_any_bytes_are_shown_or_refused(raw: bytes, trial: Trial) -> None:
    _check(raw, trial)


@pytest.mark.parametrize("path", KEPT, ids=[path.name for path in KEPT])
def test_bytes_that_once_went_wrong_are_shown_or_refused(path: Path, trial: Trial) -> None:
    _check(path.read_bytes(), trial)
