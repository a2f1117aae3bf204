"""data/*.yml → rows, with every problem of shape named by file and line."""

from gazetteer.curated.knowledge import ENTITY_FILES, Knowledge, load_knowledge

__all__ = [
    "ENTITY_FILES",
    "Knowledge",
    "load_knowledge",
]
