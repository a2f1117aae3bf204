#!/usr/bin/env python3
"""What a release carries, into build/release/: the site and the data zipped, the booklet, an SBOM, SHA-256 sums."""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterable
from pathlib import Path

from print_booklet import print_booklet

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "build" / "release"
SUMS = "SHA256SUMS"


def pack(zip_path: Path, folder: Path, files: Iterable[Path], epoch: int) -> None:
    """The files by their names in `folder`, each dated `epoch`, so that the same files are the same bytes."""
    date = time.gmtime(epoch)[:6]
    with zipfile.ZipFile(zip_path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted(files):
            entry = zipfile.ZipInfo(path.relative_to(folder).as_posix(), date)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, path.read_bytes())


def data_files(folder: Path) -> list[Path]:
    """The published data: tables, their schemas, the package that describes them; not the page about them."""
    return [path for path in folder.iterdir() if path.suffix in (".json", ".csv")]


def sums(folder: Path) -> str:
    """Lines as sha256sum writes and checks them."""
    return "".join(
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n"
        for path in sorted(folder.iterdir())
        if path.name != SUMS
    )


def write_sbom(path: Path) -> None:
    """CycloneDX of what requirements.txt locks, both sides of its markers."""
    subprocess.run(
        [
            *(sys.executable, "-m", "cyclonedx_py", "requirements", "requirements.txt"),
            *("--pyproject", "pyproject.toml", "--output-reproducible", "--output-file", str(path)),
        ],
        cwd=ROOT,
        check=True,
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site_zip", type=Path, help="what `make zip` made; released as site.zip")
    options = parser.parse_args()
    epoch = int(os.environ["SOURCE_DATE_EPOCH"])
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    shutil.copy(options.site_zip, FOLDER / "site.zip")
    data = ROOT / "docs" / "data"
    pack(FOLDER / "data.zip", data, data_files(data), epoch)
    (FOLDER / "booklet.pdf").write_bytes(print_booklet(ROOT / "site", epoch))
    write_sbom(FOLDER / "sbom.cdx.json")
    (FOLDER / SUMS).write_text(sums(FOLDER), encoding="utf-8", newline="\n")
    print(f"{len(list(FOLDER.iterdir()))} files in {FOLDER.relative_to(ROOT)}/")
    return 0


if __name__ == "__main__":
    sys.exit(main())
