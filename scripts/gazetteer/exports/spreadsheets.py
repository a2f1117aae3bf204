"""Tables as CSV that a spreadsheet opens as they are meant: in UTF-8, a row a line, no cell a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

from gazetteer.model.texts import one_line

MARK = "\ufeff"
"""By this byte order mark Excel knows UTF-8."""
_FORMULA = re.compile(r"[\t\r=+\-@＝＋－＠]")
_NUMBER = re.compile(r"[+-]?\d[\d,]*(\.\d+)?%?")


def render_csv(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return MARK + text.getvalue()


def guarded(cell: str) -> str:
    """The cell on one line; what a spreadsheet would run as a formula has an apostrophe before it."""
    text = one_line(cell)
    is_formula = _FORMULA.match(cell) or _FORMULA.match(text)
    return f"'{text}" if is_formula and not _NUMBER.fullmatch(text) else text


def csv_header(text: str) -> list[str]:
    return next(csv.reader(io.StringIO(text.removeprefix(MARK))))
