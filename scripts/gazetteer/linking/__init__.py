"""Articles and rows → one Gazetteer: quotes located, names and dates found, the rules of the data checked."""
