"""What may be kept from build to build, and what need not be in memory at once: texts, digests, one file that is never needed."""

from gazetteer.keeping.digests import Digests
from gazetteer.keeping.remembered import NOTHING_REMEMBERED, Remembered
from gazetteer.keeping.store import Store
from gazetteer.keeping.texts import Texts

__all__ = ["NOTHING_REMEMBERED", "Digests", "Remembered", "Store", "Texts"]
