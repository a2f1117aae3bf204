"""release_files: archives of the same bytes each time, sums that sha256sum confirms, an SBOM of the whole lock."""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib
import zipfile
from pathlib import Path

import pytest
import yaml
from print_booklet import steady
from release_files import data_files, pack, sums

ROOT = Path(__file__).resolve().parent.parent


def _folder(path: Path, files: dict[str, str]) -> Path:
    path.mkdir()
    for name, text in files.items():
        (path / name).write_text(text, encoding="utf-8")
    return path


def test_same_files_are_packed_into_the_same_bytes(tmp_path: Path) -> None:
    folder = _folder(tmp_path / "data", {"甲.json": "[]", "a.csv": "id\n"})
    pack(tmp_path / "1.zip", folder, folder.iterdir(), 1739404800)
    (folder / "a.csv").touch()
    (folder / "甲.json").chmod(0o600)
    pack(tmp_path / "2.zip", folder, reversed(sorted(folder.iterdir())), 1739404800)
    assert (tmp_path / "1.zip").read_bytes() == (tmp_path / "2.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "1.zip") as archive:
        assert [(one.filename, one.date_time) for one in archive.infolist()] == [
            ("a.csv", (2025, 2, 13, 0, 0, 0)),
            ("甲.json", (2025, 2, 13, 0, 0, 0)),
        ]


def test_every_file_that_the_package_describes_is_packed() -> None:
    names = {path.name for path in data_files(ROOT / "docs" / "data")}
    package = (ROOT / "docs" / "data" / "datapackage.json").read_text(encoding="utf-8")
    described = set(re.findall(r'"(?:path|jsonSchema)": "([^"]+)"', package))
    assert described
    assert names == described | {"datapackage.json"}


@pytest.mark.skipif(not shutil.which("sha256sum"), reason="no sha256sum here")
def test_sums_are_confirmed_and_leave_themselves_out(tmp_path: Path) -> None:
    folder = _folder(tmp_path / "release", {"b.zip": "b", "a.pdf": "a", "SHA256SUMS": "old"})
    (folder / "SHA256SUMS").write_text(sums(folder), encoding="utf-8")
    done = subprocess.run(
        ["sha256sum", "--check", "--strict", "SHA256SUMS"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "a.pdf: OK\nb.zip: OK\n"


def test_pdf_loses_its_date_and_the_gaps_between_numbers() -> None:
    first = b"/ID (node00000007) /ID (node00000009) (node00000007) /CreationDate (D:20260101010101+00'00')"
    other = b"/ID (node00000002) /ID (node00000030) (node00000002) /CreationDate (D:20270101010101+00'00')"
    assert steady(first, 1739404800) == steady(other, 1739404800)
    assert steady(first, 1739404800) == (
        b"/ID (node00000000) /ID (node00000001) (node00000000) /CreationDate (D:20250213000000+00'00')"
    )


def test_citation_file_says_what_the_project_says() -> None:
    cited = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    holders = re.search(r"Copyright \(c\) [0-9-]+ (.+)", (ROOT / "LICENSE").read_text("utf-8"))
    assert holders
    assert (cited["version"], cited["license"]) == (project["version"], project["license"])
    assert cited["authors"] == [{"name": holders[1]}]
