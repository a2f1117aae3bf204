"""The values everything is made of: frozen, and one that exists is valid. Nothing goes in but other values."""

from gazetteer.model.gazetteer import (
    Content,
    Coverage,
    DatingWords,
    Disagreement,
    Entity,
    EntityKind,
    Event,
    Figure,
    Gap,
    Gazetteer,
    Mention,
    Name,
    Statement,
    Theme,
    Version,
    Voice,
)

__all__ = [
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
    "Theme",
    "Version",
    "Voice",
]
