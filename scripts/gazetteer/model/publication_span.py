"""When the articles were published, taken together: what pages and data say of all of them at once."""

from __future__ import annotations

from collections.abc import Iterable

from gazetteer.model.edtf import Edtf, Moment, parse_edtf
from gazetteer.model.texts import Article


def publication_span(articles: Iterable[Article]) -> Edtf | None:
    """From the month of the first to that of the last, in years where one is no finer; None without a date.

    An article of which only bounds are known counts by the earlier.
    """
    starts = [article.published.ends[0] for article in articles if article.published]
    if not starts:
        return None
    first = min(starts, key=lambda moment: moment.first_day)
    last = max(starts, key=lambda moment: moment.first_day)
    digits = 7 if _has_month(first) and _has_month(last) else 4
    texts = (str(moment.first_day)[:digits] for moment in (first, last))
    return parse_edtf("/".join(dict.fromkeys(texts)))


def _has_month(moment: Moment) -> bool:
    return moment.precision in ("month", "day")
