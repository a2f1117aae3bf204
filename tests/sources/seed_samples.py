"""What the tests of seeds share: one file, a.txt, and what is said when it cannot be read."""

from gazetteer.problems import Problem
from gazetteer.sources.seeds import Seed, parse_seed

EMPTY = "the article is empty; expected at least one line of text"
NOT_TEXT = "this is not text; expected an article in UTF-8 (GB18030 and Big5 are read too)"


def make_seed(body: str, **meta: str) -> Seed:
    return Seed(file="a.txt", meta=meta, body=body)


def make_problem(what: str) -> Problem:
    return Problem(file="seeds/a.txt", line=0, what=what)


def parse(raw: bytes | str) -> Seed | Problem:
    return parse_seed("seeds/a.txt", raw if isinstance(raw, bytes) else raw.encode("utf-8"))
