"""The shape of what curators write in data/synonyms.yml."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field

from gazetteer.curated.rows import Row, Text


def _readable(text: str) -> str:
    if not any(char.isalnum() for char in text):
        raise ValueError(f"found {text!r}; write a word, with a letter or a digit in it")
    return text


class SynonymRow(Row):
    """Words of one meaning, any of which leads to what says another."""

    words: Annotated[list[Annotated[Text, AfterValidator(_readable)]], Field(min_length=2)]
