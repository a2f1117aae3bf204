"""Which characters Chinese news is written with."""

from __future__ import annotations

from functools import cache

from gazetteer.sources.chinese import to_simplified

_ROWS = range(0xB0, 0xD8)
"""The rows of GB 2312 that hold the 3,755 commonest characters."""
_MARKS = frozenset("、。·—…‘’“”〈〉《》「」『』【】（），！：；？％\u3000")

COMMONEST = (
    "的一是不了人我在有他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都"
    "然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实"
    "回二理美点月明其种声全工己话儿者向情部正名定问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世"
    "气信北少关并内加化由却代产入先山五万市体别总才场师书比住员性通目报立命它各至每"
)
"""The commonest characters of prose, first the commonest."""


@cache
def is_everyday(char: str) -> bool:
    """Whether it is one of the commonest characters, in either script, or a mark of Chinese prose."""
    row = next(iter(to_simplified(char).encode("gb2312", "ignore")), 0)
    return row in _ROWS or char in _MARKS
