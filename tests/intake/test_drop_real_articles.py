"""drop_article: each article of the project can go, and what is left builds."""

import shutil
from pathlib import Path

import build_pages
import check_urls
import pytest

from tests.intake.projects import drop, publishes_without_loss

ROOT = Path(__file__).parents[2]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the real tree."""
    for name in ("seeds", "data", "docs"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path / "mkdocs.yml")
    return tmp_path


ARTICLES = [
    "fengtou-2025",
    "hongxing-2025-02-13",
    "meijing-2025-02-07",
    "xue-hangzhou-2025-02-12",
    "yuyuan-2025-02-08",
]


@pytest.mark.parametrize("article", ARTICLES)
def test_each_article_of_the_project_can_go(article: str, project: Path) -> None:
    assert drop(project, article, "--yes") == 0
    assert build_pages.main(["--root", str(project)]) == 0
    assert check_urls.main(["--root", str(project), "--check"]) == 0


def test_two_articles_can_go_one_after_the_other(project: Path) -> None:
    for article in ("meijing-2025-02-07", "fengtou-2025"):
        assert drop(project, article, "--yes") == 0
    publishes_without_loss(project)
