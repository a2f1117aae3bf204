"""events: a resolved date and a verb make one; title, kind and whom it concerns come from its clauses."""

import pytest
from gazetteer.suggesting.events import find_events

from tests.suggesting.invented import entity, gathered

KNOWN = {
    "company": (entity("yunjiang", "云桨科技"),),
    "city": (entity("yunting", "云汀", type="city"), entity("china", "中国", type="country")),
}


def _events(text: str) -> list[tuple[str, str, str, tuple[str, ...]]]:
    material = gathered(text, KNOWN)
    return [
        (one.when, one.title, one.kind, one.entities)
        for _, sentence in material.read
        for one in find_events(material, sentence, "")
    ]


FOUND = {
    "2018年，云桨科技在云汀成立。": [
        ("2018", "云桨科技在云汀成立", "company", ("yunjiang", "yunting"))
    ],
    "此外，早在去年6月，云汀出台办法。": [("2024-06", "云汀出台办法", "policy", ("yunting",))],
    "据当地媒体报道，2月7日，市长到云桨科技考察。": [
        ("2025-02-07", "市长到云桨科技考察", "visit", ("yunjiang",))
    ],
    "云桨科技于2016年成立，2019年推出新品。": [
        ("2016", "云桨科技成立", "company", ("yunjiang",)),
        ("2019", "云桨科技推出新品", "company", ("yunjiang",)),
    ],
    "到2026年，云汀将建成十座码头。": [("../2026", "云汀将建成十座码头", "plan", ("yunting",))],
    "2024年，云汀的产值达800亿元。": [("2024", "云汀的产值达800亿元", "market", ("yunting",))],
    "2025年1月，中国的云桨科技获奖。": [
        ("2025-01", "中国的云桨科技获奖", "company", ("yunjiang", "china"))
    ],
}


@pytest.mark.parametrize("text", FOUND)
def test_a_dated_clause_with_a_verb_is_an_event(text: str) -> None:
    assert _events(text) == FOUND[text]


NONE = [
    "云桨科技成立了。",
    "2024年的云汀很美。",
    "目前，云桨科技推出新品。",
    "2024年，云汀的环境不断改善。",
    "近年来，云汀出台办法。",
]


@pytest.mark.parametrize("text", NONE)
def test_without_a_date_or_something_that_happened_there_is_none(text: str) -> None:
    assert _events(text) == []
