"""The shape of the entries of companies.yml, cities.yml and the other files of entities."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, StringConstraints, model_validator

from gazetteer.curated.rows import (
    EditorialRow,
    OptionalQuotes,
    Row,
    Slug,
    SummaryRow,
    Text,
    name_fields,
)


class AliasRow(Row):
    """A name that stands in an article; never found inside one of the `except_in` words."""

    text: Text
    except_in: list[Text] = []


Alias = Annotated[AliasRow, BeforeValidator(name_fields)]
EnglishName = AliasRow | EditorialRow


class WithinRow(Row):
    """The place something lies in: quotes that show it, or the editors' reason."""

    id: str
    quotes: OptionalQuotes = []
    editorial: Literal["", "true"] = ""
    reason: str = ""

    @model_validator(mode="after")
    def _shown_or_explained(self) -> Self:
        if bool(self.quotes) == bool(self.editorial and self.reason):
            raise ValueError("E11: give quotes that show it, or editorial: true and a reason")
        return self


class EntityRow(Row):
    """An entity; `editorial` and `reason` where no article has its name."""

    id: Slug
    name: Text
    editorial: Literal["", "true"] = ""
    reason: str = ""
    name_en: Annotated[EnglishName, BeforeValidator(name_fields)] | None = None
    aliases: list[Alias] = []
    other_names: list[EditorialRow] = []
    summary: SummaryRow
    type: Annotated[str, StringConstraints(pattern=r"^([a-z0-9]+(-[a-z0-9]+)*)?$")] = ""
    within: WithinRow | None = None
    members: list[str] = []
    dragon: bool = False

    @model_validator(mode="after")
    def _explained(self) -> Self:
        if bool(self.editorial) != bool(self.reason):
            raise ValueError("E11: a name of the editors has editorial: true and a reason")
        return self
