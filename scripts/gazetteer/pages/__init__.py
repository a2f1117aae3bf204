"""The Gazetteer as Markdown pages: views prepare what templates print."""
