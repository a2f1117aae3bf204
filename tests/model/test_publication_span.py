"""model.publication_span: when all articles were published, in one date."""

import pytest
from gazetteer.model.publication_span import publication_span

from tests.samples import make_article

SPANS = [
    ((), None),
    (("",), None),
    (("2025-02-07",), "2025-02"),
    (("2025-02-13", "2025-02-07", ""), "2025-02"),
    (("2025-11-08", "2025-02-07"), "2025-02/2025-11"),
    (("2025-02-07", "2024-12-31"), "2024-12/2025-02"),
    (("[2025-02-12..2025-03-04]", "2025-02-07"), "2025-02"),
    (("../2025-03-04", "2025-02-07"), "2025-02/2025-03"),
    (("2025-02-07", "2026"), "2025/2026"),
    (("2025", "2025-02-07"), "2025"),
    (("2024-24", "2025-02-07"), "2024/2025"),
    (("1998-01", "2025-02~"), "1998-01/2025-02"),
]


@pytest.mark.parametrize(("published", "span"), SPANS)
def test_span_runs_from_the_first_month_to_the_last(
    published: tuple[str, ...], span: str | None
) -> None:
    articles = [make_article("甲。", **({"published": day} if day else {})) for day in published]
    found = publication_span(articles)
    assert (found.text if found else None) == span
