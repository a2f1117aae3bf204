"""writing: only what changed is written, stale files go, all or nothing."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from gazetteer.problems import Problem, ProblemsFound
from gazetteer.writing import stale_files, write_files

OWNED = ("docs/articles", "docs/cities")
FILES = {"docs/index.md": "首页\n", "docs/articles/a.md": "甲\n", "docs/cities/b/c.md": "乙\n"}


def _put(folder: Path, **files: str) -> None:
    for path, text in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode("utf-8"))


def _all(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def _bytes(files: dict[str, str]) -> dict[str, bytes]:
    return {path: text.encode("utf-8") for path, text in files.items()}


def test_files_are_written_as_utf8_with_newlines(tmp_path: Path) -> None:
    assert write_files(tmp_path, FILES, OWNED) == sorted(FILES)
    assert _all(tmp_path) == _bytes(FILES)


def test_files_can_be_read_by_everyone(tmp_path: Path) -> None:
    write_files(tmp_path, FILES, OWNED)
    assert {(tmp_path / path).stat().st_mode & 0o777 for path in FILES} == {0o644}


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    _put(tmp_path, **{**FILES, "docs/articles/a.md": "旧\n"})
    before = {path: (tmp_path / path).stat() for path in FILES}
    assert write_files(tmp_path, FILES, OWNED) == ["docs/articles/a.md"]
    after = {path: (tmp_path / path).stat() for path in FILES}
    touched = [path for path in FILES if before[path].st_ino != after[path].st_ino]
    assert touched == ["docs/articles/a.md"]
    assert _all(tmp_path) == _bytes(FILES)


@pytest.mark.parametrize("old", ["首页\r\n", "\ufeff首页\n", "首页"])
def test_file_that_differs_in_one_byte_is_stale(tmp_path: Path, old: str) -> None:
    _put(tmp_path, **{**FILES, "docs/index.md": old})
    assert stale_files(tmp_path, FILES, OWNED) == ["docs/index.md"]


def test_stale_files_go_from_owned_folders_only(tmp_path: Path) -> None:
    kept = {"docs/about/index.md": "手写\n", "docs/other.md": "手写\n", "seeds/a.txt": "源\n"}
    gone = {
        "docs/articles/old.md": "旧\n",
        "docs/cities/deep/er/old.md": "旧\n",
        "docs/cities/.x": "",
    }
    _put(tmp_path, **FILES, **kept, **gone)
    assert stale_files(tmp_path, FILES, OWNED) == sorted(gone)
    assert write_files(tmp_path, FILES, OWNED) == sorted(gone)
    assert _all(tmp_path) == _bytes({**FILES, **kept})
    assert not (tmp_path / "docs/cities/deep").exists()


def test_folder_that_holds_exactly_the_files_is_left_alone(tmp_path: Path) -> None:
    write_files(tmp_path, FILES, OWNED)
    assert stale_files(tmp_path, FILES, OWNED) == []
    assert write_files(tmp_path, FILES, OWNED) == []


LINK = "this is a link; expected a folder of the project"
NO_FOLDER = "this is no folder; generated files go into one"
NO_FILE = "this is no file of its own (a link or a device); a generated file goes here"


@pytest.mark.parametrize(
    ("path", "put", "what"),
    [
        ("docs/cities", Path.touch, NO_FOLDER),
        ("docs/cities/b", os.mkfifo, NO_FOLDER),
        ("docs/index.md", Path.mkdir, "this is a folder; a generated file goes here"),
        ("docs/index.md", os.mkfifo, NO_FILE),
        ("docs/index.md", lambda path: path.symlink_to("other.md"), NO_FILE),
        ("docs/articles/a.md", lambda path: path.symlink_to("nowhere"), NO_FILE),
        ("docs/cities", lambda path: path.symlink_to("../elsewhere"), LINK),
        ("docs/cities", lambda path: path.symlink_to("nowhere"), LINK),
        ("docs/cities/b", lambda path: path.symlink_to("../../elsewhere"), LINK),
    ],
)
def test_nothing_is_written_where_a_place_is_taken(
    path: str, put: Callable[[Path], None], what: str, tmp_path: Path
) -> None:
    _put(tmp_path, **{"docs/other.md": "手写\n", "elsewhere/c.md": "别处\n"})
    for folder in ("docs/articles", "docs/cities"):
        if folder != path:
            (tmp_path / folder).mkdir(parents=True)
    put(tmp_path / path)
    before = _all(tmp_path)
    for act in (stale_files, write_files):
        with pytest.raises(ProblemsFound) as found:
            act(tmp_path, FILES, OWNED)
        assert found.value.problems == (Problem(file=path, line=0, what=what),)
    assert _all(tmp_path) == before


def test_strangers_of_any_kind_go_and_links_are_not_followed(tmp_path: Path) -> None:
    _put(tmp_path, **FILES, **{"elsewhere/c.md": "别处\n"})
    articles = tmp_path / "docs/articles"
    (articles / "folder").symlink_to("../../elsewhere")
    (articles / "dangling").symlink_to("nowhere")
    os.mkfifo(articles / "pipe")
    strangers = [f"docs/articles/{name}" for name in ("dangling", "folder", "pipe")]
    assert stale_files(tmp_path, FILES, OWNED) == strangers
    assert write_files(tmp_path, FILES, OWNED) == strangers
    assert _all(tmp_path) == _bytes({**FILES, "elsewhere/c.md": "别处\n"})


def test_what_cannot_be_told_is_not_written(tmp_path: Path) -> None:
    _put(tmp_path, **{"docs/articles/old.md": "旧\n"})
    before = _all(tmp_path)

    def tell(changed: list[str]) -> None:
        assert changed == sorted([*FILES, "docs/articles/old.md"])
        assert _all(tmp_path / "docs") == {
            path.removeprefix("docs/"): text for path, text in _bytes(FILES).items()
        }
        raise OSError("no room")

    with pytest.raises(OSError, match="no room"):
        write_files(tmp_path, FILES, OWNED, tell)
    assert _all(tmp_path) == before
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["articles", "docs", "old.md"]


def test_text_that_utf8_cannot_write_leaves_everything_as_it_was(tmp_path: Path) -> None:
    _put(tmp_path, **{"docs/index.md": "旧\n"})
    with pytest.raises(UnicodeEncodeError):
        write_files(tmp_path, {**FILES, "docs/articles/z.md": "\ud83d"}, OWNED)
    assert _all(tmp_path) == _bytes({"docs/index.md": "旧\n"})
