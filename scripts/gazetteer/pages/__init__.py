"""A Gazetteer → the text of every page: views prepare, templates print."""
