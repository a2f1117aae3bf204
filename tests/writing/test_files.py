"""writing: only what changed is written, stale files go, all or nothing."""

from pathlib import Path

import pytest
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


def test_nothing_is_written_where_one_file_cannot_be(tmp_path: Path) -> None:
    before = {"docs/articles/a.md": "旧\n", "docs/cities": "a file where a folder should be\n"}
    _put(tmp_path, **before)
    with pytest.raises(OSError, match="docs/cities"):
        write_files(tmp_path, FILES, OWNED)
    assert _all(tmp_path) == _bytes(before)


def test_nothing_is_written_where_a_folder_stands_in_the_place_of_a_file(tmp_path: Path) -> None:
    before = {"docs/articles/a.md": "旧\n", "docs/index.md/x.md": "a folder\n"}
    _put(tmp_path, **before)
    with pytest.raises(OSError, match=r"docs/index\.md"):
        write_files(tmp_path, FILES, OWNED)
    assert _all(tmp_path) == _bytes(before)


def test_text_that_utf8_cannot_write_leaves_everything_as_it_was(tmp_path: Path) -> None:
    _put(tmp_path, **{"docs/index.md": "旧\n"})
    with pytest.raises(UnicodeEncodeError):
        write_files(tmp_path, {**FILES, "docs/articles/z.md": "\ud83d"}, OWNED)
    assert _all(tmp_path) == _bytes({"docs/index.md": "旧\n"})
