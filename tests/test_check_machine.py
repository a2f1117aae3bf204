"""What a machine lacks is said in one sentence."""

from __future__ import annotations

import pytest
from check_machine import missing_tool


@pytest.mark.parametrize(
    ("version", "has_pip", "said"),
    [
        ((3, 11), True, ""),
        ((3, 15), True, ""),
        ((3, 11), False, "Python's venv is needed: apt-get install python3.11-venv"),
        ((3, 13), False, "Python's venv is needed: apt-get install python3.13-venv"),
        (
            (3, 9),
            False,
            "Python 3.11 or newer is needed, this is 3.9: make PYTHON=/path/to/python3.11 …",
        ),
    ],
)
def test_what_is_missing_is_one_sentence(
    version: tuple[int, int], has_pip: bool, said: str
) -> None:
    assert missing_tool(version, has_pip) == said
