"""An invented article and what is known around it."""

from gazetteer.curated import Knowledge
from gazetteer.curated.entity_rows import EntityRow
from gazetteer.curated.record_rows import EventRow, FigureRow
from gazetteer.linking import link_gazetteer
from gazetteer.model import EntityKind
from gazetteer.sources import Seed
from gazetteer.suggesting.material import Material, gather_material

PUBLISHED = "2025-03-06"
LABELS = {
    "type": {"city": "城市", "founder": "创始人"},
    "company_topic": {"team": "团队", "noted": "其他"},
    "city_topic": {"economy": "经济", "noted": "其他"},
    "person_topic": {"role": "身份", "view": "观点"},
    "organisation_topic": {"view": "观点", "noted": "其他"},
}


def entity(id_: str, name: str, **fields: object) -> EntityRow:
    summary = {"text": f"{name}，一个虚构的名字。", "quotes": [{"article": "old", "text": name}]}
    return EntityRow.model_validate({"id": id_, "name": name, "summary": summary, **fields})


def gathered(
    text: str,
    known: dict[EntityKind, tuple[EntityRow, ...]] | None = None,
    events: tuple[EventRow, ...] = (),
    figures: tuple[FigureRow, ...] = (),
    old: str = "",
) -> Material:
    """The material for `text`; `old` is the text of another article, whose id is old."""
    knowledge = Knowledge(entities=known or {}, events=events, figures=figures, labels=LABELS)
    seeds = [
        Seed(file="new.txt", meta={"title": "新文", "date": PUBLISHED}, body=text),
        Seed(file="old.txt", meta={"title": "旧文", "date": "2025-01-02"}, body=old or "旧文。"),
    ]
    gazetteer, _ = link_gazetteer(seeds, knowledge)
    article = next(one for one in gazetteer.articles if one.id == "new")
    return gather_material(gazetteer, knowledge, article)
