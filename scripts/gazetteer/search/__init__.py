"""A Gazetteer and its pages → what the browser searches: an index and the scripts that read it."""
