"""The real articles and data: the sources untouched, every receipt found, docs/ up to date."""

import hashlib
from pathlib import Path

import pytest
from build_pages import main
from check_urls import main as check_urls
from gazetteer.building import Project, load_gazetteer
from revise_events import main as revise_events

from tests.conftest import FIXTURES

ROOT = Path(__file__).resolve().parent.parent


def test_seeds_are_the_files_received_byte_for_byte() -> None:
    sums = (FIXTURES / "seeds.sha256").read_text(encoding="utf-8").splitlines()
    received = {name: digest for digest, name in (line.split() for line in sums)}
    now = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in (ROOT / "seeds").iterdir()
    }
    assert {name: now.get(name) for name in received} == received


def test_real_data_has_no_problem() -> None:
    gazetteer, _ = load_gazetteer(Project(root=ROOT))
    dragons = [entity.id for entity in gazetteer.entities if entity.dragon]
    assert sorted(dragons) == [
        "brainco",
        "deep-robotics",
        "deepseek",
        "game-science",
        "manycore",
        "unitree",
    ]


def test_docs_are_up_to_date(capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["--root", str(ROOT), "--check"])
    assert (status, capsys.readouterr().out) == (0, "docs/ is up to date.\n")


def test_no_published_address_is_lost(capsys: pytest.CaptureFixture[str]) -> None:
    assert check_urls(["--root", str(ROOT), "--check"]) == 0
    assert " 0 lost; " in capsys.readouterr().out


def test_every_changed_event_has_its_new_number() -> None:
    assert revise_events(["--root", str(ROOT), "--check"]) == 0
