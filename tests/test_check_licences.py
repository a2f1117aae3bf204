"""check_licences: what packages say of their licences, and whether a project under MIT may use them."""

from importlib.metadata import Distribution
from pathlib import Path

import pytest
from check_licences import Licence, choices_of, locked_packages, main, read_licence


@pytest.mark.parametrize(
    ("fits", "choices"),
    [
        (True, ("MIT",)),
        (True, ("MIT License",)),
        (True, ("BSD-3-Clause",)),
        (True, ("0BSD",)),
        (True, ("Apache Software License",)),
        (True, ("MPLv2.0",)),
        (True, ("LGPL-3.0-only",)),
        (True, ("GNU Lesser General Public License v3 (LGPLv3)",)),
        (True, ("MIT AND PSF-2.0",)),
        (True, ("GPL-2.0-only", "MIT")),
        (True, ("Artistic License", "GNU General Public License (GPL)")),
        (False, ()),
        (False, ("GPL-3.0-or-later",)),
        (False, ("GNU General Public License v3 (GPLv3)",)),
        (False, ("AGPL-3.0-only",)),
        (False, ("GNU Affero General Public License v3",)),
        (False, ("MIT AND GPL-3.0-only",)),
        (False, ("MIT AND LicenseRef-Ours",)),
        (False, ("CC-BY-NC-4.0",)),
        (False, ("MIT License with Commons Clause",)),
        (False, ("BUSL-1.1",)),
        (False, ("SSPL-1.0",)),
        (False, ("Other/Proprietary License",)),
        (False, ("Permitted by nobody",)),
        (False, ("Copyright (c) 2021, somebody",)),
    ],
)
def test_licence_fits_if_a_choice_of_it_does(fits: bool, choices: tuple[str, ...]) -> None:
    assert Licence(package="a 1", choices=choices).fits == fits


@pytest.mark.parametrize(
    ("fields", "choices"),
    [
        (
            ("MIT OR GPL-2.0-only", ["License :: OSI Approved :: BSD License"], "GPL", ""),
            ("MIT", "GPL-2.0-only"),
        ),
        (("", ["License :: OSI Approved :: BSD License", "Topic :: A"], "", ""), ("BSD License",)),
        (
            ("(MIT OR GPL-2.0-only) AND GPL-3.0-only", [], "", ""),
            ("(MIT OR GPL-2.0-only) AND GPL-3.0-only",),
        ),
        (("", ["License :: OSI Approved"], "\n\n MIT\nCopyright", ""), ("MIT",)),
        (("", ["License :: OSI Approved :: MIT License"], "UNKNOWN", "GPL"), ("MIT License",)),
        (("", [], "", "MIT License\n\nCopyright"), ("MIT License",)),
        (("", [], "", ""), ()),
    ],
)
def test_newer_fields_come_before_older_ones(
    fields: tuple[str, list[str], str, str], choices: tuple[str, ...]
) -> None:
    assert choices_of(*fields) == choices


def test_metadata_of_a_package_is_read(tmp_path: Path) -> None:
    info = tmp_path / "a-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.4\nName: a\nVersion: 1\n", encoding="utf-8")
    (info / "LICENSE").write_text("GNU GENERAL PUBLIC LICENSE\nVersion 3", encoding="utf-8")
    (info / "RECORD").write_text("a-1.dist-info/LICENSE,,\n", encoding="utf-8")
    licence = read_licence(Distribution.at(info))
    assert licence == Licence(package="a 1", choices=("GNU GENERAL PUBLIC LICENSE",))
    assert not licence.fits


def test_every_line_of_the_locked_lists_is_asked(tmp_path: Path) -> None:
    (tmp_path / "requirements.txt").write_text("a.b==1 \\\n    --hash=sha256:0\n    # via c==2\n")
    (tmp_path / "requirements-dev.txt").write_text(
        "a.b==1\nd[e,f]==3 ; sys_platform == 'win32' \\\n"
    )
    assert list(locked_packages(tmp_path)) == ["a.b", "d"]


def test_dependencies_of_this_project_may_be_used(capsys: pytest.CaptureFixture[str]) -> None:
    assert main() == 0
    output = capsys.readouterr()
    assert output.err == ""
    assert len(output.out.splitlines()) > 80
