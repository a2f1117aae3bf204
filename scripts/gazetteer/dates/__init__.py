"""The text of an article and its day of publication → its time expressions, resolved to EDTF."""

from gazetteer.dates.english import find_english_dates
from gazetteer.dates.finding import find_dates

__all__ = ["find_dates", "find_english_dates"]
