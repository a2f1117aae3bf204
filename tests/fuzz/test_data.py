"""Any change of a data file: a build, or sentences that name a file; mistakes that are apart are all told."""

import re
from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import FIXTURES
from tests.fuzz.project import EXAMPLES, Trial
from tests.nasty import BROKEN_LINES, TEXTS

DATA = FIXTURES / "world"
FILES = sorted(path.relative_to(DATA).as_posix() for path in (DATA / "data").rglob("*.yml"))
PIECES = st.sampled_from(
    [*TEXTS, *BROKEN_LINES, *'"{}[]:#&*!|>-', "- ", "\n", "  ", ": ", "{a: ", "[]"]
)
PLACE = st.integers(0, 3000)
CHANGES = st.lists(
    st.tuples(st.sampled_from(["insert", "cut", "double", "indent", "end"]), PLACE, PIECES),
    min_size=1,
    max_size=3,
)
NAMED = re.compile(r"(?:data|seeds|docs)(?:/[\w.-]+)*(?::\d+)?: .{5,}|mkdocs\.yml: .{5,}")

MISTAKES = {
    "data/events.yml": ("entities: [", "entities: [nobody-known, "),
    "data/works.yml": ("type: game", "typ: game"),
    "data/people.yml": ("- id: ", "- odd: x\n  id: "),
    "data/labels.yml": ("{name}", "{nam}"),
    "data/themes.yml": ("- id: ", "- odd: x\n  id: "),
    "data/articles.yml": ("outlet:", "outlett:"),
    "data/redirects.yml": ("[]", "- {from: companies/old/, to: companys/new/}"),
}
"""Mistakes in different files, none of which makes another."""


def _changed(file: str, changes: Sequence[tuple[str, int, str]]) -> bytes:
    lines = (DATA / file).read_text(encoding="utf-8").split("\n")
    for how, place, piece in changes:
        at = place % len(lines)
        match how:
            case "insert":
                line = lines[at]
                column = place % (len(line) + 1)
                lines[at] = line[:column] + piece + line[column:]
            case "cut":
                del lines[at : at + 1 + place % 2]
                lines = lines or [""]
            case "double":
                lines.insert(at, lines[at])
            case "indent":
                lines[at] = "  " * (place % 3) + lines[at].lstrip()
            case _:
                lines[at + 1 :] = []
    return "\n".join(lines).encode("utf-8", "replace")


@settings(max_examples=EXAMPLES)
@given(file=st.sampled_from(FILES), changes=CHANGES)
def test_any_change_of_a_data_file_is_built_or_named(
    file: str, changes: Sequence[tuple[str, int, str]], trial: Trial
) -> None:
    with trial.build({file: _changed(file, changes)}) as problems:
        assert [one for one in problems if not NAMED.fullmatch(one)] == []


@settings(max_examples=EXAMPLES // 2)
@given(files=st.sets(st.sampled_from(sorted(MISTAKES)), min_size=2))
def test_mistakes_in_different_files_are_all_told(files: set[str], trial: Trial) -> None:
    broken = {
        file: (DATA / file).read_text(encoding="utf-8").replace(*MISTAKES[file], 1).encode()
        for file in files
    }
    with trial.build(broken) as problems:
        assert {re.sub(r":\d+", "", one).partition(": ")[0] for one in problems} == files
