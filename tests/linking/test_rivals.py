"""rivals: what rests on words that are contradicted leads to the disagreement."""

from dataclasses import replace

from gazetteer.linking.rivals import find_rivals
from gazetteer.model import Disagreement, Version, Weight

from tests.samples import EMPTY, make_event, make_quote, make_statement

SAID, OTHERS = make_quote("2018年建成了大桥与码头"), make_quote("2019年才建成", sentence="p9s1")


def _disagreement(weight: Weight = "main") -> Disagreement:
    return Disagreement(
        id="when",
        kind="conflict",
        weight=weight,
        topic="何时",
        entities=("bridge",),
        versions=(Version(claim="早", quotes=(SAID,)), Version(claim="晚", quotes=(OTHERS,))),
        comment="",
    )


def test_statement_and_event_of_the_same_words_and_entity_have_a_rival() -> None:
    words = make_quote("2018年建成了大桥")
    statement = make_statement("桥建成。", {"bridge": "t"}, words)
    event = replace(make_event("桥建成", "bridge"), quotes=(words,))
    world = replace(
        EMPTY, statements=(statement,), events=(event,), disagreements=(_disagreement(),)
    )
    assert find_rivals(world) == {("statement", "s"): ("when",), ("event", "e"): ("when",)}


def test_other_words_other_entities_and_folded_disagreements_have_none() -> None:
    statements = (
        make_statement("桥很长。", {"bridge": "t"}, make_quote("桥很长"), id="words"),
        make_statement("桥建成。", {"harbour": "t"}, SAID, id="entity"),
    )
    world = replace(EMPTY, statements=statements, disagreements=(_disagreement(),))
    assert find_rivals(world) == {}
    told = (make_statement("桥建成。", {"bridge": "t"}, SAID),)
    folded = replace(EMPTY, statements=told, disagreements=(_disagreement("more"),))
    assert find_rivals(folded) == {}
