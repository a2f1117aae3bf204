"""The files of seeds/ → articles: paragraphs and sentences with stable ids, repairs applied, both scripts."""
