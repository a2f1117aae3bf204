"""What all tests share: the invented world in a folder of its own, and `--update-golden`."""

import shutil
from pathlib import Path

import pytest
from hypothesis import settings

# The same examples in every run, nothing kept between runs, no limit of time on a slow machine.
settings.register_profile("same", derandomize=True, database=None, deadline=None)
settings.load_profile("same")

FIXTURES = Path(__file__).parent / "fixtures"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write what the build makes of the invented world to tests/golden/",
    )


@pytest.fixture
def world(tmp_path: Path) -> Path:
    """A project folder with two invented articles and what was curated of them, not yet built."""
    return Path(shutil.copytree(FIXTURES / "world", tmp_path / "world"))
