"""Small values of the model for tests, made the way the build makes them."""

from collections.abc import Mapping

from gazetteer.curated.article_rows import ArticleRow
from gazetteer.model import (
    Concern,
    Entity,
    EntityKind,
    Event,
    Gazetteer,
    Name,
    Statement,
    Summary,
    Tie,
)
from gazetteer.model.edtf import parse_edtf
from gazetteer.model.texts import Article, Quote
from gazetteer.sources import Seed, parse_article

EMPTY = Gazetteer(
    articles=(),
    entities=(),
    statements=(),
    mentions=(),
    dates={},
    events=(),
    figures=(),
    disagreements=(),
    themes=(),
)


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
        summary=Summary(text="概要", quotes=()),
    )


def make_quote(text: str, *, article: str = "a", sentence: str = "p1s1") -> Quote:
    return Quote(article=article, sentences=(sentence,), text=text, reading=text)


def make_statement(
    text: str,
    about: Mapping[str, str],
    *quotes: Quote,
    id: str = "s",
    by: tuple[str, ...] = (),
    ties: tuple[tuple[str, str, str], ...] = (),
    answer: bool = False,
) -> Statement:
    """A statement about entities under topics; it quotes its own text where no quote is given."""
    return Statement(
        id=id,
        text=text,
        by=by,
        about=tuple(Concern(entity=name, topic=topic) for name, topic in about.items()),
        ties=tuple(Tie(one=one, verb=verb, other=other) for one, verb, other in ties),
        quotes=quotes or (make_quote(text),),
        answer=answer,
    )


def make_event(title: str, *entities: str, when: str = "2025", id: str = "e") -> Event:
    return Event(
        id=id,
        when=parse_edtf(when),
        title=title,
        kind="policy",
        weight="main",
        entities=entities,
        dated_by="",
        quotes=(make_quote(title),),
    )
