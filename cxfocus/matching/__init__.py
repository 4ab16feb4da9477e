"""Matching: finds every place in a text where an entry of a lexicon stands, exactly and fast."""
