"""The shape of what curators write in data/charts.yml."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from gazetteer.curated.rows import Row, Slug, Text
from gazetteer.model.charts import ChartKind


class ChartLineRow(Row):
    """`ahead`, `level`, `behind` are words of the sentence the figure stands in."""

    figure: str
    label: Text
    ahead: str = ""
    level: str = ""
    behind: str = ""


class ChartRow(Row):
    """At least two figures: one alone compares nothing."""

    id: Slug
    kind: ChartKind
    title: Text
    note: str = ""
    period: str = ""
    source: Text
    whole: str = ""
    rows: Annotated[list[ChartLineRow], Field(min_length=2)]
