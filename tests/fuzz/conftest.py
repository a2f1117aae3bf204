"""The project that all examples of a module are tried in."""

import shutil
from pathlib import Path

import pytest

from tests.conftest import FIXTURES
from tests.fuzz.project import Trial


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Trial:
    folder = tmp_path_factory.mktemp("fuzz") / "world"
    return Trial(Path(shutil.copytree(FIXTURES / "world", folder)))
