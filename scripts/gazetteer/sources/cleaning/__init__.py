"""Texts → what is provably damaged in them, as edits, each kind by a rule of its own."""

from gazetteer.sources.cleaning.rules import RULES, Edits, clean_texts, masked, merge_all

__all__ = [
    "RULES",
    "Edits",
    "clean_texts",
    "masked",
    "merge_all",
]
