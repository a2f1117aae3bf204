"""Time expressions of Chinese news text, found and resolved to EDTF."""

from gazetteer.dates.finding import DatePhrase, find_dates

__all__ = ["DatePhrase", "find_dates"]
