"""A file from anywhere → a source in seeds/ and its entry in data/articles.yml; and the way back: what goes with an article."""
