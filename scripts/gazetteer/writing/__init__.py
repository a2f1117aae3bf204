"""{path: text} → docs/: only what changed, stale files removed; bundles, redirects and addresses that may not be lost."""
