"""A Gazetteer and its pages → what the browser searches: an index and the scripts that read it."""

from gazetteer.search.index import export_search
from gazetteer.search.scripts import join_scripts

__all__ = [
    "export_search",
    "join_scripts",
]
