"""data/*.yml → rows, with every problem of shape named by file and line."""
