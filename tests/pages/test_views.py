"""views: the words of labels.yml with what the pages put into them."""

import pytest
from gazetteer.pages import Views

from tests.samples import EMPTY


@pytest.mark.parametrize(
    ("word", "shown"),
    [
        ("{name}：{kind}", "{kind}：企业"),
        ("{nam} 100% { {} {0} {name!r}", "{nam} 100% { {} {0} {name!r}"),
        ("{name.__class__}", "{name.__class__}"),
    ],
)
def test_blanks_of_a_word_are_filled_once_and_other_braces_stay(word: str, shown: str) -> None:
    views = Views(EMPTY, {"site": {"preview": word}})
    assert views.worded("site", "preview", name="{kind}", kind="企业") == shown
