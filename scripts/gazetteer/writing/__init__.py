"""{path: text} → docs/: only what changed, stale files removed; bundles, redirects and addresses that may not be lost."""

from gazetteer.writing.bundles import DRAGON_STYLES, bundle_assets
from gazetteer.writing.files import mend_files, replace_files, stale_files, write_files
from gazetteer.writing.redirects import (
    check_moves,
    check_redirects,
    former_places,
    redirect_pages,
)
from gazetteer.writing.switch import HalfWritten

__all__ = [
    "DRAGON_STYLES",
    "HalfWritten",
    "bundle_assets",
    "check_redirects",
    "check_moves",
    "former_places",
    "mend_files",
    "redirect_pages",
    "replace_files",
    "stale_files",
    "write_files",
]
