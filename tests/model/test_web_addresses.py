"""model.web_addresses: links lead by http or https to a host, and to the host that the reader sees."""

import pytest
from gazetteer.curated.article_rows import ArticleRow
from gazetteer.model.web_addresses import web_address
from pydantic import ValidationError

from tests.samples import make_article

GOOD = {
    "https://a.example/x?y=1&z=2#w": "https://a.example/x?y=1&z=2#w",
    "HTTPS://A.example/X": "https://A.example/X",
    "Http://a.example": "http://a.example",
    "http://a.example:8080/@name/a@b": "http://a.example:8080/@name/a@b",
    "https://例子.example/新闻": "https://例子.example/新闻",
    "https://[::1]/": "https://[::1]/",
}
BAD = (
    *("", "a", "/a", "//a.example/", "ftp://a.example/", "javascript:alert(1)", "data:text/html,a"),
    *("http:a.example", "http://", "https:///a", "http://:80/", "http://a.example:x/", "http://["),
    *("http://javascript:alert(1)@evil.example/", "https://good.example@evil.example/"),
    *("https://good.example\\@evil.example/", "https://good.example＠evil.example/"),
    *(
        "https://good.example%40evil.example/",
        "https://a.example/\u202eb",
        "https://a.example/\u200b",
    ),
    *(
        "https://a.example/ b",
        "https://a.example/\tb",
        "https://a.example/}, url = {b",
        " https://a.example",
    ),
)


@pytest.mark.parametrize(("text", "address"), GOOD.items())
def test_address_of_a_host_is_linked_its_scheme_in_small_letters(text: str, address: str) -> None:
    assert web_address(text) == address
    assert ArticleRow.model_validate({"id": "a", "seed": "a", "url": text}).url == address


@pytest.mark.parametrize("text", BAD)
def test_anything_else_is_no_link(text: str) -> None:
    assert web_address(text) == ""


@pytest.mark.parametrize("text", [text for text in BAD if text])
def test_catalogue_refuses_what_is_no_link(text: str) -> None:
    with pytest.raises(ValidationError):
        ArticleRow.model_validate({"id": "a", "seed": "a", "url": text})


@pytest.mark.parametrize(
    ("link", "url"),
    [
        ("HTTPS://A.example/1", "https://A.example/1"),
        ("https://a.example/1", "https://a.example/1"),
        ("http://javascript:alert(1)@evil.example/", ""),
    ],
)
def test_last_line_of_a_seed_links_to_the_original_only_by_such_an_address(
    link: str, url: str
) -> None:
    assert make_article(f"甲。\n\n[阅读原文]({link})\n").url == url
