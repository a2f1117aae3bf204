"""Small values of the model for tests, made the way the build makes them."""

from collections.abc import Mapping

from gazetteer.curated.rows import ArticleRow
from gazetteer.model import Entity, EntityKind, Name, Statement
from gazetteer.model.texts import Article, Quote
from gazetteer.sources import Seed, parse_article


def make_article(body: str, *, meta: Mapping[str, str] | None = None, **row: object) -> Article:
    """The article of a seed called a.txt; `row` are fields of its catalogue entry."""
    seed = Seed(file="a.txt", meta=meta or {}, body=body)
    entry = ArticleRow.model_validate({"id": "a", "seed": "a.txt", **row}) if row else None
    article, problems = parse_article(seed, entry)
    assert problems == ()
    return article


def make_entity(id: str, name: str, *names: Name, kind: EntityKind = "company") -> Entity:
    """An entity with a main name and aliases, and nothing said of it but its summary."""
    return Entity(
        id=id,
        kind=kind,
        name=name,
        name_en=None,
        aliases=names,
        other_names=(),
        summary=Statement(text="概要", quotes=()),
        facts=(),
    )


def make_quote(text: str, *, article: str = "a", sentence: str = "p1s1") -> Quote:
    return Quote(article=article, sentences=(sentence,), text=text, reading=text)
