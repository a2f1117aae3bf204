"""{path: text} → docs/: only what changed, stale files removed; bundles, redirects and addresses that may not be lost."""

from gazetteer.writing.bundles import bundle_assets
from gazetteer.writing.files import stale_files, write_files
from gazetteer.writing.redirects import check_redirects, former_places, redirect_pages

__all__ = [
    "bundle_assets",
    "check_redirects",
    "former_places",
    "redirect_pages",
    "stale_files",
    "write_files",
]
