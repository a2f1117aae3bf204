"""tell_dead_links.sh: one issue at most, whatever stands open; a script in the place of gh writes down what it is told."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parent.parent / "scripts" / "tell_dead_links.sh"
GH = """#!/bin/sh
[ "$1 $2" = "issue list" ] && { echo "$OPEN"; exit; }
echo "$1 $2 $3" >> "$SAID"
"""


@pytest.mark.parametrize(
    ("dead", "open_issue", "told"),
    [
        ("1", "", ["label create dead-link", "issue create --title"]),
        ("1", "7", ["issue edit 7"]),
        ("0", "7", ["issue close 7"]),
        ("0", "", []),
    ],
)
def test_one_issue_is_opened_updated_or_closed(
    dead: str, open_issue: str, told: list[str], tmp_path: Path
) -> None:
    gh, said = tmp_path / "gh", tmp_path / "said"
    gh.write_text(GH, encoding="utf-8")
    gh.chmod(0o755)
    said.touch()
    environment = {
        "PATH": f"{tmp_path}:{os.environ['PATH']}",
        "OPEN": open_issue,
        "SAID": str(said),
    }
    subprocess.run(["bash", str(SCRIPT), dead, "report.md"], env=environment, check=True)
    assert said.read_text(encoding="utf-8").splitlines() == told
