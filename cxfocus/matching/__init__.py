"""Matching: where the entries of a lexicon stand in a text, exactly and fast."""
