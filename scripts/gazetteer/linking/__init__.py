"""Articles and rows → one Gazetteer: quotes located, names and dates found, the rules of the data checked."""

from gazetteer.linking.gazetteer import link_gazetteer
from gazetteer.linking.rights import withhold

__all__ = [
    "link_gazetteer",
    "withhold",
]
