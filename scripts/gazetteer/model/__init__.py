"""The values everything is made of: frozen, and one that exists is valid. Nothing goes in but other values."""

from gazetteer.model.entities import Entity, EntityKind, Mention, Name, Within
from gazetteer.model.gazetteer import Content, Coverage, Gap, Gazetteer
from gazetteer.model.records import (
    DatingWords,
    Disagreement,
    Event,
    Figure,
    Theme,
    Version,
    Voice,
    Weight,
)
from gazetteer.model.statements import Concern, Statement, Summary, Tie

__all__ = [
    "Concern",
    "Content",
    "Coverage",
    "DatingWords",
    "Disagreement",
    "Entity",
    "EntityKind",
    "Event",
    "Figure",
    "Gap",
    "Gazetteer",
    "Mention",
    "Name",
    "Statement",
    "Summary",
    "Theme",
    "Tie",
    "Version",
    "Voice",
    "Weight",
    "Within",
]
