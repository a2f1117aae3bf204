"""dates: what readers of other kinds of text said of their time expressions; unread is allowed, wrong is not."""

from collections import Counter
from functools import cache
from pathlib import Path

from gazetteer.dates import find_dates
from gazetteer.sources.sentences import split_sentences

from tests.dates.judging import Judged, judge

FILE = Path(__file__).parents[1] / "fixtures" / "dates_other.yml"
MOST_UNREAD = 0.3


@cache
def _judged() -> tuple[Judged, ...]:
    return judge(FILE, split_sentences, find_dates)


def test_none_is_read_wrong() -> None:
    assert [one for one in _judged() if one.verdict == "wrong"] == []


def test_most_are_read() -> None:
    counts = Counter(one.verdict for one in _judged())
    assert counts.total() > 2_000
    assert counts["unread"] < MOST_UNREAD * counts.total()
