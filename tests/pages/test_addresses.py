"""pages.addresses: where everything lives, and the links from one page to another."""

import dataclasses

import pytest
from gazetteer.model import Entity, EntityKind
from gazetteer.pages.addresses import (
    Address,
    article_address,
    entity_address,
    event_address,
    quote_address,
    sentence_address,
)

from tests.samples import make_article, make_entity, make_event, make_quote


@pytest.mark.parametrize(
    ("path", "anchor", "page", "link"),
    [
        ("articles/a.md", "p1s2", "index.md", "articles/a.md#p1s2"),
        ("articles/a.md", "p1s2", "articles/b.md", "a.md#p1s2"),
        ("articles/a.md", "p1s2", "articles/a.md", "#p1s2"),
        ("articles/a.md", "", "articles/a.md", "a.md"),
        ("articles/a.md", "", "companies/b.md", "../articles/a.md"),
        ("index.md", "", "companies/b.md", "../index.md"),
        ("timeline/index.md", "e", "timeline/index.md", "#e"),
        ("articles/a.md", "", "data/x/y.md", "../../articles/a.md"),
    ],
)
def test_link_is_relative_to_the_page_it_stands_on(
    path: str, anchor: str, page: str, link: str
) -> None:
    assert Address(path=path, anchor=anchor).seen_from(page) == link


@pytest.mark.parametrize(
    ("path", "anchor", "url"),
    [
        ("index.md", "", ""),
        ("index.md", "x", "#x"),
        ("articles/index.md", "", "articles/"),
        ("articles/a.md", "", "articles/a/"),
        ("articles/a.md", "p1s2", "articles/a/#p1s2"),
    ],
)
def test_url_is_the_folder_that_mkdocs_makes_of_the_page(path: str, anchor: str, url: str) -> None:
    assert Address(path=path, anchor=anchor).url == url


def _entity(kind: EntityKind = "city", *, paged: bool = True) -> Entity:
    return dataclasses.replace(make_entity("yunting", "云汀", kind=kind), paged=paged)


def test_entity_without_a_page_of_its_own_stands_among_the_others() -> None:
    assert entity_address(_entity(paged=False)) == Address(
        path="cities/others.md", anchor="yunting"
    )


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        ("company", "companies/yunting.md"),
        ("city", "cities/yunting.md"),
        ("person", "people/yunting.md"),
        ("organisation", "organisations/yunting.md"),
        ("policy", "policies/yunting.md"),
        ("work", "works/yunting.md"),
    ],
)
def test_each_kind_of_entity_has_its_folder(kind: EntityKind, path: str) -> None:
    assert entity_address(_entity(kind)) == Address(path=path)


def test_articles_sentences_quotes_and_events_have_addresses() -> None:
    event = make_event("t")
    assert [
        article_address(make_article("甲。")),
        sentence_address("a", "p1s2"),
        quote_address(make_quote("甲", sentence="p3s1")),
        event_address(event),
    ] == [
        Address(path="articles/a.md"),
        Address(path="articles/a.md", anchor="p1s2"),
        Address(path="articles/a.md", anchor="p3s1"),
        Address(path="timeline/index.md", anchor="e"),
    ]
