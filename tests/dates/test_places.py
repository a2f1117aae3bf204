"""dates.places: a rule is offered wherever it matches, with and without the words before its core."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from gazetteer.dates import english_rules, rules
from gazetteer.dates.places import Rule, Rules

NEWS = Path(__file__).parents[1] / "fixtures" / "dates_news.tsv"
SMALL = Rules(
    "到了?", (Rule("[一二]月", "month", "(?:到了?)?[一二]月底?"), Rule("二月兰", "flower"))
)
ENGLISH = (
    "He left on May 5, 2024, since 2019 a partner, and by last Friday it was the 1990s.",
    "Around March 3 to April 4, up to the end of 2023 from Spring Festival onwards, 3 years ago.",
)
LISTED = Rules("since ", (Rule(r"\d\d?", "number", r"(?:since )?\d\d?"),))


@pytest.mark.parametrize(
    ("small", "text", "places"),
    [
        (SMALL, "", []),
        (SMALL, "到了，没有", []),
        (SMALL, "到了，在一月", [(4, ["month"])]),
        (SMALL, "二月兰", [(0, ["month", "flower"])]),
        (SMALL, "到一月", [(0, ["month"]), (1, ["month"])]),
        (SMALL, "到了二月兰", [(0, ["month"]), (2, ["month", "flower"])]),
        (SMALL, "一月，二月", [(0, ["month"]), (3, ["month"])]),
        (LISTED, "since 12", [(0, ["number"]), (6, ["number"]), (7, ["number"])]),
    ],
)
def test_places_come_in_order_each_with_its_rules(
    small: Rules[str], text: str, places: list[tuple[int, list[str]]]
) -> None:
    found = [(start, [rule.resolve for rule in told]) for start, told in small.places(text)]
    assert found == places


@pytest.mark.parametrize(
    ("grammar", "texts"),
    [
        (rules.RULES, NEWS.read_text(encoding="utf-8").splitlines()),
        (english_rules.RULES, ENGLISH),
    ],
)
def test_no_rule_that_matches_is_left_out(grammar: Rules, texts: Sequence[str]) -> None:
    places = [(text, start, told) for text in texts for start, told in grammar.places(text)]
    offered = {
        (text, start, rule)
        for text, start, told in places
        for rule in told
        if rule.pattern.match(text, start)
    }
    matching = {
        (text, start, rule)
        for text in texts
        for start in range(len(text))
        for rule in grammar.rules
        if rule.pattern.match(text, start)
    }
    assert offered == matching
    assert offered
