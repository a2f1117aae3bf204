"""An article and all that is known → rows that could be curated of it, as YAML to paste; nothing is written."""

from gazetteer.suggesting.printing import print_proposals
from gazetteer.suggesting.proposals import suggest

__all__ = [
    "print_proposals",
    "suggest",
]
