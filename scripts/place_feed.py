#!/usr/bin/env python3
"""Writes the site's address into the links of the built feed; where no address is known they stay relative.

The address (SITE_URL) is known only where the site is built, docs/ is the same for everyone, and MkDocs copies the feed as it is.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from gazetteer.exports.feeds import FEED, with_address
from mkdocs.config import load_config


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parent.parent)
    parser.add_argument("--site-dir", help="the built site; by default that of mkdocs.yml")
    options = parser.parse_args(arguments)
    config = load_config(str(options.root / "mkdocs.yml"), site_dir=options.site_dir)
    feed = Path(config.site_dir) / FEED
    if config.site_url:
        text = with_address(feed.read_text(encoding="utf-8"), config.site_url)
        feed.write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
