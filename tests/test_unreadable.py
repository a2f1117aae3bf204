"""What cannot be read is a problem that names it, and never a traceback; other problems are told in the same run."""

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from build_pages import main

from tests.conftest import FIXTURES
from tests.refusals import edit, problems_of, status_and_problems

LINK = "this is no file of its own (a link or a device); put the {} itself here"
FOLDER = "this is a folder; put the {} itself here"


def _socket(path: Path) -> None:
    here = os.getcwd()
    os.chdir(path.parent)
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(path.name)
    os.chdir(here)


PUT: dict[str, Callable[[Path], object]] = {
    "link": lambda path: path.symlink_to("/etc/passwd"),
    "broken link": lambda path: path.symlink_to("nowhere"),
    "circle": lambda path: path.symlink_to(path.name),
    "pipe": os.mkfifo,
    "socket": _socket,
    "folder": Path.mkdir,
}


@pytest.mark.parametrize("kind", PUT)
@pytest.mark.parametrize(
    "file", ["seeds/a.txt", "data/works.yml", "docs/about/index.md", "mkdocs.yml"]
)
def test_what_is_no_file_is_named_and_never_waited_for(file: str, kind: str, world: Path) -> None:
    (world / file).unlink(missing_ok=True)
    PUT[kind](world / file)
    what = (FOLDER if kind == "folder" else LINK).format("article" if "seeds" in file else "file")
    assert f"{file}: {what}" in problems_of(world)


@pytest.mark.parametrize("kind", PUT)
def test_what_nobody_asked_for_in_data_is_named(kind: str, world: Path) -> None:
    for name in ("data/odd", "data/statements/odd"):
        PUT[kind](world / name)
    named = [problem.partition(": ")[0] for problem in problems_of(world)]
    assert named == ["data/odd", "data/statements/odd"]


@pytest.mark.parametrize(
    ("path", "what"),
    [
        ("seeds", "this is no folder of its own; expected one"),
        ("data/statements", "this is no folder of its own; expected one"),
    ],
)
@pytest.mark.parametrize("put", [Path.touch, lambda path: path.symlink_to("elsewhere")])
def test_file_or_link_in_the_place_of_a_folder_is_named(
    path: str, what: str, put: Callable[[Path], None], world: Path
) -> None:
    (world / path).rename(world / "elsewhere")
    put(world / path)
    assert f"{path}: {what}" in problems_of(world)


@pytest.mark.parametrize("path", ["docs/about/index.md", "docs/search/index.md", "data/works.yml"])
def test_page_or_data_in_another_encoding_is_named(path: str, world: Path) -> None:
    (world / path).parent.mkdir(exist_ok=True)
    (world / path).write_bytes("# 关于本站".encode("gbk"))
    assert problems_of(world)[0] == f"{path}: not UTF-8 at byte 2; save the file as UTF-8"


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (PermissionError(13, "Permission denied"), "cannot be read: Permission denied"),
        (FileNotFoundError(2, "No such file"), "the file is missing"),
        (OSError(5, "Input/output error"), "cannot be read: Input/output error"),
    ],
)
@pytest.mark.parametrize("file", ["seeds/first-light.txt", "data/works.yml", "mkdocs.yml"])
def test_file_that_goes_or_cannot_be_read_after_it_was_listed_is_named(
    file: str,
    error: OSError,
    told: str,
    world: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    real = os.open

    def opened(path: object, *arguments: object, **named: object) -> int:
        if path == world / file:
            raise error
        return real(path, *arguments, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "open", opened)
    assert main(["--root", str(world)]) == 1
    (problem,) = [line for line in capsys.readouterr().err.splitlines() if line.startswith(file)]
    assert problem.startswith(f"{file}: {told}")
    assert not (world / "docs/index.md").exists()


@pytest.mark.parametrize(
    ("group", "key", "label", "odd"),
    [
        ("site", "preview", "{nam}", "{nam}"),
        ("site", "preview", "100% { ok", "{ ok"),
        ("site", "preview", "ok }", "}"),
        ("site", "preview", "{}", "{}"),
        ("site", "preview", "{name.__class__.__mro__}", "{name.__class__.__mro__}"),
        ("site", "preview", "{name!r:>9}", "{name!r:>9}"),
        ("site", "unsaid", "{name}", "{name}"),
        ("answer", "doubted", "{0}", "{0}"),
        ("search", "mended", "{asked} {show}", "{show}"),
    ],
)
def test_name_in_braces_that_a_label_does_not_know_is_named(
    group: str, key: str, label: str, odd: str, world: Path
) -> None:
    labels = world / "data/labels.yml"
    lines = labels.read_text(encoding="utf-8").splitlines()
    lines = [line for line in lines if not line.startswith(f"{group}:")]
    labels.write_text("\n".join([*lines, f"{group}:", f'  {key}: "{label}"']), encoding="utf-8")
    (problem,) = problems_of(world)
    assert problem.startswith(
        f"data/labels.yml:{len(lines) + 2}: {group}: {key}: '{odd}' is no name"
    )


def test_braces_are_text_in_other_labels_and_in_what_is_filled_in(world: Path) -> None:
    labels = world / "data/labels.yml"
    text = labels.read_text(encoding="utf-8").replace(
        'company: "企业"', 'company: "{企}{articles}"', 1
    )
    labels.write_text(text.replace("{name}：", "{name}（{kind}）："), encoding="utf-8")
    assert main(["--root", str(world)]) == 0
    previews = (world / "docs/assets/previews.json").read_text(encoding="utf-8")
    assert "星槎智能（{企}{articles}）：" in previews


LABELS = (FIXTURES / "world/data/labels.yml").read_text(encoding="utf-8").splitlines()[1:]


@pytest.mark.parametrize("line", LABELS, ids=[line.partition(":")[0] for line in LABELS])
def test_group_that_labels_lack_is_built_or_named(line: str, world: Path) -> None:
    edit(world, "data/labels.yml", f"{line}\n", "")
    status, said = status_and_problems(world)
    assert status == (1 if said else 0)
    assert [one for one in said[:-1] if not one.startswith("data/")] == []


"""Mistakes that need no article: an unknown entity, a page that cannot be, an unknown field."""
