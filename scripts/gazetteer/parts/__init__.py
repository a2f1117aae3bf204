"""Pages too long for a reader become parts, and every link follows what moved.

In: the pages of docs/ as they were rendered, path → Markdown. Out: the same with `part-2.md` … beside the long ones,
and for each of those a list of what stands where, by which the browser leads on from an address on the whole page.
"""

from gazetteer.parts.parted import PartedPages
from gazetteer.parts.parting import MOST, join_parts

__all__ = ["MOST", "PartedPages", "join_parts"]
