"""sources.origins: a link, its kept copy and the day it was read, from the catalogue or the file."""

import pytest
from gazetteer.curated.article_rows import ArticleRow
from gazetteer.model.edtf import parse_edtf
from gazetteer.sources.blocks import parse_blocks
from gazetteer.sources.origins import Origin, read_origin
from pydantic import ValidationError

LINKED = "正文。\n\n[阅读原文](https://a.example/1)\n"
KEPT = "https://archive.example/https://a.example/1"


def _origin(body: str, published: str = "2025-02-07", **fields: str) -> Origin:
    row = ArticleRow.model_validate({"id": "a", "seed": "a.txt", "line": 3, **fields})
    day = parse_edtf(published) if published else None
    return read_origin(row, row.url, parse_blocks(body), day)


@pytest.mark.parametrize(
    ("body", "fields", "addresses"),
    [
        (LINKED, {}, ("https://a.example/1", "")),
        (LINKED, {"url": "https://b.example/"}, ("https://b.example/", "")),
        (LINKED, {"archive_url": KEPT}, ("https://a.example/1", KEPT)),
        ("正文。\n", {"archive_url": KEPT}, ("", KEPT)),
        ("正文。\n", {}, ("", "")),
    ],
)
def test_catalogue_speaks_before_the_file(
    body: str, fields: dict[str, str], addresses: tuple[str, str]
) -> None:
    origin = _origin(body, **fields)
    assert (origin.url, origin.archive_url, origin.accessed) == (*addresses, None)
    assert origin.problems == ()


@pytest.mark.parametrize(
    ("body", "published", "fields", "problems"),
    [
        (LINKED, "2025-02-07", {"accessed": "2025-02-07"}, []),
        (LINKED, "", {"accessed": "1999-01-01"}, []),
        (LINKED, "[2025-02-12..2025-03-04]", {"accessed": "2025-02-20"}, []),
        ("正文。\n", "2025-02-07", {"accessed": "2025-03-01", "archive_url": KEPT}, []),
        (
            LINKED,
            "[2025-02-12..2025-03-04]",
            {"accessed": "2025-02-11"},
            [
                "data/articles.yml:3: a: accessed 2025-02-11 is before the article was published, 2025-02-12; "
                "correct one of them"
            ],
        ),
        (
            "正文。\n",
            "2025-02-07",
            {"accessed": "2025-03-01"},
            [
                "data/articles.yml:3: a: accessed tells when a link was read, but there is none; "
                "give url or archive_url"
            ],
        ),
    ],
)
def test_day_of_access_needs_a_link_and_a_published_article(
    body: str, published: str, fields: dict[str, str], problems: list[str]
) -> None:
    origin = _origin(body, published, **fields)
    assert origin.accessed == parse_edtf(fields["accessed"])
    assert [str(problem) for problem in origin.problems] == problems


@pytest.mark.parametrize(
    "day", ["2025", "2025-03", "2025-03-04~", "2025-03-01/2025-03-04", "2025-02-30", "昨天"]
)
def test_access_is_one_whole_day(day: str) -> None:
    with pytest.raises(ValidationError):
        ArticleRow.model_validate({"id": "a", "seed": "a.txt", "accessed": day})


@pytest.mark.parametrize("address", ["javascript:alert(1)", "ftp://a.example/", "https://a b"])
def test_kept_copy_is_a_web_address(address: str) -> None:
    with pytest.raises(ValidationError):
        ArticleRow.model_validate({"id": "a", "seed": "a.txt", "archive_url": address})
