"""JSON-LD of the pages: what a search engine or a linked-data client reads of them."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from gazetteer.model import Entity, EntityKind, Event
from gazetteer.model.edtf import datetime_attr
from gazetteer.model.texts import Article
from gazetteer.pages.addresses import Address, entity_address, event_address
from gazetteer.pages.citations import is_writer
from gazetteer.pages.languages import language_tag

_TYPES: dict[EntityKind, str] = {
    "company": "Organization",
    "city": "Place",
    "person": "Person",
    "organisation": "Organization",
    "policy": "DefinedTerm",
    "work": "CreativeWork",
}

_EDITING = re.compile(r"[编編审審校]|editor", re.IGNORECASE)

Node = dict[str, object]


def json_ld(node: Node | Sequence[Node]) -> str:
    """The node, or a graph of several, as text for a script element: no `<` can end it."""
    context = {"@context": {"@vocab": "https://schema.org/"}}
    document = {**context, **node} if isinstance(node, dict) else {**context, "@graph": list(node)}
    return json.dumps(document, ensure_ascii=False).replace("<", "\\u003c")


def article_node(article: Article) -> Node:
    """A NewsArticle; its own address is the page's, the original's is `isBasedOn`."""
    node: Node = {
        "@type": "NewsArticle",
        "@id": "",
        "headline": article.title,
        "inLanguage": language_tag(article),
        "wordCount": article.words,
    }
    if article.original_title:
        node["alternativeHeadline"] = article.original_title
    if article.published and (day := datetime_attr(article.published)):
        node["datePublished"] = day
    if article.outlet:
        node["publisher"] = {"@type": "Organization", "name": article.outlet}
    for author in article.authors:
        people = node.setdefault(_part(author.role), [])
        assert isinstance(people, list)
        people.append({"@type": "Person", "name": author.name})
    if article.url:
        node["isBasedOn"] = {"@id": article.url}
    if article.archive_url:
        node["archivedAt"] = {"@id": article.archive_url}
    return node


def _part(role: str) -> str:
    """What schema.org calls a person of that role; only who wrote the text is its author."""
    if is_writer(role):
        return "author"
    return "editor" if _EDITING.search(role) else "contributor"


def entity_node(entity: Entity, path: str) -> Node:
    """A Thing of the entity's kind, with all its names."""
    others = dict.fromkeys(name.text for name in entity.names if name.text != entity.name)
    node: Node = {
        "@type": _TYPES[entity.kind],
        "@id": reference(entity_address(entity), path),
        "name": entity.name,
        "description": entity.summary.text,
        "subjectOf": [
            {"@id": reference(Address(path=f"articles/{name}.md"), path)}
            for name in dict.fromkeys(quote.article for quote in entity.summary.quotes)
        ],
    }
    if others:
        node["alternateName"] = list(others)
    return node


def term_set_node(name: str, entities: Sequence[Entity], path: str) -> Node:
    """An index page as the set of the things it lists."""
    return {
        "@type": "DefinedTermSet",
        "@id": "",
        "name": name,
        "hasDefinedTerm": [{"@id": reference(entity_address(one), path)} for one in entities],
    }


def event_node(event: Event, path: str) -> Node:
    """What articles tell of an event: no schema.org Event, which has a place and a day; the data knows no place of it."""
    node: Node = {
        "@type": "Claim",
        "@id": reference(event_address(event), path),
        "name": event.title,
        "text": event.quotes[0].reading,
        "appearance": [
            {"@id": reference(Address(path=f"articles/{name}.md"), path)}
            for name in dict.fromkeys(quote.article for quote in event.quotes)
        ],
    }
    if day := datetime_attr(event.when):
        node["temporalCoverage"] = day
    return node


def reference(address: Address, path: str) -> str:
    """The address as a relative reference from the page at `path`, as the browser resolves it."""
    here = Address(path=path).url
    up = "../" * here.count("/")
    if address.path == path:
        return f"#{address.anchor}" if address.anchor else ""
    return up + address.url
