"""known_names: the entities by what they are called."""

import random

import pytest
from gazetteer.linking.known_names import KnownNames
from gazetteer.model import Name

from tests.samples import make_entity

ENTITIES = {
    one.id: one
    for one in (
        make_entity("bureau", "云汀市统计局", Name(text="統計局")),
        make_entity("other", "统计局", Name(text="局里")),
        make_entity("short", "云汀"),
    )
}


def test_a_speaker_is_named_by_any_name_of_the_entity_of_that_name() -> None:
    names = KnownNames(ENTITIES)
    assert names.spoken("云汀市统计局") == ("云汀市统计局", "云汀市统计局", "統計局")
    assert names.spoken("局里") == ("局里",)


def test_a_folded_name_leads_to_all_names_of_all_who_have_it() -> None:
    names = KnownNames(ENTITIES)
    assert names.others("统计局") == ("云汀市统计局", "统计局", "统计局", "局里")
    assert names.others("无人") == ()


@pytest.mark.parametrize("seed", range(60))
def test_names_are_taken_out_as_if_one_after_the_other(seed: int) -> None:
    draw = random.Random(seed)
    words = ["".join(draw.choices("甲乙丙", k=draw.randint(1, 5))) for _ in range(9)]
    entities = {f"e{at}": make_entity(f"e{at}", word) for at, word in enumerate(words)}
    text = "".join(draw.choices("甲乙丙丁", k=60))
    left = text
    for word in sorted((one for one in words if len(one) > 2), key=len, reverse=True):
        left = left.replace(word, "")
    assert KnownNames(entities).without(text) == left
