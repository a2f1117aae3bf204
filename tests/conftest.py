"""What all tests share: the invented world in a folder of its own, and `--update-golden`."""

import shutil
from pathlib import Path

import pytest
from hypothesis import settings

# The same examples in every run, nothing kept between runs, no limit of time on a slow machine.
settings.register_profile("same", derandomize=True, database=None, deadline=None)
# Other examples in every run; those that fail are kept in .hypothesis/ and tried first the next time.
settings.register_profile("fuzz", deadline=None, print_blob=True)
settings.load_profile("same")

ROOT = Path(__file__).parent.parent
FIXTURES = ROOT / "tests" / "fixtures"


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
