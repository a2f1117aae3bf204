"""Rows that take their quotes from another keep them when an article goes, and stand where these are from."""

from pathlib import Path

from tests.intake.projects import drop, edit, text_of

ECHO, FIRST_LIGHT = "data/statements/echo.yml", "data/statements/first-light.yml"
FOUNDER = "- id: starraft-founder"
GIVING = """\
- id: ships-are-cold
  text: "留下来的人想把船修好。"
  about: {yunting: view}
  quotes:
    - echo: "留下來的,是想把船修好的人"
    - first-light: "墨羽工坊的《长夜:归途》将在2026年发行"
    - {article: echo, text: "留不住人"}

- id: beipu-somebody-stays
  text: "北浦有人留下来。"
  about: {beipu: view}
  quotes:
    - {of: ships-are-cold, quote: 3}
    - of: ships-are-cold  # all of them

- id: gu-lanzhou-stays
  text: "顾兰舟还是留下来。"
  about: {gu-lanzhou: view}
  quotes: [{of: ships-are-cold}]

"""
OF_ECHO = """\
- id: ships-leave
  text: "留下来的是想把船修好的人。"
  about: {yunting: view}
  quotes:
    - first-light: "墨羽工坊的《长夜:归途》将在2026年发行"
    - of: gu-lanzhou-cold-harbour

"""


def test_quotes_taken_from_a_row_that_loses_some_are_written_out(world: Path) -> None:
    edit(world, FIRST_LIGHT, FOUNDER, GIVING + FOUNDER)
    assert drop(world, "first-light", "--yes") == 0
    assert text_of(world, ECHO).endswith(
        """
- id: ships-are-cold
  text: "留下来的人想把船修好。"
  about: {yunting: view}
  quotes:
    - echo: "留下來的,是想把船修好的人"
    - {article: echo, text: "留不住人"}

- id: beipu-somebody-stays
  text: "北浦有人留下来。"
  about: {beipu: view}
  quotes:
    - {article: "echo", text: "留不住人"}
    - echo: "留下來的,是想把船修好的人"
    - {article: "echo", text: "留不住人"}  # all of them

- id: gu-lanzhou-stays
  text: "顾兰舟还是留下来。"
  about: {gu-lanzhou: view}
  quotes: [{echo: "留下來的,是想把船修好的人"}, {article: "echo", text: "留不住人"}]
"""
    )


def test_row_moves_to_the_article_whose_quotes_it_takes(world: Path) -> None:
    edit(world, FIRST_LIGHT, FOUNDER, OF_ECHO + FOUNDER)
    assert drop(world, "first-light", "--yes") == 0
    assert text_of(world, ECHO).endswith(
        """
- id: ships-leave
  text: "留下来的是想把船修好的人。"
  about: {yunting: view}
  quotes:
    - of: gu-lanzhou-cold-harbour
"""
    )
