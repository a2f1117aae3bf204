"""From source articles and curated data to the pages of the gazetteer."""
